import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { ChallengeStore } from '#backend/challenges/challengeStore.ts';
import { SqliteChallengeStore } from '#backend/challenges/sqliteChallengeStore.ts';
import { SqliteOwnCaseStore } from '#backend/challenges/sqliteOwnCaseStore.ts';
import type { OwnCaseStore } from '#backend/challenges/ownCaseStore.ts';
import type { LearnerDataStore } from '#backend/learning/learnerDataStore.ts';
import type { LearningStore } from '#backend/learning/learningStore.ts';
import { sqliteJournal } from '#backend/learning/sqliteJournal.ts';
import { SqliteLearnerDataStore } from '#backend/learning/sqliteLearnerDataStore.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import { ensureLocalLearner } from '#backend/platform/localLearner.ts';
import { createLog } from '#backend/platform/log.ts';
import { backupFolderOf, openSqlite } from '#backend/platform/openSqlite.ts';
import type { SubmissionStore } from '#backend/submissions/submissionStore.ts';
import { SqliteSubmissionStore } from '#backend/submissions/sqliteSubmissionStore.ts';
import { type TestClock, testClock } from './testClock.ts';

/** All stores over the same data, and a clock that stands still. */
export interface Stores {
	clock: TestClock;
	/** A learner that the data knows. */
	learnerId: string;
	learning: LearningStore;
	submissions: SubmissionStore;
	ownCases: OwnCaseStore;
	learnerData: LearnerDataStore;
	challenges: ChallengeStore;
	close(): Promise<void>;
}

export interface StoreFactory {
	name: string;
	open(): Promise<Stores>;
}

const sqlite: StoreFactory = {
	name: 'SQLite',
	async open() {
		const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-contract-'));
		const clock = testClock();
		const database = await openSqlite({ file: path.join(folder, 'data.db'), clock, log: createLog('silent') });
		await ensureLocalLearner(database, clock);
		return {
			clock,
			learnerId: 'local',
			learning: new SqliteLearningStore(database),
			submissions: new SqliteSubmissionStore(database, sqliteJournal),
			ownCases: new SqliteOwnCaseStore(database),
			learnerData: new SqliteLearnerDataStore(database, clock, backupFolderOf(database.file)),
			challenges: new SqliteChallengeStore(database),
			close() {
				database.close();
				rmSync(folder, { recursive: true, force: true });
				return Promise.resolve();
			},
		};
	},
};

/** Every kind of store stands under the same suites. */
export const storeFactories: readonly StoreFactory[] = [sqlite];

/** Opens stores before each test of the surrounding `describe` and closes them after it. */
export function openedStores(factory: StoreFactory): () => Stores {
	let stores: Stores | undefined;
	beforeEach(async () => {
		stores = await factory.open();
	});
	afterEach(() => stores?.close());
	return () => {
		if (stores === undefined) throw new Error('stores are opened before each test');
		return stores;
	};
}
