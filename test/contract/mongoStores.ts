import { MongoChallengeStore } from '#backend/challenges/mongoChallengeStore.ts';
import { MongoOwnCaseRecords } from '#backend/challenges/mongoOwnCaseRecords.ts';
import { MongoOwnCaseStore } from '#backend/challenges/mongoOwnCaseStore.ts';
import { MongoAiAllowanceRecords, MongoAiLedgerStore } from '#backend/forge/budget/mongoAiLedgerStore.ts';
import { MongoShelfStore } from '#backend/forge/pool/mongoShelfStore.ts';
import { MongoClassRecords } from '#backend/classes/mongoClassRecords.ts';
import { MongoReportRecords } from '#backend/challenges/reports/mongoReportRecords.ts';
import { MongoReportStore } from '#backend/challenges/reports/mongoReportStore.ts';
import { MongoMadeHintRecords, MongoMadeHintStore } from '#backend/hints/made/mongoMadeHintStore.ts';
import { LearnerProjection } from '#backend/learning/learnerProjection.ts';

import { MongoJournal } from '#backend/learning/mongoJournal.ts';
import { MongoLearnerDataStore } from '#backend/learning/mongoLearnerDataStore.ts';
import { MongoLearnerSummaryStore } from '#backend/learning/mongoLearnerSummaryStore.ts';
import { MongoLearningRecords } from '#backend/learning/mongoLearningRecords.ts';
import { MongoLearningStore } from '#backend/learning/mongoLearningStore.ts';
import type { MongoDatabase } from '#backend/platform/mongo.ts';
import { createIndexes } from '#backend/platform/mongoIndexes.ts';

import { MongoPushedSetRecords } from '#backend/sets/pushed/mongoPushedSetRecords.ts';
import { MongoSubmissionRecords } from '#backend/submissions/mongoSubmissionRecords.ts';
import { MongoSubmissionStore } from '#backend/submissions/mongoSubmissionStore.ts';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { freshMongo } from './mongoUnderTest.ts';
import { knownChallenges, type StoreFactory, type Stores } from './stores.ts';
import { type TestClock, testClock } from './testClock.ts';

export const mongoStores: StoreFactory = {
	name: 'MongoDB',
	async open() {
		const { database, close } = await freshLearners();
		return mongoStoresOver(database, testClock(), close);
	},
};

/** A database with its indexes and two learners. */
export async function freshLearners(): ReturnType<typeof freshMongo> {
	const fresh = await freshMongo();
	const { connection } = fresh.database;
	await createIndexes(connection, mongoPlans);
	const users = connection.collection<{ _id: string; profile?: unknown; createdAt?: Date }>('users');
	const profile = { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'UTC' };
	for (const _id of ['learner', 'somebody else']) await users.insertOne({ _id, profile, createdAt: new Date(0) });
	return fresh;
}

/** The stores as one process has them; two over one database are two processes. */
export function mongoStoresOver(
	database: MongoDatabase,
	clock: TestClock,
	close: () => Promise<void>,
	onHalfDone: (error: unknown) => void = rethrow,
): Stores {
	const summaries = new MongoLearnerSummaryStore(database);
	const journal = new MongoJournal(database);
	const learning = new MongoLearningStore(database, journal);
	const projection = new LearnerProjection({
		events: learning,
		summaries,
		challenges: () => Promise.resolve(knownChallenges),
		nowMs: () => clock.nowMs(),
	});
	const open = () => ({
		learning: new MongoLearningStore(database, new MongoJournal(database)),
		submissions: new MongoSubmissionStore(database, new MongoJournal(database), {
			afterGraded: (learnerId) => projection.refresh(learnerId),
			onHalfDone,
		}),
		aiLedger: new MongoAiLedgerStore(database),
	});
	const records = new MongoLearningRecords(database, journal);
	return {
		...open(),
		clock,
		learnerId: 'learner',
		otherLearnerId: 'somebody else',
		ownCases: new MongoOwnCaseStore(database),
		madeHints: new MongoMadeHintStore(database),
		shelves: new MongoShelfStore(database),
		reports: new MongoReportStore(database),
		challenges: new MongoChallengeStore(database),
		learnerData: new MongoLearnerDataStore({
			summaries,
			records: [
				records,
				new MongoSubmissionRecords(database, records),
				new MongoOwnCaseRecords(database),
				new MongoMadeHintRecords(database),
				new MongoAiAllowanceRecords(database),
				new MongoReportRecords(database),
				new MongoClassRecords(database),
				new MongoPushedSetRecords(database),
			],
			afterImport: (learnerId) => projection.refresh(learnerId),
			clock,
		}),
		summaries,
		projection,
		another: open,
		async tracesOf(learnerId) {
			const found: string[] = [];
			for (const { name } of await database.connection.listCollections()) {
				const text = JSON.stringify(await database.connection.collection(name).find({}).toArray());
				if (name !== 'users' && text.includes(`:"${learnerId}`)) found.push(name);
			}
			const user = await database.connection.collection<{ _id: string }>('users').findOne({ _id: learnerId });
			if (user !== null && 'progress' in user) found.push('users');
			return found.sort();
		},
		close,
	};
}

function rethrow(error: unknown): never {
	throw error;
}
