/** How much more there is of everything. */
export const amounts = [1, 10, 100] as const;
export type Amount = (typeof amounts)[number];

/** What is asked, each by somebody whose data are as large as the amount says; `_changed`: just after something of theirs, or of one of the class, was changed elsewhere. */
export const grownOperations = ['list', 'next', 'next_changed', 'dashboard', 'dashboard_changed', 'history'] as const;
export type GrownOperation = (typeof grownOperations)[number];

/** Medians and 99th percentiles by operation and amount, in ms. */
export type GrowthTimes = Record<GrownOperation, Record<Amount, { p50: number; p99: number }>>;

/** Each operation at each amount, and how many times as long it takes with ten and a hundred times the data. */
export function growthFiguresOf(times: GrowthTimes): Record<string, number> {
	const figures: Record<string, number> = {};
	for (const operation of grownOperations) {
		const of = times[operation];
		for (const amount of amounts) {
			figures[`${operation}_at_${String(amount)}_p50_ms`] = of[amount].p50;
			figures[`${operation}_at_${String(amount)}_p99_ms`] = of[amount].p99;
		}
		for (const amount of [10, 100] as const) {
			figures[`${operation}_growth_${String(amount)}`] = of[amount].p99 / of[1].p99;
		}
	}
	return figures;
}
