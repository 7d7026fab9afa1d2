import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { SqliteChallengeStore } from '#backend/challenges/sqliteChallengeStore.ts';
import { SqliteReportStore } from '#backend/challenges/reports/sqliteReportStore.ts';
import { SqliteOwnCaseStore } from '#backend/challenges/sqliteOwnCaseStore.ts';
import { SqliteAiLedgerStore } from '#backend/forge/budget/sqliteAiLedgerStore.ts';
import { SqliteShelfStore } from '#backend/forge/pool/sqliteShelfStore.ts';
import { SqliteMadeHintStore } from '#backend/hints/made/sqliteMadeHintStore.ts';
import { LearnerProjection } from '#backend/learning/learnerProjection.ts';
import { sqliteJournal } from '#backend/learning/sqliteJournal.ts';
import { SqliteLearnerDataStore } from '#backend/learning/sqliteLearnerDataStore.ts';
import { SqliteLearnerSummaryStore } from '#backend/learning/sqliteLearnerSummaryStore.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import type { TestClock } from './testClock.ts';
import { ensureLocalLearner } from '#backend/platform/localLearner.ts';
import { createLog } from '#backend/platform/log.ts';
import { backupFolderOf, openSqlite } from '#backend/platform/openSqlite.ts';
import type { SqliteDatabase } from '#backend/platform/sqliteDatabase.ts';
import { SqliteSubmissionStore } from '#backend/submissions/sqliteSubmissionStore.ts';
import { knownChallenges, type StoreFactory } from './stores.ts';
import { testClock } from './testClock.ts';

export const otherSqliteLearner = 'somebody else';

/** A database in a folder of its own, with two learners. */
export async function freshSqlite(): Promise<{ database: SqliteDatabase; clock: TestClock; close: () => void }> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-contract-'));
	const clock = testClock();
	const database = await openSqlite({ file: path.join(folder, 'data.db'), clock, log: createLog('silent') });
	await ensureLocalLearner(database, clock);
	await database.write((transaction) =>
		transaction.run(`INSERT INTO learners (id, profile, created_at) VALUES (?, '{}', '2026')`, otherSqliteLearner),
	);
	return {
		database,
		clock,
		close() {
			database.close();
			rmSync(folder, { recursive: true, force: true });
		},
	};
}

const learnerTables = [
	'attempts',
	'submissions',
	'events',
	'own_cases',
	'settings',
	'learner_summaries',
	'made_hints',
	'ai_allowances',
	'reports',
];

export const sqliteStores: StoreFactory = {
	name: 'SQLite',
	async open() {
		const { database, clock, close } = await freshSqlite();
		const open = () => ({
			learning: new SqliteLearningStore(database),
			submissions: new SqliteSubmissionStore(database, sqliteJournal),
			aiLedger: new SqliteAiLedgerStore(database),
		});
		const stores = open();
		const summaries = new SqliteLearnerSummaryStore(database);
		return {
			...stores,
			clock,
			learnerId: 'local',
			otherLearnerId: otherSqliteLearner,
			ownCases: new SqliteOwnCaseStore(database),
			madeHints: new SqliteMadeHintStore(database),
			shelves: new SqliteShelfStore(database),
			reports: new SqliteReportStore(database),
			learnerData: new SqliteLearnerDataStore(database, clock, backupFolderOf(database.file)),
			challenges: new SqliteChallengeStore(database),
			summaries,
			projection: new LearnerProjection({
				events: stores.learning,
				summaries,
				challenges: () => Promise.resolve(knownChallenges),
				nowMs: () => clock.nowMs(),
			}),
			another: open,
			tracesOf: (learnerId) =>
				Promise.resolve(
					learnerTables.filter((table) =>
						database.read(
							(transaction) =>
								transaction.get(`SELECT 1 AS found FROM ${table} WHERE learner_id = ?`, learnerId) !== undefined,
						),
					),
				),
			close() {
				close();
				return Promise.resolve();
			},
		};
	},
};
