import * as z from 'zod';
import { ChallengeDetail, ChallengePage, ChallengeQuery } from './challenge.ts';
import { Health } from './health.ts';
import { ChallengeId, KnownTimeZone, LanguageId, Uuid } from './ids.ts';
import { CustomCase, LanguageStatus, TierStatus } from './judging.ts';
import { Next, Progress } from './learning.ts';
import { Job, JobEvent, RunRequest, SubmissionDetail, SubmissionPage, SubmissionRequest } from './submission.ts';

/** What an operation takes and gives. The server's validation, the extension's client and /openapi.json are made from it. */
export interface Endpoint<
	Params extends z.ZodType = z.ZodType,
	Query extends z.ZodType = z.ZodType,
	Body extends z.ZodType = z.ZodType,
	Answer extends z.ZodType = z.ZodType,
> {
	method: 'get' | 'post' | 'put' | 'delete';
	/** Express path below the server's root. */
	path: string;
	/** One sentence for the OpenAPI document. */
	summary: string;
	params: Params;
	query: Query;
	body: Body;
	/** 200 unless stated. */
	status: number;
	answer: Answer;
	/** `events`: the answer is a stream of server-sent events, each of which parses as `answer`. */
	stream: 'no' | 'events';
}

const nothing = z.strictObject({});
const none = z.undefined();

function endpoint<
	Answer extends z.ZodType,
	Params extends z.ZodType = typeof nothing,
	Query extends z.ZodType = typeof nothing,
	Body extends z.ZodType = typeof none,
>(given: {
	method: Endpoint['method'];
	path: string;
	summary: string;
	params?: Params;
	query?: Query;
	body?: Body;
	status?: number;
	answer: Answer;
	stream?: Endpoint['stream'];
}): Endpoint<Params, Query, Body, Answer> {
	return {
		method: given.method,
		path: given.path,
		summary: given.summary,
		// The defaults stand in exactly when the type parameter is at its default.
		params: given.params ?? (nothing as unknown as Params),
		query: given.query ?? (nothing as unknown as Query),
		body: given.body ?? (none as unknown as Body),
		status: given.status ?? 200,
		answer: given.answer,
		stream: given.stream ?? 'no',
	};
}

const ofChallenge = z.strictObject({ challengeId: ChallengeId });
const page = z.object({
	limit: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(200).optional(),
});

