import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { pendingQueue } from '#backend/wiring/observer/pendingQueue.ts';
import { MongoJournal } from '#backend/learning/mongoJournal.ts';
import { MongoSubmissionStore } from '#backend/submissions/mongoSubmissionStore.ts';
import { freshLearners } from './mongoStores.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { testClock } from './testClock.ts';

describe('what waits in the store', () => {
	const opened = async () => {
		const { database, close } = await freshLearners();
		const clock = testClock();
		const hooks = { afterGraded: () => Promise.resolve(), onHalfDone: (error: unknown) => assert.fail(String(error)) };
		const store = new MongoSubmissionStore(database, new MongoJournal(database), hooks);
		const queue = pendingQueue(store, () => clock.nowMs());
		return { store, clock, queue, close, some: { clock, learnerId: 'learner' } };
	};

	it('is told by who judges it, and how long the first has waited', async () => {
		const { store, clock, queue, close, some } = await opened();
		const nothing = { waiting: 0, active: 0, delayed: 0, setAside: 0, oldestMs: undefined };
		assert.deepEqual(await queue.figures(), nothing);
		const lease = (untilMs: number) => ({ owner: 'me', untilMs: clock.nowMs() + untilMs });
		const [first, second] = [someSubmission(some), someSubmission(some)];
		await store.add(first, lease(10_000));
		clock.advance(1_000);
		await store.add({ ...second, submittedAt: clock.iso() }, lease(10_000));
		clock.advance(2_000);
		assert.deepEqual(await queue.figures(), { ...nothing, waiting: 2, oldestMs: 3_000 });

		await store.beginJudging(first.id, 'me');
		assert.deepEqual(await queue.figures(), { ...nothing, waiting: 1, active: 1, oldestMs: 2_000 });
		// Whoever judged it says nothing any more: it waits for somebody else.
		clock.advance(20_000);
		assert.deepEqual(await queue.figures(), { ...nothing, waiting: 2, oldestMs: 23_000 });

		await store.keepAlive(lease(10_000));
		await store.settle({ submissionId: first.id, owner: 'me', report: someReport('accepted'), at: clock.iso() });
		await store.release('me');
		assert.deepEqual(await queue.figures(), { ...nothing, waiting: 1, oldestMs: 22_000 });
		await close();
	});

	it('keeps what its click began, for whoever takes it over', async () => {
		const { store, clock, close, some } = await opened();
		const traceparent = `00-${'a'.repeat(32)}-${'b'.repeat(16)}-01`;
		const traced = someSubmission(some, { traceparent });
		const untraced = someSubmission(some, { traceparent: undefined });
		const lease = { owner: 'me', untilMs: clock.nowMs() + 1_000 };
		for (const one of [traced, untraced]) await store.add(one, lease);
		const taken = await store.takeOver({ ...lease, owner: 'other' }, 10, () => true);
		const kept = new Map(taken.map((one) => [one.id, one]));
		assert.equal(kept.get(traced.id)?.traceparent, traceparent);
		assert.equal(kept.get(untraced.id)?.traceparent, undefined);
		assert.equal(kept.get(traced.id)?.submittedAt, traced.submittedAt);
		await close();
	});
});
