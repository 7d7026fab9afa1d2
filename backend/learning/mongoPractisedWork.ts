import type { Model } from 'mongoose';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { type EventDocument, eventSchema, mongoEventPlan } from './mongoEvent.ts';
import { MongoLearnerSummaryStore } from './mongoLearnerSummaryStore.ts';

interface Grouped {
	_id: { learnerId: string; challengeId: string };
	times: Date[];
	hintLevel: number;
	gaveUp: number;
}

const { ofMany } = mongoEventPlan.queries;

/** What many learners practised, for those who look after them. */
export class MongoPractisedWork {
	readonly #events: Model<EventDocument>;
	readonly #summaries: MongoLearnerSummaryStore;

	constructor(database: MongoDatabase) {
		this.#events = database.model(mongoEventPlan.collection, eventSchema);
		this.#summaries = new MongoLearnerSummaryStore(database);
	}

	async challenges(asked: {
		learnerIds: readonly string[];
		challengeIds: readonly string[];
		span: { since: string; until: string | undefined };
	}): Promise<{ learnerId: string; challengeId: string; timesMs: number[]; hintLevel: number; gaveUp: boolean }[]> {
		const grouped = await mongoWork(() =>
			this.#events.aggregate<Grouped>([
				{ $match: ofMany.filter(asked.learnerIds, asked.challengeIds, asked.span) },
				{
					$group: {
						_id: { learnerId: '$learnerId', challengeId: '$challengeId' },
						times: { $push: '$at' },
						hintLevel: { $max: { $ifNull: ['$hintLevel', 0] } },
						gaveUp: { $sum: { $cond: [{ $eq: ['$kind', 'gaveUp'] }, 1, 0] } },
					},
				},
			]),
		);
		return grouped.map(({ _id, times, hintLevel, gaveUp }) => ({
			...{ learnerId: _id.learnerId, challengeId: _id.challengeId, hintLevel, gaveUp: gaveUp > 0 },
			timesMs: times.map(Number).sort((a, b) => a - b),
		}));
	}

	weakTopics(learnerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
		return this.#summaries.weakTopics(learnerIds);
	}
}
