import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SqliteChallengeStore } from '#backend/challenges/sqliteChallengeStore.ts';
import { createLog } from '#backend/platform/log.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { forgedFiles } from '../contract/someForged.ts';
import { testClock } from '../contract/testClock.ts';
import { timeZone, withCode } from './practise.ts';
import { startSoloForTest } from './soloUnderTest.ts';

describe('a challenge by a model that expires', () => {
	it('is hidden when nobody opened it, and stays for good in the history of whoever did', async () => {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-expiry-'));
		const clock = testClock();
		const database = await openSqlite({ file: path.join(folder, 'code-sensei.db'), clock, log: createLog('silent') });
		const expiresAt = new Date(clock.nowMs() + 10_000).toISOString();
		for (const slug of ['opened', 'unused']) {
			const files = await forgedFiles(slug, 'hashing');
			await new SqliteChallengeStore(database).put({ files, generatedBy: 'gemini', createdAt: clock.iso(), expiresAt });
		}
		database.close();
		const solo = await startSoloForTest({ folder, clock });
		try {
			const forged = async (): Promise<string[]> => {
				const { items } = await solo.call('listChallenges', { query: { topic: 'hashing', limit: 200 } });
				return items.flatMap(({ id, status }) => (id.startsWith('forge.') ? [`${id} ${status}`] : []));
			};
			const [opened, unused] = ['forge.opened', 'forge.unused'].map((challengeId) => ({ params: { challengeId } }));
			assert.ok(opened && unused);
			await solo.call('openChallenge', { ...opened, body: { timeZone } });
			assert.deepEqual(await forged(), ['forge.opened opened', 'forge.unused unseen']);
			clock.advance(10_000);
			assert.deepEqual(await forged(), ['forge.opened opened']);
			await assert.rejects(solo.call('getChallenge', unused), withCode('challengeUnknown'));
			await solo.call('giveUp', { ...opened, body: { timeZone } });
			assert.equal((await solo.call('getChallenge', opened)).editorialUnlocked, true);
			const { byTopic } = await solo.call('getProgress', { query: { timeZone } });
			assert.ok(byTopic.some(({ topic }) => topic === 'hashing'));
		} finally {
			await solo.close();
			rmSync(folder, { recursive: true, force: true });
		}
	});
});
