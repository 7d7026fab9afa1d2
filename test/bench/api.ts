import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import autocannon from 'autocannon';
import { startMongoServer } from '#tools/mongoServer.ts';
import { startRedisServer } from '#tools/redisServer.ts';
import { soloClient } from '#tools/soloClient.ts';
import { type ApiSetting, startWithUsers } from './apiSetting.ts';
import { makeTrace, playTrace } from './apiTrace.ts';
import { benchPassword } from './apiUsers.ts';
import type { BenchResult } from './benchResult.ts';
import { startCommandCounter } from './commandCounter.ts';
import { dataGrowthFigures } from './dataGrowth.ts';
import { footprintFigures } from './footprint/footprintFigures.ts';
import { median } from './median.ts';
import { sustainedFigures } from './sustained.ts';

const connections = 50;
const traceUsers = 1_000;
const challengeId = 'bank.two-sum';
const timeZone = 'Europe/Berlin';
/** What only changes data. Everything else that reaches the store is counted as a reading, but for what keeps a connection alive. */
const writes = new Set(['insert', 'update', 'delete', 'findAndModify', 'bulkWrite']);
const housekeeping = new Set(['hello', 'ismaster', 'isMaster', 'ping', 'endSessions', 'buildInfo']);

export interface ApiBenchOptions {
	quick: boolean;
	/** Nothing but how the cost of questions grows with the data. */
	growth?: boolean;
}

/** Each takes its time on the same two stores, one after the other. */
const parts: readonly ((setting: ApiSetting) => Promise<BenchResult>)[] = [
	measureLoad,
	measureReads,
	sustainedFigures,
	dataGrowthFigures,
	footprintFigures,
];

/** The server's HTTP side on MongoDB's protocol and Redis, with load from this process on the same cores. */
export async function apiBench({ quick, growth = false }: ApiBenchOptions): Promise<BenchResult> {
	const folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-bench-api-'));
	// Where this runs as root, boxes belong to somebody else.
	chmodSync(folder, 0o755);
	const [mongo, redis] = await Promise.all([startMongoServer(), startRedisServer()]);
	const setting = { mongo, redis, folder, quick };
	try {
		const results: BenchResult[] = [];
		for (const part of growth ? [dataGrowthFigures] : parts) results.push(await part(setting));
		const here = { store: mongo.isReal ? 'MongoDB' : 'mongo-java-server', node: process.version, quick };
		const figures: BenchResult['figures'] = {};
		const context: BenchResult['context'] = {};
		for (const result of results) Object.assign(figures, result.figures);
		for (const result of results) Object.assign(context, result.context);
		const markdown = results.flatMap((result) => result.markdown ?? []);
		return { figures, context: { ...context, ...here }, ...(growth && { markdown: markdown.join('\n') }) };
	} finally {
		await Promise.all([mongo.stop(), redis.stop()]);
		rmSync(folder, { recursive: true, force: true });
	}
}

async function measureLoad(setting: ApiSetting): Promise<BenchResult> {
	const { server, users } = await startWithUsers(setting, 'load', connections, { REDIS_URL: setting.redis.url });
	try {
		const perUser = users.map(({ token }) => token);
		const whole = await soloClient(server.port, perUser[0] ?? '').call('getChallenge', { params: { challengeId } });
		const bare = await startBare(JSON.stringify(whole));
		const rates = await measureRates(server.port, bare.port, perUser, setting.quick);
		bare.stop();
		const amount = setting.quick ? 1_000 : 5_000;
		const at = (method: 'GET' | 'POST', url: string, count: number, body?: () => unknown): Promise<Load> =>
			load(server.port, perUser, { method, path: url, amount: count, body });
		// In this order: with the queue full, what comes after would be told to wait.
		const list = await at('GET', '/v1/challenges?limit=50', amount);
		const open = await at('POST', `/v1/challenges/${challengeId}/open`, amount, () => ({ timeZone }));
		const next = await at('GET', '/v1/next', amount);
		const emails = users.map(({ email }) => email).values();
		// Two hashes at once and forty waiting are what the server takes; who comes after is told to wait and not counted.
		const signIn = await at('POST', '/v1/sessions', 40, () => ({
			email: emails.next().value,
			password: benchPassword,
		}));
		const submit = await at('POST', `/v1/challenges/${challengeId}/submissions`, 100, () => ({
			id: crypto.randomUUID(),
			language: 'python',
			source: 'def two_sum(nums, target):\n    return [0, 1]\n',
			timeZone,
		}));
		return {
			figures: {
				challenge_rps_over_bare_express: median(rates.ours) / median(rates.bare),
				list_p99_ms: list.p99,
				open_p99_ms: open.p99,
				next_p99_ms: next.p99,
				signin_p99_ms: signIn.p99,
				submit_p99_ms: submit.p99,
				// As often one as the other.
				mixed_requests_per_s: 3 / (1 / list.perSecond + 1 / open.perSecond + 1 / next.perSecond),
			},
			context: { rates, connections, loads: { list, open, next, signIn, submit } },
		};
	} finally {
		await server.stop();
	}
}

