import type * as z from 'zod';
import type { CaseOrigin } from '#contract/challengeFile.ts';
import type { Input, Value } from '#contract/value.ts';

/** An input that can become a case, with the reference's output. */
export interface Candidate {
	origin: Exclude<z.infer<typeof CaseOrigin>, 'large'>;
	input: Input;
	output: Value;
	/** The input's JSON text, which identifies it. */
	text: string;
}

/** How many cases a challenge gets, the large ones included, how many of the author's edges, and of the random inputs at least. */
export const caseCounts = { wanted: 24, most: 36, edges: 14, random: 5 };

/** What the inputs and outputs of all chosen cases may add up to as JSON, so that cases.json stays under 40 kB with its names. */
const inlineBudgetBytes = 32_000;

const originOrder: readonly Candidate['origin'][] = ['example', 'edge', 'small', 'random'];

/**
 * Chooses cases: every example and the first edges; then, one after the other, the input that kills most of the mutants still alive; then random
 * inputs whose outputs are still rare among the chosen. Depends on nothing but its arguments.
 * @param candidates in the order of preference, without repeats
 * @param kills for an input's text, the mutants it tells from the reference
 * @param required texts of inputs that some wrong solution needs
 * @param largeCount how many large cases there will be besides
 */
export function chooseCases(
	candidates: readonly Candidate[],
	kills: ReadonlyMap<string, readonly number[]>,
	required: ReadonlySet<string>,
	largeCount: number,
): Candidate[] {
	const room = caseCounts.most - largeCount;
	const chosen = new Set<Candidate>();
	const killed = new Set<number>();
	let bytes = 0;
	const take = (candidate: Candidate): void => {
		chosen.add(candidate);
		bytes += bytesOf(candidate);
		for (const mutant of kills.get(candidate.text) ?? []) killed.add(mutant);
	};
	const fits = (candidate: Candidate): boolean =>
		chosen.size < room && bytes + bytesOf(candidate) <= inlineBudgetBytes && !chosen.has(candidate);

	let edges = 0;
	for (const candidate of candidates) {
		if (candidate.origin === 'example' || required.has(candidate.text)) take(candidate);
		else if (candidate.origin === 'edge' && edges < caseCounts.edges && fits(candidate)) {
			take(candidate);
			edges += 1;
		}
	}
	for (;;) {
		const best = bestKiller(candidates.filter(fits), kills, killed);
		if (best === undefined) break;
		take(best);
	}
	for (const candidate of inOrderOfRarity(candidates, chosen)) {
		const random = [...chosen].filter((taken) => taken.origin === 'random').length;
		if (chosen.size >= caseCounts.wanted - largeCount && random >= caseCounts.random) break;
		if (fits(candidate)) take(candidate);
	}
	const place = new Map(candidates.map((candidate, index) => [candidate, index]));
	const length = (candidate: Candidate): number => (candidate.origin === 'random' ? candidate.text.length : 0);
	return [...chosen].sort(
		(a, b) =>
			originOrder.indexOf(a.origin) - originOrder.indexOf(b.origin) ||
			length(a) - length(b) ||
			(place.get(a) ?? 0) - (place.get(b) ?? 0),
	);
}

function bytesOf(candidate: Candidate): number {
	return candidate.text.length + Math.min(JSON.stringify(candidate.output).length, 100);
}

/** The input that kills most of the living, the earlier one of equals; undefined when none kills any. */
function bestKiller(
	candidates: readonly Candidate[],
	kills: ReadonlyMap<string, readonly number[]>,
	killed: ReadonlySet<number>,
): Candidate | undefined {
	let best: Candidate | undefined;
	let most = 0;
	for (const candidate of candidates) {
		const count = (kills.get(candidate.text) ?? []).filter((mutant) => !killed.has(mutant)).length;
		if (count > most) [best, most] = [candidate, count];
	}
	return best;
}

/** Random inputs to fill up with: each next one has the output that was seen least so far, the earlier one of equals. */
function inOrderOfRarity(candidates: readonly Candidate[], chosen: ReadonlySet<Candidate>): Candidate[] {
	const seen = new Map<string, number>();
	const outputOf = (candidate: Candidate): string => JSON.stringify(candidate.output);
	const count = (candidate: Candidate): void => {
		seen.set(outputOf(candidate), (seen.get(outputOf(candidate)) ?? 0) + 1);
	};
	for (const candidate of chosen) count(candidate);
	const left = candidates.filter((candidate) => candidate.origin === 'random' && !chosen.has(candidate));
	const ordered: Candidate[] = [];
	while (left.length > 0 && ordered.length < caseCounts.wanted) {
		let rarest = 0;
		let fewest = Number.POSITIVE_INFINITY;
		for (const [place, candidate] of left.entries()) {
			const times = seen.get(outputOf(candidate)) ?? 0;
			if (times < fewest) [rarest, fewest] = [place, times];
		}
		for (const candidate of left.splice(rarest, 1)) {
			count(candidate);
			ordered.push(candidate);
		}
	}
	return ordered;
}
