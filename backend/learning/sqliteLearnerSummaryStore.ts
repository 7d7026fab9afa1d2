import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { textOf } from '../platform/sqliteRow.ts';
import { LearnerSummary } from './learnerSummary.ts';
import type { FirstTry } from './model/firstTries.ts';
import type { LearnerSummaryStore } from './learnerSummaryStore.ts';

export class SqliteLearnerSummaryStore implements LearnerSummaryStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async put(learnerId: string, summary: LearnerSummary, eventCount: number): Promise<void> {
		await this.#database.write((transaction) => {
			transaction.run(
				`INSERT INTO learner_summaries (learner_id, summary, events) SELECT id, ?, ? FROM learners WHERE id = ?
				ON CONFLICT (learner_id) DO UPDATE SET summary = excluded.summary, events = excluded.events
				WHERE excluded.events >= events`,
				JSON.stringify(summary),
				eventCount,
				learnerId,
			);
		}, 'silent');
	}

	async get(learnerId: string): Promise<LearnerSummary | undefined> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT summary FROM learner_summaries WHERE learner_id = ?', learnerId),
		);
		return Promise.resolve(row === undefined ? undefined : LearnerSummary.parse(JSON.parse(textOf(row, 'summary'))));
	}

	async learnerIds(after: string, limit: number): Promise<string[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all('SELECT id FROM learners WHERE id > ? ORDER BY id LIMIT ?', after, limit),
		);
		return Promise.resolve(rows.map((row) => textOf(row, 'id')));
	}

	async firstTries(after: string, limit: number): Promise<{ learnerId: string; tries: readonly FirstTry[] }[]> {
		const ids = await this.learnerIds(after, limit);
		return await Promise.all(
			ids.map(async (learnerId) => ({ learnerId, tries: (await this.get(learnerId))?.firstTries ?? [] })),
		);
	}
}
