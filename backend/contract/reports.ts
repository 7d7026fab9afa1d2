import * as z from 'zod';
import { ProofSummary } from './challenge.ts';
import { endpoint, page } from './endpoint.ts';
import { ChallengeId, Instant, Uuid } from './ids.ts';

/** What a learner finds wrong with a challenge. */
export const ReportReason = z.enum(['wrongAnswer', 'unclear', 'unfairLimits', 'other']);
export type ReportReason = z.infer<typeof ReportReason>;

export const ReportRequest = z.strictObject({
	/** Made by the client: sending the same twice is one report. */
	id: Uuid,
	reason: ReportReason,
	/** For a person to read: shown as plain text only, and never given to a model. */
	words: z.string().max(2_000).default(''),
	/** A submission of the learner's to this challenge that they think is right: it is heard as a witness. */
	submissionId: Uuid.optional(),
});
export type ReportRequest = z.infer<typeof ReportRequest>;

/** An input on which the witness and the reference solution differ, and what the brute force says; values as short texts. */
export const ReportDifference = z.object({
	input: z.string(),
	reference: z.string(),
	bruteForce: z.string(),
	witness: z.string(),
});
export type ReportDifference = z.infer<typeof ReportDifference>;

/** What came out when a learner's submission was run on valid inputs beside the reference solution. */
export const WitnessFacts = z.object({
	/** Valid inputs it was run on, ... */
	inputs: z.int(),
	/** ... those of them on which it gave another answer than the reference, ... */
	differing: z.int(),
	/** ... of these the ones small enough for the brute force, which decides, ... */
	decided: z.int(),
	/** ... and inputs on which it gave no answer: it crashed or was too slow. */
	unanswered: z.int(),
	/** The smallest input that was decided. */
	difference: ReportDifference.optional(),
});
export type WitnessFacts = z.infer<typeof WitnessFacts>;

/** What a new proof found, when it held. */
export const ReproofFacts = ProofSummary.omit({ provedAt: true });
export type ReproofFacts = z.infer<typeof ReproofFacts>;

export const ReportOutcome = z.discriminatedUnion('kind', [
	/** It waits for its turn, or is being checked. */
	z.object({ kind: z.literal('checking') }),
	/** The challenge was proved again and stays. `witness` where a submission was heard. */
	z.object({ kind: z.literal('held'), at: Instant, proof: ReproofFacts, witness: WitnessFacts.optional() }),
	/** Nobody sees the challenge any more, and what was done with it does not count. */
	z.object({
		kind: z.literal('withdrawn'),
		at: Instant,
		why: z.enum(['proofFailed', 'witnessRight']),
		/** The checks that failed, by name. */
		checks: z.array(z.string()),
		difference: ReportDifference.optional(),
	}),
	/** Nothing could be found out here; a person has to look. */
	z.object({ kind: z.literal('notChecked'), at: Instant, message: z.string() }),
]);
export type ReportOutcome = z.infer<typeof ReportOutcome>;

/** A report of a challenge and what became of it. */
export const Report = z.object({
	id: Uuid,
	challengeId: ChallengeId,
	challengeVersion: z.string(),
	at: Instant,
	reason: ReportReason,
	words: z.string(),
	submissionId: Uuid.optional(),
	outcome: ReportOutcome,
});
export type Report = z.infer<typeof Report>;

/** A report as those read it who look after the challenges. */
export const ReportOfLearner = Report.extend({ learnerId: z.string() });
export type ReportOfLearner = z.infer<typeof ReportOfLearner>;

/** Telling that a challenge is wrong. */
export const reportEndpoints = {
	reportChallenge: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/reports',
		summary:
			'Say that a challenge is wrong. It is proved again in the background, a submission heard as a witness; withdrawn if it does not hold.',
		params: z.strictObject({ challengeId: ChallengeId }),
		body: ReportRequest,
		status: 202,
		answer: Report,
	}),
	listReports: endpoint({
		method: 'get',
		path: '/v1/reports',
		summary: "The learner's own reports and what became of them, newest first; the latest hundred.",
		answer: z.object({ reports: z.array(Report) }),
	}),
	getReport: endpoint({
		method: 'get',
		path: '/v1/reports/:reportId',
		summary: "One of the learner's own reports.",
		params: z.strictObject({ reportId: Uuid }),
		answer: Report,
	}),
} as const;

/** Reading everybody's reports, on a server. */
export const reportAdminEndpoints = {
	listAllReports: endpoint({
		method: 'get',
		path: '/v1/admin/reports',
		summary: 'Reports of challenges by all learners with their words and what was found, newest first.',
		query: page,
		answer: z.object({ items: z.array(ReportOfLearner), nextCursor: z.string().optional() }),
		access: 'admin',
	}),
} as const;
