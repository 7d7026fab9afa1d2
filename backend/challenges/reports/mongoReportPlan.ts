import { Schema, trusted } from 'mongoose';
import { strictSchema } from '../../platform/mongo.ts';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import { newestFirst, newestFirstFilter } from '../../platform/mongoNewestFirst.ts';
import type { Place } from '../../platform/newestFirst.ts';
import type { ChallengeVersion } from './reportStore.ts';

export interface ReportDocument {
	_id: string;
	learnerId: string;
	/** Id and version of the challenge. */
	version: string;
	at: Date;
	isSettled: boolean;
	/** As JSON text. */
	report: string;
}

export const reportSchema = new Schema<ReportDocument>(
	{
		_id: { type: String, required: true },
		learnerId: { type: String, required: true },
		version: { type: String, required: true },
		at: { type: Date, required: true },
		isSettled: { type: Boolean, required: true },
		report: { type: String, required: true },
	},
	strictSchema,
);

export interface RecheckDocument {
	/** Id and version of the challenge. */
	_id: string;
	challengeId: string;
	challengeVersion: string;
	isOpen: boolean;
	openedAt: Date;
	owner: string | null;
	leaseUntilMs: number;
	/** Only where it is so. */
	isWithdrawn?: true;
	/** As JSON text. */
	findings: string;
}

export const recheckSchema = new Schema<RecheckDocument>(
	{
		_id: { type: String, required: true },
		challengeId: { type: String, required: true },
		challengeVersion: { type: String, required: true },
		isOpen: { type: Boolean, required: true },
		openedAt: { type: Date, required: true },
		owner: { type: String, default: null },
		leaseUntilMs: { type: Number, required: true },
		isWithdrawn: Boolean,
		findings: { type: String, required: true },
	},
	strictSchema,
);

export function versionKey({ challengeId, challengeVersion }: ChallengeVersion): string {
	return `${challengeId} ${challengeVersion}`;
}

const at = '2026-05-04T09:00:00.000Z';

/** Indexes and queries of the collection `reports`. */
export const mongoReportPlan = {
	collection: 'reports',
	indexes: {
		byLearner: { key: { learnerId: 1, at: -1, _id: -1 } },
		inOrder: { key: { at: -1, _id: -1 } },
		byVersion: { key: { version: 1, isSettled: 1, at: 1, _id: 1 } },
	},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (reportId: string) => ({ _id: reportId }), sample: ['a'] }),
		ofLearner: mongoQuery({
			index: 'byLearner',
			filter: (learnerId: string) => ({ learnerId }),
			sort: newestFirst('at'),
			sample: ['learner'],
		}),
		since: mongoQuery({
			index: 'byLearner',
			filter: (learnerId: string, since: Date) => ({ learnerId, at: trusted({ $gt: since }) }),
			sample: ['learner', new Date(at)],
		}),
		all: mongoQuery({
			index: 'inOrder',
			filter: (place: Place) => newestFirstFilter('at', place),
			sort: newestFirst('at'),
			sample: [{ at, id: 'a' }],
		}),
		between: mongoQuery({
			index: 'inOrder',
			filter: (fromMs: number, untilMs: number) => ({
				at: trusted({ $gte: new Date(fromMs), $lt: new Date(untilMs) }),
			}),
			sort: newestFirst('at'),
			sample: [0, 1],
		}),
		waiting: mongoQuery({
			index: 'byVersion',
			filter: (version: ChallengeVersion) => ({ version: versionKey(version), isSettled: false }),
			sort: { at: 1, _id: 1 },
			sample: [{ challengeId: 'bank.two-sum', challengeVersion: 'a' }],
		}),
	},
} as const;

/** Indexes and queries of the collection `rechecks`. */
export const mongoRecheckPlan = {
	collection: 'rechecks',
	indexes: {
		open: { key: { isOpen: 1, openedAt: 1 } },
		withdrawn: { key: { isWithdrawn: 1 }, sparse: true },
	},
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (version: ChallengeVersion) => ({ _id: versionKey(version) }),
			sample: [{ challengeId: 'bank.two-sum', challengeVersion: 'a' }],
		}),
		owned: mongoQuery({
			index: '_id_',
			filter: (version: ChallengeVersion, owner: string) => ({ _id: versionKey(version), owner }),
			sample: [{ challengeId: 'bank.two-sum', challengeVersion: 'a' }, 'process'],
		}),
		free: mongoQuery({
			index: 'open',
			filter: (nowMs: number) => ({ isOpen: true, leaseUntilMs: trusted({ $lte: nowMs }) }),
			sort: { openedAt: 1 },
			sample: [0],
		}),
		withdrawn: mongoQuery({ index: 'withdrawn', filter: () => ({ isWithdrawn: true as const }), sample: [] }),
	},
} as const;
