import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { standingsOf } from '#backend/learning/standing.ts';
import { MongoJournal } from '#backend/learning/mongoJournal.ts';
import { MongoRegradeStore } from '#backend/sets/pushed/mongoRegradeStore.ts';
import type { StoredRegrade } from '#backend/sets/pushed/regradeStore.ts';
import { MongoSubmissionStore } from '#backend/submissions/mongoSubmissionStore.ts';
import type { Rejudgement } from '#backend/submissions/submissionStore.ts';
import type { MongoDatabase } from '#backend/platform/mongo.ts';
import type { Verdict } from '#contract/verdict.ts';
import { freshLearners, mongoStoresOver } from './mongoStores.ts';
import { openedEach } from './openedEach.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import type { Stores } from './stores.ts';
import { testClock } from './testClock.ts';

const minute = 60_000;
const regradeId = '00000000-0000-4000-8000-000000000001';
const laterRegradeId = '00000000-0000-4000-8000-000000000002';

interface Opened {
	stores: Stores;
	database: MongoDatabase;
	submissions: MongoSubmissionStore;
	close(): Promise<void>;
}

describe('submissions that are judged again in MongoDB', () => {
	const opened = openedEach<Opened>({
		async open() {
			const { database, close } = await freshLearners();
			const stores = mongoStoresOver(database, testClock(), close);
			const submissions = new MongoSubmissionStore(database, new MongoJournal(database), {
				afterGraded: (learnerId) => stores.projection.refresh(learnerId),
				onHalfDone(error) {
					throw error;
				},
			});
			return { stores, database, submissions, close };
		},
	});
	const judged = async (verdict: Verdict, learnerId?: string): Promise<string> => {
		const { stores, submissions } = opened();
		const submission = { ...someSubmission(stores), ...(learnerId === undefined ? {} : { learnerId }) };
		await submissions.add(submission, { owner: 'me', untilMs: 0 });
		await submissions.beginJudging(submission.id, 'me');
		const at = stores.clock.advance(1_000);
		await submissions.settle({ submissionId: submission.id, owner: 'me', report: someReport(verdict), at });
		stores.clock.advance(1_000);
		return submission.id;
	};
	const again = (submissionId: string, verdict: Verdict, changes: Partial<Rejudgement> = {}): Rejudgement => ({
		...{ submissionId, regradeId, challengeVersion: 'mended', report: someReport(verdict) },
		at: opened().stores.clock.iso(),
		...changes,
	});
	const challengeId = 'bank.two-sum';

	it('have the new verdict, keep the one before, and progress follows', async () => {
		const { stores, submissions } = opened();
		const { learnerId, learning } = stores;
		const id = await judged('accepted');
		const before = await submissions.get(learnerId, id);
		assert.equal(before?.judgedBefore, undefined);
		const given = again(id, 'wrongAnswer');
		assert.equal(await submissions.rejudge(given), true);
		const after = await submissions.get(learnerId, id);
		assert.deepEqual([after?.verdict, after?.challengeVersion], ['wrongAnswer', 'mended']);
		const { passed = 0, total = 0, challengeVersion = '' } = before ?? {};
		assert.deepEqual(after?.judgedBefore, [{ verdict: 'accepted', passed, total, challengeVersion, until: given.at }]);
		assert.equal(standingsOf(await learning.events(learnerId)).get(challengeId)?.status, 'tried');
		const [attempt] = await learning.attempts(learnerId, challengeId);
		assert.deepEqual([attempt?.attempts, attempt?.result?.verdict], [1, 'wrongAnswer']);
	});

	it('are judged once by each regrade, also when two processes do it at the same time', async () => {
		const { stores, submissions } = opened();
		const id = await judged('accepted');
		const tries = await Promise.all([1, 2, 3].map(() => submissions.rejudge(again(id, 'wrongAnswer'))));
		assert.equal(tries.filter(Boolean).length, 1);
		stores.clock.advance(minute);
		assert.equal(await submissions.rejudge(again(id, 'accepted', { regradeId: laterRegradeId })), true);
		const { judgedBefore, verdict } = (await submissions.get(stores.learnerId, id)) ?? {};
		assert.deepEqual(
			[...(judgedBefore?.map((one) => one.verdict) ?? []), verdict],
			['accepted', 'wrongAnswer', 'accepted'],
		);
		const events = await stores.learning.events(stores.learnerId);
		assert.equal(events.filter(({ kind }) => kind === 'regraded').length, 2);
		assert.equal(standingsOf(events).get(challengeId)?.status, 'solved');
	});

	it('are told by regrade where the verdict changed, page by page', async () => {
		const { stores, submissions } = opened();
		const { learnerId, otherLearnerId } = stores;
		const first = await judged('accepted');
		const same = await judged('wrongAnswer', otherLearnerId);
		const third = await judged('wrongAnswer', otherLearnerId);
		await submissions.rejudge(again(first, 'timeLimitExceeded'));
		await submissions.rejudge(again(same, 'wrongAnswer'));
		await submissions.rejudge(again(third, 'accepted'));
		assert.equal(await submissions.countChangedBy(regradeId), 2);
		const page = await submissions.changedBy(regradeId, { limit: 1 });
		assert.deepEqual(
			page.items.map((one) => [one.submissionId, one.learnerId, one.before, one.after]),
			[[third, otherLearnerId, 'wrongAnswer', 'accepted']],
		);
		const rest = await submissions.changedBy(regradeId, { limit: 1, cursor: page.nextCursor });
		assert.deepEqual(
			rest.items.map((one) => [one.submissionId, one.learnerId, one.before, one.after]),
			[[first, learnerId, 'accepted', 'timeLimitExceeded']],
		);
		assert.equal(rest.nextCursor, undefined);
		await submissions.rejudge(again(first, 'accepted', { regradeId: laterRegradeId }));
		assert.equal((await submissions.changedBy(regradeId, { limit: 9 })).items.length, 2, 'what was found stays');
	});

	it('are those that were judged here, of all learners, the oldest first and behind a place', async () => {
		const { stores, submissions, database } = opened();
		const first = await judged('accepted');
		const second = await judged('wrongAnswer', stores.otherLearnerId);
		const broughtIn = await judged('accepted');
		await database.connection
			.collection<{ _id: string }>('submissions')
			.updateOne({ _id: broughtIn }, { $set: { judgings: 0 } });
		await submissions.add(someSubmission(stores), { owner: 'me', untilMs: 0 });
		const all = await submissions.judgedOf(challengeId, undefined, 10);
		assert.deepEqual(
			all.map(({ id }) => id),
			[first, second],
		);
		assert.equal(await submissions.countJudged(challengeId), 2);
		const [place] = all;
		assert.ok(place);
		assert.deepEqual(
			(await submissions.judgedOf(challengeId, place, 10)).map(({ id }) => id),
			[second],
		);
	});

	it('leave nothing when their learner is erased', async () => {
		const { stores, submissions } = opened();
		const id = await judged('accepted');
		await submissions.rejudge(again(id, 'wrongAnswer'));
		await stores.learnerData.eraseAll(stores.learnerId);
		assert.deepEqual(await stores.tracesOf(stores.learnerId), []);
		assert.equal(await submissions.rejudge(again(id, 'accepted', { regradeId: laterRegradeId })), false);
		assert.equal(await submissions.countChangedBy(regradeId), 0);
	});
});

