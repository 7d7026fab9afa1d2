import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import { type Clock, instant } from '../platform/clock.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import type { Row } from '../platform/sqliteRow.ts';
import { refuseUnfinished } from './importRules.ts';
import type { LearnerDataStore, SoloLearnerDataStore } from './learnerDataStore.ts';
import { importInto } from './sqliteImport.ts';
import { restoreFrom } from './sqliteRestore.ts';

/** Columns that hold JSON. */
const jsonColumns = new Set(['profile', 'result', 'report', 'event', 'cases', 'value', 'hint']);
/** Columns that say who judges what: of no interest to a learner. */
const innerColumns = new Set(['learner_id', 'owner', 'lease_until_ms', 'judgings']);

/** In an order that foreign keys allow. */
const progressTables = ['reports', 'made_hints', 'submissions', 'attempts', 'events', 'own_cases', 'learner_summaries'];

export class SqliteLearnerDataStore implements SoloLearnerDataStore {
	readonly #database: SqliteDatabase;
	readonly #clock: Clock;
	readonly #backupFolder: string;

	constructor(database: SqliteDatabase, clock: Clock, backupFolder: string) {
		this.#database = database;
		this.#clock = clock;
		this.#backupFolder = backupFolder;
	}

	async exportAll(learnerId: string): ReturnType<LearnerDataStore['exportAll']> {
		const exported = this.#database.read((transaction) => {
			const all = (sql: string): Row[] => transaction.all(sql, learnerId).map(readable);
			return {
				learner: all('SELECT * FROM learners WHERE id = ?')[0],
				attempts: all('SELECT * FROM attempts WHERE learner_id = ? ORDER BY start_time'),
				submissions: all('SELECT * FROM submissions WHERE learner_id = ? ORDER BY submitted_at'),
				events: all('SELECT event FROM events WHERE learner_id = ? ORDER BY at, rowid').map(({ event }) => event),
				ownCases: all('SELECT challenge_id, cases FROM own_cases WHERE learner_id = ? ORDER BY challenge_id'),
				madeHints: all('SELECT hint FROM made_hints WHERE learner_id = ? ORDER BY at, id').map(({ hint }) => hint),
				aiAllowances: all('SELECT day, used FROM ai_allowances WHERE learner_id = ? ORDER BY day'),
				reports: all('SELECT report FROM reports WHERE learner_id = ? ORDER BY at DESC, id DESC').map(
					({ report }) => report,
				),
				settings: all('SELECT name, value FROM settings WHERE learner_id = ? ORDER BY name'),
			};
		});
		return Promise.resolve({ exportedAt: instant(this.#clock.nowMs()), formatVersion: 1, ...exported });
	}

	async importAll(learnerId: string, batch: ImportRequest): Promise<ImportAnswer> {
		refuseUnfinished(batch);
		return this.#database.write((transaction) => importInto(transaction, learnerId, batch));
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#database.write((transaction) => {
			for (const table of [...progressTables, 'settings', 'ai_allowances']) {
				transaction.run(`DELETE FROM ${table} WHERE learner_id = ?`, learnerId);
			}
		});
	}

	async erase(learnerId: string): Promise<string> {
		const backup = this.#database.backUp(this.#backupFolder, 'erased', this.#clock.nowMs());
		await this.#database.write((transaction) => {
			for (const table of progressTables) {
				transaction.run(`DELETE FROM ${table} WHERE learner_id = ?`, learnerId);
			}
		});
		return backup;
	}

	backUp(): Promise<string> {
		return Promise.resolve(this.#database.backUp(this.#backupFolder, 'before-import', this.#clock.nowMs()));
	}

	async restore(learnerId: string, backup: string): Promise<void> {
		// What was done since the backup was made must not be lost either.
		this.#database.backUp(this.#backupFolder, 'before-restore', this.#clock.nowMs());
		const place = { file: backup, folder: this.#backupFolder };
		await restoreFrom(this.#database, place, { learnerId, tables: progressTables });
	}
}

/** Names as in the contract, and JSON as what it says. */
function readable(row: Row): Row {
	const entries = Object.entries(row)
		.filter(([column, value]) => value !== null && !innerColumns.has(column))
		.map(([column, value]) => {
			const name = column.replaceAll(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
			const parsed: unknown = jsonColumns.has(column) && typeof value === 'string' ? JSON.parse(value) : value;
			return [name, parsed];
		});
	return Object.fromEntries(entries) as Row; // for the answer only, whose schema lets in anything
}
