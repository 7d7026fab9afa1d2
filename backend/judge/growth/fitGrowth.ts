import type { Growth, GrowthClass } from '#contract/judging.ts';

/** What one call took on an input of this size. */
export interface TimedSize {
	size: number;
	ms: number;
}

/** Fewer different sizes say nothing. */
const sizesMin = 6;
/** The clock of a box counts in this step. */
const clockStepMs = 0.001;
/** A call on nearly nothing takes so little; right behind a large input, with cold caches, the same call takes up to so many times as much. */
const coldFactor = 5;
/** Sizes up to this are nearly nothing. */
const nearlyNothing = 16;
/** Branches, the collector and the rest of the machine bend every curve: so much is no sign against a class, as a logarithm. */
const bend = 0.12;
/** A curve that is farther from every class than this, as a logarithm, is none of them. */
const farthest = 0.4;
/** When all points together are as clear as less than so many, time says nothing... */
const clearMin = 1;
/** ...unless it stays so short up to here: then it does not grow. */
const farEnough = 4_000;
/** Below this the answer would be a guess. */
const confidenceMin = 0.5;

/** One way in which a class can look, without a constant factor. */
interface Curve {
	at: (size: number) => number;
	/** How many numbers are chosen to fit it: the factor, the constant part, and what tells it from the class's other curves. */
	freedom: number;
}

/** How much larger the work becomes with each element more, where it grows exponentially. */
const bases = [1.3, 1.4, 1.5, 1.618, 1.8, 2, 2.4, 3, 4];
/** Where memory becomes slower because a cache is full, and how much slower. */
const steps = [2_000, 4_000, 8_000, 16_000, 32_000].flatMap((place) => [1.4, 1.8].map((factor) => ({ place, factor })));

const curves: Readonly<Record<GrowthClass, readonly Curve[]>> = {
	'O(1)': [{ at: () => 1, freedom: 1 }],
	'O(log n)': [{ at: (size) => Math.log2(size + 1), freedom: 2 }],
	'O(n)': [
		{ at: (size) => size, freedom: 2 },
		...steps.map(({ place, factor }): Curve => ({
			at: (size) => size * (1 + (factor - 1) / (1 + (place / size) ** 3)),
			freedom: 3,
		})),
	],
	'O(n log n)': [
		{ at: (size) => size * Math.log2(size + 1), freedom: 2 },
		// With a linear part that is as large as the rest at 64 elements.
		{ at: (size) => size * (6 + Math.log2(size + 1)), freedom: 3 },
	],
	'O(n^2)': [{ at: (size) => size ** 2, freedom: 2 }],
	'O(n^3)': [{ at: (size) => size ** 3, freedom: 2 }],
	'O(2^n)': bases.map((base): Curve => ({ at: (size) => base ** Math.min(size, 300), freedom: 3 })),
};

/**
 * Names the class whose curve `constant + factor * f(size)` lies nearest to what was measured, least squares on the logarithms of the times; each further
 * number that a curve is free to choose counts against it, as in the Bayesian information criterion. The confidence is the class's share of the evidence;
 * O(1) and O(log n) share theirs.
 */
export function fitGrowth(timed: readonly TimedSize[]): Growth {
	const points = fastestOfEach(timed);
	if (points.length < sizesMin) return { kind: 'notMeasurable', reason: 'noInputs' };
	const largest = Math.max(...points.map(({ size }) => size));
	const clear = points.reduce((sum, { weight }) => sum + weight, 0);
	if (clear < clearMin && largest < farEnough) return { kind: 'notMeasurable', reason: 'tooFast' };
	// The keys of the table are all classes.
	const fits = (Object.keys(curves) as GrowthClass[]).map((growth) => fitOf(growth, points));
	const least = Math.min(...fits.map(({ criterion }) => criterion));
	const shares = fits.map((fit) => ({ ...fit, share: Math.exp((least - fit.criterion) / 2) }));
	const best = shares.reduce((one, other) => (other.share > one.share ? other : one));
	const confidence = sumOf(shares.filter(({ growth }) => isSameByClock(growth, best.growth))) / sumOf(shares);
	if (Math.sqrt(best.error) > farthest || confidence < confidenceMin)
		return { kind: 'notMeasurable', reason: 'unclear' };
	return { kind: 'measured', growth: best.growth, confidence, largest };
}

function sumOf(shares: readonly { share: number }[]): number {
	return shares.reduce((sum, { share }) => sum + share, 0);
}

/** What a logarithm adds is lost in what a cold cache adds. */
function isSameByClock(one: GrowthClass, other: GrowthClass): boolean {
	const hardlyGrow: readonly GrowthClass[] = ['O(1)', 'O(log n)'];
	return one === other || (hardlyGrow.includes(one) && hardlyGrow.includes(other));
}

interface Fit {
	growth: GrowthClass;
	/** Mean squared distance of the logarithms. */
	error: number;
	/** The lower the better. */
	criterion: number;
}

function fitOf(growth: GrowthClass, points: readonly Point[]): Fit {
	const fits = curves[growth].map(({ at, freedom }): Fit => {
		const error = errorOf(points, at);
		const criterion = points.length * Math.log(error + bend ** 2) + 2 * freedom * Math.log(points.length);
		return { growth, error, criterion };
	});
	return fits.reduce((one, other) => (other.criterion < one.criterion ? other : one));
}

interface Point {
	size: number;
	/** Natural logarithm of the time in milliseconds. */
	log: number;
	weight: number;
}

/** Whatever else the machine does only ever adds to a time, so the least of several is the best. */
function fastestOfEach(timed: readonly TimedSize[]): Point[] {
	const fastest = new Map<number, number>();
	for (const { size, ms } of timed) {
		fastest.set(size, Math.min(fastest.get(size) ?? Number.POSITIVE_INFINITY, Math.max(ms, clockStepMs)));
	}
	const few = [...fastest].filter(([size]) => size <= nearlyNothing).map(([, ms]) => ms);
	const blurMs = coldFactor * Math.min(...(few.length === 0 ? [clockStepMs] : few));
	return [...fastest]
		.sort(([a], [b]) => a - b)
		.map(([size, ms]) => ({ size, log: Math.log(ms), weight: 1 / (1 + (blurMs / ms / bend) ** 2) }));
}

/** Mean squared distance of the logarithms, for the best constant and factor. */
function errorOf(points: readonly Point[], curve: (size: number) => number): number {
	const values = points.map(({ size }) => curve(size));
	const last = values.at(-1) ?? 1;
	let best = Number.POSITIVE_INFINITY;
	// The constant part as a share of the largest value, from none to far above it.
	for (let exponent = -9; exponent <= 1; exponent += 0.125) {
		const constant = exponent === -9 ? 0 : last * 10 ** exponent;
		best = Math.min(
			best,
			errorAround(
				points,
				values.map((value) => Math.log(value + constant)),
			),
		);
	}
	return best;
}

/** For a curve given by logarithms, with the best factor. */
function errorAround(points: readonly Point[], logs: readonly number[]): number {
	let weights = 0;
	let sum = 0;
	let squares = 0;
	for (const [place, { log, weight }] of points.entries()) {
		const distance = log - (logs[place] ?? 0);
		weights += weight;
		sum += weight * distance;
		squares += weight * distance ** 2;
	}
	const mean = sum / weights;
	return Math.max(0, squares - weights * mean ** 2) / points.length;
}
