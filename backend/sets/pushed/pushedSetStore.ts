import * as z from 'zod';
import { ChallengeFile } from '#contract/challengeFile.ts';
import { DueDate, HintPolicy, SetFile, ShownOfFailure, Slug } from '#contract/challengeSet.ts';
import { ChallengeId, Difficulty, LanguageId, Topic } from '#contract/ids.ts';
import { PushedState } from '#contract/pushedSets.ts';
import type { WorkLease } from '../../platform/claimedWork.ts';

/** A challenge of a pushed version: what lists show, and what holds for it. Its files are a blob. */
export const StoredChallenge = z.object({
	slug: Slug,
	id: ChallengeId,
	/** Path inside the extension's folder, with forward slashes. */
	folder: z.string(),
	/** The proof's hash of its folder. */
	version: z.string(),
	title: z.string(),
	difficulty: Difficulty,
	topics: z.array(Topic),
	tags: z.array(z.string()),
	kind: ChallengeFile.shape.kind,
	rules: z.object({
		points: z.int(),
		requires: z.array(Slug),
		due: DueDate.optional(),
		shows: ShownOfFailure,
		hints: HintPolicy,
		languages: z.array(LanguageId).optional(),
	}),
});
export type StoredChallenge = z.infer<typeof StoredChallenge>;

/** What a version is, from the moment it was pushed; only its state changes. */
export const VersionFacts = z.object({
	/** Of the extension. */
	version: z.string(),
	pushedAt: z.string(),
	bytes: z.int(),
	file: SetFile,
	challenges: z.array(StoredChallenge),
});

/** How far a version is, and which of its challenges (by the version of each) were proved so far. */
export const VersionProgress = z.object({ state: PushedState, proved: z.array(z.string()) });

export interface VersionKey {
	source: string;
	/** Over all files. */
	sha256: string;
}

export interface StoredVersion extends VersionKey, z.infer<typeof VersionFacts>, z.infer<typeof VersionProgress> {
	/** When it was made the latest, the last time. */
	openedAt: string;
}

/** A set by its source: whose it is, what was pushed last, and what learners have. */
export interface StoredSet {
	source: string;
	/** Empty when the account was erased. */
	ownerId: string;
	/** Hashes of versions. */
	latest: string | undefined;
	active: string | undefined;
}

/** So many sets one account may own, and so many versions of a set are kept. */
export const ownSetsMax = 100;
export const versionsMax = 100;

/**
 * Pushed sets and their versions. A version is open from when it is pushed until it has come to its end; one process at a time has the lease of an open one.
 * Every writing method throws AppError `storeReadOnly`, `storeFull` or `busy`.
 */
export interface PushedSetStore {
	/** Makes the set of a source this account's, unless it is somebody's. `tooMany`: the account owns as many as it may. */
	own(source: string, ownerId: string): Promise<{ kind: 'set'; set: StoredSet } | { kind: 'tooMany' }>;
	/** Adds a version, closed. One that is there stays as it is. */
	add(version: StoredVersion): Promise<'added' | 'known' | 'tooMany'>;
	/** From now on this is the latest version of its set, and open. @param anew where it begins again; it goes on where it is unless given */
	makeLatest(key: VersionKey, at: string, anew?: z.infer<typeof VersionProgress>): Promise<void>;
	set(source: string): Promise<StoredSet | undefined>;
	/** By source; of one account unless undefined. */
	sets(ownerId: string | undefined): Promise<StoredSet[]>;
	version(key: VersionKey): Promise<StoredVersion | undefined>;
	/** The newest first. */
	versions(source: string): Promise<StoredVersion[]>;
	/** What learners have, by source. */
	active(): Promise<StoredVersion[]>;
	/** The version that was opened first and that nobody has the lease of, now under this lease. */
	claim(lease: WorkLease): Promise<StoredVersion | undefined>;
	/** Keeps how far it is, and the lease for longer. False when another one has the lease by now. */
	keep(version: StoredVersion, lease: Omit<WorkLease, 'nowMs'>): Promise<boolean>;
	/** Learners have this version from now on, if it is still the latest. Again, it changes nothing. */
	activate(key: VersionKey): Promise<boolean>;
	/** Ends the lease. `closed`: nothing more is to be done for the version, unless it was opened again since it was claimed. */
	release(claimed: StoredVersion, owner: string, end: 'open' | 'closed'): Promise<void>;
	/** False when there is none, or it is latest or active. */
	remove(key: VersionKey): Promise<boolean>;
}
