import type { SqliteDatabase, Transaction } from '../../platform/sqliteDatabase.ts';
import { numberOf, textOf } from '../../platform/sqliteRow.ts';
import type { AiLedgerStore, Amount, LedgerPlace, PeriodLimit } from './aiLedgerStore.ts';
import { type LedgerEntry, parseLedgerEntry } from './ledgerEntry.ts';

/** No learner sees any of this, so each write is a silent one. The ledger's triggers refuse to change or remove a row, whoever asks. */
export class SqliteAiLedgerStore implements AiLedgerStore {
	readonly #database: SqliteDatabase;

	constructor(database: SqliteDatabase) {
		this.#database = database;
	}

	async append(entry: LedgerEntry): Promise<void> {
		const sql = 'INSERT INTO ai_ledger (id, at, entry) VALUES (?, ?, ?) ON CONFLICT (id) DO NOTHING';
		await this.#write((transaction) => transaction.run(sql, entry.id, entry.at, JSON.stringify(entry)));
	}

	list({ at, id }: LedgerPlace, until: string, limit: number): Promise<LedgerEntry[]> {
		const sql = 'SELECT entry FROM ai_ledger WHERE (at, id) > (?, ?) AND at < ? ORDER BY at, id LIMIT ?';
		const rows = this.#database.read((transaction) => transaction.all(sql, at, id, until, limit));
		return Promise.resolve(rows.map((row) => parseLedgerEntry(textOf(row, 'entry'))));
	}

	take(amount: Amount, limits: readonly PeriodLimit[]): ReturnType<AiLedgerStore['take']> {
		return this.#write((transaction) => {
			const full = limits.find(({ period, below }) => {
				const { nanoUsd, unpricedCalls } = takenIn(transaction, period);
				return nanoUsd >= below.nanoUsd || unpricedCalls >= below.unpricedCalls;
			});
			if (full !== undefined) return { kind: 'full', period: full.period } as const;
			for (const { period } of limits) add(transaction, period, amount.nanoUsd, amount.unpricedCalls);
			return { kind: 'taken' } as const;
		});
	}

	async giveBack({ nanoUsd, unpricedCalls }: Amount, periods: readonly string[]): Promise<void> {
		await this.#write((transaction) => {
			for (const period of periods) add(transaction, period, -nanoUsd, -unpricedCalls);
		});
	}

	taken(period: string): Promise<Amount> {
		return Promise.resolve(this.#database.read((transaction) => takenIn(transaction, period)));
	}

	useAllowance(learnerId: string, day: string, max: number): Promise<boolean> {
		return this.#write((transaction) => {
			// Of no use to anybody any more. A week, so that a clock that is ahead for a moment takes nothing of today's away.
			transaction.run(`DELETE FROM ai_allowances WHERE learner_id = ? AND day < date(?, '-7 days')`, learnerId, day);
			const used = transaction.run(
				`INSERT INTO ai_allowances (learner_id, day, used) SELECT ?, ?, 1 WHERE ? > 0
				 ON CONFLICT (learner_id, day) DO UPDATE SET used = used + 1 WHERE used < ?`,
				...[learnerId, day, max, max],
			);
			return used === 1;
		});
	}

	async refundAllowance(learnerId: string, day: string): Promise<void> {
		const sql = 'UPDATE ai_allowances SET used = used - 1 WHERE learner_id = ? AND day = ? AND used > 0';
		await this.#write((transaction) => transaction.run(sql, learnerId, day));
	}

	#write<Result>(work: (transaction: Transaction) => Result): Promise<Result> {
		return this.#database.write(work, 'silent');
	}
}

function takenIn(transaction: Transaction, period: string): Amount {
	const row = transaction.get('SELECT nano_usd, unpriced_calls FROM ai_spending WHERE period = ?', period);
	if (row === undefined) return { nanoUsd: 0, unpricedCalls: 0 };
	return { nanoUsd: numberOf(row, 'nano_usd'), unpricedCalls: numberOf(row, 'unpriced_calls') };
}

function add(transaction: Transaction, period: string, nanoUsd: number, unpricedCalls: number): void {
	transaction.run(
		`INSERT INTO ai_spending (period, nano_usd, unpriced_calls) VALUES (?, ?, ?)
		 ON CONFLICT (period) DO UPDATE SET nano_usd = nano_usd + excluded.nano_usd, unpriced_calls = unpriced_calls + excluded.unpriced_calls`,
		...[period, nanoUsd, unpricedCalls],
	);
}
