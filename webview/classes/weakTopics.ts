import { type Content, element } from '../element.ts';
import type { DashboardContext } from './dashboardContext.ts';
import { tableCard } from './tableCard.ts';

/** Topics that are weak for most of the class. Nothing where there are none: then there is nothing to look at. */
export function weakTopics({ state, t, formats }: DashboardContext): Content {
	const { weakTopics: topics } = state.dashboard;
	if (topics.length === 0) return undefined;
	const [topic, learners] = [t('Topic'), t('Learners for whom it is weak')];
	return tableCard({
		id: 'weak',
		title: t('Weak topics'),
		caption: t('Topics that are weak for most learners, by what they practised everywhere.'),
		head: [topic, learners].map((name) => element('th', { scope: 'col' }, name)),
		rows: topics.map((one) =>
			element(
				'tr',
				{ key: one.topic },
				element('th', { scope: 'row' }, titled(one.topic)),
				element(
					'td',
					{ class: 'number' },
					t('{0} of {1}', formats.count(one.learners), formats.count(state.dashboard.learners)),
				),
			),
		),
	});
}

/** `two-pointers` as `Two pointers`: topics are data. */
function titled(topic: string): string {
	const words = topic.replaceAll('-', ' ');
	return words.charAt(0).toUpperCase() + words.slice(1);
}
