import type { DashboardAct, DashboardState } from '#dashboardMessages';
import type { Translate } from '../translate.ts';
import type { DashboardFormats } from './dashboardFormats.ts';
import type { DashboardWord } from './dashboardWords.ts';
import type { TableOrder } from './tableOrder.ts';

export type ShownState = Extract<DashboardState, { kind: 'shown' }>;

/** What the page itself knows, beside what the host tells. */
export interface LocalView {
	/** By which column a table stands, and which way. */
	challenges: TableOrder;
	learners: TableOrder;
	filter: string;
	/** Learners drawn at most. */
	drawn: number;
}

/** All that a part of the dashboard is drawn from. A part is a function of this. */
export interface DashboardContext {
	readonly state: ShownState;
	readonly local: LocalView;
	readonly t: Translate<DashboardWord>;
	readonly formats: DashboardFormats;
	readonly change: (changed: Partial<LocalView>) => void;
	readonly act: (act: DashboardAct) => void;
}
