import type { ChallengeSummary } from '#contract/challenge.ts';
import { type ChallengeRules, isOfSet, type RulesInSet } from '#contract/challengeSet.ts';
import type { InstalledSet, SetChallenge, SetFinding } from '#contract/sets.ts';
import type { ChallengeSet } from '#proof/set/challengeSet.ts';
import type { FoundSet } from './readInstalled.ts';
import { rulesInSets } from '../rulesInSets.ts';

/** Where a challenge of a set lies. */
export interface FolderOfSet {
	id: string;
	/** Absolute path of the extension. */
	root: string;
	/** Path of its folder inside that, with forward slashes. */
	inside: string;
}

export interface InstalledSetsParts {
	/** Why challenges of the folders are left out, by id; nothing for one that can be opened. */
	leftOut: () => Promise<ReadonlyMap<string, string>>;
	/** Of everything that can be opened. */
	summaries: (learnerId: string) => Promise<readonly ChallengeSummary[]>;
	/** Title of a challenge that can be opened. */
	titles: () => Promise<ReadonlyMap<string, string>>;
}

/** One reading of all folders. */
interface Edition {
	sets: FoundSet[];
	folders: readonly FolderOfSet[];
	rules?: Promise<ReadonlyMap<string, RulesInSet>>;
}

/** The sets that are installed in this editor: which they are, what they hold, and what they say of their challenges. */
export class InstalledSets {
	readonly #parts: InstalledSetsParts;
	#paths: readonly string[];
	#edition: Promise<Edition> | undefined;

	/** @param paths of the extensions that carry sets, as far as they are known */
	constructor(paths: readonly string[], parts: InstalledSetsParts) {
		this.#paths = paths;
		this.#parts = parts;
	}

	/** The editor says which extensions there are now. Everything is read anew: one may have been updated where it was. */
	replace(paths: readonly string[]): void {
		this.#paths = paths;
		this.#edition = undefined;
	}

	/** Where their challenges lie. The same array until they are replaced. */
	async folders(): Promise<readonly FolderOfSet[]> {
		return (await this.#read()).folders;
	}

	/** Undefined for a challenge that no set has. */
	async rulesOf(challengeId: string): Promise<RulesInSet | undefined> {
		if (!isOfSet(challengeId)) return undefined;
		const edition = await this.#read();
		edition.rules ??= this.#parts.titles().then((titles) => rulesInSets(usable(edition.sets), (id) => titles.get(id)));
		// Whoever asked gets the failure; the next one tries again.
		edition.rules.catch(() => delete edition.rules);
		const rules = (await edition.rules).get(challengeId);
		if (rules === undefined || rules.required.length === 0) return rules;
		// Nobody waits for what was withdrawn meanwhile.
		const titles = await this.#parts.titles();
		return { ...rules, required: rules.required.filter(({ id }) => titles.has(id)) };
	}

	/** All of them with what the learner has done, the broken ones with what is wrong. */
	async list(learnerId: string): Promise<InstalledSet[]> {
		const { sets } = await this.#read();
		const [leftOut, summaries] = await Promise.all([this.#parts.leftOut(), this.#parts.summaries(learnerId)]);
		const known = new Map(summaries.filter(({ id }) => isOfSet(id)).map((one) => [one.id, one]));
		return sets.map((one): InstalledSet => {
			const { key, folder, title, version, findings } = one;
			const where = { key, folder, title, version };
			if (one.kind === 'broken') return { ...where, kind: 'broken', findings };
			const missing = one.set.challenges.filter(({ id }) => !known.has(id));
			return {
				...where,
				kind: 'usable',
				description: one.set.file.description,
				...(one.set.server !== undefined && { server: one.set.server }),
				sections: sectionsOf(one.set, known),
				findings: [...findings, ...missing.map(({ id, folder: inside }) => leftOutFinding(inside, leftOut.get(id)))],
			};
		});
	}

	#read(): Promise<Edition> {
		if (this.#edition === undefined) {
			const edition = read(this.#paths);
			this.#edition = edition;
			edition.catch(() => {
				if (this.#edition === edition) this.#edition = undefined;
			});
		}
		return this.#edition;
	}
}

/** What reads them is loaded where there is something to read: most learners have no set, and a start does not wait for it. */
async function read(paths: readonly string[]): Promise<Edition> {
	if (paths.length === 0) return { sets: [], folders: [] };
	const { readInstalled } = await import('./readInstalled.ts');
	const sets = await readInstalled(paths);
	return { sets, folders: foldersOf(sets) };
}

function usable(sets: readonly FoundSet[]): ChallengeSet[] {
	return sets.flatMap((one) => (one.kind === 'usable' ? [one.set] : []));
}

function foldersOf(sets: readonly FoundSet[]): FolderOfSet[] {
	const byId = new Map<string, FolderOfSet>();
	for (const one of sets) {
		if (one.kind === 'broken') continue;
		// Two sets of an extension may share a challenge; of two folders with its name the first one counts.
		for (const { id, folder: inside } of one.set.challenges)
			if (!byId.has(id)) byId.set(id, { id, root: one.folder, inside });
	}
	return [...byId.values()];
}

function leftOutFinding(inside: string, reason: string | undefined): SetFinding {
	const name = inside.slice(inside.lastIndexOf('/') + 1);
	const why = reason ?? 'A report showed that something in it is wrong, so it was withdrawn.';
	return { file: `${inside}/challenge.json`, line: 1, message: `"${name}" is left out: ${why}` };
}

type UsableSet = Extract<InstalledSet, { kind: 'usable' }>;

function sectionsOf(set: ChallengeSet, known: ReadonlyMap<string, ChallengeSummary>): UsableSet['sections'] {
	const shown = new Set<string>();
	const entries = new Map(set.challenges.map((one) => [one.slug, one]));
	return set.file.sections.map(({ title, description, due, challenges }) => ({
		title,
		...(description === undefined ? {} : { description }),
		...(due === undefined ? {} : { due }),
		challenges: challenges.flatMap(({ challenge: slug }): SetChallenge[] => {
			const entry = entries.get(slug);
			const challenge = entry && known.get(entry.id);
			// An entry that stands there twice is shown where it comes first.
			if (entry === undefined || challenge === undefined || shown.has(slug)) return [];
			shown.add(slug);
			return [challengeOf(challenge, entry.rules, (one) => known.get(entries.get(one)?.id ?? ''))];
		}),
	}));
}

function challengeOf(
	challenge: ChallengeSummary,
	{ points, due, shows, hints, languages, requires }: ChallengeRules,
	bySlug: (slug: string) => ChallengeSummary | undefined,
): SetChallenge {
	const waitsFor = requires.flatMap((slug) => {
		const required = bySlug(slug);
		return required === undefined || required.status === 'solved' ? [] : [{ id: required.id, title: required.title }];
	});
	return {
		...{ challenge, points, shows, hints, waitsFor },
		...(due === undefined ? {} : { due }),
		...(languages === undefined ? {} : { languages: [...languages] }),
	};
}
