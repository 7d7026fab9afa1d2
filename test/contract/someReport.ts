import type { ReportOfLearner } from '#contract/reports.ts';
import type { Stores } from './stores.ts';

/** A report that waits, of the first learner unless something else is given. */
export function someReport(
	{ learnerId, clock }: Pick<Stores, 'learnerId' | 'clock'>,
	changes: Partial<ReportOfLearner> = {},
): ReportOfLearner {
	return {
		id: clock.newId(),
		learnerId,
		challengeId: 'forge.odd-sum',
		challengeVersion: 'a'.repeat(64),
		at: clock.iso(),
		reason: 'wrongAnswer',
		words: 'It wants <b>3</b>, "quoted"\nand with ü.',
		outcome: { kind: 'checking' },
		...changes,
	};
}
