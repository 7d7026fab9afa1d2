import type { Model } from 'mongoose';
import type { LanguageId } from '#contract/ids.ts';
import type { SubmissionDetail, SubmissionPage } from '#contract/submission.ts';
import type { Verdict } from '#contract/verdict.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import {
	detailIn,
	listedFields,
	mongoSubmissionPlan,
	type SubmissionDocument,
	submissionSchema,
	type SubmissionSpan,
	summaryPage,
} from './mongoSubmission.ts';
import { parseCursor } from './submissionCursor.ts';

interface Asked {
	learnerIds: readonly string[];
	challengeIds: readonly string[];
	span: SubmissionSpan;
}

interface Grouped {
	_id: { learnerId: string; challengeId: string };
	submissions: number;
	failed: number;
	lastAt: Date;
	solvedAt: Date;
	failingCases: (string | null)[];
}

const { queries } = mongoSubmissionPlan;
/** Stands for never where the earliest is looked for. */
const never = new Date('9999-12-31T00:00:00.000Z');

/**
 * Submissions of many learners at once, for those who look after them. What was judged elsewhere and brought in has never begun to be judged here: nobody
 * but a judge of this server counts `judgings`.
 */
export class MongoSubmittedWork {
	readonly #submissions: Model<SubmissionDocument>;

	constructor(database: MongoDatabase) {
		this.#submissions = database.model(mongoSubmissionPlan.collection, submissionSchema);
	}

	async judged({
		learnerIds,
		challengeIds,
		span,
	}: Asked): Promise<
		{ learnerId: string; challengeId: string; id: string; at: string; verdict: Verdict; isJudgedHere: boolean }[]
	> {
		const filter = queries.judgedOfMany.filter(learnerIds, challengeIds, span);
		const wanted = { learnerId: 1, challengeId: 1, submittedAt: 1, verdict: 1, judgings: 1 } as const;
		const found = await mongoWork(() => this.#submissions.find(filter, wanted).lean<SubmissionDocument[]>());
		return found.flatMap(({ _id, learnerId, challengeId, submittedAt, verdict, judgings }) => {
			if (verdict === undefined) return [];
			return [{ learnerId, challengeId, id: _id, at: submittedAt.toISOString(), verdict, isJudgedHere: judgings > 0 }];
		});
	}

	async outcomes({ learnerIds, challengeIds, span }: Asked): Promise<
		{
			learnerId: string;
			challengeId: string;
			submissions: number;
			failed: number;
			lastAt: string;
			solvedAt: string | undefined;
			failingCases: string[];
		}[]
	> {
		const isAccepted = { $eq: ['$verdict', 'accepted'] };
		const grouped = await mongoWork(() =>
			this.#submissions.aggregate<Grouped>([
				{ $match: queries.gradedOfMany.filter(learnerIds, challengeIds, span) },
				{
					$group: {
						_id: { learnerId: '$learnerId', challengeId: '$challengeId' },
						submissions: { $sum: 1 },
						failed: { $sum: { $cond: [isAccepted, 0, 1] } },
						lastAt: { $max: '$submittedAt' },
						solvedAt: { $min: { $cond: [isAccepted, '$submittedAt', never] } },
						failingCases: { $addToSet: '$failingCase' },
					},
				},
			]),
		);
		return grouped.map(({ _id, submissions, failed, lastAt, solvedAt, failingCases }) => ({
			...{ learnerId: _id.learnerId, challengeId: _id.challengeId, submissions, failed },
			lastAt: lastAt.toISOString(),
			solvedAt: solvedAt < never ? solvedAt.toISOString() : undefined,
			failingCases: failingCases.filter((name) => name !== null),
		}));
	}

	async countUsed(learnerId: string, challengeId: string, span: SubmissionSpan): Promise<number> {
		const filter = queries.usedOf.filter(learnerId, challengeId, span);
		const wanted = { state: 1, verdict: 1, judgings: 1 } as const;
		const found = await mongoWork(() => this.#submissions.find(filter, wanted).lean<SubmissionDocument[]>());
		return found.filter(
			({ state, verdict, judgings }) => state === 'pending' || (judgings > 0 && verdict !== 'internalError'),
		).length;
	}

	async list(
		{ learnerId, challengeId, span }: { learnerId: string; challengeId: string; span: SubmissionSpan },
		{ limit, cursor }: { limit: number; cursor?: string | undefined },
	): Promise<SubmissionPage> {
		const place = cursor === undefined ? undefined : parseCursor(cursor);
		const filter =
			place === undefined
				? queries.ownSpan.filter(learnerId, challengeId, span)
				: queries.ownSpanBefore.filter(learnerId, challengeId, span, place);
		return summaryPage(this.#submissions.find(filter, listedFields).sort({ ...queries.ownSpan.sort }), limit);
	}

	async sources(ids: readonly string[]): Promise<Map<string, { language: LanguageId; source: string }>> {
		const wanted = { language: 1, source: 1 } as const;
		const found = await mongoWork(() =>
			this.#submissions.find(queries.byIds.filter(ids), wanted).lean<SubmissionDocument[]>(),
		);
		return new Map(found.map(({ _id, language, source }) => [_id, { language, source }]));
	}

	async get(
		learnerId: string,
		submissionId: string,
		{ since, until }: SubmissionSpan,
	): Promise<SubmissionDetail | undefined> {
		const found = await mongoWork(() =>
			this.#submissions.findOne(queries.one.filter(submissionId)).lean<SubmissionDocument>(),
		);
		if (found?.learnerId !== learnerId) return undefined;
		const atMs = Number(found.submittedAt);
		if (atMs < Date.parse(since) || (until !== undefined && atMs > Date.parse(until))) return undefined;
		const isOfServer = found.state !== 'judged' || found.judgings > 0;
		return isOfServer ? detailIn(found) : undefined;
	}
}
