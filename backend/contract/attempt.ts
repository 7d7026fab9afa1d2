import * as z from 'zod';
import { ChallengeId, Instant, Uuid } from './ids.ts';
import { Verdict } from './verdict.ts';

/** What the last graded submission of an attempt came to. */
export const AttemptResult = z.object({
	passed: z.boolean(),
	/** CPU time of the slowest case in ms. */
	executionTime: z.number(),
	/** Peak of the greediest case in bytes. */
	memoryUsage: z.number(),
	/** The cases that were shown. */
	testResults: z.array(z.object({ name: z.string(), verdict: z.string(), executionTime: z.number() })),
	verdict: Verdict,
});
export type AttemptResult = z.infer<typeof AttemptResult>;

/** One learner's sitting with one challenge. */
export const Attempt = z.object({
	id: Uuid,
	challengeId: ChallengeId,
	challengeVersion: z.string(),
	status: z.enum(['in_progress', 'completed', 'abandoned']),
	/** Graded submissions. */
	attempts: z.int().nonnegative(),
	startTime: Instant,
	endTime: Instant.optional(),
	result: AttemptResult.optional(),
});
export type Attempt = z.infer<typeof Attempt>;
