import type { RushOutcome } from './rush/simulateRush.ts';

/** For how many learners it is told, ... */
export const learnerCounts = [1_000, 10_000, 100_000] as const;

/** ... and what was once promised for them, in US dollars a month. */
export const promisedUsd = { 1000: 205, 10_000: 900, 100_000: 3_900 } as const;

export const rushCores = [2, 4, 8, 16] as const;

/** The same rush under both policies, by cores. */
export type RushTable = Record<(typeof rushCores)[number], { plain: RushOutcome; fair: RushOutcome }>;
