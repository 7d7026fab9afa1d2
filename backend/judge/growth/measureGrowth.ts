import type { Growth } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import type { CaseType } from '../signature/valueType.ts';
import { fitGrowth, type TimedSize } from './fitGrowth.ts';
import { sizeOfInput } from './sizeOfInput.ts';

/** What measuring asks others for. */
export interface GrowthHelp {
	/** Valid inputs of about these sizes, in their order; it may leave out the last ones, which take the longest to make. None once the signal aborts. */
	draw: (sizes: readonly number[], signal: AbortSignal) => Promise<Value[][]>;
	/** Runs the solution on each, in one process, until one takes longer than the limit: milliseconds of those before it. */
	time: (inputs: readonly Value[][], timeMs: number) => Promise<number[]>;
}

/** Small steps at first, where exponential growth shows; then each half as large again. */
export const askedSizes = {
	small: Array.from({ length: 20 }, (_, place) => 2 + 2 * place),
	large: Array.from({ length: 22 }, (_, place) => Math.round(45 * Math.SQRT2 ** place)),
} as const;

/** When one call takes longer, no larger input is tried. */
const exploreMs = 150;
/** What is measured again and again has to be quicker. */
const usableMs = 60;
/** How much CPU time the repetitions get in all, and how many there are at least and at most. */
const repeatedMs = 500;
const repeats = { least: 3, most: 9 };
/** How many different sizes are repeated. */
const sizesMost = 18;

/** How the solution's time grows with its input: looks how far it gets, then measures a few sizes again and again. */
export async function measureGrowth(types: readonly CaseType[], help: GrowthHelp): Promise<Growth> {
	const usable = await explore(types, help);
	const chosen = spread(usable, sizesMost);
	const once = chosen.reduce((sum, { ms }) => sum + ms, 0);
	const times = Math.min(repeats.most, Math.max(repeats.least, Math.floor(repeatedMs / Math.max(once, 1))));
	// Up and down in turns: a call right behind a much larger one finds nothing of its own in the caches.
	const rounds = Array.from({ length: times }, (_, round) => (round % 2 === 0 ? chosen : chosen.toReversed())).flat();
	const again = await help.time(
		rounds.map(({ input }) => input),
		exploreMs * 4,
	);
	return fitGrowth(
		again.flatMap((ms, place): TimedSize[] => {
			const round = rounds[place];
			return round === undefined ? [] : [{ size: round.size, ms }];
		}),
	);
}

/** Each size once, as far as the solution is quick enough. The large inputs are made while the small ones run. */
async function explore(types: readonly CaseType[], help: GrowthHelp): Promise<(Sized & { ms: number })[]> {
	const notNeeded = new AbortController();
	const drawing = Promise.allSettled([help.draw(askedSizes.large, notNeeded.signal)]);
	try {
		const small = bySize(await help.draw(askedSizes.small, notNeeded.signal), types);
		const quick = await runOnce(small, help);
		if (quick.length < small.length || small.length === 0) return quick;
		const [large] = await drawing;
		if (large.status === 'rejected') throw large.reason;
		const seen = new Set(small.map(({ size }) => size));
		const larger = bySize(large.value, types).filter(({ size }) => !seen.has(size));
		return [...quick, ...(await runOnce(larger, help))].sort((a, b) => a.size - b.size);
	} finally {
		notNeeded.abort();
		await drawing;
	}
}

async function runOnce(inputs: readonly Sized[], help: GrowthHelp): Promise<(Sized & { ms: number })[]> {
	if (inputs.length === 0) return [];
	const times = await help.time(
		inputs.map(({ input }) => input),
		exploreMs,
	);
	return inputs.flatMap((one, place) => {
		const ms = times[place];
		return ms === undefined || ms > usableMs ? [] : [{ ...one, ms }];
	});
}

interface Sized {
	input: Value[];
	size: number;
}

/** One of each size, ascending. */
function bySize(inputs: readonly Value[][], types: readonly CaseType[]): Sized[] {
	const found = new Map<number, Value[]>();
	for (const input of inputs) {
		const size = sizeOfInput(input, types);
		if (size > 0 && !found.has(size)) found.set(size, input);
	}
	return [...found].sort(([a], [b]) => a - b).map(([size, input]) => ({ size, input }));
}

/** So many of them, first and last included: those that stand farthest apart, seen as factors. */
function spread<Item extends { size: number }>(items: readonly Item[], most: number): Item[] {
	const left = [...items];
	while (left.length > most) {
		let closest = 1;
		let least = Number.POSITIVE_INFINITY;
		for (let place = 1; place < left.length - 1; place++) {
			const factor = (left[place + 1]?.size ?? 1) / (left[place - 1]?.size ?? 1);
			if (factor < least) [closest, least] = [place, factor];
		}
		left.splice(closest, 1);
	}
	return left;
}
