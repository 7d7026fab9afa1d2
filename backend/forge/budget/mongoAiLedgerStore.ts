import { type Model, Schema, trusted } from 'mongoose';
import type { ImportAnswer } from '#contract/accounts.ts';
import type { LearnerRecords } from '../../platform/learnerRecords.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../../platform/mongo.ts';
import { retryOnDuplicate } from '../../platform/mongoErrors.ts';
import type { AiLedgerStore, Amount, LedgerPlace, PeriodLimit } from './aiLedgerStore.ts';
import { type LedgerEntry, parseLedgerEntry } from './ledgerEntry.ts';
import {
	type AllowanceDocument,
	type LedgerDocument,
	mongoAiAllowancePlan,
	mongoAiLedgerPlan,
	mongoAiSpendingPlan,
	type SpendingDocument,
} from './mongoAiPlans.ts';

const ledgerSchema = new Schema<LedgerDocument>(
	{
		_id: { type: String, required: true },
		at: { type: Date, required: true },
		entry: { type: String, required: true },
	},
	strictSchema,
);
const spendingSchema = new Schema<SpendingDocument>(
	{
		_id: { type: String, required: true },
		nanoUsd: { type: Number, required: true },
		unpricedCalls: { type: Number, required: true },
	},
	strictSchema,
);
const allowanceSchema = new Schema<AllowanceDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		day: { type: String, required: true },
		used: { type: Number, required: true },
		expiresAt: { type: Date, required: true },
	},
	strictSchema,
);

const [ledger, spending, allowance] = [
	mongoAiLedgerPlan.queries,
	mongoAiSpendingPlan.queries,
	mongoAiAllowancePlan.queries,
];
/** An allowance is kept longer than its day, for clocks that differ. */
const allowanceKeptMs = 8 * 24 * 3_600_000;

/** Room is decided in one document for each period. What a crash leaves behind between two steps counts as taken, never as free. */
export class MongoAiLedgerStore implements AiLedgerStore {
	readonly #ledger: Model<LedgerDocument>;
	readonly #spending: Model<SpendingDocument>;
	readonly #allowances: Model<AllowanceDocument>;

	constructor(database: MongoDatabase) {
		this.#ledger = database.model(mongoAiLedgerPlan.collection, ledgerSchema);
		this.#spending = database.model(mongoAiSpendingPlan.collection, spendingSchema);
		this.#allowances = allowancesIn(database);
	}

	async append(entry: LedgerEntry): Promise<void> {
		const added = { at: new Date(entry.at), entry: JSON.stringify(entry) };
		await mongoWork(() =>
			retryOnDuplicate(() =>
				this.#ledger.updateOne(ledger.one.filter(entry.id), { $setOnInsert: added }, { upsert: true }),
			),
		);
	}

	async list(after: LedgerPlace, until: string, limit: number): Promise<LedgerEntry[]> {
		const found = await mongoWork(() =>
			this.#ledger
				.find(ledger.list.filter(after, until))
				.sort({ ...ledger.list.sort })
				.limit(limit)
				.lean<LedgerDocument[]>(),
		);
		return found.map(({ entry }) => parseLedgerEntry(entry));
	}

	async take(amount: Amount, limits: readonly PeriodLimit[]): ReturnType<AiLedgerStore['take']> {
		const takenSoFar: string[] = [];
		for (const { period, below } of limits) {
			if (!(await this.#takeIn(period, amount, below))) {
				await this.giveBack(amount, takenSoFar);
				return { kind: 'full', period };
			}
			takenSoFar.push(period);
		}
		return { kind: 'taken' };
	}

	async giveBack({ nanoUsd, unpricedCalls }: Amount, periods: readonly string[]): Promise<void> {
		const change = { $inc: { nanoUsd: -nanoUsd, unpricedCalls: -unpricedCalls } };
		for (const period of periods) {
			await mongoWork(() => this.#spending.updateOne(spending.one.filter(period), change));
		}
	}

	async taken(period: string): Promise<Amount> {
		const found = await mongoWork(() => this.#spending.findOne(spending.one.filter(period)).lean<SpendingDocument>());
		return { nanoUsd: found?.nanoUsd ?? 0, unpricedCalls: found?.unpricedCalls ?? 0 };
	}

	async useAllowance(learnerId: string, day: string, max: number): Promise<boolean> {
		if (max <= 0) return false;
		const filter = allowance.one.filter(learnerId, day);
		const fresh = { learnerId, day, used: 0, expiresAt: new Date(Date.parse(day) + allowanceKeptMs) };
		await mongoWork(() =>
			retryOnDuplicate(() => this.#allowances.updateOne(filter, { $setOnInsert: fresh }, { upsert: true })),
		);
		const { modifiedCount } = await mongoWork(() =>
			this.#allowances.updateOne({ ...filter, used: trusted({ $lt: max }) }, { $inc: { used: 1 } }),
		);
		return modifiedCount === 1;
	}

	async refundAllowance(learnerId: string, day: string): Promise<void> {
		const filter = { ...allowance.one.filter(learnerId, day), used: trusted({ $gt: 0 }) };
		await mongoWork(() => this.#allowances.updateOne(filter, { $inc: { used: -1 } }));
	}

	async #takeIn(period: string, { nanoUsd, unpricedCalls }: Amount, below: Amount): Promise<boolean> {
		const filter = spending.one.filter(period);
		const nothing = { nanoUsd: 0, unpricedCalls: 0 };
		await mongoWork(() =>
			retryOnDuplicate(() => this.#spending.updateOne(filter, { $setOnInsert: nothing }, { upsert: true })),
		);
		const room = { nanoUsd: trusted({ $lt: below.nanoUsd }), unpricedCalls: trusted({ $lt: below.unpricedCalls }) };
		const { matchedCount } = await mongoWork(() =>
			this.#spending.updateOne({ ...filter, ...room }, { $inc: { nanoUsd, unpricedCalls } }),
		);
		return matchedCount === 1;
	}
}

function allowancesIn(database: MongoDatabase): Model<AllowanceDocument> {
	return database.model(mongoAiAllowancePlan.collection, allowanceSchema);
}

/** What was counted of a learner, to take along and to be rid of. It is not brought in: it belongs to its day and its server. */
export class MongoAiAllowanceRecords implements LearnerRecords {
	readonly #allowances: Model<AllowanceDocument>;

	constructor(database: MongoDatabase) {
		this.#allowances = allowancesIn(database);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const { filter, sort } = allowance.ofLearner;
		const found = await this.#allowances
			.find(filter(learnerId))
			.sort({ ...sort })
			.lean<AllowanceDocument[]>();
		return { aiAllowances: found.map(({ day, used }) => ({ day, used })) };
	}

	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	importAll(): Promise<Partial<ImportAnswer>> {
		return Promise.resolve({});
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#allowances.deleteMany(allowance.ofLearner.filter(learnerId));
	}
}
