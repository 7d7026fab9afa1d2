import type { ChallengeRules, HintPolicy, RulesInSet, SetFile, ShownOfFailure } from '#contract/challengeSet.ts';

/** A set, wherever it lies. */
export interface RuledSet {
	file: SetFile;
	challenges: readonly { slug: string; id: string; rules: ChallengeRules }[];
}

/**
 * The rules of every challenge that the sets name, by id. A challenge that two sets of an extension share has the stricter of what they say of help and of failures, so
 * that neither tells what the other hides; it waits for what both require.
 * @param titleOf a challenge that can be opened; undefined for one that is left out
 */
export function rulesInSets(
	sets: readonly RuledSet[],
	titleOf: (challengeId: string) => string | undefined,
): Map<string, RulesInSet> {
	const known = new Map<string, RulesInSet>();
	for (const set of sets) {
		const sections = sectionsBySlug(set);
		const ids = new Map(set.challenges.map(({ slug, id }) => [slug, id]));
		for (const { slug, id, rules } of set.challenges) {
			const required = rules.requires.flatMap((one) => {
				const requiredId = ids.get(one);
				const title = requiredId === undefined ? undefined : titleOf(requiredId);
				return requiredId === undefined || title === undefined ? [] : [{ id: requiredId, title }];
			});
			const here = { ...rules, set: set.file.title, section: sections.get(slug) ?? '', required };
			const before = known.get(id);
			known.set(id, before === undefined ? here : stricter(before, here));
		}
	}
	return known;
}

function sectionsBySlug({ file }: RuledSet): Map<string, string> {
	const sections = new Map<string, string>();
	for (const { title, challenges } of file.sections)
		for (const { challenge } of challenges) if (!sections.has(challenge)) sections.set(challenge, title);
	return sections;
}

function stricter(first: RulesInSet, second: RulesInSet): RulesInSet {
	return {
		...first,
		shows: tellsLess(first.shows, second.shows),
		hints: lessHelp(first.hints, second.hints),
		languages: inBoth(first.languages, second.languages),
		required: first.required.filter(({ id }) => second.required.some((other) => other.id === id)),
	};
}

const fromMost: readonly ShownOfFailure[] = ['all', 'input', 'verdict'];

function tellsLess(a: ShownOfFailure, b: ShownOfFailure): ShownOfFailure {
	return fromMost.indexOf(a) > fromMost.indexOf(b) ? a : b;
}

function lessHelp(a: HintPolicy, b: HintPolicy): HintPolicy {
	return { upTo: Math.min(a.upTo, b.upTo), solution: a.solution && b.solution };
}

function inBoth(a: ChallengeRules['languages'], b: ChallengeRules['languages']): ChallengeRules['languages'] {
	if (a === undefined || b === undefined) return a ?? b;
	return a.filter((one) => b.includes(one));
}
