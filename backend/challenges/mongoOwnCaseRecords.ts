import type { Model } from 'mongoose';
import type { ImportAnswer, ImportRequest } from '#contract/accounts.ts';
import type { LearnerRecords } from '../platform/learnerRecords.ts';
import type { MongoDatabase } from '../platform/mongo.ts';
import { retryOnDuplicate } from '../platform/mongoErrors.ts';
import { mongoOwnCasePlan, type OwnCasesDocument, ownCasesId, ownCasesSchema } from './mongoOwnCaseStore.ts';

/** The cases that a learner added to challenges. */
export class MongoOwnCaseRecords implements LearnerRecords {
	readonly #ownCases: Model<OwnCasesDocument>;

	constructor(database: MongoDatabase) {
		this.#ownCases = database.model(mongoOwnCasePlan.collection, ownCasesSchema);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const { filter, sort } = mongoOwnCasePlan.queries.ofLearner;
		const found = await this.#ownCases
			.find(filter(learnerId))
			.sort({ ...sort })
			.lean<OwnCasesDocument[]>();
		return {
			ownCases: found.map(({ challengeId, cases }) => ({ challengeId, cases: JSON.parse(cases) as unknown })),
		};
	}

	/** They have no ids of their own. */
	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	async importAll(learnerId: string, batch: ImportRequest): Promise<Pick<ImportAnswer, 'ownCases'>> {
		let ownCases = 0;
		for (const { challengeId, cases } of batch.ownCases) {
			if (cases.length > 0 && (await this.#importOne(learnerId, challengeId, JSON.stringify(cases)))) {
				ownCases += cases.length;
			}
		}
		return { ownCases };
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#ownCases.deleteMany(mongoOwnCasePlan.queries.ofLearner.filter(learnerId));
	}

	/** Answers whether they were taken: those of a challenge that has some stay as they are. */
	async #importOne(learnerId: string, challengeId: string, cases: string): Promise<boolean> {
		const _id = ownCasesId(learnerId, challengeId);
		const emptied = await this.#ownCases.updateOne({ _id, cases: '[]' }, { $set: { cases } });
		if (emptied.modifiedCount > 0) return true;
		const added = await retryOnDuplicate(() =>
			this.#ownCases.updateOne({ _id }, { $setOnInsert: { learnerId, challengeId, cases } }, { upsert: true }),
		);
		return added.upsertedCount > 0;
	}
}
