import { Redis } from 'ioredis';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { soloClient } from '#tools/soloClient.ts';
import { type ApiSetting, prepareDatabase, startWithUsers } from '../apiSetting.ts';
import type { BenchUser } from '../apiUsers.ts';
import type { BenchResult } from '../benchResult.ts';
import { habits } from '../capacity/habits.ts';
import { quantile } from '../quantile.ts';
import { readBankSolutions } from './bankSolutions.ts';
import { startByteCounter } from './byteCounter.ts';
import { challengeVersions, fillLearners } from './fillLearners.ts';
import { liveThrough, type LivedSubmission } from './simulatedYear.ts';
import { startBenchServer } from './startBenchServer.ts';
import { countStoredBytes, growthOfBytes, type StoredBytes, sumOfBytes } from './storedBytes.ts';

/** Sittings that are lived through; a year has more, and every one leaves the same kind of documents. */
const sittings = 80;
const quickSittings = 6;
/** Learners who are at hand at once, and the sittings each has behind them. */
const learnersAtHand = 600;
const quickLearnersAtHand = 60;
const sittingsBehind = 20;
const timeZone = 'Europe/Berlin';
/** Of a learner, by the assumptions of the capacity model. */
const submissionsPerYear = 365 * habits.activeShare * habits.submissionsPerActiveDay;
const serviceShares = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 1];

/** What a learner leaves in MongoDB, and what one who is at hand takes up in a process and in Redis. */
export async function footprintFigures(setting: ApiSetting): Promise<BenchResult> {
	const stored = await measureStored(setting);
	const held = await measureHeld(setting);
	return { figures: { ...stored.figures, ...held.figures }, context: { ...stored.context, ...held.context } };
}

/** Counted, not estimated: sittings over HTTP, judged, then every document that is there more than before. */
async function measureStored(setting: ApiSetting): Promise<BenchResult> {
	const more = { REDIS_URL: setting.redis.url };
	const { server, users, uri } = await startWithUsers(setting, 'footprint', 1, more);
	const counter = await startByteCounter(server.port);
	try {
		const [learner] = users;
		if (learner === undefined) throw new Error('nobody is there');
		const before = await countStoredBytes(uri, mongoPlans);
		const count = setting.quick ? quickSittings : sittings;
		const bank = await readBankSolutions();
		const lived = await liveThrough(soloClient(counter.port, learner.token), bank, count);
		const grown = growthOfBytes(before, await countStoredBytes(uri, mongoPlans));
		const sum = sumOfBytes(grown.values());
		const per = (amount: number): number => amount / lived.length;
		return {
			figures: {
				stored_documents_per_submission: per(sum.documents),
				stored_bytes_per_submission: per(sum.bytes),
				stored_index_bytes_per_submission: per(sum.indexBytes),
				stored_documents_per_learner_year: per(sum.documents) * submissionsPerYear,
				stored_bytes_per_learner_year: per(sum.bytes + sum.indexBytes) * submissionsPerYear,
				traffic_bytes_per_submission: per(counter.sentBytes()),
				blob_bytes_per_challenge: mean(bank.map(({ blobBytes }) => blobBytes)),
				service_mean_ms: mean(verdictsMs(lived)),
				service_p50_ms: quantile(verdictsMs(lived), 0.5),
				service_p99_ms: quantile(verdictsMs(lived), 0.99),
			},
			context: {
				footprint: {
					...{ sittings: count, submissions: lived.length },
					collections: Object.fromEntries([...grown].filter(([, one]) => hasGrown(one))),
					serviceMs: {
						shares: serviceShares,
						ms: serviceShares.map((share) => Math.round(quantile(verdictsMs(lived), share) * 10) / 10),
						meanWhole: mean(lived.map(({ wholeMs }) => wholeMs)),
						meanByLanguage: meansByLanguage(lived),
					},
				},
			},
		};
	} finally {
		await counter.close();
		await server.stop();
	}
}

/** Every learner lists, asks for the next challenge and for progress once: then a process holds what it holds of somebody who is there. */
async function measureHeld(setting: ApiSetting): Promise<BenchResult> {
	const count = setting.quick ? quickLearnersAtHand : learnersAtHand;
	// A database of its own in Redis: what was measured before is not counted.
	const redisUrl = `${setting.redis.url}/5`;
	const more = { REDIS_URL: redisUrl, CODE_SENSEI_LOG: 'warn' };
	const { uri, environment, users } = await prepareDatabase(setting, 'held', count + 1, more);
	const challenges = await challengeVersions(uri);
	await fillLearners(
		uri,
		users.map(({ id }) => ({ learnerId: id, sittings: sittingsBehind, challenges })),
	);
	const server = await startBenchServer(environment);
	const redis = new Redis(redisUrl);
	try {
		const [first, ...others] = users;
		// What the first one brings with it (lists, challenges, compiled code) is there once for all.
		if (first !== undefined) await ask(server.port, first);
		const before = { server: await server.memory(), redis: await redisBytes(redis) };
		for (const user of others) await ask(server.port, user);
		const after = { server: await server.memory(), redis: await redisBytes(redis) };
		const mb = 1024 * 1024;
		return {
			figures: {
				server_base_mb: before.server.residentBytes / mb,
				server_learner_bytes: (after.server.heapBytes - before.server.heapBytes) / others.length,
				redis_base_mb: before.redis / mb,
				redis_learner_bytes: (after.redis - before.redis) / others.length,
			},
			context: { held: { learners: others.length, sittingsBehind, before, after } },
		};
	} finally {
		redis.disconnect();
		await server.stop();
	}
}

async function ask(port: number, { token }: BenchUser): Promise<void> {
	const client = soloClient(port, token);
	await client.call('listChallenges', { query: {} });
	await client.call('getNext', { query: {} });
	await client.call('getProgress', { query: { timeZone } });
}

async function redisBytes(redis: Redis): Promise<number> {
	const found = /^used_memory:(\d+)/m.exec(await redis.info('memory'))?.[1];
	if (found === undefined) throw new Error('Redis does not say how much memory it uses');
	return Number(found);
}

function verdictsMs(lived: readonly LivedSubmission[]): number[] {
	return lived.map(({ verdictMs }) => verdictMs);
}

function mean(values: readonly number[]): number {
	return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function meansByLanguage(lived: readonly LivedSubmission[]): Record<string, { submissions: number; ms: number }> {
	const groups = Map.groupBy(lived, ({ language }) => language);
	return Object.fromEntries(
		[...groups].map(([language, some]) => [language, { submissions: some.length, ms: mean(verdictsMs(some)) }]),
	);
}

function hasGrown({ documents, bytes }: StoredBytes): boolean {
	return documents !== 0 || bytes !== 0;
}
