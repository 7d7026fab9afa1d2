import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { Redis } from 'ioredis';
import { describe, it } from 'mocha';
import { Readiness } from '#contract/health.ts';
import { soloClient } from '#tools/soloClient.ts';
import { lastEvent, reportOf } from '../api/practise.ts';
import { twoSum } from '../api/twoSum.ts';
import { sendRaw } from '../sendRaw.ts';
import type { ServerProcess } from './serverProcess.ts';
import { type Member, register, startServer, startTeam, type Team, timeZone } from './team.ts';

const redisState = async (server: ServerProcess): Promise<string | undefined> => {
	const answer = await sendRaw(server.port, '/readyz');
	return Readiness.parse(answer.json()).parts.find(({ name }) => name === 'redis')?.state;
};
const submit = async (member: Member): Promise<string> => {
	const id = randomUUID();
	const body = { id, language: 'python' as const, source: twoSum.right, timeZone };
	await member.call('submit', { params: { challengeId: twoSum.id }, body });
	return id;
};

describe('servers whose Redis is full and throws nothing out', () => {
	let team: Team;
	let redis: Redis;
	let servers: [ServerProcess, ServerProcess];
	before(async () => {
		team = await startTeam();
		redis = new Redis(team.redis.url);
		await redis.config('SET', 'maxmemory-policy', 'noeviction');
		// Less than an empty one takes.
		await redis.config('SET', 'maxmemory', '1');
		const limits = { CODE_SENSEI_REQUESTS_PER_LEARNER: '60' };
		servers = await Promise.all([startServer(team, limits), startServer(team, limits)]);
	});
	after(async () => {
		redis.disconnect();
		for (const server of servers) assert.equal(await server.stop(), 0);
		await team.close();
		for (const server of servers) assert.doesNotMatch(server.output(), /ended by a bug|request failed/);
	});

	it('start, accept and judge what is submitted, show nobody anything old, and end sessions everywhere', async () => {
		const [one, other] = servers;
		for (const server of servers) assert.equal(await redisState(server), 'degraded');
		const member = await register(one, 'lena');
		const there = soloClient(other.port, member.token);
		assert.equal((await there.call('getProgress', { query: {} })).submissions, 0);
		for (let count = 1; count <= 2; count++) {
			assert.equal(reportOf(await lastEvent(member, await submit(member))).verdict, 'accepted');
			assert.equal((await there.call('getProgress', { query: {} })).submissions, count);
		}
		await member.call('signOut', {});
		for (const { port } of servers)
			while ((await sendRaw(port, '/v1/account', { token: member.token })).code !== 'sessionEnded') await turn();
	});

	it('limit each for itself', async () => {
		const [one, other] = servers;
		const member = await register(one, 'nils');
		let refused = 0;
		for (let count = 0; count < 100; count++) {
			const answer = await sendRaw(one.port, '/v1/account', { token: member.token });
			if (answer.status === 429) refused++;
		}
		assert.ok(refused >= 30, `${refused} of 100 were refused`);
		assert.equal((await sendRaw(other.port, '/v1/account', { token: member.token })).status, 200);
	});

	it('use it again by themselves when there is room', async () => {
		await redis.config('SET', 'maxmemory', '0');
		for (const server of servers) while ((await redisState(server)) !== 'ok') await turn();
		const member = await register(servers[0], 'ida');
		await member.call('listChallenges', { query: {} });
		assert.ok((await redis.dbsize()) > 0);
		assert.equal(reportOf(await lastEvent(member, await submit(member))).verdict, 'accepted');
	});
});
