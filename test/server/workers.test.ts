import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { createLog } from '#backend/platform/log.ts';
import { BullWorkQueue } from '#backend/platform/queue/bullWorkQueue.ts';
import { RedisConnection } from '#backend/platform/redis.ts';
import type { JobEvent } from '#contract/submission.ts';
import { startRedisServer } from '#tools/redisServer.ts';
import { soloClient } from '#tools/soloClient.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import { runCommand, type RunningProcess, type ServerProcess } from './serverProcess.ts';
import { type Member, register, startFront, startTeam, startWorkerOf, type Team, timeZone } from './team.ts';

/** Between two looks; what is waited for comes from other processes. */
const lookEveryMs = 50;

async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await delay(lookEveryMs);
}

const submit = async (member: Member, source: string = twoSum.right): Promise<string> => {
	const id = randomUUID();
	await member.call('submit', {
		params: { challengeId: twoSum.id },
		body: { id, language: 'python', source, timeZone },
	});
	return id;
};

const eventsOf = async (member: Pick<Member, 'watch'>, jobId: string): Promise<JobEvent[]> => {
	const events: JobEvent[] = [];
	for await (const event of member.watch('watchJob', { params: { jobId } })) events.push(event);
	return events;
};

const stateOf = async (member: Member, submissionId: string): Promise<string> =>
	(await member.call('getSubmission', { params: { submissionId } })).state;

/** The queue as the processes have it. */
function queueOf(redis: RedisConnection): BullWorkQueue {
	return new BullWorkQueue({
		...{ name: 'judging', redis, waitingMax: 1_000, deathsMax: 2, retryAfterSeconds: 1 },
		log: createLog('silent'),
	});
}

