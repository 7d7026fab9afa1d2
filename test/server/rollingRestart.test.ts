import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { twoSum } from '../api/twoSum.ts';
import { retryingClient } from './retryingClient.ts';
import { register, startFront, startTeam, startWorkerOf, timeZone } from './team.ts';

describe('processes that are replaced one after the other under load', () => {
	it('fail no request that a client with one retry makes, and lose no submission', async () => {
		const team = await startTeam();
		const fronts = await Promise.all([startFront(team), startFront(team)]);
		const workers = await Promise.all([startWorkerOf(team), startWorkerOf(team)]);
		const [first] = fronts;
		assert.ok(first);
		const member = await register(first, 'lena');
		/** As a proxy knows them: one that was told to stop is left out when it says so, not before. */
		const client = retryingClient({ ports: () => fronts.map(({ port }) => port), token: () => member.token, retries: 1 });
		const failures: string[] = [];
		const accepted: string[] = [];
		let requests = 0;
		let isOver = false;
		const load = Array.from({ length: 3 }, async () => {
			while (!isOver) {
				try {
					requests += 1;
					await client.call('listChallenges', { query: {} });
					if (accepted.length < 40) {
						const id = randomUUID();
						const body = { id, language: 'python', source: `${twoSum.broken}# ${id}\n`, timeZone } as const;
						await client.call('submit', { params: { challengeId: twoSum.id }, body });
						accepted.push(id);
					}
					await client.call('getProgress', { query: {} });
				} catch (error) {
					failures.push(String(error));
				}
				await turn();
			}
		});
		for (const place of fronts.keys()) {
			const old = fronts[place];
			const next = await startFront(team);
			fronts[place] = next;
			assert.equal(await old?.stop(), 0);
		}
		for (const place of workers.keys()) {
			const old = workers[place];
			workers[place] = await startWorkerOf(team);
			assert.equal(await old?.stop(), 0);
		}
		isOver = true;
		await Promise.all(load);
		assert.deepEqual(failures, []);
		assert.ok(requests > 20, String(requests));
		for (const submissionId of accepted) {
			let state = 'pending';
			while (state === 'pending') ({ state } = await client.call('getSubmission', { params: { submissionId } }));
			assert.equal(state, 'judged');
		}
		assert.deepEqual(await Promise.all([...fronts, ...workers].map((one) => one.stop())), [0, 0, 0, 0]);
		await team.close();
	});
});