describe('regrades in MongoDB', () => {
	const clock = testClock();
	const opened = openedEach<{ store: MongoRegradeStore; close(): Promise<void> }>({
		async open() {
			const { database, close } = await freshLearners();
			return { store: new MongoRegradeStore(database), close };
		},
	});
	const lease = (owner: string, nowMs = clock.nowMs()) => ({ owner, nowMs, untilMs: nowMs + minute });
	const source = 'acme~week-one';
	const someRegrade = (changes: Partial<StoredRegrade> = {}): StoredRegrade => ({
		...{ id: clock.newId(), source, sha256: 'a'.repeat(64), challengeId: `${source}.two-sum`, at: clock.iso() },
		...{ fromVersion: 'b', toVersion: 'c', state: 'waiting', of: 0, judged: 0, notJudged: 0 },
		...changes,
	});

	it('are kept once, listed by set, the newest first', async () => {
		const { store } = opened();
		const first = someRegrade();
		await store.add(first);
		await store.add({ ...first, toVersion: 'other' });
		clock.advance(minute);
		const second = someRegrade();
		await store.add(second);
		await store.add(someRegrade({ source: 'acme~other' }));
		assert.deepEqual(await store.ofSource(source), [second, first]);
		assert.deepEqual(await store.get(first.id), first);
	});

	it('are gone on with by one process at a time, from where they were, until they are closed', async () => {
		const { store } = opened();
		const regrade = someRegrade();
		await store.add(regrade);
		assert.deepEqual(await store.claim(lease('one')), regrade);
		assert.equal(await store.claim(lease('two')), undefined);
		const further = {
			...regrade,
			state: 'running' as const,
			judged: 20,
			cursor: { submittedAt: clock.iso(), id: 'a' },
		};
		assert.equal(await store.keep(further, lease('one')), true);
		assert.equal(await store.keep(regrade, lease('two')), false);
		assert.deepEqual(await store.claim(lease('two', clock.nowMs() + 2 * minute)), further);
		assert.equal(await store.isOpen(regrade.challengeId), true);
		await store.release(regrade.id, 'one', { kind: 'closed' });
		assert.equal(await store.isOpen(regrade.challengeId), true, 'the lease is that of two by now');
		await store.release(regrade.id, 'two', { kind: 'closed' });
		assert.equal(await store.isOpen(regrade.challengeId), false);
		assert.equal(await store.claim(lease('two')), undefined);
	});

	it('that are put off wait so long', async () => {
		const { store } = opened();
		const regrade = someRegrade();
		await store.add(regrade);
		await store.claim(lease('one'));
		await store.release(regrade.id, 'one', { kind: 'open', notBeforeMs: clock.nowMs() + minute });
		assert.equal(await store.claim(lease('two')), undefined);
		clock.advance(minute);
		assert.equal((await store.claim(lease('two')))?.id, regrade.id);
	});
});
