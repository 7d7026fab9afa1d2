import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MongoJudgingTurnStore } from '#backend/submissions/mongoJudgingTurnStore.ts';
import { type JudgingTurnStore, unleased } from '#backend/submissions/judgingTurnStore.ts';
import type { Held } from '#backend/submissions/submissionStore.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

const isFree = ({ owner, leaseUntilMs }: Held): boolean => owner === undefined || leaseUntilMs < 500;
const mine = { owner: 'me', untilMs: 1_000 };

describe('turns of submissions in MongoDB', () => {
	let stores: Stores;
	let turns: JudgingTurnStore;
	beforeEach(async () => {
		const { database, close } = await freshLearners();
		stores = mongoStoresOver(database, testClock(), close);
		turns = new MongoJudgingTurnStore(database);
	});
	afterEach(() => stores.close());

	const added = async (): Promise<string> => {
		const submission = someSubmission(stores);
		await stores.submissions.add(submission, unleased);
		return submission.id;
	};

	it('are taken by one of all who want one, with what it takes to judge it', async () => {
		const id = await added();
		const outcomes = await Promise.all(
			['a', 'b', 'c', 'd'].map((owner) => turns.take(id, { owner, untilMs: 1_000 }, isFree)),
		);
		const taken = outcomes.flatMap((outcome) => (outcome.kind === 'taken' ? [outcome.submission] : []));
		assert.equal(taken.length, 1);
		assert.deepEqual([taken[0]?.id, taken[0]?.language], [id, 'python']);
		assert.ok(taken[0]?.source.includes('two_sum'));
		assert.deepEqual(await turns.take(id, mine, isFree), { kind: 'held', leaseUntilMs: 1_000 });
	});

	it('are over with the verdict, when they were cancelled, and for what is not there', async () => {
		const [judged, cancelled] = [await added(), await added()];
		await turns.take(judged, mine, isFree);
		const report = someReport('accepted');
		assert.equal(
			await stores.submissions.settle({ submissionId: judged, owner: 'me', report, at: stores.clock.iso() }),
			true,
		);
		await stores.submissions.cancel(stores.learnerId, cancelled, stores.clock.iso());
		for (const id of [judged, cancelled, 'nothing']) assert.deepEqual(await turns.take(id, mine, isFree), { kind: 'over' });
	});

	it('are given back by who has them, with or without counting that they were begun', async () => {
		const id = await added();
		const beginAgain = async (): Promise<number | undefined> => {
			assert.equal((await turns.take(id, mine, isFree)).kind, 'taken');
			return stores.submissions.beginJudging(id, 'me');
		};
		assert.equal(await beginAgain(), 1);
		await turns.giveBack(id, 'somebody else', 'begun');
		assert.equal((await turns.take(id, { owner: 'b', untilMs: 1_000 }, isFree)).kind, 'held', 'it was not theirs');
		await turns.giveBack(id, 'me', 'begun');
		assert.equal(await beginAgain(), 2);
		await turns.giveBack(id, 'me', 'asIfNotBegun');
		assert.equal(await beginAgain(), 2);
	});

	it('wait in the order in which they came, without those that somebody has', async () => {
		const first = await added();
		stores.clock.advance(10);
		const second = await added();
		stores.clock.advance(10);
		const third = await added();
		await turns.take(second, mine, isFree);
		const waiting = await turns.waiting(10, isFree);
		assert.deepEqual(
			waiting,
			[first, third].map((id) => ({ id, learnerId: stores.learnerId, challengeId: 'bank.two-sum' })),
		);
		assert.equal((await turns.waiting(1, isFree)).length, 1);
		assert.equal(await turns.countPending(10), 3);
		assert.equal(await turns.countPending(2), 2);
	});
});