describe('two servers with two workers', () => {
	let team: Team;
	let fronts: ServerProcess[];
	let workers: RunningProcess[];
	before(async () => {
		team = await startTeam();
		fronts = await Promise.all([startFront(team), startFront(team)]);
		workers = await Promise.all([startWorkerOf(team), startWorkerOf(team)]);
	});
	after(async () => {
		const codes = await Promise.all([...fronts, ...workers].map((one) => one.stop()));
		assert.deepEqual(codes, [0, 0, 0, 0]);
		await team.close();
		for (const one of [...fronts, ...workers]) assert.doesNotMatch(one.output(), /ended by a bug|request failed/);
	});
	const front = (place: number): ServerProcess => {
		const found = fronts[place];
		assert.ok(found);
		return found;
	};

	it('tell at one server what a worker does with what was submitted to the other, case by case', async () => {
		const member = await register(front(0), 'lena');
		const there = { ...member, ...soloClient(front(1).port, member.token) };
		const id = randomUUID();
		const body = { id, language: 'python', source: twoSum.right, timeZone } as const;
		await member.call('submit', { params: { challengeId: twoSum.id }, body });
		const [here, elsewhere] = await Promise.all([eventsOf(member, id), eventsOf(there, id)]);
		for (const events of [here, elsewhere]) {
			const last = events.at(-1);
			assert.ok(last);
			assert.equal(reportOf(last).verdict, 'accepted');
			// Who watched in time hears of more than the end.
			assert.ok(events.length > 1, JSON.stringify(events.map(({ kind }) => kind)));
		}
		assert.equal((await there.call('getProgress', { query: {} })).submissions, 1);
		assert.ok(!fronts.some((one) => one.output().includes('took over')));
	});

	it('stop what is cancelled, wherever it goes on', async () => {
		const member = await register(front(0), 'nils');
		const id = await submit(member, twoSum.endless);
		const there = soloClient(front(1).port, member.token);
		const { cancelled } = await there.call('cancelJob', { params: { jobId: id } });
		assert.equal(cancelled, true);
		assert.equal((await lastEvent(member, id)).kind, 'cancelled');
		assert.equal(await stateOf(member, id), 'cancelled');
	});

	it('give a submission to another worker when one is killed in the middle, and count it once', async () => {
		const member = await register(front(0), 'ida');
		const ids: string[] = [];
		for (let count = 0; count < 6; count++) ids.push(await submit(member, `${twoSum.tooSlow}# ${count}\n`));
		const killed = workers.shift();
		assert.ok(killed);
		// In the middle of the first of them.
		await eventsOf({ watch: firstCaseOnly(member) }, ids[0] ?? '');
		await killed.kill();
		for (const id of ids) assert.equal(reportOf(await lastEvent(member, id)).verdict, 'timeLimitExceeded');
		workers.push(await startWorkerOf(team));
		assert.equal((await member.call('getProgress', { query: {} })).submissions, ids.length);
	});

	it('go on while Redis is gone, and with a Redis that comes back empty', async () => {
		const member = await register(front(0), 'omar');
		const { port } = team.redis;
		const before = await submit(member, twoSum.broken);
		await team.redis.stop('SIGKILL');
		const meanwhile = await submit(member, twoSum.crashing);
		assert.equal(reportOf(await lastEvent(member, meanwhile)).verdict, 'runtimeError');
		assert.equal(reportOf(await lastEvent(member, before)).verdict, 'compileError');
		team.redis = await startRedisServer({ port });
		assert.equal(reportOf(await lastEvent(member, await submit(member))).verdict, 'accepted');
		assert.equal((await member.call('getProgress', { query: {} })).submissions, 3);
	});

	it('have runs, searches and new challenges made by workers, told at any server', async () => {
		const member = await register(front(0), 'rosa');
		const there = soloClient(front(1).port, member.token);
		const params = { challengeId: twoSum.id };
		const runId = randomUUID();
		const what = { kind: 'examples' } as const;
		const run = { id: runId, language: 'python', source: twoSum.right, what } as const;
		assert.deepEqual(await member.call('startRun', { params, body: run }), { id: runId, kind: 'run' });
		const last = (await eventsOf(there, runId)).at(-1);
		assert.ok(last);
		assert.equal(reportOf(last).verdict, 'accepted');
		await member.call('startRun', { params, body: run });
		assert.deepEqual((await eventsOf(there, runId)).at(-1), last, 'asked for again it is the same run');

		const searchId = randomUUID();
		const search = { id: searchId, language: 'python', source: twoSum.pairsWithItself } as const;
		await there.call('findBreakingCase', { params, body: search });
		const found = (await eventsOf(member, searchId)).at(-1);
		assert.ok(found);
		assert.equal(reportOf(found).verdict, 'wrongAnswer');

		const forgeId = randomUUID();
		await member.call('startForge', { body: { id: forgeId, topic: 'hashing', difficulty: 'easy', timeZone } });
		const kinds: string[] = [];
		for await (const event of there.watch('watchForge', { params: { forgeId } })) kinds.push(event.kind);
		assert.equal(kinds.at(-1), 'done', 'the bank stands in where no provider is set up');
		for (const one of fronts) assert.doesNotMatch(one.output(), /judge is ready/, 'no server runs code');
	});

	it('stop a run that is not wanted any more', async () => {
		const member = await register(front(0), 'sven');
		const id = randomUUID();
		const what = { kind: 'examples' } as const;
		const body = { id, language: 'python', source: twoSum.endless, what } as const;
		await member.call('startRun', { params: { challengeId: twoSum.id }, body });
		const there = soloClient(front(1).port, member.token);
		assert.deepEqual(await there.call('cancelJob', { params: { jobId: id } }), { cancelled: true });
		assert.equal((await lastEvent(member, id)).kind, 'cancelled');
		assert.deepEqual(await there.call('cancelJob', { params: { jobId: id } }), { cancelled: false });
	});

	it('say what workers can run', async () => {
		const { tier } = await soloClient(front(0).port, 'none').call('health', {});
		assert.notEqual(tier.tier, 'none');
		const { parts } = await soloClient(front(0).port, 'none').call('ready', {});
		assert.equal(parts.find(({ name }) => name === 'queue')?.state, 'ok');
	});

	it('set aside a job that nobody can read, with its reason, and go on', async () => {
		const redis = new RedisConnection(team.redis.url, createLog('silent'));
		assert.ok(await redis.ready(20_000));
		const queue = queueOf(redis);
		try {
			const id = randomUUID();
			await queue.put({ id, data: { of: 'a version to come' }, flow: { learnerId: 'nobody' } });
			await until(async () => (await queue.counts()).setAside === 1);
			assert.deepEqual(await queue.setAside(10), [{ id, reason: 'it is not what this version puts into the queue' }]);
			const member = await register(front(1), 'pia');
			assert.equal(reportOf(await lastEvent(member, await submit(member))).verdict, 'accepted');
			assert.equal((await queue.counts()).setAside, 1, 'it does not come again');
		} finally {
			await queue.close();
			await redis.close();
		}
	});
});

