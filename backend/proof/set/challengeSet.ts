import type { ChallengeRules, SetFile, SetManifest } from '#contract/challengeSet.ts';
import type { Finding } from '../finding.ts';

/** A challenge that an entry of a set names, and where it lies. */
export interface ChallengeOfSet {
	slug: string;
	/** `publisher~extension.slug` */
	id: string;
	/** Path inside the extension's folder, with forward slashes. */
	folder: string;
	rules: ChallengeRules;
}

/** One set of an extension, as it lies on the disk; nothing of its challenges was run or proved. */
export interface ChallengeSet {
	/** The source of its ids and the path of its set.json: told apart from every other set by it. */
	key: string;
	/** Path of its set.json inside the extension's folder, with forward slashes. */
	path: string;
	file: SetFile;
	/** Where it is judged, if its tests lie on a server. */
	server?: string;
	/** In the order of the sections and entries; what an entry names and is not there is a finding. */
	challenges: ChallengeOfSet[];
}

/** An extension that carries sets. A set that can't be read is missing from `sets`, and `findings` says why. */
export interface SetExtension {
	/** Absolute; empty where its files do not lie on a disk. */
	folder: string;
	manifest: SetManifest;
	/** First part of the ids of its challenges. */
	source: string;
	sets: ChallengeSet[];
	/** Of what was read so far: package.json, every set.json, and whether both fit the challenges that are there. */
	findings: Finding[];
}

/** What a folder is: an extension with sets, or why it is none. */
export type ReadExtension = { kind: 'extension'; extension: SetExtension } | { kind: 'refused'; findings: Finding[] };
