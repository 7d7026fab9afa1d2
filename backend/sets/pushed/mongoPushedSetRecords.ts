import type { Model } from 'mongoose';
import type { ImportAnswer } from '#contract/accounts.ts';
import type { LearnerRecords } from '../../platform/learnerRecords.ts';
import type { MongoDatabase } from '../../platform/mongo.ts';
import { mongoPushedSetPlan, type PushedSetDocument, pushedSetSchema } from './mongoPushedSetPlan.ts';

/** Which sets are an account's. When it is erased they stay, since others learn with them, and belong to nobody: admins look after them. */
export class MongoPushedSetRecords implements LearnerRecords {
	readonly #sets: Model<PushedSetDocument>;

	constructor(database: MongoDatabase) {
		this.#sets = database.model(mongoPushedSetPlan.collection, pushedSetSchema);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const { filter, sort } = mongoPushedSetPlan.queries.ofOwner;
		const found = await this.#sets
			.find(filter(learnerId))
			.sort({ ...sort })
			.lean<PushedSetDocument[]>();
		// Who pushed nothing has no such part in their data.
		return found.length === 0 ? {} : { pushedSets: found.map(({ _id: source, latest }) => ({ source, latest })) };
	}

	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	importAll(): Promise<Partial<ImportAnswer>> {
		return Promise.resolve({});
	}

	async eraseAll(learnerId: string): Promise<void> {
		await this.#sets.updateMany(mongoPushedSetPlan.queries.ofOwner.filter(learnerId), { $set: { ownerId: '' } });
	}
}
