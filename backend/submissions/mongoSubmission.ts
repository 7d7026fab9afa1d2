import { type Query, Schema, trusted } from 'mongoose';
import { LanguageId } from '#contract/ids.ts';
import { JudgeReport } from '#contract/judging.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import {
	type EarlierVerdict,
	type SubmissionDetail,
	type SubmissionPage,
	SubmissionSummary,
} from '#contract/submission.ts';
import { Verdict } from '#contract/verdict.ts';
import { mongoWork, strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import { newestFirstFilter } from '../platform/mongoNewestFirst.ts';
import type { Place } from '../platform/newestFirst.ts';
import { uuidOf } from '../platform/uuidOf.ts';
import { cursorOf, type SubmissionPlace } from './submissionCursor.ts';
import type { Held, PendingSubmission } from './submissionStore.ts';

export interface SubmissionDocument {
	_id: string;
	learnerId: string;
	attemptId: string;
	challengeId: string;
	challengeVersion: string;
	language: LanguageId;
	source: string;
	timeZone: string;
	submittedAt: Date;
	/** Of the click, where traces are kept. */
	traceparent?: string;
	hintLevel: number;
	state: SubmissionSummary['state'];
	/** Who judges it; only while pending. */
	owner?: string;
	leaseUntilMs: number;
	judgings: number;
	/** Of the report what lists and attempts show. */
	verdict?: Verdict;
	passed?: number;
	total?: number;
	cpuTimeMs?: number;
	peakMemoryBytes?: number;
	/** Name of the case on which it failed first, so that one can count who fails where. */
	failingCase?: string;
	/** As JSON text: what a program answered goes into no query and meets no rule for names or depth. */
	report?: string;
	endedAt?: Date;
	/** The verdict is given, its event and its attempt may not be written yet. */
	unapplied?: true;
	/** Verdicts that it had before it was judged again, the oldest first. */
	judgedBefore?: JudgedBefore[];
	/** Regrades that gave it another verdict. */
	changedBy?: string[];
}

interface JudgedBefore extends Omit<EarlierVerdict, 'until'> {
	/** Of the regrade that followed it: none judges a submission twice. */
	regradeId: string;
	until: Date;
}

export const submissionSchema = new Schema<SubmissionDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		attemptId: { type: String, required: true },
		challengeId: { type: String, required: true },
		challengeVersion: { type: String, required: true },
		language: { type: String, enum: LanguageId.options, required: true },
		source: { type: String, required: true },
		timeZone: { type: String, required: true },
		submittedAt: { type: Date, required: true },
		traceparent: String,
		hintLevel: { type: Number, required: true },
		state: { type: String, enum: SubmissionSummary.shape.state.options, required: true },
		owner: String,
		leaseUntilMs: { type: Number, required: true },
		judgings: { type: Number, required: true },
		verdict: { type: String, enum: Verdict.options },
		passed: Number,
		total: Number,
		cpuTimeMs: Number,
		peakMemoryBytes: Number,
		failingCase: String,
		report: String,
		endedAt: Date,
		unapplied: Boolean,
		judgedBefore: {
			type: [
				new Schema<JudgedBefore>(
					{
						verdict: { type: String, required: true },
						passed: { type: Number, required: true },
						total: { type: Number, required: true },
						challengeVersion: { type: String, required: true },
						regradeId: { type: String, required: true },
						until: { type: Date, required: true },
					},
					{ _id: false },
				),
			],
			// Absent unless there is one, as `changedBy`.
			default: undefined,
		},
		changedBy: { type: [String], default: undefined },
	},
	strictSchema,
);

const pending = { state: 'pending' } as const;
const newestFirst = { submittedAt: -1, _id: -1 } as const;
const sampleSpan = { since: '2026-05-01T00:00:00.000Z', until: undefined };
/** Judged here, or on the way to it: what was brought in has never begun to be judged. */
const ofThisServer = { $or: [{ state: trusted({ $ne: 'judged' as const }) }, { judgings: trusted({ $gt: 0 }) }] };

/** From when to when; UTC, ISO 8601. */
export interface SubmissionSpan {
	since: string;
	until: string | undefined;
}

function within({ since, until }: SubmissionSpan) {
	return { $gte: new Date(since), ...(until === undefined ? {} : { $lte: new Date(until) }) };
}

function earlier(until: string | undefined, submittedAt: string): string {
	return until !== undefined && Date.parse(until) < Date.parse(submittedAt) ? until : submittedAt;
}

function ofMany(learnerIds: readonly string[], challengeIds: readonly string[], span: SubmissionSpan) {
	return {
		learnerId: trusted({ $in: learnerIds }),
		challengeId: trusted({ $in: challengeIds }),
		submittedAt: trusted(within(span)),
		state: 'judged' as const,
	};
}

