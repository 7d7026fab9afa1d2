import type { Statistics } from '#contract/statistics.ts';
import type { Translate } from '../translate.ts';
import type { StatisticsFormats } from './statisticsFormats.ts';
import type { StatisticsWord } from './statisticsWords.ts';

/** All that a chart is drawn from. A chart is a function of this. */
export interface ChartContext {
	readonly statistics: Statistics;
	readonly t: Translate<StatisticsWord>;
	readonly formats: StatisticsFormats;
	/** What a chart has to draw on, in CSS pixels: half of the page where it is wide, or all of it. */
	readonly width: { half: number; full: number };
}

/** A table's cells as texts; the first column names the row. */
export interface ChartTable {
	head: readonly string[];
	rows: readonly (readonly string[])[];
}