/** The same trace on a new server and database, with the cache and without. */
async function measureReads(setting: ApiSetting): Promise<BenchResult> {
	const length = setting.quick ? 1_000 : 3_000;
	const counts: Record<string, Record<string, number>> = {};
	for (const cache of ['on', 'off'] as const) {
		const counter = await startCommandCounter(Number(new URL(setting.mongo.uri).port));
		const redis = cache === 'on' ? { REDIS_URL: setting.redis.url } : {};
		const { server, users } = await startWithUsers(
			setting,
			`reads_${cache}`,
			traceUsers,
			{ CODE_SENSEI_CACHE: cache, ...redis },
			counter.port,
		);
		try {
			const { items } = await soloClient(server.port, users[0]?.token ?? '').call('listChallenges', { query: {} });
			const ids = items.map(({ id }) => id);
			counter.reset();
			await playTrace(server.port, makeTrace(length, traceUsers, ids.length), users, ids);
			counts[cache] = Object.fromEntries(counter.counts());
		} finally {
			await server.stop();
			await counter.close();
		}
	}
	const readsOf = (cache: 'on' | 'off'): number =>
		Object.entries(counts[cache] ?? {})
			.filter(([name]) => !writes.has(name) && !housekeeping.has(name))
			.reduce((sum, [, count]) => sum + count, 0);
	return {
		figures: { store_reads_saved: 1 - readsOf('on') / readsOf('off') },
		context: { trace: length, commands: counts },
	};
}

async function startBare(body: string): Promise<{ port: number; stop: () => void }> {
	const child = spawn(process.execPath, [path.join(import.meta.dirname, 'bareExpress.ts')], {
		env: { ...process.env, NODE_ENV: 'production' },
		stdio: ['pipe', 'pipe', 'inherit'],
	});
	child.stdin.end(body);
	const [line] = (await once(child.stdout, 'data')) as [Buffer]; // as Node's documents say
	return { port: Number(line.toString()), stop: () => void child.kill() };
}

async function measureRates(
	ourPort: number,
	barePort: number,
	tokens: readonly string[],
	quick: boolean,
): Promise<{ ours: number[]; bare: number[] }> {
	const round = (port: number): Promise<Load> =>
		load(port, tokens, { method: 'GET', path: `/v1/challenges/${challengeId}`, seconds: quick ? 1 : 2 });
	const rates = { ours: [] as number[], bare: [] as number[] };
	const warmUps = 2;
	const rounds = quick ? 4 : 12;
	for (let count = 0; count < warmUps + rounds; count++) {
		const [ours, bare] = [await round(ourPort), await round(barePort)];
		if (count < warmUps) continue;
		rates.ours.push(ours.perSecond);
		rates.bare.push(bare.perSecond);
	}
	return rates;
}

interface Load {
	p99: number;
	p50: number;
	perSecond: number;
}

/** Fifty connections, each with the token of a user of its own. */
async function load(
	port: number,
	tokens: readonly string[],
	given: {
		method: 'GET' | 'POST';
		path: string;
		/** So many requests; or for so many seconds. */
		amount?: number;
		seconds?: number;
		body?: (() => unknown) | undefined;
	},
): Promise<Load> {
	const nextToken = tokens.values();
	const result = await autocannon({
		url: `http://127.0.0.1:${port}`,
		connections: Math.min(connections, given.amount ?? connections),
		...(given.amount === undefined ? {} : { amount: given.amount }),
		...(given.seconds === undefined ? {} : { duration: given.seconds }),
		setupClient(client) {
			const token = nextToken.next().value ?? '';
			const request = (): autocannon.Request => ({
				method: given.method,
				path: given.path,
				headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
				...(given.body === undefined ? {} : { body: JSON.stringify(given.body()) }),
			});
			client.setRequests([{ method: given.method, path: given.path, setupRequest: request }]);
		},
	});
	if (result.non2xx > 0)
		throw new Error(`${given.method} ${given.path} was refused: ${JSON.stringify(result.statusCodeStats)}`);
	return {
		p99: result.latency.p99,
		p50: result.latency.p50,
		perSecond: result.requests.total / result.duration,
	};
}