/** Indexes and queries of the collection `submissions`. */
export const mongoSubmissionPlan = {
	collection: 'submissions',
	indexes: {
		byChallenge: { key: { learnerId: 1, challengeId: 1, submittedAt: -1, _id: -1 } },
		pending: { key: { state: 1, submittedAt: 1, _id: 1 }, only: pending },
		pendingByOwner: { key: { state: 1, owner: 1 }, only: pending },
		pendingByLearner: { key: { state: 1, learnerId: 1 }, only: pending },
		unapplied: { key: { unapplied: 1 }, sparse: true },
		judgedOf: { key: { challengeId: 1, state: 1, submittedAt: 1, _id: 1 } },
		changedBy: { key: { changedBy: 1, submittedAt: -1, _id: -1 } },
	},
	queries: {
		newest: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string) => ({ learnerId, challengeId }),
			sort: newestFirst,
			sample: ['learner', 'bank.two-sum'],
		}),
		before: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string, { submittedAt, id }: SubmissionPlace) => ({
				learnerId,
				challengeId,
				submittedAt: trusted({ $lte: new Date(submittedAt) }),
				$or: [
					{ submittedAt: trusted({ $lt: new Date(submittedAt) }) },
					{ submittedAt: new Date(submittedAt), _id: trusted({ $lt: id }) },
				],
			}),
			sort: newestFirst,
			sample: ['learner', 'bank.two-sum', { submittedAt: '2026-05-04T09:00:00.000Z', id: 'a' }],
		}),
		ofLearner: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string) => ({ learnerId }),
			sample: ['learner'],
		}),
		byIds: mongoQuery({
			index: '_id_',
			filter: (ids: readonly string[]) => ({ _id: trusted({ $in: ids }) }),
			sample: [['a']],
		}),
		pending: mongoQuery({ index: 'pending', filter: () => pending, sort: { submittedAt: 1, _id: 1 }, sample: [] }),
		/** Somebody holds it and has begun: whoever died with it is known by the lease. */
		beingJudged: mongoQuery({
			index: 'pending',
			filter: (nowMs: number) => ({
				...pending,
				judgings: trusted({ $gt: 0 }),
				owner: trusted({ $exists: true }),
				leaseUntilMs: trusted({ $gte: nowMs }),
			}),
			sample: [0],
		}),
		/** The oldest first. */
		notBegun: mongoQuery({
			index: 'pending',
			filter: (nowMs: number): Record<string, unknown> => ({
				...pending,
				$or: [{ judgings: 0 }, { owner: trusted({ $exists: false }) }, { leaseUntilMs: trusted({ $lt: nowMs }) }],
			}),
			sort: { submittedAt: 1, _id: 1 },
			sample: [0],
		}),
		pendingOf: mongoQuery({
			index: 'pendingByOwner',
			filter: (owner: string) => ({ ...pending, owner }),
			sample: ['owner'],
		}),
		pendingOfLearner: mongoQuery({
			index: 'pendingByLearner',
			filter: (learnerId: string) => ({ ...pending, learnerId }),
			sample: ['learner'],
		}),
		one: mongoQuery({ index: '_id_', filter: (submissionId: string) => ({ _id: submissionId }), sample: ['a'] }),
		judgedOfMany: mongoQuery({
			index: 'byChallenge',
			filter: ofMany,
			sample: [['learner'], ['bank.two-sum'], sampleSpan],
		}),
		gradedOfMany: mongoQuery({
			index: 'byChallenge',
			filter: (...asked: Parameters<typeof ofMany>) => ({
				...ofMany(...asked),
				judgings: trusted({ $gt: 0 }),
				verdict: trusted({ $ne: 'internalError' }),
			}),
			sample: [['learner'], ['bank.two-sum'], sampleSpan],
		}),
		usedOf: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string, span: SubmissionSpan) => ({
				learnerId,
				challengeId,
				submittedAt: trusted(within(span)),
				state: trusted({ $ne: 'cancelled' as const }),
			}),
			sample: ['learner', 'bank.two-sum', sampleSpan],
		}),
		ownSpan: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string, span: SubmissionSpan): Record<string, unknown> => ({
				learnerId,
				challengeId,
				submittedAt: trusted(within(span)),
				...ofThisServer,
			}),
			sort: newestFirst,
			sample: ['learner', 'bank.two-sum', sampleSpan],
		}),
		ownSpanBefore: mongoQuery({
			index: 'byChallenge',
			filter: (
				learnerId: string,
				challengeId: string,
				span: SubmissionSpan,
				{ submittedAt, id }: SubmissionPlace,
			): Record<string, unknown> => ({
				learnerId,
				challengeId,
				submittedAt: trusted(within({ ...span, until: earlier(span.until, submittedAt) })),
				$and: [
					ofThisServer,
					{
						$or: [
							{ submittedAt: trusted({ $lt: new Date(submittedAt) }) },
							{ submittedAt: new Date(submittedAt), _id: trusted({ $lt: id }) },
						],
					},
				],
			}),
			sort: newestFirst,
			sample: ['learner', 'bank.two-sum', sampleSpan, { submittedAt: '2026-05-04T09:00:00.000Z', id: 'a' }],
		}),
		unapplied: mongoQuery({ index: 'unapplied', filter: () => ({ unapplied: true as const }), sample: [] }),
		/** Judged here, by whichever cases, and not brought in from elsewhere. */
		judgedOf: mongoQuery({
			index: 'judgedOf',
			filter: (challengeId: string, after: SubmissionPlace | undefined) => ({
				...{ challengeId, state: 'judged' as const, judgings: trusted({ $gt: 0 }) },
				...(after === undefined ? {} : behind(after)),
			}),
			sort: { submittedAt: 1, _id: 1 },
			sample: ['publisher~extension.two-sum', { submittedAt: '2026-05-04T09:00:00.000Z', id: 'a' }],
		}),
		changedBy: mongoQuery({
			index: 'changedBy',
			filter: (regradeId: string, place: Place) => ({
				changedBy: regradeId,
				...newestFirstFilter('submittedAt', place),
			}),
			sort: newestFirst,
			sample: ['regrade', { at: '2026-05-04T09:00:00.000Z', id: 'a' }],
		}),
	},
} as const;

