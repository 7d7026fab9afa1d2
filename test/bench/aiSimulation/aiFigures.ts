import path from 'node:path';
import { createBankLibrary } from '#backend/challenges/challengeLibrary.ts';
import { otherChallenges } from '#backend/challenges/otherChallenges.ts';
import type { BenchResult } from '../benchResult.ts';
import { measuredLevelShare, type Supply, readSupply } from './candidateSupply.ts';
import { costs, pricedAt, usdAt } from './costs.ts';
import { type Simulated, simulate, type SimulationOptions } from './simulate.ts';
import { SimulatedStock } from './simulatedStock.ts';
import { outcomeOf } from './simulationContext.ts';
import { TokenCount } from './tokenCount.ts';
import { tokensFigures } from './tokensFigures.ts';
import { dayMs, reportedSeed, reportedSize, workloadOf } from './workload.ts';

/** Of an answer, a first or a mended one, to pass the proof: the middle of what is published for strict checks, 24 to 60 %. */
const yieldShare = 0.42;
const yieldRange = { low: 0.24, high: 0.6 };
/** First days, before which nothing was made. */
const november = Date.UTC(2026, 10, 1);
/** One learner, a class, ten and the next. */
const manySizes = [1, 30, 1_000];
/** With `--quick` a class of this many for this long; not for publishing. */
const quickSize = { learners: 30, perDay: 5, days: 6 };

type Bank = ConstructorParameters<typeof SimulatedStock>[0];

/** What the forge does for classes of several sizes over a month, models failing as often as they do. */
export async function aiFigures({ quick }: { quick: boolean }): Promise<BenchResult> {
	const library = createBankLibrary(path.resolve('backend/bank'));
	const bank: Bank = { listed: await library.list(), others: await otherChallenges(library) };
	const world: World = { bank, topics: topicsOf(bank), supply: await readSupply(), tokens: new TokenCount() };
	const kernels = await Promise.all(bank.listed.map(({ id }) => library.load(id)));
	const size = quick ? quickSize : reportedSize;
	const run = (changes: Partial<RunOptions> = {}): Promise<Run> => runOf(world, { ...size, ...changes });

	const at98 = await run();
	const at95 = await run({ availability: 0.95 });
	// Other learners, who have seen nothing of what the first ones left in the pool.
	const down = await run({
		availability: 0,
		stock: at98.stock,
		startMs: november + 31 * dayMs,
		seed: reportedSeed + 1,
	});
	// Where nothing is made, a learner has nothing of there being others.
	const downCold = await run({ learners: 30, availability: 0 });
	const others = new Map<number, Run>();
	for (const learners of quick ? [1] : manySizes) others.set(learners, await run({ learners }));
	const sizes = new Map([...others, [size.learners, at98]]);
	const faultless = await run({ learners: Math.min(30, size.learners), availability: 1 });
	const low = await run({ learners: 30, yieldShare: yieldRange.low });
	const high = await run({ learners: 30, yieldShare: yieldRange.high });
	const sameLevel = await run({ learners: 30, levelShare: 1 });
	const anyLevel = await run({ learners: 30, levelShare: 1 / 3 });

	const tokens = tokensFigures({ ...world, kernels }, faultless.result, yieldShare);
	return {
		figures: {
			...sharesOf('95', at95),
			...sharesOf('98', at98),
			...sharesOf('down', down),
			...sharesOf('down_cold', downCold),
			...Object.fromEntries([...sizes].map(([n, { result }]) => [`calls_saved_${String(n)}`, callsSaved(result)])),
			...tokens.figures,
			...costFigures(at98.result),
		},
		context: {
			workload: { ...size, seed: reportedSeed, topics: world.topics.length },
			yieldShare,
			at98: outcomeOf(at98.result),
			at95: outcomeOf(at95.result),
			down: outcomeOf(down.result),
			downCold: outcomeOf(downCold.result),
			...Object.fromEntries([...others].map(([n, { result }]) => [`learners${String(n)}`, outcomeOf(result)])),
			yield24: outcomeOf(low.result),
			yield60: outcomeOf(high.result),
			levelShare: measuredLevelShare(world.supply),
			sameLevel: outcomeOf(sameLevel.result),
			anyLevel: outcomeOf(anyLevel.result),
			tokens: tokens.context,
			costs: costs(at98.result.calls, at98.result.made),
		},
	};
}

interface World {
	bank: Bank;
	/** As the bank teaches them, which is how often they are wanted. */
	topics: readonly string[];
	supply: Supply;
	tokens: TokenCount;
}

type RunOptions = { learners: number; perDay: number; days: number } & Partial<
	Pick<SimulationOptions, 'availability' | 'startMs' | 'seed' | 'yieldShare' | 'levelShare' | 'stock'>
>;

interface Run {
	result: Simulated;
	stock: SimulatedStock;
}

async function runOf({ bank, topics, supply, tokens }: World, options: RunOptions): Promise<Run> {
	const { learners, perDay, days, ...changes } = options;
	const { seed = reportedSeed, stock = new SimulatedStock(bank) } = changes;
	const result = await simulate({
		learners: workloadOf({ learners, perDay, days }, topics, seed),
		days,
		startMs: november,
		availability: 0.98,
		yieldShare,
		supply,
		tokens,
		...changes,
		seed,
		stock,
	});
	return { result, stock };
}

/** Those of the bank, the one with most challenges first. */
function topicsOf({ listed }: Bank): string[] {
	const counts = new Map<string, number>();
	for (const { topics } of listed) counts.set(topics[0] ?? '', (counts.get(topics[0] ?? '') ?? 0) + 1);
	return [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1)).map(([topic]) => topic);
}

function sharesOf(name: string, { result: { tally } }: Run): Record<string, number> {
	return {
		[`answered_${name}`]: tally.share(tally.answered),
		[`matched_${name}`]: tally.share(tally.matched),
	};
}

/** The same calls at the prices of two moments: what is asked does not depend on the month. */
function costFigures({ calls, made, tally }: Simulated): Record<string, number> {
	const [in2026, in2027] = [usdAt(calls, pricedAt.november2026), usdAt(calls, pricedAt.january2027)];
	return {
		// Of any other number of demands it would be another figure.
		...(tally.demands === 30_000 ? { cost_30k_usd_2026: in2026, cost_30k_usd_2027: in2027 } : {}),
		usd_per_challenge_2026: in2026 / made,
		usd_per_challenge_2027: in2027 / made,
	};
}

function callsSaved({ calls, tally }: Simulated): number {
	return 1 - calls.length / tally.demands;
}
