import { Profile } from '#contract/accounts.ts';
import type { SqliteDatabase } from '../platform/sqliteDatabase.ts';
import { textOf } from '../platform/sqliteRow.ts';

const unknown: Profile = { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'UTC' };

/** What learners say about themselves where they have no account. */
export class SqliteProfiles {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	/** Of somebody who said nothing everything is unknown. */
	get(learnerId: string): Promise<Profile> {
		const row = this.#database.read((transaction) =>
			transaction.get('SELECT profile FROM learners WHERE id = ?', learnerId),
		);
		return Promise.resolve(row === undefined ? unknown : Profile.parse(JSON.parse(textOf(row, 'profile'))));
	}

	/** @throws AppError `storeReadOnly`, `storeFull`, `busy`. */
	async put(learnerId: string, profile: Profile): Promise<void> {
		await this.#database.write((transaction) =>
			transaction.run('UPDATE learners SET profile = ? WHERE id = ?', JSON.stringify(profile), learnerId),
		);
	}
}
