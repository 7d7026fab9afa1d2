import * as z from 'zod';
import { ImportAnswer, ImportRequest, Profile } from './accounts.ts';
import { ChallengeDetail, ChallengePage, ChallengeQuery } from './challenge.ts';
import { type Endpoint, endpoint, page } from './endpoint.ts';
import { DebugAnswer, DebugRequest } from './debugging.ts';
import { forgeEndpoints } from './forgeEndpoints.ts';
import { Health, Readiness } from './health.ts';
import { CloserReview, ExplainRequest, Explanation, MadeHint, MakeHintAnswer, MakeHintRequest } from './hints.ts';
import { ChallengeId, KnownTimeZone, LanguageId, Uuid } from './ids.ts';
import { CustomCase, LanguageStatus, TierStatus } from './judging.ts';
import { learningEndpoints } from './learningEndpoints.ts';
import { reportEndpoints } from './reports.ts';
import { serverEndpoints } from './serverEndpoints.ts';
import { setEndpoints } from './sets.ts';
import {
	Job,
	JobEvent,
	RunRequest,
	SearchRequest,
	SubmissionDetail,
	SubmissionPage,
	SubmissionRequest,
} from './submission.ts';

const ofChallenge = z.strictObject({ challengeId: ChallengeId });
/** Of something that is noted as an event. The id is made by the client: sending the same twice, or later from another place, notes it once. */
const NotedRequest = z.object({ timeZone: KnownTimeZone, id: Uuid.optional() });

