import { models, providerDefaults } from '#backend/forge/models.ts';
import { type Habits, habits as usualHabits } from './capacity/habits.ts';
import { type MeasuredFile, oneNumber } from './capacity/measuredFigures.ts';
import { type AtlasTier, atlasTiers, hoursPerMonth, prices, secondsPerMonth } from './capacity/prices.ts';

const daysPerYear = 365;
const daysPerMonth = daysPerYear / 12;
const secondsPerDay = 86_400;
const gigabyte = 1e9;
const mebibyte = 1024 ** 2;
/** So that one may be restarted while the other answers. */
const processesLeast = 2;
/** e2-standard-2. */
const coresOfWorker = 2;
/** Cloud Run: 1 vCPU, 1 GiB an instance. */
const apiMemoryMb = 1_024;
/** Of a MongoDB's memory that may be keys: the other half is for documents. */
const keysShare = 0.5;
const redisLeastGib = 1;

/** What so many registered learners need. */
export interface Needs {
	learners: number;
	submissionsPerDay: number;
	peakSubmissionsPerS: number;
	peakRequestsPerS: number;
	/** To judge the busiest minutes, runs included. */
	peakCores: number;
	/** To judge the rush before a deadline in time. */
	rushCores: number;
	workers: number;
	apiProcesses: number;
	/** After a year. */
	storedGb: number;
	/** Keys of indexes, uncompressed. */
	indexGb: number;
	documents: number;
	/** With the storage that has to be bought besides. Absent: none is large enough, the collections have to be sharded. */
	tier: AtlasTier;
	/** More than one: sharded by learner. */
	shards: number;
	redisMb: number;
	egressGbPerMonth: number;
	blobGb: number;
	/** Challenges that models have made in a month, and hints. */
	aiChallengesPerMonth: number;
	aiHintsPerMonth: number;
}

/** US dollars a month. */
export interface Cost {
	api: number;
	workers: number;
	mongo: number;
	redis: number;
	network: number;
	blobs: number;
	ai: number;
	total: number;
}

/** What so many learners need by what was measured and what they are assumed to do. @param learners registered ones, at least 1 */
export function needsOf(learners: number, measured: MeasuredFile, habits: Habits = usualHabits): Needs {
	const figure = (name: Parameters<typeof oneNumber>[1]): number => oneNumber(measured, name);
	const activeDays = learners * habits.activeShare;
	const submissionsPerDay = activeDays * habits.submissionsPerActiveDay;
	const submissionsPerYear = submissionsPerDay * daysPerYear;
	const peakSubmissionsPerS = (submissionsPerDay / secondsPerDay) * habits.peakFactor;
	const peakRequestsPerS = peakSubmissionsPerS * habits.requestsPerSubmission;
	const serviceS = figure('serviceMeanMs') / 1000;
	const peakCores = (peakSubmissionsPerS * (1 + habits.runsPerSubmission) * serviceS) / habits.utilisation;
	const inRush = learners * habits.rushShare * habits.rushSubmissions;
	const rushCores = (inRush * serviceS) / ((habits.rushMinutes + habits.drainMinutes) * 60);
	const atHand = learners * habits.atHandShare;
	const memoryMb = figure('serverBaseMb') + (atHand * figure('serverLearnerBytes')) / mebibyte;
	const apiCores = peakRequestsPerS / figure('requestsPerCore') / habits.utilisation;
	const indexGb = (submissionsPerYear * figure('storedIndexBytesPerSubmission')) / gigabyte;
	const storedGb = (submissionsPerYear * figure('storedBytesPerSubmission')) / gigabyte + indexGb;
	const { tier, shards } = tierFor(storedGb, indexGb * habits.hotShare);
	return {
		...{ learners, submissionsPerDay, peakSubmissionsPerS, peakRequestsPerS, peakCores, rushCores },
		workers: Math.max(processesLeast, Math.ceil(Math.max(peakCores, rushCores) / coresOfWorker)),
		apiProcesses: Math.max(processesLeast, Math.ceil(apiCores), Math.ceil(memoryMb / (apiMemoryMb * habits.utilisation))),
		...{ storedGb, indexGb, documents: submissionsPerYear * figure('storedDocumentsPerSubmission'), tier, shards },
		redisMb: figure('redisBaseMb') + (atHand * figure('redisLearnerBytes')) / mebibyte,
		egressGbPerMonth: (submissionsPerDay * daysPerMonth * figure('trafficBytesPerSubmission')) / gigabyte,
		blobGb: ((learners / 1000) * habits.pushedChallengesPerThousand * figure('blobBytesPerChallenge')) / gigabyte,
		aiChallengesPerMonth: challengesMade(learners, measured),
		aiHintsPerMonth: activeDays * daysPerMonth * habits.madeHintsPerActiveDay,
	};
}

