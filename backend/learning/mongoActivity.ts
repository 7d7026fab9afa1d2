import { type Model, type PipelineStage } from 'mongoose';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { type EventDocument, eventSchema, mongoEventPlan } from './mongoEvent.ts';
import { MongoLearnerSummaryStore } from './mongoLearnerSummaryStore.ts';

/** What a learner did at one moment, as whoever counts needs it. */
interface Deed {
	atMs: number;
	kind: 'opened' | 'hintShown' | 'gaveUp' | 'submission';
	challengeId: string;
	attemptId: string;
	isSolve: boolean;
	hintLevel: number;
}

interface Grouped {
	_id: string;
	deeds: {
		at: Date;
		kind: Deed['kind'];
		challengeId: string;
		/** What an event does not have is absent, or null where the server says so. */
		attemptId?: string | null;
		verdict?: string | null;
		hintLevel?: number | null;
	}[];
}

const { done, doneSince } = mongoEventPlan.queries;
/** Learners that come in one answer of the store. */
const learnersAtOnce = 200;

/** What all learners did in a stretch of time, for counting it. */
export class MongoActivity {
	readonly #events: Model<EventDocument>;
	readonly #summaries: MongoLearnerSummaryStore;

	constructor(database: MongoDatabase) {
		this.#events = database.model(mongoEventPlan.collection, eventSchema);
		this.#summaries = new MongoLearnerSummaryStore(database);
	}

	async firstMs(sinceMs: number): Promise<number | undefined> {
		const { filter, sort } = doneSince;
		const first = await mongoWork(() =>
			this.#events
				.findOne(filter(sinceMs), { at: 1 })
				.sort({ ...sort })
				.lean<Pick<EventDocument, 'at'>>(),
		);
		return first?.at.getTime();
	}

	async count(fromMs: number, untilMs: number): Promise<number> {
		return mongoWork(() => this.#events.countDocuments(done.filter(fromMs, untilMs)));
	}

	async *learners(fromMs: number, untilMs: number): AsyncGenerator<{ learnerId: string; deeds: readonly Deed[] }> {
		const cursor = this.#events
			.aggregate<Grouped>([
				{ $match: done.filter(fromMs, untilMs) },
				{
					$group: {
						_id: '$learnerId',
						deeds: {
							$push: {
								at: '$at',
								kind: '$kind',
								challengeId: '$challengeId',
								attemptId: '$attemptId',
								verdict: '$verdict',
								hintLevel: '$hintLevel',
							},
						},
					},
				},
			] satisfies PipelineStage[])
			.allowDiskUse(true)
			.cursor({ batchSize: learnersAtOnce });
		try {
			for (;;) {
				// One answer of Mongoose's cursor is a document of the pipeline, or null at its end.
				const one = await mongoWork(async () => (await cursor.next()) as Grouped | null);
				if (one === null) return;
				yield { learnerId: one._id, deeds: one.deeds.map(deedOf).sort((a, b) => a.atMs - b.atMs) };
			}
		} finally {
			await mongoWork(async () => void (await cursor.close()));
		}
	}

	async learnerIds(fromMs: number, untilMs: number): Promise<readonly string[]> {
		const grouped = await mongoWork(() =>
			this.#events.aggregate<{ _id: string }>([
				{ $match: done.filter(fromMs, untilMs) },
				{ $group: { _id: '$learnerId' } },
			]),
		);
		return grouped.map(({ _id }) => _id);
	}

	people(learnerIds: readonly string[]) {
		return this.#summaries.people(learnerIds);
	}
}

function deedOf({ at, kind, challengeId, attemptId, verdict, hintLevel }: Grouped['deeds'][number]): Deed {
	const isSolve = kind === 'submission' && verdict === 'accepted';
	return { atMs: at.getTime(), kind, challengeId, attemptId: attemptId ?? '', isSolve, hintLevel: hintLevel ?? 0 };
}
