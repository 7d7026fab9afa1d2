/** Day and month of an instant, both UTC: names that sort by time. */
export interface Periods {
	/** e.g. `2026-11-26` */
	day: string;
	/** e.g. `2026-11` */
	month: string;
	/** The month after it. */
	nextMonth: string;
}

export function periodsAt(ms: number): Periods {
	const { until } = boundsOf(monthOf(ms));
	return { day: iso(ms).slice(0, 10), month: monthOf(ms), nextMonth: monthOf(until) };
}

/** From when to when a day or a month goes, in milliseconds; the end is no part of it. */
export function boundsOf(period: string): { from: number; until: number } {
	const [year = 0, month = 1, day] = period.split('-').map(Number);
	return day === undefined
		? { from: Date.UTC(year, month - 1), until: Date.UTC(year, month) }
		: { from: Date.UTC(year, month - 1, day), until: Date.UTC(year, month - 1, day + 1) };
}

function monthOf(ms: number): string {
	return iso(ms).slice(0, 7);
}

function iso(ms: number): string {
	return new Date(ms).toISOString();
}
