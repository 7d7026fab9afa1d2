import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { MongoJournal } from '#backend/learning/mongoJournal.ts';
import { MongoLearningStore } from '#backend/learning/mongoLearningStore.ts';
import { MongoSubmissionStore } from '#backend/submissions/mongoSubmissionStore.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

const learnerId = 'learner';

/** A journal in which the learner is erased by another process just before each event is written. */
class LateJournal extends MongoJournal {
	before: () => Promise<void> = () => Promise.resolve();

	override async append(...args: Parameters<MongoJournal['append']>): Promise<boolean> {
		await this.before();
		return super.append(...args);
	}
}

describe('erasing a learner from MongoDB', () => {
	let fresh: Awaited<ReturnType<typeof freshLearners>>;
	let stores: Stores;
	let journal: LateJournal;
	beforeEach(async () => {
		fresh = await freshLearners();
		stores = mongoStoresOver(fresh.database, testClock(), () => fresh.close());
		journal = new LateJournal(fresh.database);
	});
	afterEach(() => fresh.close());

	it('leaves nothing of a submission that is judged at the same time', async () => {
		const submission = someSubmission(stores);
		await stores.submissions.add(submission, { owner: 'me', untilMs: 0 });
		journal.before = () => stores.learnerData.eraseAll(learnerId);
		const failures: unknown[] = [];
		const judging = new MongoSubmissionStore(fresh.database, journal, {
			afterGraded: (learner) => stores.projection.refresh(learner),
			onHalfDone: (error) => void failures.push(error),
		});
		const report = someReport('accepted');
		const settlement = { submissionId: submission.id, owner: 'me', report, at: stores.clock.iso() };
		assert.equal(await judging.settle(settlement), true);
		assert.deepEqual(failures, []);
		await fresh.database.connection.collection<{ _id: string }>('users').deleteOne({ _id: learnerId });
		assert.deepEqual(await stores.tracesOf(learnerId), []);
	});

	it('leaves nothing of a challenge that is opened at the same time', async () => {
		const opening = new MongoLearningStore(fresh.database, journal);
		journal.before = () => stores.learnerData.eraseAll(learnerId);
		const challenge = { challengeId: 'bank.two-sum', challengeVersion: 'v1' };
		const moment = { learnerId, ...challenge, at: stores.clock.iso(), timeZone: 'UTC', newId: () => randomUUID() };
		await opening.beginAttempt(moment);
		assert.deepEqual(await stores.tracesOf(learnerId), []);
	});

	it('does not make a user again whose progress is computed late', async () => {
		await stores.submissions.add(someSubmission(stores), { owner: 'me', untilMs: 0 });
		await stores.learnerData.eraseAll(learnerId);
		const users = fresh.database.connection.collection<{ _id: string }>('users');
		await users.deleteOne({ _id: learnerId });
		await stores.projection.refresh(learnerId);
		assert.equal(await users.findOne({ _id: learnerId }), null);
	});
});

describe('a verdict in MongoDB whose progress can not be computed now', () => {
	it('is given all the same, and applied by a later look', async () => {
		const fresh = await freshLearners();
		const stores = mongoStoresOver(fresh.database, testClock(), () => fresh.close());
		let broken = true;
		const failures: string[] = [];
		const judging = new MongoSubmissionStore(fresh.database, new MongoJournal(fresh.database), {
			afterGraded: async (learner) => {
				if (broken) throw new Error('the projection is broken');
				await stores.projection.refresh(learner);
			},
			onHalfDone: (_, submissionId) => void failures.push(submissionId),
		});
		const submission = someSubmission(stores);
		const waiting = someSubmission(stores, { source: 'another' });
		for (const one of [submission, waiting]) await judging.add(one, { owner: 'me', untilMs: 0 });
		const report = someReport('accepted');
		const settlement = { submissionId: submission.id, owner: 'me', report, at: stores.clock.iso() };
		assert.equal(await judging.settle(settlement), true);
		const taken = await judging.takeOver({ owner: 'you', untilMs: 1 }, 5, () => true);
		assert.deepEqual(
			taken.map(({ id }) => id),
			[waiting.id],
			'others are not held up',
		);
		assert.deepEqual(failures, [submission.id, submission.id]);
		assert.equal(await stores.summaries.get(learnerId), undefined);
		broken = false;
		await judging.takeOver({ owner: 'you', untilMs: 1 }, 0, () => true);
		assert.equal((await stores.summaries.get(learnerId))?.progress.solvedQuestions, 1);
		assert.equal((await stores.learning.attempts(learnerId, 'bank.two-sum'))[0]?.attempts, 1);
		await fresh.close();
	});
});
