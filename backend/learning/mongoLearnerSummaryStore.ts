import { type Model, Schema, trusted } from 'mongoose';
import { type MongoDatabase, mongoWork, strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import { LearnerSummary } from './learnerSummary.ts';
import { FirstTry } from './model/firstTries.ts';
import type { LearnerSummaryStore } from './learnerSummaryStore.ts';

/** The part of a user's document that is computed from events. Who the user is stands beside it and belongs to accounts. */
interface SummaryDocument {
	_id: string;
	progress?: Omit<LearnerSummary['progress'], 'lastActive'> & { lastActive?: Date | undefined };
	analytics?: Omit<LearnerSummary['analytics'], 'difficultyProgression'> & {
		difficultyProgression: { at: Date; challengeId: string; difficulty: string }[];
	};
	firstTries?: FirstTry[];
	ratings?: LearnerSummary['ratings'];
	/** How many events they were made from. */
	summarisedEvents?: number;
}

/** What the export reads of the rest of the document. */
interface ExportedUser extends SummaryDocument {
	profile?: unknown;
	createdAt?: Date;
}

const parts = { _id: false } as const;
const summarySchema = new Schema<SummaryDocument>(
	{
		_id: { type: String, required: true },
		progress: new Schema({ totalQuestions: Number, solvedQuestions: Number, streak: Number, lastActive: Date }, parts),
		analytics: new Schema(
			{
				averageTimePerQuestion: Number,
				difficultyProgression: [new Schema({ at: Date, challengeId: String, difficulty: String }, parts)],
				weakTopics: [String],
			},
			parts,
		),
		firstTries: {
			type: [new Schema({ challengeId: String, difficulty: String, shortfall: Number, information: Number }, parts)],
			default: undefined,
		},
		ratings: { type: [new Schema({ day: String, rating: Number, learnt: Number }, parts)], default: undefined },
		summarisedEvents: Number,
	},
	strictSchema,
);

/** Queries of `users` that need no index but that of its ids. */
export const mongoSummaryPlan = {
	collection: 'users',
	indexes: {},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (learnerId: string) => ({ _id: learnerId }), sample: ['learner'] }),
		after: mongoQuery({
			index: '_id_',
			filter: (learnerId: string) => ({ _id: trusted({ $gt: learnerId }) }),
			sort: { _id: 1 },
			sample: ['learner'],
		}),
		many: mongoQuery({
			index: '_id_',
			filter: (learnerIds: readonly string[]) => ({ _id: trusted({ $in: learnerIds }) }),
			sample: [['learner']],
		}),
	},
} as const;

const { one, after: afterId, many } = mongoSummaryPlan.queries;

export class MongoLearnerSummaryStore implements LearnerSummaryStore {
	readonly #users: Model<SummaryDocument>;

	constructor(database: MongoDatabase) {
		this.#users = database.model('summaries', summarySchema, mongoSummaryPlan.collection);
	}

