import { type Model, Schema } from 'mongoose';
import * as z from 'zod';
import { CustomCase } from '#contract/judging.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../platform/mongo.ts';
import { retryOnDuplicate } from '../platform/mongoErrors.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import type { OwnCaseStore } from './ownCaseStore.ts';

export interface OwnCasesDocument {
	/** Learner and challenge. */
	_id: string;
	learnerId: string;
	challengeId: string;
	/** As JSON text: inputs may be nested deeper than a document. */
	cases: string;
}

export const ownCasesSchema = new Schema<OwnCasesDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		challengeId: { type: String, required: true },
		cases: { type: String, required: true },
	},
	strictSchema,
);

export function ownCasesId(learnerId: string, challengeId: string): string {
	return `${learnerId} ${challengeId}`;
}

/** Indexes and queries of the collection `ownCases`. */
export const mongoOwnCasePlan = {
	collection: 'ownCases',
	indexes: { byLearner: { key: { learnerId: 1, challengeId: 1 } } },
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (learnerId: string, challengeId: string) => ({ _id: ownCasesId(learnerId, challengeId) }),
			sample: ['learner', 'bank.two-sum'],
		}),
		ofLearner: mongoQuery({
			index: 'byLearner',
			filter: (learnerId: string) => ({ learnerId }),
			sort: { challengeId: 1 },
			sample: ['learner'],
		}),
	},
} as const;

const Cases = z.array(CustomCase);

export class MongoOwnCaseStore implements OwnCaseStore {
	readonly #ownCases: Model<OwnCasesDocument>;

	constructor(database: MongoDatabase) {
		this.#ownCases = database.model(mongoOwnCasePlan.collection, ownCasesSchema);
	}

	async get(learnerId: string, challengeId: string): Promise<CustomCase[]> {
		const filter = mongoOwnCasePlan.queries.one.filter(learnerId, challengeId);
		const found = await mongoWork(() => this.#ownCases.findOne(filter).lean<OwnCasesDocument>());
		return found === null ? [] : Cases.parse(JSON.parse(found.cases));
	}

	async put(learnerId: string, challengeId: string, cases: readonly CustomCase[]): Promise<void> {
		const filter = mongoOwnCasePlan.queries.one.filter(learnerId, challengeId);
		const change = { $set: { learnerId, challengeId, cases: JSON.stringify(cases) } };
		await mongoWork(() => retryOnDuplicate(() => this.#ownCases.updateOne(filter, change, { upsert: true })));
	}
}