export const endpoints = {
	health: endpoint({
		method: 'get',
		path: '/healthz',
		summary: 'How the backend is, and what it can run.',
		answer: Health,
	}),

	listChallenges: endpoint({
		method: 'get',
		path: '/v1/challenges',
		summary: 'List and filter challenges.',
		query: ChallengeQuery,
		answer: ChallengePage,
	}),
	getChallenge: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId',
		summary: 'One challenge with its statement.',
		params: ofChallenge,
		answer: ChallengeDetail,
	}),
	openChallenge: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/open',
		summary: 'Begin or go on with an attempt; answers with the challenge.',
		params: ofChallenge,
		body: z.object({ timeZone: KnownTimeZone }),
		answer: ChallengeDetail,
	}),
	getStarter: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId/starter/:language',
		summary: 'The file a learner starts from, header line included.',
		params: z.strictObject({ challengeId: ChallengeId, language: LanguageId }),
		answer: z.object({ fileName: z.string(), source: z.string() }),
	}),
	showHint: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/hints/:level',
		summary: 'Show a hint. Levels come in order; asking again for one already shown changes nothing.',
		params: z.strictObject({ challengeId: ChallengeId, level: z.coerce.number().int().min(1).max(4) }),
		body: z.object({ timeZone: KnownTimeZone }),
		answer: z.object({ hints: z.array(z.string()), hintCount: z.int() }),
	}),
	giveUp: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/give-up',
		summary: 'Show the solution; the attempt counts as failed.',
		params: ofChallenge,
		body: z.object({ timeZone: KnownTimeZone }),
		answer: z.object({ given: z.literal(true) }),
	}),
	getEditorial: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId/editorial',
		summary: 'The editorial and the reference solutions, after accepted or given up.',
		params: ofChallenge,
		answer: z.object({
			editorial: z.string(),
			solutions: z.array(z.object({ language: LanguageId, source: z.string() })),
		}),
	}),
	getCases: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId/cases',
		summary: "The learner's own cases of a challenge.",
		params: ofChallenge,
		answer: z.object({ cases: z.array(CustomCase) }),
	}),
	putCases: endpoint({
		method: 'put',
		path: '/v1/challenges/:challengeId/cases',
		summary: "Replace the learner's own cases of a challenge; each is checked against the signature.",
		params: ofChallenge,
		body: z.object({ cases: z.array(CustomCase).max(50) }),
		answer: z.object({ cases: z.array(CustomCase) }),
	}),

	startRun: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/runs',
		summary: 'Run examples or own cases; nothing is graded or kept.',
		params: ofChallenge,
		body: RunRequest,
		status: 202,
		answer: Job,
	}),
	submit: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/submissions',
		summary: 'Submit a solution. Once answered it is stored and will be judged, whatever happens.',
		params: ofChallenge,
		body: SubmissionRequest,
		status: 202,
		answer: Job,
	}),
	watchJob: endpoint({
		method: 'get',
		path: '/v1/jobs/:jobId/events',
		summary: 'What happens to a run or a submission; begins with its present state.',
		params: z.strictObject({ jobId: Uuid }),
		answer: JobEvent,
		stream: 'events',
	}),
	cancelJob: endpoint({
		method: 'delete',
		path: '/v1/jobs/:jobId',
		summary: 'Stop a run or a submission; a stopped submission is kept, without a verdict.',
		params: z.strictObject({ jobId: Uuid }),
		answer: z.object({ cancelled: z.boolean() }),
	}),
	listSubmissions: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId/submissions',
		summary: 'Submissions to a challenge, newest first.',
		params: ofChallenge,
		query: page,
		answer: SubmissionPage,
	}),
	getSubmission: endpoint({
		method: 'get',
		path: '/v1/submissions/:submissionId',
		summary: 'One submission with its code and report.',
		params: z.strictObject({ submissionId: Uuid }),
		answer: SubmissionDetail,
	}),

	getProgress: endpoint({
		method: 'get',
		path: '/v1/progress',
		summary: 'What was solved, and the streak.',
		query: z.object({ timeZone: KnownTimeZone.default('UTC') }),
		answer: Progress,
	}),
	getNext: endpoint({
		method: 'get',
		path: '/v1/next',
		summary: 'What to do next, and why.',
		query: z.object({
			after: ChallengeId.optional().meta({ description: 'the challenge just left: not proposed again' }),
		}),
		answer: Next,
	}),

	getLanguages: endpoint({
		method: 'get',
		path: '/v1/languages',
		summary: 'Which languages can run here, and how to get the others.',
		query: z.object({ refresh: z.stringbool().default(false) }),
		answer: z.object({ languages: z.array(LanguageStatus) }),
	}),
	setConsent: endpoint({
		method: 'put',
		path: '/v1/tier/consent',
		summary: 'Agree, or stop agreeing, to run own and bank code without a sandbox.',
		body: z.object({ consented: z.boolean() }),
		answer: TierStatus,
	}),
	watchChanges: endpoint({
		method: 'get',
		path: '/v1/changes',
		summary: 'Says when stored data changed, from this window or another.',
		answer: z.object({ kind: z.enum(['hello', 'changed']), revision: z.int() }),
		stream: 'events',
	}),
	exportData: endpoint({
		method: 'get',
		path: '/v1/export',
		summary: 'Everything kept about the learner.',
		answer: z.looseObject({ exportedAt: z.iso.datetime(), formatVersion: z.int() }),
	}),
	eraseData: endpoint({
		method: 'post',
		path: '/v1/erase',
		summary: 'Erase progress, submissions and own cases; a backup is kept beside the database.',
		body: z.object({ confirm: z.literal('erase') }),
		answer: z.object({ backup: z.string() }),
	}),
} as const;

export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
export type ParamsOf<Name extends EndpointName> = z.input<Endpoints[Name]['params']>;
export type QueryOf<Name extends EndpointName> = z.input<Endpoints[Name]['query']>;
export type BodyOf<Name extends EndpointName> = z.input<Endpoints[Name]['body']>;
export type AnswerOf<Name extends EndpointName> = z.output<Endpoints[Name]['answer']>;
