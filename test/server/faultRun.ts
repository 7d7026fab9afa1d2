import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import fc from 'fast-check';
import { openMongo } from '#backend/platform/mongo.ts';
import type { Verdict } from '#contract/verdict.ts';
import { soloClient } from '#tools/soloClient.ts';
import { twoSum } from '../api/twoSum.ts';
import { type FaultPart, startFaultParts } from './faultParts.ts';
import { type RetryingClient, retryingClient } from './retryingClient.ts';
import { startTeam, timeZone } from './team.ts';

export interface FaultRunOptions {
	submissions: number;
	users: number;
	/** Something goes each time that so many more were accepted or judged. */
	faultEvery: number;
	/** Decides what goes, and how. */
	seed: number;
	apis?: number;
	workers?: number;
	say?: (line: string) => void;
	/** Ends it early, with everything that was started. */
	signal?: AbortSignal;
}

export interface FaultRunResult {
	/** Accepted: answered with 202. */
	submissions: number;
	/** Of those: without a verdict in the end. */
	lost: number;
	/** With another verdict than their code deserves, a failure of ours included. */
	wrong: number;
	/** Counted more than once, or not at all: in the events, or in the progress of their learner. */
	doubled: number;
	/** What went, and how often: `worker kill`, `redis stop`, ... */
	kills: Record<string, number>;
}

/** Solutions that cost little, and what they deserve. */
const solutions: readonly { source: string; verdict: Verdict }[] = [
	{ source: twoSum.right, verdict: 'accepted' },
	{ source: twoSum.broken, verdict: 'compileError' },
	{ source: twoSum.crashing, verdict: 'runtimeError' },
	{ source: twoSum.pairsWithItself, verdict: 'wrongAnswer' },
];

/** Tries of a request while parts are gone: a start of several takes its time. */
const manyTries = 4_000;
const lookEveryMs = 200;

interface User {
	client: RetryingClient;
	accountId: string;
	/** By id: what it deserves. */
	accepted: Map<string, Verdict>;
}

/**
 * Submits solutions of many users to several processes while workers, processes that answer, Redis and the store go and come back, then looks at what became of
 * them.
 */
export async function faultRun(options: FaultRunOptions): Promise<FaultRunResult> {
	const { submissions, users: userCount, apis = 2, workers = 2, say = () => undefined, signal } = options;
	const team = await startTeam();
	const limits = { CODE_SENSEI_JUDGING_AT_ONCE: '2', CODE_SENSEI_JUDGING_GRACE_SECONDS: '2', CODE_SENSEI_LOG: 'info' };
	const running = await startFaultParts(team, { apis, workers }, limits);
	const kills: Record<string, number> = {};
	try {
		const users = await registered(userCount, running.ports, signal);
		const progress = { done: 0 };
		const ended = new AbortController();
		const faults = makeFaults(running.parts, options, progress, kills, ended.signal);
		const perUser = Math.ceil(submissions / userCount);
		let left = submissions;
		const shares = users.map((user) => {
			const share = Math.min(perUser, left);
			left -= share;
			return submitAll(user, share, progress);
		});
		await Promise.all(shares);
		say(`${submissions} submissions were accepted`);
		const verdicts = await Promise.all(users.map((user) => verdictsOf(user, progress, signal)));
		ended.abort();
		await faults;
		const counted = await countIn(team.environment.MONGODB_URI, users);
		const result: FaultRunResult = { submissions: 0, lost: 0, wrong: 0, doubled: counted, kills };
		for (const [place, { accepted }] of users.entries()) {
			result.submissions += accepted.size;
			for (const [id, deserved] of accepted) {
				const verdict = verdicts[place]?.get(id);
				if (verdict === undefined) result.lost += 1;
				else if (verdict !== deserved) result.wrong += 1;
			}
		}
		if (/ended by a bug/.test(running.output())) throw new Error('a process ended by a bug');
		return result;
	} finally {
		await running.close();
		await team.close();
	}
}

