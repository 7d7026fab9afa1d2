import { Difficulty } from '#contract/ids.ts';
import type { SqliteDatabase } from '../../platform/sqliteDatabase.ts';
import { numberOf, type Row, textIfAny, textOf } from '../../platform/sqliteRow.ts';
import { type Shelf, ShelfKind } from './shelf.ts';
import type { FillOutcome, KnownShelf, ShelfLease, ShelfStore } from './shelfStore.ts';

const ofShelf = 'topic = ? AND difficulty = ? AND kind = ?';

/** All writes are silent: no learner sees any of it. */
export class SqliteShelfStore implements ShelfStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async noteDemand(shelf: Shelf, { atMs, missing }: { atMs: number; missing: number }): Promise<void> {
		await this.#run(
			`INSERT INTO shelves (topic, difficulty, kind, asked_at_ms, missing) VALUES (?, ?, ?, ?, ?)
			ON CONFLICT (topic, difficulty, kind) DO UPDATE SET asked_at_ms = excluded.asked_at_ms, missing = max(missing, excluded.missing)`,
			...keyOf(shelf),
			atMs,
			missing,
		);
	}

	wanting(sinceMs: number, limit: number): Promise<KnownShelf[]> {
		const rows = this.#database.read((transaction) =>
			transaction.all(
				'SELECT * FROM shelves WHERE asked_at_ms > ? AND missing > 0 ORDER BY asked_at_ms DESC LIMIT ?',
				sinceMs,
				limit,
			),
		);
		return Promise.resolve(rows.map(shelfIn));
	}

	async take(seen: KnownShelf, lease: ShelfLease): Promise<boolean> {
		return this.#run(
			`UPDATE shelves SET owner = ?, lease_until_ms = ?
			WHERE ${ofShelf} AND missing > 0 AND owner IS ? AND lease_until_ms = ?`,
			lease.owner,
			lease.untilMs,
			...keyOf(seen),
			seen.lease?.owner ?? null,
			seen.lease?.untilMs ?? 0,
		);
	}

	async renew(shelf: Shelf, { owner, untilMs }: ShelfLease): Promise<boolean> {
		return this.#run(
			`UPDATE shelves SET lease_until_ms = ? WHERE ${ofShelf} AND owner = ?`,
			untilMs,
			...keyOf(shelf),
			owner,
		);
	}

	async noteArrival(shelf: Shelf): Promise<void> {
		await this.#run(
			`UPDATE shelves SET missing = missing - 1 WHERE ${ofShelf} AND missing > 0 AND owner IS NULL`,
			...keyOf(shelf),
		);
	}

	async giveBack(shelf: Shelf, owner: string, outcome: FillOutcome): Promise<boolean> {
		const free = 'owner = NULL, lease_until_ms = 0';
		const own = [...keyOf(shelf), owner];
		switch (outcome.kind) {
			case 'made':
				return this.#run(
					`UPDATE shelves SET ${free}, missing = max(missing - 1, 0), failures = 0, rest_until_ms = 0 WHERE ${ofShelf} AND owner = ?`,
					...own,
				);
			case 'failed':
				return this.#run(
					`UPDATE shelves SET ${free}, failures = failures + 1, rest_until_ms = ? WHERE ${ofShelf} AND owner = ?`,
					outcome.restUntilMs,
					...own,
				);
			case 'stopped':
				return this.#run(`UPDATE shelves SET ${free} WHERE ${ofShelf} AND owner = ?`, ...own);
			default:
				return outcome satisfies never;
		}
	}

	/** Answers whether it changed something. */
	#run(sql: string, ...values: (string | number | null)[]): Promise<boolean> {
		return this.#database.write((transaction) => transaction.run(sql, ...values) > 0, 'silent');
	}
}

function keyOf({ topic, difficulty, kind }: Shelf): [string, string, string] {
	return [topic, difficulty, kind];
}

function shelfIn(row: Row): KnownShelf {
	const owner = textIfAny(row, 'owner');
	return {
		topic: textOf(row, 'topic'),
		difficulty: Difficulty.parse(textOf(row, 'difficulty')),
		kind: ShelfKind.parse(textOf(row, 'kind')),
		missing: numberOf(row, 'missing'),
		failures: numberOf(row, 'failures'),
		restUntilMs: numberOf(row, 'rest_until_ms'),
		...(owner === undefined ? {} : { lease: { owner, untilMs: numberOf(row, 'lease_until_ms') } }),
	};
}
