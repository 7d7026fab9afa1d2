import * as z from 'zod';
import { CustomCase } from '#contract/judging.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { textOf } from '../platform/sqliteRow.ts';
import type { OwnCaseStore } from './ownCaseStore.ts';

const Cases = z.array(CustomCase);

export class SqliteOwnCaseStore implements OwnCaseStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async get(learnerId: string, challengeId: string): Promise<CustomCase[]> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT cases FROM own_cases WHERE learner_id = ? AND challenge_id = ?', learnerId, challengeId),
		);
		return Promise.resolve(row === undefined ? [] : Cases.parse(JSON.parse(textOf(row, 'cases'))));
	}

	async put(learnerId: string, challengeId: string, cases: readonly CustomCase[]): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run(
				`INSERT INTO own_cases (learner_id, challenge_id, cases) VALUES (?, ?, ?)
				ON CONFLICT (learner_id, challenge_id) DO UPDATE SET cases = excluded.cases`,
				learnerId,
				challengeId,
				JSON.stringify(cases),
			),
		);
	}
}
