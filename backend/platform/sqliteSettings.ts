import type { SqliteDatabase } from './sqliteDatabase.ts';
import { textOf } from './sqliteRow.ts';

/** Settings that belong to a learner's data rather than to an editor. Read straight from the file, so that windows never disagree. */
export class SqliteSettings {
	readonly #database: SqliteDatabase;
	readonly #learnerId: string;

	constructor(database: SqliteDatabase, learnerId: string) {
		this.#database = database;
		this.#learnerId = learnerId;
	}

	/** Whether the learner has agreed to run own and bank code without a sandbox. */
	hasConsented(): boolean {
		const row = this.#database.read((transaction) =>
			transaction.get(`SELECT value FROM settings WHERE learner_id = ? AND name = 'consent'`, this.#learnerId),
		);
		return row !== undefined && textOf(row, 'value') === 'true';
	}

	/** @throws AppError `storeReadOnly`, `storeFull`, `busy`. */
	async setConsent(consented: boolean): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run(
				`INSERT INTO settings (learner_id, name, value) VALUES (?, 'consent', ?)
				ON CONFLICT (learner_id, name) DO UPDATE SET value = excluded.value`,
				this.#learnerId,
				String(consented),
			),
		);
	}
}
