import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { Readiness } from '#contract/health.ts';
import type { JobEvent } from '#contract/submission.ts';
import { startMongoServer } from '#tools/mongoServer.ts';
import { startRedisServer } from '#tools/redisServer.ts';
import { soloClient } from '#tools/soloClient.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, signInAgain, startServer, startTeam, type Team, timeZone } from './team.ts';

type PartName = Readiness['parts'][number]['name'];

/** Asks until it is so; the test's own time limit ends it. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
	while (!(await isSo())) await turn();
}

async function partState(server: ServerProcess, name: PartName): Promise<string | undefined> {
	const answer = await sendRaw(server.port, '/readyz');
	if (answer.status !== 200) return undefined;
	return Readiness.parse(answer.json()).parts.find((part) => part.name === name)?.state;
}

const submit = async (member: Member, source: string = twoSum.right): Promise<string> => {
	const id = randomUUID();
	await member.call('submit', {
		params: { challengeId: twoSum.id },
		body: { id, language: 'python', source, timeZone },
	});
	return id;
};

describe('a server whose Redis goes and comes back', () => {
	let team: Team;
	let server: ServerProcess;
	let other: ServerProcess;
	before(async () => {
		team = await startTeam();
		[server, other] = await Promise.all([startServer(team), startServer(team)]);
	});
	after(async () => {
		assert.deepEqual(await Promise.all([server.stop(), other.stop()]), [0, 0]);
		await team.close();
		for (const output of [server.output(), other.output()])
			assert.doesNotMatch(output, /ended by a bug|request failed/);
	});

	it('goes on without it, says so, and uses it again by itself', async () => {
		const member = await register(server, 'lena');
		assert.equal(reportOf(await lastEvent(member, await submit(member))).verdict, 'accepted');
		assert.equal(await partState(server, 'redis'), 'ok');

		const { port } = team.redis;
		await team.redis.stop('SIGKILL');
		await until(async () => (await partState(server, 'redis')) === 'degraded');
		await until(async () => (await partState(other, 'redis')) === 'degraded');

		// Sessions from the store, at both processes; limits, lists, judging and refreshing as before.
		const there = { ...soloClient(other.port, member.token), signedIn: member.signedIn };
		assert.equal((await there.call('getAccount', {})).email, member.email);
		assert.equal((await there.call('listChallenges', { query: {} })).items.length > 0, true);
		assert.equal(reportOf(await lastEvent(member, await submit(member, twoSum.broken))).verdict, 'compileError');
		assert.equal((await there.call('getProgress', { query: {} })).submissions, 2, 'nothing old is shown meanwhile');
		const refreshed = await member.call('refreshSession', { body: { refreshToken: member.signedIn.refreshToken } });
		const newcomer = await register(other, 'nils');
		await newcomer.call('signOut', {});
		for (const one of [server, other]) {
			const refused = await sendRaw(one.port, '/v1/account', { token: newcomer.token });
			assert.equal(refused.code, 'sessionEnded', 'an ended session is refused at every process also without Redis');
		}

		team.redis = await startRedisServer({ port });
		for (const one of [server, other]) await until(async () => (await partState(one, 'redis')) === 'ok');
		const back = soloClient(server.port, refreshed.accessToken);
		assert.equal((await back.call('getProgress', { query: {} })).submissions, 2);
		for (const one of [server, other]) {
			const refused = await sendRaw(one.port, '/v1/account', { token: newcomer.token });
			assert.equal(refused.code, 'sessionEnded', 'an end that Redis did not hear of still counts when it is back');
		}
	});

	it('a process hears at once of what another one did: verdicts, ended sessions, new roles', async () => {
		const member = await register(server, 'ida');
		const there = soloClient(other.port, member.token);
		assert.equal((await there.call('getProgress', { query: {} })).submissions, 0);
		const changes = there.watch('watchChanges', {});
		const first = await changes.next();
		assert.ok(first.done !== true && first.value.kind === 'hello');
		const changed = changes.next();
		await lastEvent(member, await submit(member));
		const heard = await changed;
		assert.ok(heard.done !== true && heard.value.kind === 'changed');
		await until(async () => (await there.call('getProgress', { query: {} })).solvedQuestions === 1);
		await changes.return(undefined);

		await there.call('getAccount', {});
		await member.call('signOut', {});
		await until(
			async () => (await sendRaw(other.port, '/v1/account', { token: member.token })).code === 'sessionEnded',
		);
	});
});

describe('a server whose store goes and comes back', () => {
	it('says that it is not ready, fails in words, and goes on with everything that was stored', async function () {
		// A MongoDB that is not ours is not ours to stop.
		if (process.env['MONGODB_TEST_URI']) this.skip();
		const team = await startTeam();
		const server = await startServer(team);
		const member = await register(server, 'lena');
		await lastEvent(member, await submit(member));
		const { mongo, mongoFile } = team;
		const port = Number(new URL(mongo.uri).port);
		await mongo.stop();

		const unready = await sendRaw(server.port, '/readyz');
		assert.equal(unready.status, 503, unready.text);
		assert.equal(unready.code, 'notReady');
		assert.match(unready.text, /store/);
		assert.equal((await sendRaw(server.port, '/healthz')).status, 200, 'the process itself is well');
		for (const path of ['/v1/account', '/v1/progress', '/v1/export', `/v1/challenges/${twoSum.id}/submissions`]) {
			const answer = await sendRaw(server.port, path, { token: member.token });
			assert.ok(answer.status === 503 || answer.status === 200, `${path}: ${answer.status} ${answer.text}`);
			assert.doesNotMatch(answer.text, /mongo|ECONN|127\.0\.0\.1/i);
		}

		team.mongo = await startMongoServer({ port, dataFile: mongoFile });
		await until(async () => (await sendRaw(server.port, '/readyz')).status === 200);
		assert.equal((await member.call('getProgress', { query: {} })).solvedQuestions, 1);
		const again = await signInAgain(server, member);
		assert.equal(reportOf(await lastEvent(again, await submit(again))).verdict, 'accepted');
		assert.equal(await server.stop(), 0);
		await team.close();
		assert.doesNotMatch(server.output(), /ended by a bug/);
	});
});

describe('a server that is stopped or killed', () => {
	let team: Team;
	before(async () => {
		team = await startTeam();
	});
	after(() => team.close());

	const endOf = async (events: AsyncGenerator<JobEvent>): Promise<string | undefined> => {
		let last: JobEvent | undefined;
		try {
			for await (const event of events) last = event;
		} catch (error) {
			// The connection was cut by the end of the process.
			assert.ok(error instanceof TypeError, String(error));
		}
		return last?.kind;
	};

	it('by SIGTERM: finishes what it judges, ends streams, refuses what is new, exits with 0', async () => {
		// However busy the machine is: what can't be finished in time is the next test's.
		const server = await startServer(team, { CODE_SENSEI_JUDGING_GRACE_SECONDS: '120' });
		const member = await register(server, 'lena');
		const id = await submit(member, twoSum.tooSlow);
		const watching = endOf(member.watch('watchJob', { params: { jobId: id } }));
		assert.equal(await server.stop(), 0);
		await watching;
		await assert.rejects(sendRaw(server.port, '/healthz'), { code: 'ECONNREFUSED' });
		const next = await startServer(team);
		const back = await signInAgain(next, member);
		assert.equal((await back.call('getSubmission', { params: { submissionId: id } })).state, 'judged');
		assert.equal(await next.stop(), 0);
	});

	it('by SIGTERM with more than it can finish: the next process judges the rest, each once', async () => {
		const server = await startServer(team, {
			CODE_SENSEI_JUDGING_GRACE_SECONDS: '0',
			CODE_SENSEI_JUDGING_AT_ONCE: '1',
		});
		const member = await register(server, 'nils');
		const ids: string[] = [];
		for (let count = 0; count < 4; count++) ids.push(await submit(member, `${twoSum.right}# ${count}\n`));
		assert.equal(await server.stop(), 0);
		const next = await startServer(team);
		const back = await signInAgain(next, member);
		for (const id of ids) assert.equal(reportOf(await lastEvent(back, id)).verdict, 'accepted');
		assert.equal((await back.call('getProgress', { query: {} })).submissions, ids.length);
		assert.equal(await next.stop(), 0);
	});

	it('by SIGKILL: what was accepted is judged by another process, and counted once', async () => {
		const server = await startServer(team, { CODE_SENSEI_JUDGING_AT_ONCE: '1' });
		const member = await register(server, 'ida');
		const ids = [await submit(member), await submit(member, twoSum.broken), await submit(member, twoSum.crashing)];
		await server.kill();
		const next = await startServer(team);
		const back = await signInAgain(next, member);
		const verdicts: string[] = [];
		for (const id of ids) verdicts.push(reportOf(await lastEvent(back, id)).verdict);
		assert.deepEqual(verdicts, ['accepted', 'compileError', 'runtimeError']);
		assert.equal((await back.call('getProgress', { query: {} })).submissions, 3);
		assert.equal(await next.stop(), 0);
	});
});
