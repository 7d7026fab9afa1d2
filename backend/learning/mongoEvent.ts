import { Schema, trusted } from 'mongoose';
import { LearnerEvent } from '#contract/learning.ts';
import { strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';

/** An event, its fields side by side; which of them it has depends on its kind. */
export interface EventDocument {
	_id: string;
	learnerId: string;
	kind: LearnerEvent['kind'];
	at: Date;
	timeZone: string;
	challengeId: string;
	challengeVersion: string;
	attemptId?: string;
	submissionId?: string;
	verdict?: string;
	hintLevel?: number;
	/** Unique: what is noted once although two windows ask for it at the same time. */
	onceKey?: string;
}

export const eventSchema = new Schema<EventDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		kind: { type: String, required: true },
		at: { type: Date, required: true },
		timeZone: { type: String, required: true },
		challengeId: { type: String, required: true },
		challengeVersion: { type: String, required: true },
		attemptId: String,
		submissionId: String,
		verdict: String,
		hintLevel: Number,
		onceKey: String,
	},
	strictSchema,
);

/** What is done by a learner, and not to what they did. */
const deeds: readonly LearnerEvent['kind'][] = ['opened', 'hintShown', 'gaveUp', 'submission'];

/** Indexes and queries of the collection `events`. */
export const mongoEventPlan = {
	collection: 'events',
	indexes: {
		inOrder: { key: { learnerId: 1, at: 1, _id: 1 } },
		byChallenge: { key: { learnerId: 1, challengeId: 1, kind: 1, hintLevel: -1 } },
		ofChallenge: { key: { challengeId: 1, learnerId: 1 } },
		byTime: { key: { at: 1, kind: 1, learnerId: 1 } },
		once: { key: { onceKey: 1 }, unique: true, sparse: true },
	},
	queries: {
		inOrder: mongoQuery({
			index: 'inOrder',
			filter: (learnerId: string) => ({ learnerId }),
			sort: { at: 1, _id: 1 },
			sample: ['learner'],
		}),
		hints: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string) => ({ learnerId, challengeId, kind: 'hintShown' as const }),
			sort: { hintLevel: -1 },
			sample: ['learner', 'bank.two-sum'],
		}),
		hintsOfAttempt: mongoQuery({
			index: 'byChallenge',
			filter: (learnerId: string, challengeId: string, attemptId: string) => ({
				learnerId,
				challengeId,
				kind: 'hintShown' as const,
				attemptId,
			}),
			sort: { hintLevel: -1 },
			sample: ['learner', 'bank.two-sum', 'attempt'],
		}),
		ofChallenge: mongoQuery({
			index: 'ofChallenge',
			filter: (challengeId: string) => ({ challengeId }),
			sample: ['bank.two-sum'],
		}),
		ofMany: mongoQuery({
			index: 'byChallenge',
			filter: (
				learnerIds: readonly string[],
				challengeIds: readonly string[],
				{ since, until }: { since: string; until: string | undefined },
			) => ({
				learnerId: trusted({ $in: learnerIds }),
				challengeId: trusted({ $in: challengeIds }),
				at: trusted({ $gte: new Date(since), ...(until === undefined ? {} : { $lte: new Date(until) }) }),
				kind: trusted({ $ne: 'withdrawn' as const }),
			}),
			sample: [['learner'], ['bank.two-sum'], { since: '2026-05-01T00:00:00.000Z', until: undefined }],
		}),
		done: mongoQuery({
			index: 'byTime',
			filter: (fromMs: number, untilMs: number) => ({
				at: trusted({ $gte: new Date(fromMs), $lt: new Date(untilMs) }),
				kind: trusted({ $in: deeds }),
			}),
			sample: [0, 1],
		}),
		doneSince: mongoQuery({
			index: 'byTime',
			filter: (sinceMs: number) => ({ at: trusted({ $gte: new Date(sinceMs) }) }),
			sort: { at: 1 },
			sample: [0],
		}),
		byIds: mongoQuery({
			index: '_id_',
			filter: (ids: readonly string[]) => ({ _id: trusted({ $in: ids }) }),
			sample: [['a']],
		}),
	},
} as const;

export function eventDocumentOf(learnerId: string, event: LearnerEvent): EventDocument {
	const { id, at, ...fields } = event;
	return { _id: id, learnerId, at: new Date(at), ...fields };
}

/** Parsed, because the fields that belong to a kind are known to the contract and not to the collection. */
export function eventIn({ _id, at, learnerId: _, onceKey: __, ...fields }: EventDocument): LearnerEvent {
	return LearnerEvent.parse({ id: _id, at: at.toISOString(), ...fields });
}
