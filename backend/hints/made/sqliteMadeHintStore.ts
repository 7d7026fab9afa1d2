import type { SqliteDatabase } from '../../platform/sqliteDatabase.ts';
import { textOf } from '../../platform/sqliteRow.ts';
import { parseKeptHint } from './keptHint.ts';
import type { KeptHint, MadeHintStore } from './madeHintStore.ts';

export class SqliteMadeHintStore implements MadeHintStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async put(hint: KeptHint): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run(
				`INSERT INTO made_hints (id, learner_id, attempt_id, at, hint) VALUES (?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING`,
				hint.id,
				hint.learnerId,
				hint.attemptId,
				hint.at,
				JSON.stringify(hint),
			),
		);
	}

	get(learnerId: string, hintId: string): Promise<KeptHint | undefined> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT hint FROM made_hints WHERE id = ? AND learner_id = ?', hintId, learnerId),
		);
		return Promise.resolve(row && parseKeptHint(textOf(row, 'hint')));
	}

	ofAttempt(learnerId: string, attemptId: string): Promise<KeptHint[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT hint FROM made_hints WHERE attempt_id = ? AND learner_id = ? ORDER BY at, id',
				attemptId,
				learnerId,
			),
		);
		return Promise.resolve(rows.map((row) => parseKeptHint(textOf(row, 'hint'))));
	}
}
