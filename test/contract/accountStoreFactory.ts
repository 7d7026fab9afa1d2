import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { AccountStore } from '#backend/accounts/accountStore.ts';
import type { AuditLog } from '#backend/accounts/auditLog.ts';
import { MongoAccountStore } from '#backend/accounts/mongoAccountStore.ts';
import { MongoAuditLog } from '#backend/accounts/mongoAuditLog.ts';
import { MongoSessionStore } from '#backend/accounts/mongoSessionStore.ts';
import type { SessionStore } from '#backend/accounts/sessionStore.ts';
import { SqliteAccountStore } from '#backend/accounts/sqliteAccountStore.ts';
import { SqliteAuditLog } from '#backend/accounts/sqliteAuditLog.ts';
import { SqliteSessionStore } from '#backend/accounts/sqliteSessionStore.ts';
import type { LearnerDataStore } from '#backend/learning/learnerDataStore.ts';
import type { LearnerSummaryStore } from '#backend/learning/learnerSummaryStore.ts';
import type { LearningStore } from '#backend/learning/learningStore.ts';
import { MongoJournal } from '#backend/learning/mongoJournal.ts';
import { MongoLearnerDataStore } from '#backend/learning/mongoLearnerDataStore.ts';
import { MongoLearnerSummaryStore } from '#backend/learning/mongoLearnerSummaryStore.ts';
import { MongoLearningRecords } from '#backend/learning/mongoLearningRecords.ts';
import { MongoLearningStore } from '#backend/learning/mongoLearningStore.ts';
import { SqliteLearnerDataStore } from '#backend/learning/sqliteLearnerDataStore.ts';
import { SqliteLearnerSummaryStore } from '#backend/learning/sqliteLearnerSummaryStore.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import { createLog } from '#backend/platform/log.ts';
import { openMongo } from '#backend/platform/mongo.ts';
import { createIndexes } from '#backend/platform/mongoIndexes.ts';
import { openSqlite } from '#backend/platform/openSqlite.ts';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { freshMongo } from './mongoUnderTest.ts';
import { testClock } from './testClock.ts';

export interface SomeAccountStores {
	accounts: AccountStore;
	sessions: SessionStore;
	audit: AuditLog;
}

export interface AccountStores extends SomeAccountStores {
	/** What else is kept of the same learner. */
	summaries: LearnerSummaryStore;
	learning: LearningStore;
	learnerData: LearnerDataStore;
	/** The same data seen by another process. */
	again: () => SomeAccountStores;
	close: () => Promise<void>;
}

export interface AccountStoreFactory {
	name: string;
	open(): Promise<AccountStores>;
}

const sqlite: AccountStoreFactory = {
	name: 'SQLite',
	async open() {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-accounts-'));
		const file = path.join(folder, 'data.db');
		const options = { file, clock: testClock(), log: createLog('silent') };
		const [first, second] = [await openSqlite(options), await openSqlite(options)];
		const over = (database: typeof first): SomeAccountStores => ({
			accounts: new SqliteAccountStore(database),
			sessions: new SqliteSessionStore(database),
			audit: new SqliteAuditLog(database),
		});
		return {
			...over(first),
			summaries: new SqliteLearnerSummaryStore(first),
			learning: new SqliteLearningStore(first),
			learnerData: new SqliteLearnerDataStore(first, options.clock, folder),
			again: () => over(second),
			close() {
				first.close();
				second.close();
				rmSync(folder, { recursive: true, force: true });
				return Promise.resolve();
			},
		};
	},
};

const mongo: AccountStoreFactory = {
	name: "MongoDB's protocol",
	async open() {
		const fresh = await freshMongo();
		const { database, uri } = fresh;
		await createIndexes(database.connection, mongoPlans);
		const [summaries, journal] = [new MongoLearnerSummaryStore(database), new MongoJournal(database)];
		const second = await openMongo({ uri, poolSize: 5 });
		const over = (one: typeof database): SomeAccountStores => ({
			accounts: new MongoAccountStore(one),
			sessions: new MongoSessionStore(one),
			audit: new MongoAuditLog(one),
		});
		return {
			...over(database),
			summaries,
			learning: new MongoLearningStore(database, journal),
			learnerData: new MongoLearnerDataStore({
				summaries,
				records: [new MongoLearningRecords(database, journal)],
				afterImport: () => Promise.resolve(),
				clock: testClock(),
			}),
			again: () => over(second),
			async close() {
				await second.close();
				await fresh.close();
			},
		};
	},
};

export const accountStoreFactories: readonly AccountStoreFactory[] = [sqlite, mongo];