export const endpoints = {
	health: endpoint({
		method: 'get',
		path: '/healthz',
		summary: 'How the backend is, and what it can run.',
		answer: Health,
		access: 'anyone',
	}),
	ready: endpoint({
		method: 'get',
		path: '/readyz',
		summary: 'Whether requests should be sent here, part by part; 503 `notReady` when not.',
		answer: Readiness,
		access: 'anyone',
	}),

	listChallenges: endpoint({
		method: 'get',
		path: '/v1/challenges',
		summary: 'List and filter challenges.',
		query: ChallengeQuery,
		answer: ChallengePage,
		caching: 'revalidate',
	}),
	getChallenge: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId',
		summary: 'One challenge with its statement.',
		params: ofChallenge,
		answer: ChallengeDetail,
		caching: 'revalidate',
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
		body: NotedRequest,
		answer: z.object({ hints: z.array(z.string()), hintCount: z.int() }),
	}),
	makeHint: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/made-hints',
		summary:
			"Have the next step (level 4) made for the learner's own code; checked before it is shown, not counted when no provider delivers. Level 3 comes first.",
		params: ofChallenge,
		body: MakeHintRequest,
		answer: MakeHintAnswer,
	}),
	listMadeHints: endpoint({
		method: 'get',
		path: '/v1/challenges/:challengeId/made-hints',
		summary: 'The hints that were made in the latest attempt, the oldest first.',
		params: ofChallenge,
		answer: z.object({ hints: z.array(MadeHint) }),
	}),
	explainVerdict: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/explanation',
		summary:
			'Level 0 of the hints: a failure explained from its report; of an accepted solution a short review. Computed without a model, nothing is kept or counted.',
		params: ofChallenge,
		body: ExplainRequest,
		answer: Explanation,
	}),
	giveUp: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/give-up',
		summary: 'Show the solution; the attempt counts as failed.',
		params: ofChallenge,
		body: NotedRequest,
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
	reviewSolution: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/review',
		summary:
			'Have an accepted solution reviewed by a model, after the challenge was solved. Nothing is kept or counted.',
		params: ofChallenge,
		body: ExplainRequest,
		answer: CloserReview,
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
	findBreakingCase: endpoint({
		method: 'post',
		path: '/v1/challenges/:challengeId/breaking-case',
		summary:
			'Run a solution on ever larger generated inputs until it fails, and make that input small; nothing is graded.',
		params: ofChallenge,
		body: SearchRequest,
		status: 202,
		answer: Job,
	}),
	watchJob: endpoint({
		method: 'get',
		path: '/v1/jobs/:jobId/events',
		summary: 'What happens to a run, a submission or a search; begins with its present state.',
		params: z.strictObject({ jobId: Uuid }),
		answer: JobEvent,
		stream: 'events',
	}),
	cancelJob: endpoint({
		method: 'delete',
		path: '/v1/jobs/:jobId',
		summary: 'Stop a run, a submission or a search; a stopped submission is kept, without a verdict.',
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

	...learningEndpoints,

	getLanguages: endpoint({
		method: 'get',
		path: '/v1/languages',
		summary: 'Which languages can run here, and how to get the others.',
		query: z.object({ refresh: z.stringbool().default(false) }),
		answer: z.object({ languages: z.array(LanguageStatus) }),
	}),
	makeDebugProgram: endpoint({
		method: 'post',
		path: '/v1/debug-program',
		summary: 'How to start a debugger of this computer on a solution, called once with exactly one input.',
		body: DebugRequest,
		answer: DebugAnswer,
	}),
	getLocalProfile: endpoint({
		method: 'get',
		path: '/v1/profile',
		summary: 'What the learner of this computer says about themselves; Next counts it. On a server the account has it.',
		answer: Profile,
	}),
	putLocalProfile: endpoint({
		method: 'put',
		path: '/v1/profile',
		summary: 'Replace level, interests, preferred languages and time zone of the learner of this computer.',
		body: Profile,
		answer: Profile,
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
	backUpData: endpoint({
		method: 'post',
		path: '/v1/backup',
		summary: 'Keep a copy of everything beside the database, e.g. before something is brought in.',
		answer: z.object({ backup: z.string() }),
	}),
	restoreData: endpoint({
		method: 'post',
		path: '/v1/restore',
		summary:
			'Put progress, submissions and own cases back as they are in a backup; what is here instead is backed up before.',
		body: z.object({ backup: z.string().max(4_096) }),
		answer: z.object({ restored: z.literal(true) }),
	}),
	importData: endpoint({
		method: 'post',
		path: '/v1/import',
		summary: 'Bring in a batch of what was done elsewhere; sending it again changes nothing.',
		body: ImportRequest,
		answer: ImportAnswer,
	}),

	...forgeEndpoints,
	...reportEndpoints,
	...setEndpoints,

	...serverEndpoints,
} as const;

/** What only makes sense for the one learner of a machine; a server does not have it. */
export const soloOnly = [
	'makeDebugProgram',
	'getLocalProfile',
	'putLocalProfile',
	'setConsent',
	'backUpData',
	'restoreData',
	'eraseData',
	'listSets',
	'setInstalledSets',
] as const satisfies readonly (keyof typeof endpoints)[];
/** What needs accounts; the solo backend does not have it. */
export const serverOnly = [
	'ready',
	// The keys of an object are its names.
	...(Object.keys(serverEndpoints) as (keyof typeof serverEndpoints)[]),
] as const satisfies readonly (keyof typeof endpoints)[];

export type { Access, Caching, Endpoint } from './endpoint.ts';
export type Endpoints = typeof endpoints;
export type EndpointName = keyof Endpoints;
export type SoloEndpointName = Exclude<EndpointName, (typeof serverOnly)[number]>;
export type ServerEndpointName = Exclude<EndpointName, (typeof soloOnly)[number]>;

/** The endpoints of one way to run, by name. */
export function endpointsOf(mode: 'solo' | 'server'): [EndpointName, Endpoint][] {
	const missing: readonly string[] = mode === 'solo' ? serverOnly : soloOnly;
	// The keys of `endpoints` are its names.
	return (Object.entries(endpoints) as [EndpointName, Endpoint][]).filter(([name]) => !missing.includes(name));
}

export type ParamsOf<Name extends EndpointName> = z.input<Endpoints[Name]['params']>;
export type QueryOf<Name extends EndpointName> = z.input<Endpoints[Name]['query']>;
export type BodyOf<Name extends EndpointName> = z.input<Endpoints[Name]['body']>;
export type AnswerOf<Name extends EndpointName> = z.output<Endpoints[Name]['answer']>;
