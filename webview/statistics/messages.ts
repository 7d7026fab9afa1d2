/** Everything that passes between the extension's host and the page of the statistics. The page is the untrusted side: the host parses what it gets. */
import * as z from 'zod';
import type { Statistics } from '#contract/statistics.ts';

/** The whole state of the page; the host sends it anew whenever something changed. */
export type StatisticsState = {
	/** The locale for dates and numbers. */
	locale: string;
} & ({ kind: 'loading' } | { kind: 'shown'; statistics: Statistics } | { kind: 'failed'; message: string });

export type StatisticsHostMessage =
	/** `words`: the page's, translated, keyed by their English form. */
	| { kind: 'init'; words: Readonly<Record<string, string>>; state: StatisticsState }
	| { kind: 'state'; state: StatisticsState };

/** What the page may have done. The host does it and shows what goes wrong; the page waits for nothing. */
export const StatisticsAct = z.enum(['next', 'retry', 'showLog']);
export type StatisticsAct = z.infer<typeof StatisticsAct>;

/** Parses what the page sent. */
export const StatisticsPageMessage = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('ready') }),
	z.strictObject({ kind: z.literal('act'), act: StatisticsAct }),
]);
export type StatisticsPageMessage = z.infer<typeof StatisticsPageMessage>;
