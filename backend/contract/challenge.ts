import * as z from 'zod';
import { Checker, Complexity, Limits } from './challengeFile.ts';
import { DueDate, HintPolicy, ShownOfFailure } from './challengeSet.ts';
import { ChallengeId, Difficulty, Instant, LanguageId, Topic } from './ids.ts';
import { ShownValue } from './judging.ts';
import { Signature } from './signature.ts';

/** What the learner has done with a challenge so far. `gaveUp` turns into `solved` by a later accepted submission. */
export const ChallengeStatus = z.enum(['unseen', 'opened', 'tried', 'solved', 'gaveUp']);
export type ChallengeStatus = z.infer<typeof ChallengeStatus>;

/** Which proved challenge got a new story; its programs and cases are that version's. */
export const VariantOf = z.object({ id: ChallengeId, version: z.string(), title: z.string() });
export type VariantOf = z.infer<typeof VariantOf>;

/** SHA-256, in hex, of the text of a public document; see documents.ts. */
export const DocumentHash = z.string().regex(/^[0-9a-f]{64}$/, 'a hash has 64 hex digits');

export const ChallengeSummary = z.object({
	id: ChallengeId,
	title: z.string(),
	difficulty: Difficulty,
	topics: z.array(Topic),
	tags: z.array(z.string()),
	status: ChallengeStatus,
	/** Solved without a hint above level 0. */
	unaided: z.boolean(),
	submissions: z.int().nonnegative(),
	lastActive: Instant.optional(),
	/** Of a variant: what it is a new story for. */
	variantOf: VariantOf.pick({ id: true, title: true }).optional(),
	/** On a server, of what everybody may read: what of this version is the same for all, at `/v1/documents/HASH`. */
	document: DocumentHash.optional(),
});
export type ChallengeSummary = z.infer<typeof ChallengeSummary>;

/** What was proved about a challenge before anyone saw it, in numbers that can be shown. */
export const ProofSummary = z.object({
	provedAt: z.iso.datetime(),
	inputsCompared: z.int(),
	cases: z.int(),
	wrongSolutions: z.int(),
	mutantsKilled: z.int(),
	mutantsMade: z.int(),
	/** Of those made: they change no answer, so nothing can tell them apart. Absent in what was written before this was told. */
	mutantsEquivalent: z.int().optional(),
	languages: z.array(z.string()),
});
export type ProofSummary = z.infer<typeof ProofSummary>;

/** What a learner has to know of the rules that the set of a challenge has for it. */
export const SetOfChallenge = z.object({
	/** Of the set. */
	title: z.string(),
	/** Title of the section. */
	section: z.string(),
	points: z.int(),
	due: DueDate.optional(),
	shows: ShownOfFailure,
	hints: HintPolicy,
	/** Absent: all. */
	languages: z.array(LanguageId).optional(),
	/** What is to be solved before it and is not yet; empty: it is open. */
	waitsFor: z.array(z.object({ id: ChallengeId, title: z.string() })),
});
export type SetOfChallenge = z.infer<typeof SetOfChallenge>;

export const ChallengeDetail = ChallengeSummary.extend({
	/** Markdown; untrusted text as far as rendering is concerned. */
	statement: z.string(),
	signature: Signature,
	examples: z.array(z.object({ input: z.array(ShownValue), output: ShownValue, explanation: z.string().optional() })),
	constraints: z.array(z.string()),
	limits: Limits,
	checker: Checker,
	complexity: Complexity,
	/** The hints shown so far, level 1 first; the rest come one by one. */
	hints: z.array(z.string()),
	/** How many there are, or may be taken where a set says so. */
	hintCount: z.int(),
	/** Languages in which it can be solved here; those that are still being tried are among them. */
	languages: z.array(LanguageId),
	version: z.string().meta({ description: 'SHA-256 of the proved folder: which exact challenge an event is about' }),
	/** Absent where its tests lie on a server, which has proved it. */
	proof: ProofSummary.optional(),
	/** Where it is submitted, if not here: address of the server that has its tests. */
	judgedAt: z.string().optional(),
	editorialUnlocked: z.boolean(),
	authors: z.array(z.string()),
	license: z.string(),
	/** Of a challenge that a set has. */
	set: SetOfChallenge.optional(),
});
export type ChallengeDetail = z.infer<typeof ChallengeDetail>;

export const ChallengeQuery = z.object({
	topic: Topic.optional(),
	difficulty: Difficulty.optional(),
	status: ChallengeStatus.optional(),
	text: z.string().max(200).optional().meta({ description: 'words that all occur in title, topics or tags' }),
	sort: z.enum(['title', 'difficulty', 'topic', 'lastActive']).default('topic'),
	limit: z.coerce.number().int().min(1).max(500).default(100),
	cursor: z.string().max(500).optional(),
});
export type ChallengeQuery = z.infer<typeof ChallengeQuery>;

export const ChallengePage = z.object({
	items: z.array(ChallengeSummary),
	total: z.int(),
	/** Ask again with it for what follows; absent on the last page. */
	nextCursor: z.string().optional(),
	/** On a server: the list of the bank, as a document. */
	bankDocument: DocumentHash.optional(),
});
export type ChallengePage = z.infer<typeof ChallengePage>;
