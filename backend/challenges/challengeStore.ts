import * as z from 'zod';
import { VariantOf } from '#contract/challenge.ts';
import type { ChallengeFile } from '#contract/challengeFile.ts';
import type { ChallengeId, Difficulty, LanguageId } from '#contract/ids.ts';
import type { ProvedChallenge } from './readProvedChallenge.ts';

/** Who made a challenge. */
export const GeneratedBy = z.enum(['bank', 'instructor', 'gemini', 'openai', 'ollama']);
export type GeneratedBy = z.infer<typeof GeneratedBy>;

/** How it was made; of a challenge that a person wrote only the version is known. */
export const ChallengeMetadata = z.object({
	/** Milliseconds from the demand to the proof, repairs included. */
	generationTime: z.number().optional(),
	model: z.string().optional(),
	/** The proof's hash: which exact challenge this is. */
	version: z.string(),
	/** Of a variant. */
	variantOf: VariantOf.optional(),
});
export type ChallengeMetadata = z.infer<typeof ChallengeMetadata>;

export interface NewChallenge {
	/** The whole folder, `proof.json` included: path inside it (forward slashes) to text. Everything else is read out of it. */
	files: ReadonlyMap<string, string>;
	generatedBy: GeneratedBy;
	metadata?: Omit<ChallengeMetadata, 'version'>;
	/** ISO 8601, UTC, milliseconds. */
	createdAt: string;
	/** From then on nobody sees it. Absent: it stays. */
	expiresAt?: string;
}

/** A challenge by the fields of the seed's Question; each is read out of the folder. */
export interface ChallengeRecord {
	qid: ChallengeId;
	title: string;
	/** The statement. */
	description: string;
	constraints: string[];
	/** The cases printed in the statement. */
	exampleTestCases: { input: unknown[]; output?: unknown; explanation?: string }[];
	difficulty: Difficulty;
	topics: string[];
	tags: string[];
	kind: ChallengeFile['kind'];
	generatedBy: GeneratedBy;
	metadata: ChallengeMetadata;
	/** One for each language that has a reference. */
	solutions: { language: LanguageId; code: string; timeComplexity: string; spaceComplexity: string }[];
	createdAt: string;
	expiresAt?: string;
}

/** What a list needs. */
export interface ListedChallenge extends Pick<
	ChallengeRecord,
	'qid' | 'title' | 'difficulty' | 'topics' | 'tags' | 'kind' | 'generatedBy' | 'metadata' | 'createdAt' | 'expiresAt'
> {
	/** Hash of its public document, where the store names it. */
	document?: string;
}

/** What challenges by models are kept apart by. */
export interface ChallengeShelf {
	/** The first one of the challenge. */
	topic: string;
	difficulty: Difficulty;
	kind: ChallengeFile['kind'];
}

/**
 * Challenges that do not lie in a folder of ours: those that a model made and, on a server, the bank too. Only a proved one comes in, and only one
 * whose proof still fits its files comes out. Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface ChallengeStore {
	/** Adds it, or replaces the one of that id. @throws AppError `challengeBroken` when the proof does not fit the files. */
	put(challenge: NewChallenge): Promise<{ challengeId: ChallengeId; replaced: boolean }>;
	/** By id; without those that have expired. */
	list(nowMs: number): Promise<ListedChallenge[]>;
	/** Those of a shelf that a model wrote, the oldest first; without those that have expired. */
	onShelf(shelf: ChallengeShelf, nowMs: number): Promise<ListedChallenge[]>;
	/** Variants of a challenge, the oldest first; without those that have expired. */
	variantsOf(kernelId: string, nowMs: number): Promise<ListedChallenge[]>;
	/** With all seed fields. Undefined when there is none or it has expired. */
	record(challengeId: string, nowMs: number): Promise<ChallengeRecord | undefined>;
	/** Undefined when there is none or it has expired. @throws AppError `challengeBroken` when somebody changed what is stored. */
	load(challengeId: string, nowMs: number): Promise<ProvedChallenge | undefined>;
	/** Its folder as it was put. */
	files(challengeId: string, nowMs: number): Promise<ReadonlyMap<string, string> | undefined>;
	/** Lets one that expires live longer; without an instant it stays for good. One that stays already, or longer, is left as it is. */
	letLive(challengeId: string, until: string | undefined): Promise<void>;
	/** Answers whether there was one. */
	remove(challengeId: string): Promise<boolean>;
	/** Removes what has expired, for databases that do not do so themselves. Answers with how many. */
	removeExpired(nowMs: number): Promise<number>;
}