describe('a server whose workers are not there', () => {
	it('takes as much as may wait, says then when to come back, and has all of it judged in fair turns', async () => {
		const team = await startTeam();
		const front = await startFront(team, { CODE_SENSEI_QUEUE_MAX: '101' });
		const [eager, other] = await Promise.all([register(front, 'eager'), register(front, 'other')]);
		const ids: string[] = [];
		for (let count = 0; count < 100; count++) ids.push(await submit(eager, `${twoSum.broken}# ${count}\n`));
		const single = await submit(other);

		const refused = await sendRaw(front.port, `/v1/challenges/${twoSum.id}/submissions`, {
			method: 'POST',
			token: other.token,
			body: { id: randomUUID(), language: 'python', source: twoSum.right, timeZone },
		});
		assert.equal(refused.status, 503, refused.text);
		assert.equal(refused.code, 'busy');
		assert.ok(Number(refused.headers['retry-after']) > 0);
		// What has its place is told so again.
		await other.call('submit', {
			params: { challengeId: twoSum.id },
			body: { id: single, language: 'python', source: twoSum.right, timeZone },
		});

		const worker = await startWorkerOf(team, { CODE_SENSEI_JUDGING_AT_ONCE: '1' });
		assert.equal(reportOf(await lastEvent(other, single)).verdict, 'accepted');
		const left = await Promise.all(ids.map((id) => stateOf(eager, id)));
		const waiting = left.filter((state) => state === 'pending').length;
		assert.ok(waiting >= 50, `${waiting} of a hundred still waited when the single one was through`);
		for (const id of ids) assert.equal(reportOf(await lastEvent(eager, id)).verdict, 'compileError');
		assert.equal((await eager.call('getProgress', { query: {} })).submissions, 100);
		assert.deepEqual(await Promise.all([front.stop(), worker.stop()]), [0, 0]);
		await team.close();
	});
});

describe('a worker that is told to stop', () => {
	it('finishes what it judges, gives the rest to others, and exits with 0', async () => {
		const team = await startTeam();
		const front = await startFront(team);
		const one = { CODE_SENSEI_JUDGING_AT_ONCE: '1', CODE_SENSEI_JUDGING_GRACE_SECONDS: '60' };
		const worker = await startWorkerOf(team, one);
		const member = await register(front, 'lena');
		const ids: string[] = [];
		for (let count = 0; count < 3; count++) ids.push(await submit(member, `${twoSum.tooSlow}# ${count}\n`));
		await eventsOf({ watch: firstCaseOnly(member) }, ids[0] ?? '');
		assert.equal(await worker.stop(), 0);
		assert.equal(await stateOf(member, ids[0] ?? ''), 'judged');
		assert.equal(await stateOf(member, ids[2] ?? ''), 'pending');
		const next = await startWorkerOf(team, one);
		for (const id of ids) assert.equal(reportOf(await lastEvent(member, id)).verdict, 'timeLimitExceeded');
		assert.deepEqual(await Promise.all([front.stop(), next.stop()]), [0, 0]);
		await team.close();
	});
});

describe('the command worker', () => {
	it('says what it is for, and what it needs', async () => {
		const help = await runCommand(['worker', '--help'], {});
		assert.equal(help.code, 0);
		assert.match(help.output, /CODE_SENSEI_WORK=queue/);
		const wrong = await runCommand(['worker'], { MONGODB_URI: 'mongodb://127.0.0.1:1/x' });
		assert.equal(wrong.code, 78, wrong.output);
		assert.match(wrong.output, /REDIS_URL/);
		assert.equal((await runCommand(['worker', 'now'], {})).code, 2);
	});
});

/** Stops watching as soon as a case is told. */
function firstCaseOnly(member: Member): Member['watch'] {
	return async function* (name, given) {
		for await (const event of member.watch(name, given)) {
			yield event;
			if ('kind' in event && event.kind === 'case') return;
		}
	};
}