	async put(
		learnerId: string,
		{ progress, analytics, firstTries, ratings }: LearnerSummary,
		eventCount: number,
	): Promise<void> {
		const { lastActive, ...counts } = progress;
		const change = {
			progress: { ...counts, ...(lastActive === undefined ? {} : { lastActive: new Date(lastActive) }) },
			analytics: {
				...analytics,
				difficultyProgression: analytics.difficultyProgression.map(({ at, ...solve }) => ({
					at: new Date(at),
					...solve,
				})),
			},
			firstTries,
			ratings,
			summarisedEvents: eventCount,
		};
		// No upsert: who was erased does not come back by a number computed about them.
		await mongoWork(() =>
			this.#users.updateOne(
				{
					...one.filter(learnerId),
					$or: [{ summarisedEvents: null }, { summarisedEvents: trusted({ $lte: eventCount }) }],
				},
				{ $set: change },
			),
		);
	}

	async get(learnerId: string): Promise<LearnerSummary | undefined> {
		const found = await mongoWork(() => this.#users.findOne(one.filter(learnerId)).lean<SummaryDocument>());
		return found === null ? undefined : summaryIn(found);
	}

	async learnerIds(after: string, limit: number): Promise<string[]> {
		const found = await mongoWork(() =>
			this.#users
				.find(afterId.filter(after), { _id: 1 })
				.sort({ ...afterId.sort })
				.limit(limit)
				.lean<{ _id: string }[]>(),
		);
		return found.map(({ _id }) => _id);
	}

	async firstTries(after: string, limit: number): Promise<{ learnerId: string; tries: readonly FirstTry[] }[]> {
		const found = await mongoWork(() =>
			this.#users
				.find(afterId.filter(after), { _id: 1, firstTries: 1 })
				.sort({ ...afterId.sort })
				.limit(limit)
				.lean<Pick<SummaryDocument, '_id' | 'firstTries'>[]>(),
		);
		return found.map(({ _id, firstTries = [] }) => ({ learnerId: _id, tries: FirstTry.array().parse(firstTries) }));
	}

	/** Of those of whom they were computed, the weakest first. */
	async weakTopics(learnerIds: readonly string[]): Promise<ReadonlyMap<string, readonly string[]>> {
		const found = await mongoWork(() =>
			this.#users
				.find(many.filter(learnerIds), { 'analytics.weakTopics': 1 })
				.lean<{ _id: string; analytics?: { weakTopics?: string[] } }[]>(),
		);
		return new Map(found.map(({ _id, analytics }) => [_id, analytics?.weakTopics ?? []]));
	}

	/** What is counted of them besides what they did; those who are not there any more are missing. */
	async people(learnerIds: readonly string[]): Promise<
		Map<
			string,
			{
				registeredMs: number;
				streak: number;
				lastActiveMs: number | undefined;
				ratings: LearnerSummary['ratings'];
			}
		>
	> {
		const wanted = { createdAt: 1, 'progress.streak': 1, 'progress.lastActive': 1, ratings: 1 };
		const found = await mongoWork(() => this.#users.find(many.filter(learnerIds), wanted).lean<ExportedUser[]>());
		return new Map(
			found.map(({ _id, createdAt, progress, ratings = [] }) => [
				_id,
				{
					registeredMs: createdAt?.getTime() ?? 0,
					streak: progress?.streak ?? 0,
					lastActiveMs: progress?.lastActive?.getTime(),
					ratings,
				},
			]),
		);
	}

	/** As the export shows the learner; address and password stay with the account. */
	async export(learnerId: string): Promise<Record<string, unknown>> {
		const wanted = { profile: 1, createdAt: 1, progress: 1, analytics: 1, firstTries: 1, ratings: 1 };
		const found = await this.#users.findOne(one.filter(learnerId), wanted).lean<ExportedUser>();
		const summary = found === null ? undefined : summaryIn(found);
		return {
			id: learnerId,
			...(found?.profile === undefined ? {} : { profile: found.profile }),
			...(found?.createdAt === undefined ? {} : { createdAt: found.createdAt.toISOString() }),
			...summary,
		};
	}

	async erase(learnerId: string): Promise<void> {
		await this.#users.updateOne(one.filter(learnerId), {
			$unset: { progress: 1, analytics: 1, firstTries: 1, ratings: 1, summarisedEvents: 1 },
		});
	}
}

function summaryIn({ progress, analytics, firstTries, ratings }: SummaryDocument): LearnerSummary | undefined {
	if (progress === undefined || analytics === undefined) return undefined;
	const { lastActive, ...counts } = progress;
	return LearnerSummary.parse({
		progress: { ...counts, ...(lastActive === undefined ? {} : { lastActive: lastActive.toISOString() }) },
		analytics: {
			...analytics,
			difficultyProgression: analytics.difficultyProgression.map(({ at, ...solve }) => ({
				...solve,
				at: at.toISOString(),
			})),
		},
		firstTries,
		ratings,
	});
}
