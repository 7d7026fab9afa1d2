import { type Model, Schema, trusted } from 'mongoose';
import { type MongoDatabase, mongoWork, strictSchema } from '../platform/mongo.ts';
import { retryOnDuplicate } from '../platform/mongoErrors.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import { AiOutcome, type AiOutcomeStore } from './aiOutcomes.ts';

interface AiOutcomeDocument {
	_id: string;
	at: Date;
	of: AiOutcome['of'];
	outcome: string;
}

const outcomeSchema = new Schema<AiOutcomeDocument>(
	{
		_id: { type: String, required: true },
		at: { type: Date, required: true },
		of: { type: String, required: true },
		outcome: { type: String, required: true },
	},
	strictSchema,
);

/** Indexes and queries of the collection `aiOutcomes`. */
export const mongoAiOutcomePlan = {
	collection: 'aiOutcomes',
	indexes: { byTime: { key: { at: 1 } } },
	queries: {
		one: mongoQuery({ index: '_id_', filter: (id: string) => ({ _id: id }), sample: ['a'] }),
		between: mongoQuery({
			index: 'byTime',
			filter: (fromMs: number, untilMs: number) => ({
				at: trusted({ $gte: new Date(fromMs), $lt: new Date(untilMs) }),
			}),
			sample: [0, 1],
		}),
	},
} as const;

const { one, between } = mongoAiOutcomePlan.queries;

export class MongoAiOutcomeStore implements AiOutcomeStore {
	readonly #outcomes: Model<AiOutcomeDocument>;

	constructor(database: MongoDatabase) {
		this.#outcomes = database.model(mongoAiOutcomePlan.collection, outcomeSchema);
	}

	async append(given: AiOutcome): Promise<void> {
		const { id, at, of, outcome } = AiOutcome.parse(given);
		const added = { $setOnInsert: { at: new Date(at), of, outcome } };
		await mongoWork(() => retryOnDuplicate(() => this.#outcomes.updateOne(one.filter(id), added, { upsert: true })));
	}

	async counts(fromMs: number, untilMs: number): Promise<{ of: AiOutcome['of']; outcome: string; count: number }[]> {
		const grouped = await mongoWork(() =>
			this.#outcomes.aggregate<{ _id: { of: AiOutcome['of']; outcome: string }; count: number }>([
				{ $match: between.filter(fromMs, untilMs) },
				{ $group: { _id: { of: '$of', outcome: '$outcome' }, count: { $sum: 1 } } },
			]),
		);
		return grouped.map(({ _id, count }) => ({ ..._id, count }));
	}
}
