import * as z from 'zod';
import { Attempt } from '#contract/attempt.ts';
import { LearnerEvent } from '#contract/learning.ts';
import { ExportedOwnCases, ExportedProgress, ExportedSubmission } from '../account/importBatches.ts';

const schemas = {
	attempts: Attempt,
	submissions: ExportedSubmission,
	events: LearnerEvent,
	ownCases: ExportedOwnCases,
} as const;
const Waiting = z.looseObject({ state: z.literal('pending') });

/**
 * The first place in an export that is not as exports are, such as `events[3]`; undefined when all is well. A submission that was not judged yet is
 * as it should be, and left out.
 */
export function firstDamaged(exported: unknown): string | undefined {
	const whole = ExportedProgress.parse(exported);
	const attempts = new Set(whole.attempts.map((one) => Attempt.safeParse(one).data?.id));
	for (const kind of ['attempts', 'submissions', 'events', 'ownCases'] as const) {
		for (const [index, one] of whole[kind].entries()) {
			if (kind === 'submissions' && Waiting.safeParse(one).success) continue;
			const { data } = schemas[kind].safeParse(one);
			const isOrphan = kind === 'submissions' && !attempts.has(ExportedSubmission.safeParse(one).data?.attemptId);
			if (!data || isOrphan) return `${kind}[${index}]`;
		}
	}
	return undefined;
}
