import * as z from 'zod';
import { ChallengeSummary } from './challenge.ts';
import { endpoint, page } from './endpoint.ts';
import { ChallengeId, Instant, LanguageId, Uuid } from './ids.ts';
import { SetFinding } from './sets.ts';
import { Verdict } from './verdict.ts';

/** What the archive of a set may have in bytes, packed. What it may unpack to, the server says. */
export const pushedArchiveBytesMax = 10_000_000;
/** More files than any set has. */
export const pushedFilesMax = 10_000;
/** Each is proved again on the server before the set can be used. */
export const pushedChallengesMax = 200;

const archiveCharactersMax = Math.ceil(pushedArchiveBytesMax / 3) * 4;

/** `publisher~extension`: the first part of the ids of a set's challenges. */
export const SetSource = z
	.string()
	.max(110)
	.regex(/^[a-z0-9][a-z0-9-]*~[a-z0-9][a-z0-9-]*$/, 'the source of a set looks like publisher~extension');

const Sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a hash has 64 hex digits');

/** What an archive holds, as JSON, packed by gzip: the texts of package.json, of set.json and of every file of its challenges. */
export const PushedFiles = z.strictObject({
	formatVersion: z.literal(1),
	files: z
		.array(z.strictObject({ path: z.string().min(1).max(300), text: z.string() }))
		.min(1)
		.max(pushedFilesMax),
});
export type PushedFiles = z.infer<typeof PushedFiles>;

export const PushRequest = z.strictObject({
	archive: z
		.string()
		.min(1)
		.max(archiveCharactersMax)
		.meta({ description: 'the files as gzip in base64; `push-set` makes it. docs/HIDDEN-TESTS.md describes it' }),
});

/** How far a pushed version is. Learners see nothing of it before it is `usable`. */
export const PushedState = z.discriminatedUnion('kind', [
	/** Its challenges are proved on the server, or wait for that. */
	z.object({ kind: z.literal('proving'), proved: z.int(), of: z.int() }),
	z.object({ kind: z.literal('usable'), at: Instant }),
	/** Something in it does not hold. The same files stay refused. */
	z.object({ kind: z.literal('refused'), at: Instant, findings: z.array(SetFinding) }),
	/** It could not be found out on this server. Pushed again, it is tried again. */
	z.object({ kind: z.literal('notProved'), at: Instant, message: z.string() }),
	/** A newer version came before it was proved. Pushed again, it is proved. */
	z.object({ kind: z.literal('superseded'), at: Instant }),
]);
export type PushedState = z.infer<typeof PushedState>;

export const PushedVersion = z.object({
	source: SetSource,
	/** Over all of its files: the same files are the same version. */
	sha256: Sha256,
	/** Of the extension. */
	version: z.string(),
	title: z.string(),
	pushedAt: Instant,
	challenges: z.int(),
	/** What its files add up to. */
	bytes: z.int(),
	state: PushedState,
	/** It is what learners have. */
	active: z.boolean(),
	/** It was pushed last, and is what learners will have once it is usable. */
	latest: z.boolean(),
});
export type PushedVersion = z.infer<typeof PushedVersion>;

export const PushAnswer = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('taken'), version: PushedVersion }),
	/** Nothing of it was kept. */
	z.object({ kind: z.literal('refused'), findings: z.array(SetFinding).min(1) }),
]);
export type PushAnswer = z.infer<typeof PushAnswer>;

export const PushedSet = z.object({
	source: SetSource,
	title: z.string(),
	/** Id of the account; empty when it was erased. */
	ownerId: z.string(),
	/** The newest first. */
	versions: z.array(PushedVersion),
});
export type PushedSet = z.infer<typeof PushedSet>;

/** The challenges of one set, as a learner stands with them. */
export const SetStandings = z.object({ challenges: z.array(ChallengeSummary).min(1) });
export type SetStandings = z.infer<typeof SetStandings>;

/** Everything submitted to a challenge is judged again, because its cases were mended. */
export const Regrade = z.object({
	id: Uuid,
	challengeId: ChallengeId,
	/** Versions of the challenge. */
	fromVersion: z.string(),
	toVersion: z.string(),
	at: Instant,
	/** `superseded`: another version came before all was done; that one's regrade goes on with it. */
	state: z.enum(['waiting', 'running', 'done', 'superseded']),
	/** How many submissions there were when it began. */
	of: z.int(),
	judged: z.int(),
	/** Those that could not be judged here; they keep their verdicts. */
	notJudged: z.int(),
	/** Those that have another verdict now. */
	changed: z.int(),
});
export type Regrade = z.infer<typeof Regrade>;

/** A submission whose verdict is another one since it was judged again. */
export const RegradeChange = z.object({
	submissionId: Uuid,
	learnerId: z.string(),
	language: LanguageId,
	submittedAt: Instant,
	before: Verdict,
	after: Verdict,
});
export type RegradeChange = z.infer<typeof RegradeChange>;

const ofSource = z.strictObject({ source: SetSource });

/** Sets whose tests lie on the server. Only their owner, who pushed first, and admins reach them; learners get their challenges. */
export const pushedSetEndpoints = {
	pushSet: endpoint({
		method: 'post',
		path: '/v1/pushed-sets',
		summary:
			'Push a set with its hidden tests. It is proved again on the server, and then takes the place of the version before; the same files again change nothing.',
		body: PushRequest,
		bodyBytesMax: archiveCharactersMax + 1_000,
		status: 202,
		answer: PushAnswer,
		access: 'instructor',
	}),
	listPushedSets: endpoint({
		method: 'get',
		path: '/v1/pushed-sets',
		summary: 'The sets that the caller pushed; for an admin those of everybody.',
		answer: z.object({ sets: z.array(PushedSet) }),
		access: 'instructor',
	}),
	getPushedSet: endpoint({
		method: 'get',
		path: '/v1/pushed-sets/:source',
		summary: 'A pushed set with its versions, and how far the proof of the latest is.',
		params: ofSource,
		answer: PushedSet,
		access: 'instructor',
	}),
	deletePushedVersion: endpoint({
		method: 'delete',
		path: '/v1/pushed-sets/:source/versions/:sha256',
		summary: 'Delete a version that is neither the active nor the latest one, with its files.',
		params: z.strictObject({ source: SetSource, sha256: Sha256 }),
		answer: z.object({ deleted: z.literal(true) }),
		access: 'instructor',
	}),
	getSetStandings: endpoint({
		method: 'get',
		path: '/v1/pushed-sets/:source/standings',
		summary:
			'The challenges of a set that learners have from this server, with what the caller did of them; 404 if none.',
		params: ofSource,
		answer: SetStandings,
	}),
	listRegrades: endpoint({
		method: 'get',
		path: '/v1/pushed-sets/:source/regrades',
		summary: 'What was judged again since hidden tests of a set were mended, newest first; the latest hundred.',
		params: ofSource,
		answer: z.object({ regrades: z.array(Regrade) }),
		access: 'instructor',
	}),
	getRegrade: endpoint({
		method: 'get',
		path: '/v1/pushed-sets/:source/regrades/:regradeId',
		summary: 'One of these, with the submissions whose verdicts changed, newest first.',
		params: z.strictObject({ source: SetSource, regradeId: Uuid }),
		query: page,
		answer: z.object({ regrade: Regrade, items: z.array(RegradeChange), nextCursor: z.string().optional() }),
		access: 'instructor',
	}),
} as const;
