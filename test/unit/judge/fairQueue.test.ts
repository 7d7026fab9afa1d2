import assert from 'node:assert/strict';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { FairQueue } from '#judge/executor/fairQueue.ts';

/** Work that ends when it is told to. */
function piece(): { work: () => Promise<void>; end: () => void; started: boolean } {
	const { promise, resolve } = Promise.withResolvers<undefined>();
	const one = {
		started: false,
		work: async () => {
			one.started = true;
			await promise;
		},
		end: () => {
			resolve(undefined);
		},
	};
	return one;
}

describe('the queue of boxes', () => {
	it('runs no more at once than it may, and goes on as soon as one ends', async () => {
		const queue = new FairQueue(2);
		const pieces = [piece(), piece(), piece()];
		const runs = pieces.map(({ work }) => queue.run('learner', undefined, work));
		await setImmediate();
		assert.deepEqual(
			pieces.map(({ started }) => started),
			[true, true, false],
		);
		pieces[0]?.end();
		await runs[0];
		await setImmediate();
		assert.equal(pieces[2]?.started, true);
		for (const { end } of pieces) end();
		await Promise.all(runs);
	});

	it('lets the lanes take turns, so that a learner waits for one proof and not for all', async () => {
		const queue = new FairQueue(1);
		const order: string[] = [];
		const run = (lane: string, name: string) =>
			queue.run(lane, undefined, async () => {
				order.push(name);
				await setImmediate();
			});
		const runs = [run('bank', 'a'), run('bank', 'b'), run('bank', 'c'), run('bank', 'd'), run('learner', 'X')];
		await Promise.all(runs);
		assert.ok(order.indexOf('X') <= 2, order.join(' '));
		assert.deepEqual(
			order.filter((name) => name !== 'X'),
			['a', 'b', 'c', 'd'],
		);
	});

	it('forgets work that was given up while it waited', async () => {
		const queue = new FairQueue(1);
		const first = piece();
		const running = queue.run('learner', undefined, first.work);
		const stop = new AbortController();
		const second = piece();
		const waiting = queue.run('learner', stop.signal, second.work);
		stop.abort();
		await assert.rejects(waiting, (error) => error instanceof AppError && error.code === 'cancelled');
		first.end();
		await running;
		await queue.run('learner', undefined, () => Promise.resolve());
		assert.equal(second.started, false);
	});

	it('refuses work that was given up before, and hands errors on without losing its place', async () => {
		const queue = new FairQueue(1);
		await assert.rejects(
			queue.run('learner', AbortSignal.abort(), () => Promise.resolve()),
			(error) => error instanceof AppError && error.code === 'cancelled',
		);
		const failure = new RangeError('mine');
		await assert.rejects(
			queue.run('learner', undefined, () => Promise.reject(failure)),
			failure,
		);
		assert.equal(await queue.run('learner', undefined, () => Promise.resolve(5)), 5);
	});

	it('lets one be alone: it waits for who runs, and everybody waits for it', async () => {
		const queue = new FairQueue(2);
		const [before, alone, after] = [piece(), piece(), piece()];
		const runs = [
			queue.run('learner', undefined, before.work),
			queue.runAlone(undefined, alone.work),
			queue.run('learner', undefined, after.work),
		];
		await setImmediate();
		assert.deepEqual([before.started, alone.started, after.started], [true, false, false]);
		before.end();
		await setImmediate();
		assert.deepEqual([alone.started, after.started], [true, false]);
		alone.end();
		await setImmediate();
		assert.equal(after.started, true);
		after.end();
		await Promise.all(runs);
	});

	it('serves the others between two who want to be alone', async () => {
		const queue = new FairQueue(1);
		const order: string[] = [];
		const say = (word: string) => () => {
			order.push(word);
			return Promise.resolve();
		};
		await Promise.all([
			queue.runAlone(undefined, say('alone 1')),
			queue.runAlone(undefined, say('alone 2')),
			queue.runAlone(undefined, say('alone 3')),
			queue.run('learner', undefined, say('other 1')),
			queue.run('learner', undefined, say('other 2')),
		]);
		assert.deepEqual(order, ['alone 1', 'other 1', 'alone 2', 'other 2', 'alone 3']);
	});

	it('goes on when one who waited to be alone has given up', async () => {
		const queue = new FairQueue(2);
		const [before, after] = [piece(), piece()];
		const running = queue.run('learner', undefined, before.work);
		const stop = new AbortController();
		const alone = assert.rejects(
			queue.runAlone(stop.signal, () => Promise.resolve()),
			AppError,
		);
		const next = queue.run('learner', undefined, after.work);
		stop.abort();
		await alone;
		await setImmediate();
		assert.equal(after.started, true);
		for (const { end } of [before, after]) end();
		await Promise.all([running, next]);
	});
});
