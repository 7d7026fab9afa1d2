import { Schema, trusted } from 'mongoose';
import { Attempt, type AttemptResult } from '#contract/attempt.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';

/** The seed's Session, and what keeps it right without transactions: docs/decisions/0009-mongodb-without-transactions.md. */
export interface AttemptDocument {
	_id: string;
	learnerId: string;
	challengeId: string;
	challengeVersion: string;
	status: Attempt['status'];
	attempts: number;
	startTime: Date;
	endTime?: Date;
	result?: AttemptResult;
	/** When `result` was given: an older one that comes late does not replace it. */
	resultAt?: Date;
	/** Only while in progress, and unique: there is one attempt in progress for a learner and a challenge. */
	openKey?: string;
	/** When something was last done in it: after a month of nothing it counts as abandoned. */
	lastActiveAt: Date;
	/** The highest hint level shown in it; absent where it was not counted from its beginning on: then its events say. */
	hintLevel?: number;
	/** Submissions that `attempts` has counted, so that none is counted twice; the latest ones. */
	counted: string[];
	/** Events that were written with a change of this attempt and are not in `events` yet. */
	outbox: LearnerEvent[];
}

const parts = { _id: false } as const;
const resultSchema = new Schema<AttemptResult>(
	{
		passed: { type: Boolean, required: true },
		executionTime: { type: Number, required: true },
		memoryUsage: { type: Number, required: true },
		testResults: [new Schema({ name: String, verdict: String, executionTime: Number }, parts)],
		verdict: { type: String, required: true },
	},
	parts,
);

export const attemptSchema = new Schema<AttemptDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		challengeId: { type: String, required: true },
		challengeVersion: { type: String, required: true },
		status: { type: String, enum: Attempt.shape.status.options, required: true },
		attempts: { type: Number, required: true },
		startTime: { type: Date, required: true },
		endTime: Date,
		result: resultSchema,
		resultAt: Date,
		openKey: String,
		lastActiveAt: { type: Date, required: true },
		hintLevel: Number,
		counted: [String],
		outbox: [Schema.Types.Mixed],
	},
	strictSchema,
);

export function openKeyOf(learnerId: string, challengeId: string): string {
	return `${learnerId} ${challengeId}`;
}

/** Indexes and queries of the collection `attempts`. */
export const mongoAttemptPlan = {
	collection: 'attempts',
	indexes: {
		open: { key: { openKey: 1 }, unique: true, sparse: true },
		byChallenge: { key: { learnerId: 1, challengeId: 1, startTime: -1, _id: -1 } },
		outbox: { key: { 'outbox.id': 1 }, sparse: true },
	},
	queries: {
		open: mongoQuery({
			index: 'open',
			filter: (learnerId: string, challengeId: string) => ({ openKey: openKeyOf(learnerId, challengeId) }),
			sample: ['learner', 'bank.two-sum'],
		}),
		goingOn: mongoQuery({
			index: 'open',
			filter: (learnerId: string, challengeId: string, since: Date) => ({
				openKey: openKeyOf(learnerId, challengeId),
				lastActiveAt: trusted({ $gte: since }),
			}),
			sample: ['learner', 'bank.two-sum', new Date(0)],
		}),
		ofChallenge: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string) => ({ learnerId, challengeId }),
			sort: { startTime: -1, _id: -1 },
			sample: ['learner', 'bank.two-sum'],
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
		ofOutbox: mongoQuery({
			index: 'outbox',
			filter: (eventId: string) => ({ 'outbox.id': eventId }),
			sample: ['a'],
		}),
		halfDone: mongoQuery({
			index: 'outbox',
			filter: () => ({ 'outbox.id': trusted({ $exists: true }) }),
			sample: [],
		}),
	},
} as const;

export function attemptIn(document: AttemptDocument): Attempt {
	const { endTime, result } = document;
	return {
		id: document._id,
		challengeId: document.challengeId,
		challengeVersion: document.challengeVersion,
		status: document.status,
		attempts: document.attempts,
		startTime: document.startTime.toISOString(),
		...(endTime === undefined ? {} : { endTime: endTime.toISOString() }),
		...(result === undefined ? {} : { result }),
	};
}
