import { type Model, Schema } from 'mongoose';
import type { ImportAnswer } from '#contract/accounts.ts';
import type { LearnerRecords } from '../../platform/learnerRecords.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../../platform/mongo.ts';
import { retryOnDuplicate } from '../../platform/mongoErrors.ts';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import { parseKeptHint } from './keptHint.ts';
import type { KeptHint, MadeHintStore } from './madeHintStore.ts';

interface MadeHintDocument {
	_id: string;
	learnerId: string;
	attemptId: string;
	at: Date;
	/** As JSON text. */
	hint: string;
}

const madeHintSchema = new Schema<MadeHintDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		attemptId: { type: String, required: true },
		at: { type: Date, required: true },
		hint: { type: String, required: true },
	},
	strictSchema,
);

/** Indexes and queries of the collection `madeHints`. */
export const mongoMadeHintPlan = {
	collection: 'madeHints',
	indexes: { byAttempt: { key: { learnerId: 1, attemptId: 1, at: 1, _id: 1 } } },
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (hintId: string) => ({ _id: hintId }),
			sample: ['00000000-0000-4000-8000-000000000001'],
		}),
		ofAttempt: mongoQuery({
			index: 'byAttempt',
			filter: (learnerId: string, attemptId: string) => ({ learnerId, attemptId }),
			sort: { at: 1, _id: 1 },
			sample: ['learner', '00000000-0000-4000-8000-000000000002'],
		}),
		ofLearner: mongoQuery({
			index: 'byAttempt',
			filter: (learnerId: string) => ({ learnerId }),
			sample: ['learner'],
		}),
	},
} as const;

function modelOf(database: MongoDatabase): Model<MadeHintDocument> {
	return database.model(mongoMadeHintPlan.collection, madeHintSchema);
}

export class MongoMadeHintStore implements MadeHintStore {
	readonly #hints: Model<MadeHintDocument>;

	constructor(database: MongoDatabase) {
		this.#hints = modelOf(database);
	}

	async put(hint: KeptHint): Promise<void> {
		const { id, learnerId, attemptId, at } = hint;
		const added = { learnerId, attemptId, at: new Date(at), hint: JSON.stringify(hint) };
		const filter = mongoMadeHintPlan.queries.one.filter(id);
		await mongoWork(() =>
			retryOnDuplicate(() => this.#hints.updateOne(filter, { $setOnInsert: added }, { upsert: true })),
		);
	}

	async get(learnerId: string, hintId: string): Promise<KeptHint | undefined> {
		const filter = mongoMadeHintPlan.queries.one.filter(hintId);
		const found = await mongoWork(() => this.#hints.findOne(filter).lean<MadeHintDocument>());
		return found === null || found.learnerId !== learnerId ? undefined : parseKeptHint(found.hint);
	}

	async ofAttempt(learnerId: string, attemptId: string): Promise<KeptHint[]> {
		const { filter, sort } = mongoMadeHintPlan.queries.ofAttempt;
		const found = await mongoWork(() =>
			this.#hints
				.find(filter(learnerId, attemptId))
				.sort({ ...sort })
				.lean<MadeHintDocument[]>(),
		);
		return found.map(({ hint }) => parseKeptHint(hint));
	}
}

/** What was made for a learner, to take along and to be rid of. It is not brought in: a hint belongs to the moment it was asked for. */
export class MongoMadeHintRecords implements LearnerRecords {
	readonly #hints: Model<MadeHintDocument>;

	constructor(database: MongoDatabase) {
		this.#hints = modelOf(database);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const filter = mongoMadeHintPlan.queries.ofLearner.filter(learnerId);
		const found = await this.#hints.find(filter).lean<MadeHintDocument[]>();
		return { madeHints: found.map(({ hint }) => parseKeptHint(hint)) };
	}

	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	importAll(): Promise<Partial<ImportAnswer>> {
		return Promise.resolve({});
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#hints.deleteMany(mongoMadeHintPlan.queries.ofLearner.filter(learnerId));
	}
}
