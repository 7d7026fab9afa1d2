import type { DashboardCell, DashboardRow } from '#contract/classes.ts';
import type { LocalView, ShownState } from './dashboardContext.ts';
import { bySize, inOrder } from './tableOrder.ts';

/** As many learners are drawn at first, and so many more with each press. */
export const learnersStep = 50;
/** A page with more cells than this answers slowly. */
const cellsMax = 20_000;

export interface LearnersShown {
	rows: readonly DashboardRow[];
	/** Whether there are more: here that are not drawn, or at the host. */
	hasMore: boolean;
	/** Whether the page takes no more. */
	isFull: boolean;
	/** Not all learners of the class are here, and order or filter make that matter. */
	isPart: boolean;
}

/** The learners that are drawn: those whose name has what is typed in it, in the order that was chosen, as many as fit. */
export function learnersShown({ dashboard }: ShownState, local: LocalView, locale: string): LearnersShown {
	const { items, learners, challenges } = dashboard;
	const wanted = local.filter.trim().toLocaleLowerCase(locale);
	const found = items.filter(({ displayName }) => displayName.toLocaleLowerCase(locale).includes(wanted));
	const rank = new Map(items.map((row) => [row.accountId, new Map(row.cells.map((one) => [one.challengeId, one]))]));
	const ordered = inOrder(found, local.learners, (by) => comparing(by, locale, rank));
	const rowsMax = Math.max(learnersStep, Math.floor(cellsMax / Math.max(1, challenges.length)));
	const rows = ordered.slice(0, Math.min(local.drawn, rowsMax));
	const hasAll = items.length >= learners || dashboard.nextCursor === undefined;
	const hasMore = rows.length < ordered.length || (wanted === '' && !hasAll);
	return {
		rows,
		hasMore,
		isFull: rows.length >= rowsMax && hasMore,
		isPart: !hasAll && (wanted !== '' || local.learners.by !== 'name' || local.learners.isDescending),
	};
}

function comparing(
	by: string,
	locale: string,
	cells: ReadonlyMap<string, ReadonlyMap<string, DashboardCell>>,
): ((one: DashboardRow, other: DashboardRow) => number) | undefined {
	switch (by) {
		case 'name': {
			const collator = new Intl.Collator(locale, { numeric: true });
			return (one, other) => collator.compare(one.displayName, other.displayName);
		}
		case 'solved':
			return bySize(solvedBy);
		case 'active':
			return bySize(({ lastActive }) => (lastActive === undefined ? undefined : Date.parse(lastActive)));
		default:
			return bySize(({ accountId }) => farness(cells.get(accountId)?.get(by)));
	}
}

export function solvedBy({ cells }: DashboardRow): number {
	return cells.filter(({ state }) => state === 'solved').length;
}

function farness(cell: DashboardCell | undefined): number {
	return cell === undefined ? 0 : { opened: 1, tried: 2, solved: 3 }[cell.state];
}
