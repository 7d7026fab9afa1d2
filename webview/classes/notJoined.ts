import { type Content, element } from '../element.ts';
import type { DashboardContext } from './dashboardContext.ts';
import { tableCard } from './tableCard.ts';

/** Who is on the roster and not in the class. Nothing where there is no roster, or nobody is missing. */
export function notJoined({ state, t, formats }: DashboardContext): Content {
	const { notJoined: missing } = state.dashboard;
	if (missing === undefined || missing.count === 0) return undefined;
	const left = missing.count - missing.first.length;
	return tableCard(
		{
			id: 'notJoined',
			title: t('Not joined'),
			caption: t('Learners of the roster who have not joined the class.'),
			head: [t('Name'), t('E-mail address'), t('Student number')].map((name) => element('th', { scope: 'col' }, name)),
			rows: missing.first.map(({ id, name, email = '', studentNumber = '' }) =>
				element(
					'tr',
					{ key: id },
					element('th', { scope: 'row' }, element('span', { class: 'row-name', dir: 'auto' }, name ?? email)),
					element('td', { dir: 'auto' }, email),
					element('td', { class: 'number' }, studentNumber),
				),
			),
		},
		{
			below: [
				left > 0 &&
					element(
						'p',
						{ key: 'left', class: 'quiet' },
						t('and {0} more: Roster in the class settings has all of them.', formats.count(left)),
					),
			],
		},
	);
}
