import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { backupFolderOf } from '#backend/platform/openSqlite.ts';
import { SqliteOwnCaseStore } from '#backend/challenges/sqliteOwnCaseStore.ts';
import { sqliteJournal } from '#backend/learning/sqliteJournal.ts';
import { SqliteLearnerDataStore } from '#backend/learning/sqliteLearnerDataStore.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import { SqliteSubmissionStore } from '#backend/submissions/sqliteSubmissionStore.ts';
import { freshSqlite } from './sqliteStores.ts';
import { someReport, someSubmission } from './someSubmission.ts';
import { storeFactories } from './storeFactory.ts';
import { openedEach } from './openedEach.ts';
import type { Stores } from './stores.ts';

const Exported = z.object({
	exportedAt: z.string(),
	formatVersion: z.literal(1),
	learner: z.looseObject({ id: z.string(), profile: z.looseObject({ level: z.string() }) }),
	attempts: z.array(z.looseObject({ status: z.string(), result: z.looseObject({ passed: z.boolean() }) })),
	submissions: z.array(
		z.looseObject({
			...{ id: z.string(), attemptId: z.string(), source: z.string(), timeZone: z.string(), hintLevel: z.number() },
			report: z.looseObject({ verdict: z.string() }),
		}),
	),
	events: z.array(z.looseObject({ kind: z.string() })),
	ownCases: z.array(z.looseObject({ challengeId: z.string(), cases: z.array(z.unknown()) })),
	settings: z.array(z.unknown()),
});

type Practised = Pick<Stores, 'clock' | 'learnerId' | 'submissions' | 'ownCases'>;

async function practise(stores: Practised): Promise<void> {
	const submission = someSubmission(stores);
	await stores.submissions.add(submission, { owner: 'me', untilMs: 0 });
	const report = someReport('accepted');
	await stores.submissions.settle({ submissionId: submission.id, owner: 'me', report, at: stores.clock.iso() });
	await stores.ownCases.put(stores.learnerId, 'bank.two-sum', [{ id: 'a', name: 'a', input: [[1], 2] }]);
}

for (const factory of storeFactories) {
	describe(`a learner's data in ${factory.name}`, () => {
		const stores = openedEach(factory);

		it('is exported whole, with the code of every submission', async () => {
			await practise(stores());
			const exported = Exported.parse(await stores().learnerData.exportAll(stores().learnerId));
			assert.equal(exported.exportedAt, stores().clock.iso());
			assert.equal(exported.learner.id, stores().learnerId);
			assert.equal(exported.submissions[0]?.source, someSubmission(stores()).source);
			assert.equal(exported.submissions[0].report.verdict, 'accepted');
			assert.equal(exported.attempts[0]?.result.passed, true);
			assert.deepEqual(exported.events.map(({ kind }) => kind).sort(), ['opened', 'submission']);
			assert.deepEqual(exported.ownCases, [
				{ challengeId: 'bank.two-sum', cases: [{ id: 'a', name: 'a', input: [[1], 2] }] },
			]);
		});

		it('says nothing of who judges what, nor of another learner', async () => {
			await practise(stores());
			await practise({ ...stores(), learnerId: stores().otherLearnerId });
			const exported = await stores().learnerData.exportAll(stores().learnerId);
			assert.equal(Exported.parse(exported).submissions.length, 1);
			assert.doesNotMatch(JSON.stringify(exported), /owner|leaseUntil|judgings|somebody else|counted|outbox|openKey/);
		});

		it('is gone without a trace after erasing, and that of others is not', async () => {
			const { learnerData, learning, learnerId, otherLearnerId, projection } = stores();
			await practise(stores());
			await projection.refresh(learnerId);
			await practise({ ...stores(), learnerId: otherLearnerId });
			assert.notDeepEqual(await stores().tracesOf(learnerId), []);
			await learnerData.eraseAll(learnerId);
			assert.deepEqual(await stores().tracesOf(learnerId), []);
			await learnerData.eraseAll(learnerId);
			assert.equal((await learning.events(otherLearnerId)).length, 2);
			await practise(stores());
			assert.equal((await learning.events(learnerId)).length, 2, 'practising goes on afterwards');
		});
	});
}

describe('the data of the one learner of a machine', () => {
	it('is erased after a backup was made', async () => {
		const { database, clock, close } = await freshSqlite();
		const learnerId = 'local';
		const learning = new SqliteLearningStore(database);
		const data = new SqliteLearnerDataStore(database, clock, backupFolderOf(database.file));
		const submissions = new SqliteSubmissionStore(database, sqliteJournal);
		const ownCases = new SqliteOwnCaseStore(database);
		await practise({ clock, learnerId, submissions, ownCases });
		assert.ok(existsSync(await data.erase(learnerId)));
		assert.deepEqual(await learning.events(learnerId), []);
		assert.deepEqual(await learning.attempts(learnerId, 'bank.two-sum'), []);
		assert.deepEqual((await submissions.list(learnerId, 'bank.two-sum', { limit: 10 })).items, []);
		assert.deepEqual(await ownCases.get(learnerId, 'bank.two-sum'), []);
		await practise({ clock, learnerId, submissions, ownCases });
		assert.equal((await learning.events(learnerId)).length, 2, 'practising goes on afterwards');
		close();
	});
});
