import { type Clock, instant } from './clock.ts';
import type { SqliteDatabase, Transaction } from './sqliteDatabase.ts';

/** The one learner of solo mode. */
export const localLearnerId = 'local';

/** Makes the learner's row on the first start; a database that can only be read is left as it is. @throws AppError `storeFull`, `busy`. */
export async function ensureLocalLearner(database: SqliteDatabase, clock: Clock): Promise<void> {
	const isThere = (transaction: Transaction): boolean =>
		transaction.get('SELECT 1 AS found FROM learners WHERE id = ?', localLearnerId) !== undefined;
	if (database.readOnlyReason() !== undefined || database.read(isThere)) return;
	const profile = { level: 'unknown', interests: [], preferredLanguages: [], timezone: 'UTC' };
	await database.write((transaction) =>
		transaction.run(
			'INSERT INTO learners (id, profile, created_at) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING',
			localLearnerId,
			JSON.stringify(profile),
			instant(clock.nowMs()),
		),
	);
}