/** Several instances of everything, managed stores: each part can be restarted and grow by itself. */
export function cloudCost(needs: Needs, measured: MeasuredFile, habits: Habits = usualHabits): Cost {
	const { apiProcesses, workers, tier, shards, storedGb } = needs;
	const instance = prices.apiVcpuSecond.usd + (apiMemoryMb / 1024) * prices.apiMemorySecond.usd;
	const storageGb = Math.max(0, storedGb / shards - tier.storageGb);
	const redisGib = Math.max(redisLeastGib, Math.ceil(needs.redisMb / 1024));
	return summed({
		api: apiProcesses * instance * secondsPerMonth,
		workers: workers * prices.workerHour.usd * hoursPerMonth,
		mongo: shards * (tier.usdPerHour * hoursPerMonth + storageGb * prices.atlasStorageGbMonth.usd),
		redis: redisGib * prices.redisHour.usd * hoursPerMonth,
		network: prices.loadBalancerHour.usd * hoursPerMonth + needs.egressGbPerMonth * prices.egressGb.usd,
		...sameEverywhere(needs, measured, habits),
	});
}

/** Everything on one machine by compose.yaml; undefined for who needs more than one. It is down while it is restarted. */
export function oneMachineCost(needs: Needs, measured: MeasuredFile, habits: Habits = usualHabits): Cost | undefined {
	const { cores, storageGb, ramGb } = oneMachine;
	const judging = Math.max(needs.peakCores, needs.rushCores);
	const fits = judging <= cores / 2 && needs.storedGb <= storageGb && needs.indexGb * habits.hotShare <= ramGb * keysShare;
	if (!fits) return undefined;
	return summed({
		...{ api: 0, mongo: 0, redis: 0, workers: prices.oneMachineHour.usd * hoursPerMonth },
		network: needs.egressGbPerMonth * prices.egressGb.usd,
		...sameEverywhere(needs, measured, habits),
	});
}

/** e2-standard-4, a quarter of whose memory is MongoDB's. */
const oneMachine = { cores: 4, ramGb: 4, storageGb: 100 };

function sameEverywhere(needs: Needs, measured: MeasuredFile, habits: Habits): Pick<Cost, 'blobs' | 'ai'> {
	const made = needs.aiChallengesPerMonth * oneNumber(measured, 'aiUsdPerChallenge');
	return { blobs: needs.blobGb * prices.blobGbMonth.usd, ai: made + needs.aiHintsPerMonth * hintUsd(habits) };
}

/** By the model that is asked unless another is set, at its price in backend/forge/models.ts. */
export function hintUsd({ hintTokensIn, hintTokensOut }: Habits): number {
	const price = models[providerDefaults.gemini.model]?.prices.at(-1);
	if (price === undefined) throw new Error('the model that is asked has no price');
	return (hintTokensIn * price.inPerMillion + hintTokensOut * price.outPerMillion) / 1e6;
}

/** What a pool has to hold grows with the logarithm of how many share it: so it was between the two that were simulated. It never falls below what one needs. */
function challengesMade(learners: number, measured: MeasuredFile): number {
	const [small, large] = [oneNumber(measured, 'aiChallengesFor200'), oneNumber(measured, 'aiChallengesFor1000')];
	const slope = (large - small) / Math.log(1000 / 200);
	return Math.max(0, small + slope * Math.log(Math.max(1, learners) / 200));
}

/** The smallest tier whose memory holds the keys that are asked for and whose storage holds everything; where none does, several of the largest. */
function tierFor(storedGb: number, hotKeysGb: number): { tier: AtlasTier; shards: number } {
	const found = atlasTiers.find(({ ramGb, storageMaxGb }) => hotKeysGb <= ramGb * keysShare && storedGb <= storageMaxGb);
	if (found !== undefined) return { tier: found, shards: 1 };
	const largest = atlasTiers.at(-1);
	if (largest === undefined) throw new Error('there is no tier');
	const shards = Math.ceil(Math.max(hotKeysGb / (largest.ramGb * keysShare), storedGb / largest.storageMaxGb));
	return { tier: largest, shards };
}

function summed(parts: Omit<Cost, 'total'>): Cost {
	return { ...parts, total: Object.values(parts).reduce((sum, one) => sum + one, 0) };
}
