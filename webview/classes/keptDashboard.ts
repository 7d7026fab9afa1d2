import type { LocalView } from './dashboardContext.ts';
import { learnersStep } from './learnersShown.ts';
import type { TableOrder } from './tableOrder.ts';

/** What the page keeps of itself over being made anew; the host reads which class it was. */
export interface KeptDashboard {
	classId: string;
	local: LocalView;
	scrollTop: number;
}

/** VS Code hands back what this page or an older one kept. */
export function keptIn(saved: unknown): Omit<KeptDashboard, 'classId'> & { classId: string | undefined } {
	const local = field(saved, 'local');
	const [classId, scrollTop, filter] = [field(saved, 'classId'), field(saved, 'scrollTop'), field(local, 'filter')];
	return {
		classId: typeof classId === 'string' ? classId : undefined,
		local: {
			challenges: orderIn(field(local, 'challenges'), ''),
			learners: orderIn(field(local, 'learners'), 'name'),
			filter: typeof filter === 'string' ? filter : '',
			// More is asked for again: what is not drawn need not be fetched.
			drawn: learnersStep,
		},
		scrollTop: typeof scrollTop === 'number' ? scrollTop : 0,
	};
}

function orderIn(saved: unknown, otherwise: string): TableOrder {
	const by = field(saved, 'by');
	return {
		by: typeof by === 'string' ? by : otherwise,
		isDescending: field(saved, 'isDescending') === true,
	};
}

function field(of: unknown, name: string): unknown {
	// Whatever it is, only its own field is looked at.
	return typeof of === 'object' && of !== null ? (of as Readonly<Record<string, unknown>>)[name] : undefined;
}
