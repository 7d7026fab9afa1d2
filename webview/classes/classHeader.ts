import { type Content, element } from '../element.ts';
import type { DashboardContext } from './dashboardContext.ts';
import { pressButton } from './pressButton.ts';

/** The class: its name, when it takes place, how many are in it, its join code, and whether what happens is heard. */
export function classHeader({ state, t, formats, act }: DashboardContext): Content {
	const { shown, dashboard, isLive } = state;
	const facts = [
		...(shown.term === undefined ? [] : [shown.term]),
		dashboard.learners === 1 ? t('1 learner') : t('{0} learners', formats.count(dashboard.learners)),
		...(dashboard.notJoined === undefined || dashboard.notJoined.count === 0
			? []
			: [t('{0} have not joined', formats.count(dashboard.notJoined.count))]),
		...(shown.archivedAt === undefined ? [] : [t('over')]),
	];
	return element(
		'header',
		{ key: 'header', class: 'header class-header' },
		element(
			'div',
			{ class: 'class-name' },
			element('h1', { class: 'title', dir: 'auto' }, shown.name),
			element('p', { class: 'quiet', dir: 'auto' }, facts.join(' · ')),
		),
		element(
			'div',
			{ class: 'class-acts' },
			shown.joinCode !== undefined &&
				element(
					'div',
					{ key: 'code', class: 'join-code' },
					element('span', { class: 'quiet' }, t('Join code')),
					element('code', {}, shown.joinCode),
					pressButton(t('Copy'), () => act({ kind: 'copyCode' }), { icon: 'copy', name: t('Copy the join code') }),
				),
			pressButton(t('Class settings'), () => act({ kind: 'settings' })),
		),
		element(
			'p',
			{ key: 'live', class: isLive ? 'live quiet' : 'live not-live' },
			element('span', { class: 'live-dot', 'aria-hidden': true }),
			isLive ? t('Live') : t('Not connected: what happens now shows when the server answers again.'),
		),
	);
}
