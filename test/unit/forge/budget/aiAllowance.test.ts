import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AiAllowance } from '#backend/forge/budget/aiAllowance.ts';
import { SqliteAiLedgerStore } from '#backend/forge/budget/sqliteAiLedgerStore.ts';
import { createLog } from '#backend/platform/log.ts';
import { freshSqlite } from '../../../contract/sqliteStores.ts';

describe('what a learner may have models do in a day', () => {
	let opened: Awaited<ReturnType<typeof freshSqlite>>;
	beforeEach(async () => {
		opened = await freshSqlite();
	});
	afterEach(() => opened.close());

	function allowance(perLearnerADay: number | undefined): AiAllowance {
		const { database, clock } = opened;
		return new AiAllowance({
			store: new SqliteAiLedgerStore(database),
			perLearnerADay,
			clock,
			log: createLog('silent'),
		});
	}
	const yes = (): boolean => true;
	const work = (): Promise<string> => Promise.resolve('done');

	it('is used by what came of something, until the day ends', async () => {
		const one = allowance(2);
		assert.deepEqual(await one.spend('ann', work, yes), { kind: 'done', result: 'done' });
		assert.equal((await one.spend('ann', work, yes)).kind, 'done');
		const third = await one.spend('ann', work, yes);
		assert.ok(third.kind === 'usedUp');
		assert.match(third.why, /2 times since midnight \(UTC\)/);
		assert.equal((await one.spend('bob', work, yes)).kind, 'done');
		opened.clock.advance(24 * 3_600_000);
		assert.equal((await one.spend('ann', work, yes)).kind, 'done');
	});

	it('comes back when nothing came of it, whether it failed or was stopped, also when the day has ended meanwhile', async () => {
		const one = allowance(1);
		for (let time = 0; time < 3; time++) {
			assert.equal((await one.spend('ann', work, () => false)).kind, 'done');
			await assert.rejects(
				one.spend('ann', () => Promise.reject(new Error('stopped')), yes),
				/stopped/,
			);
		}
		await one.spend(
			'ann',
			() => {
				opened.clock.advance(24 * 3_600_000);
				return Promise.resolve();
			},
			() => false,
		);
		assert.equal((await one.spend('ann', work, yes)).kind, 'done');
		assert.equal((await one.spend('ann', work, yes)).kind, 'usedUp');
		opened.clock.advance(-24 * 3_600_000);
		assert.equal((await one.spend('ann', work, yes)).kind, 'done');
	});

	it('does no work that is not allowed, and counts nothing where nobody counts', async () => {
		let done = 0;
		const counting = (): Promise<number> => Promise.resolve((done += 1));
		assert.equal((await allowance(0).spend('ann', counting, yes)).kind, 'usedUp');
		assert.equal(done, 0);
		for (let time = 0; time < 50; time++) await allowance(undefined).spend('ann', counting, yes);
		assert.equal(done, 50);
	});
});