async function registered(count: number, ports: readonly number[], signal: AbortSignal | undefined): Promise<User[]> {
	const users: User[] = [];
	for (let place = 0; place < count; place++) {
		const email = `user-${randomUUID()}@example.org`;
		const body = { email, password: `long enough ${randomUUID()}`, displayName: `user ${place}`, timeZone };
		const { account, ...first } = await soloClient(ports[place % ports.length] ?? 0, 'none').call('register', { body });
		let token = first.accessToken;
		const several = { ports: () => ports, retries: manyTries, ...(signal === undefined ? {} : { signal }) };
		const outside = retryingClient({ ...several, token: () => 'none' });
		const client = retryingClient({
			...several,
			token: () => token,
			async renew() {
				const { email, password } = body;
				token = (await outside.call('signIn', { body: { email, password } })).accessToken;
			},
		});
		users.push({ client, accountId: account.id, accepted: new Map() });
	}
	return users;
}

async function submitAll({ client, accepted }: User, count: number, progress: { done: number }): Promise<void> {
	for (let number = 0; number < count; number++) {
		const solution = solutions[number % solutions.length];
		if (solution === undefined) throw new Error('there are no solutions');
		const id = randomUUID();
		const source = `${solution.source}# ${id}\n`;
		const body = { id, language: 'python', source, timeZone } as const;
		// Sent again under its id until it is answered: so it is not known how often it came.
		await client.call('submit', { params: { challengeId: twoSum.id }, body });
		accepted.set(id, solution.verdict);
		progress.done += 1;
	}
}

/** Waits until all have one. */
async function verdictsOf(
	{ client, accepted }: User,
	progress: { done: number },
	signal: AbortSignal | undefined,
): Promise<Map<string, Verdict>> {
	const verdicts = new Map<string, Verdict>();
	while (verdicts.size < accepted.size && signal?.aborted !== true) {
		for (const submissionId of accepted.keys()) {
			if (verdicts.has(submissionId)) continue;
			const { verdict } = await client.call('getSubmission', { params: { submissionId } });
			if (verdict === undefined) continue;
			verdicts.set(submissionId, verdict);
			progress.done += 1;
		}
		await delay(lookEveryMs);
	}
	return verdicts;
}

/** Lets one part go after the other, each a little after the last one is back, as long as there is progress. */
async function makeFaults(
	parts: readonly FaultPart[],
	{ seed, faultEvery, say = () => undefined }: FaultRunOptions,
	progress: { done: number },
	kills: Record<string, number>,
	ended: AbortSignal,
): Promise<void> {
	const choices = fc.sample(fc.tuple(fc.nat(), fc.nat()), { seed, numRuns: 1_000 });
	let next = faultEvery;
	for (const [first, second] of choices) {
		while (progress.done < next && !ended.aborted) await delay(lookEveryMs);
		if (ended.aborted) return;
		const part = parts[first % parts.length];
		const way = part?.ways[second % part.ways.length];
		if (part === undefined || way === undefined) throw new Error('there is nothing to let go');
		const name = `${part.kind} ${way}`;
		say(`${name} after ${progress.done}`);
		await part.end(way);
		await part.start();
		kills[name] = (kills[name] ?? 0) + 1;
		next = Math.max(next + faultEvery, progress.done + 1);
	}
}

/** How many submissions are counted more or less than once: in events, in attempts, or in the progress of their learner. */
async function countIn(uri: string, users: readonly User[]): Promise<number> {
	const database = await openMongo({ uri });
	try {
		let doubled = 0;
		const found = (name: string) => database.connection.collection(name);
		// What a process left half done another one finishes.
		while ((await found('submissions').countDocuments({ unapplied: true })) > 0) await delay(lookEveryMs);
		for (const { accountId, accepted, client } of users) {
			const events = await found('events').find({ learnerId: accountId, kind: 'submission' }).toArray();
			const attempts = await found('attempts').find({ learnerId: accountId }).toArray();
			const tries = attempts.reduce((sum, attempt) => sum + Number(attempt['attempts']), 0);
			doubled += Math.abs(tries - accepted.size);
			const times = new Map<string, number>();
			for (const event of events) {
				const id = String(event['submissionId']);
				times.set(id, (times.get(id) ?? 0) + 1);
			}
			for (const id of accepted.keys()) if (times.get(id) !== 1) doubled += 1;
			const { submissions } = await client.call('getProgress', { query: {} });
			doubled += Math.abs(submissions - accepted.size);
		}
		return doubled;
	} finally {
		await database.close();
	}
}