function behind({ submittedAt, id }: SubmissionPlace) {
	const at = new Date(submittedAt);
	return {
		submittedAt: trusted({ $gte: at }),
		$or: [{ submittedAt: trusted({ $gt: at }) }, { submittedAt: at, _id: trusted({ $gt: id }) }],
	};
}

/** Without code and report: what a list reads. */
export const listedFields = { source: 0, report: 0 } as const;

function summaryIn(document: Omit<SubmissionDocument, 'source' | 'report'>): SubmissionSummary {
	const { verdict, passed, total, cpuTimeMs, peakMemoryBytes } = document;
	return SubmissionSummary.parse({
		id: document._id,
		challengeId: document.challengeId,
		language: document.language,
		submittedAt: document.submittedAt.toISOString(),
		state: document.state,
		...(verdict === undefined ? {} : { verdict, passed, total, cpuTimeMs, peakMemoryBytes }),
	});
}

/** A page of what a query finds; one more than `limit` is read, to know whether there is a next page. */
export async function summaryPage(query: Query<unknown, SubmissionDocument>, limit: number): Promise<SubmissionPage> {
	const found = await mongoWork(() => query.limit(limit + 1).lean<SubmissionDocument[]>());
	const items = found.slice(0, limit).map(summaryIn);
	const last = items.at(-1);
	const nextCursor = last && found.length > limit ? cursorOf(last) : undefined;
	return { items, ...(nextCursor === undefined ? {} : { nextCursor }) };
}

export function detailIn(document: SubmissionDocument): SubmissionDetail {
	const report = reportIn(document);
	return {
		...summaryIn(document),
		source: document.source,
		challengeVersion: document.challengeVersion,
		...(report === undefined ? {} : { report }),
		...(document.judgedBefore === undefined ? {} : { judgedBefore: document.judgedBefore.map(earlierIn) }),
	};
}

function earlierIn({ verdict, passed, total, challengeVersion, until }: JudgedBefore): EarlierVerdict {
	return { verdict, passed, total, challengeVersion, until: until.toISOString() };
}

export function reportIn({ report }: SubmissionDocument): JudgeReport | undefined {
	return report === undefined ? undefined : JudgeReport.parse(JSON.parse(report));
}

export function pendingIn(document: SubmissionDocument): PendingSubmission {
	const { _id: id, learnerId, challengeId, challengeVersion, language, source, traceparent } = document;
	const submittedAt = document.submittedAt.toISOString();
	return { id, learnerId, challengeId, challengeVersion, language, source, submittedAt, traceparent };
}

export function heldIn({ _id, owner, leaseUntilMs, judgings }: SubmissionDocument): Held {
	return { submissionId: _id, owner, leaseUntilMs, judgings };
}

/** The event has the submission's own id, so that there can only ever be one. It happened when the learner submitted. */
export function eventOf(document: SubmissionDocument, verdict: Verdict): LearnerEvent {
	return {
		kind: 'submission',
		id: document._id,
		at: document.submittedAt.toISOString(),
		timeZone: document.timeZone,
		challengeId: document.challengeId,
		challengeVersion: document.challengeVersion,
		attemptId: document.attemptId,
		submissionId: document._id,
		verdict,
		hintLevel: document.hintLevel,
	};
}

/** What came of judging it again, each time that its verdict changed. The ids follow from what they tell of: noted again, they are the same events. */
export function regradedEventsOf(document: SubmissionDocument): LearnerEvent[] {
	const { _id, timeZone, challengeId, challengeVersion, attemptId, verdict, judgedBefore = [] } = document;
	return judgedBefore.flatMap((before, place): LearnerEvent[] => {
		const { regradeId, until } = before;
		const next = judgedBefore[place + 1];
		const after = next?.verdict ?? verdict;
		if (after === undefined || after === before.verdict) return [];
		const version = next?.challengeVersion ?? challengeVersion;
		const ids = { id: uuidOf(`regraded ${_id} ${regradeId}`), attemptId, submissionId: _id };
		const when = { at: until.toISOString(), timeZone };
		return [{ kind: 'regraded', ...ids, ...when, challengeId, challengeVersion: version, verdict: after }];
	});
}
