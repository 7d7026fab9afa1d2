import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { LearningService } from '#backend/learning/learningService.ts';
import { SqliteLearningStore } from '#backend/learning/sqliteLearningStore.ts';
import type { SqliteDatabase } from '#backend/platform/sqliteDatabase.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { freshSqlite } from '../../contract/sqliteStores.ts';
import { someChallenges, someHistory } from './model/someHistory.ts';
import { submitted } from './someEvents.ts';

const learnerId = 'local';
const nowMs = Date.UTC(2027, 0, 1);

/** Where each batch ends; what follows it begins so many events before that. */
const someCuts = fc.array(fc.record({ place: fc.nat(60), overlap: fc.nat(5) }), { maxLength: 6 });

const store = (database: SqliteDatabase): SqliteLearningStore => new SqliteLearningStore(database);

function serviceOn(database: SqliteDatabase, revision: () => number): LearningService {
	return new LearningService({
		store: store(database),
		challenges: () => Promise.resolve(someChallenges),
		revision,
		failure: () => Promise.resolve(undefined),
		nowMs: () => nowMs,
	});
}

describe('a history that comes in batches', () => {
	it('says the same as the whole at once, asked on the way or not, batches that overlap included', async () => {
		const { database, close } = await freshSqlite();
		let revision = 0;
		const service = (): LearningService => serviceOn(database, () => revision);
		const said = async (by: LearningService): Promise<unknown> => [
			await by.next(learnerId, {}),
			await by.weakTopics(learnerId),
			await by.progress(learnerId, 'Europe/Berlin'),
			await by.standings(learnerId),
		];
		const emptied = (): Promise<unknown> =>
			database.write((transaction) => transaction.run('DELETE FROM events WHERE learner_id = ?', learnerId));
		const take = async (events: readonly LearnerEvent[]): Promise<number> => {
			revision++;
			return await store(database).append(learnerId, events);
		};
		try {
			await fc.assert(
				fc.asyncProperty(someHistory, someCuts, async (history, cuts) => {
					await emptied();
					await take(history);
					const whole = await said(service());
					await emptied();
					const asked = service();
					let from = 0;
					let added = 0;
					for (const { place, overlap } of [...cuts.toSorted((a, b) => a.place - b.place), { place: 60, overlap: 0 }]) {
						added += await take(history.slice(Math.max(0, from - overlap), place));
						from = Math.max(from, place);
						await said(asked);
					}
					assert.equal(added, history.length);
					assert.deepEqual(await said(asked), whole);
					assert.deepEqual(await said(service()), whole);
				}),
				{ numRuns: 25 },
			);
		} finally {
			close();
		}
	});

	it('goes on where the learner is, though one event comes from a clock that was years ahead', async () => {
		const { database, close } = await freshSqlite();
		try {
			const failed = (id: string, atMs: number): LearnerEvent =>
				submitted(`bank.${id}`, 'wrongAnswer', { at: new Date(atMs).toISOString() });
			const events = [failed('hashing-easy', nowMs - 1_000), failed('arrays-easy', nowMs + 3 * 365 * 86_400_000)];
			await store(database).append(learnerId, events);
			const next = await serviceOn(database, () => 0).next(learnerId, {});
			assert.equal(next.kind === 'challenge' && next.challengeId, 'bank.hashing-easy');
		} finally {
			close();
		}
	});
});
