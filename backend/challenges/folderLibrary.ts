import { AppError } from '#contract/appError.ts';
import type { BrokenChallenge, ChallengeListing } from './bankIndex.ts';
import type { ChallengeLibrary } from './challengeLibrary.ts';
import { type ProvedChallenge, provedChallengeOf, type ReadChallenge } from './readProvedChallenge.ts';
import { readPublicChallenge } from './readPublicChallenge.ts';
import { readStrangersFolder } from './readStrangersFolder.ts';

/** A challenge in a folder that somebody else made. */
export interface ChallengeFolder {
	/** What its id has to be. */
	id: string;
	/** Absolute path of the extension that it belongs to; nothing outside of it is read. */
	root: string;
	/** Path of its folder inside that, with forward slashes. */
	inside: string;
}

/** What was found in a folder: a challenge that can be shown, or why it is left out. */
export type SurveyedFolder =
	{ kind: 'listing'; listing: ChallengeListing } | { kind: 'broken'; folder: ChallengeFolder; reason: string };

export interface FolderLibrary extends ChallengeLibrary {
	/** By id. */
	survey(): Promise<ReadonlyMap<string, SurveyedFolder>>;
	/** Path inside the folder to text; undefined for a challenge that is not here or is left out. */
	files(challengeId: string): Promise<ReadonlyMap<string, string> | undefined>;
}

/** How many challenges are kept whole in memory; one is about 100 kB. */
const keptMax = 20;

/** What is known of one list of folders; another list is another edition of them, and begins anew. */
interface Edition {
	folders: readonly ChallengeFolder[];
	survey?: Promise<ReadonlyMap<string, SurveyedFolder>>;
	kept: Map<string, Promise<ProvedChallenge>>;
}

/**
 * The challenges of folders by other people. Each is shown only when its proof was made for exactly its files, or its tests lie on a server, and its id is the one that its
 * place gives it: whose code it is, and so where it may run, is told by the id.
 * @param folders the same array as long as they are the same; another one makes everything be read anew
 */
export function createFolderLibrary(folders: () => Promise<readonly ChallengeFolder[]>): FolderLibrary {
	let edition: Edition = { folders: [], kept: new Map() };

	const current = async (): Promise<Edition> => {
		const now = await folders();
		if (edition.folders !== now) edition = { folders: now, kept: new Map() };
		return edition;
	};

	const survey = async (): Promise<ReadonlyMap<string, SurveyedFolder>> => {
		const now = await current();
		now.survey ??= surveyAll(now.folders);
		// Whoever asked gets the failure; the next one reads again.
		now.survey.catch(() => delete now.survey);
		return now.survey;
	};

	const read = async (folder: ChallengeFolder): Promise<ProvedChallenge> => {
		const found = await readFolder(folder);
		if (found.kind === 'proved') return found.challenge;
		throw new AppError('challengeBroken', `"${folder.id}" is left out: ${found.reason} Ask who made the set.`);
	};

	return {
		survey,
		async list() {
			return [...(await survey()).values()].flatMap((one) => (one.kind === 'listing' ? [one.listing] : []));
		},
		async load(challengeId) {
			const { folders: here, kept } = await current();
			const folder = here.find(({ id }) => id === challengeId);
			if (folder === undefined) {
				throw new AppError('challengeUnknown', `There is no challenge "${challengeId}" here. Is its set installed?`);
			}
			const known = kept.get(challengeId) ?? read(folder);
			// The one used last stands at the end, so the first one is the longest unused.
			kept.delete(challengeId);
			kept.set(challengeId, known);
			known.catch(() => kept.delete(challengeId));
			const oldest = kept.keys().next();
			if (kept.size > keptMax && oldest.done !== true) kept.delete(oldest.value);
			return known;
		},
		async broken() {
			return [...(await survey()).values()].flatMap((one): BrokenChallenge[] =>
				one.kind === 'broken' ? [{ folder: one.folder.id, reason: one.reason }] : [],
			);
		},
		async files(challengeId) {
			const folder = (await current()).folders.find(({ id }) => id === challengeId);
			const found = folder && (await readFolder(folder));
			return found?.kind === 'proved' ? found.contents : undefined;
		},
	};
}

async function surveyAll(folders: readonly ChallengeFolder[]): Promise<ReadonlyMap<string, SurveyedFolder>> {
	const found = new Map<string, SurveyedFolder>();
	// One after the other: a set may be large, and nobody waits for it but who looks at sets.
	for (const folder of folders) {
		const one = await readFolder(folder);
		if (one.kind === 'broken') {
			found.set(folder.id, { kind: 'broken', folder, reason: one.reason });
			continue;
		}
		const { version, file } = one.challenge;
		const { id, title, difficulty, topics, tags, kind } = file;
		const listing = { id, folder: folder.inside, title, difficulty, topics, tags, version, kind };
		found.set(folder.id, { kind: 'listing', listing });
	}
	return found;
}

type ReadFolder =
	| { kind: 'proved'; challenge: ProvedChallenge; contents: ReadonlyMap<string, string> }
	| { kind: 'broken'; reason: string };

async function readFolder({ id, root, inside }: ChallengeFolder): Promise<ReadFolder> {
	const found = await readStrangersFolder(root, inside);
	if (found.kind === 'refused') return { kind: 'broken', reason: found.reason };
	const read = challengeOf(found.contents);
	if (read.kind === 'broken') return read;
	const own = read.challenge.file.id;
	if (own !== id) return { kind: 'broken', reason: `Its id is "${own}"; where it lies it has to be "${id}".` };
	return { ...read, contents: found.contents };
}

/** A whole challenge, or one of which only examples are here: a server has proved it, and judges it. */
function challengeOf(contents: ReadonlyMap<string, string>): ReadChallenge {
	const read = readPublicChallenge(contents);
	switch (read.kind) {
		case 'other':
			return provedChallengeOf(contents);
		case 'refused': {
			const [first] = read.findings;
			return { kind: 'broken', reason: first ? `${first.file}: ${first.message}` : 'Its files do not fit the format.' };
		}
		case 'public': {
			const { server, version, file, statement, cases } = read.challenge;
			const missing = { editorial: '', references: {}, programs: {}, small: [] };
			return { kind: 'proved', challenge: { version, file, statement, cases, ...missing, judgedAt: server } };
		}
		default:
			return read satisfies never;
	}
}
