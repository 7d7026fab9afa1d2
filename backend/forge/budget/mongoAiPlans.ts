import { trusted } from 'mongoose';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import type { LedgerPlace } from './aiLedgerStore.ts';

export interface LedgerDocument {
	_id: string;
	at: Date;
	/** As JSON text. */
	entry: string;
}

/** Indexes and queries of the collection `aiLedger`. */
export const mongoAiLedgerPlan = {
	collection: 'aiLedger',
	indexes: { inOrder: { key: { at: 1, _id: 1 } } },
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (id: string) => ({ _id: id }),
			sample: ['00000000-0000-4000-8000-000000000001'],
		}),
		list: mongoQuery({
			index: 'inOrder',
			filter: ({ at, id }: LedgerPlace, until: string) => ({
				at: trusted({ $gte: new Date(at), $lt: new Date(until) }),
				$or: [{ at: trusted({ $gt: new Date(at) }) }, { at: new Date(at), _id: trusted({ $gt: id }) }],
			}),
			sort: { at: 1, _id: 1 },
			sample: [{ at: '2026-11-01T00:00:00.000Z', id: '' }, '2026-12-01T00:00:00.000Z'],
		}),
	},
} as const;

/** What is taken of one day or one month. */
export interface SpendingDocument {
	_id: string;
	nanoUsd: number;
	unpricedCalls: number;
}

/** Indexes and queries of the collection `aiSpending`. */
export const mongoAiSpendingPlan = {
	collection: 'aiSpending',
	indexes: {},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (period: string) => ({ _id: period }), sample: ['2026-11'] }),
	},
} as const;

export interface AllowanceDocument {
	_id: string;
	learnerId: string;
	day: string;
	used: number;
	expiresAt: Date;
}

/** Indexes and queries of the collection `aiAllowances`. */
export const mongoAiAllowancePlan = {
	collection: 'aiAllowances',
	indexes: {
		byLearner: { key: { learnerId: 1, day: 1 } },
		expired: { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
	},
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (learnerId: string, day: string) => ({ _id: `${day} ${learnerId}` }),
			sample: ['learner', '2026-11-26'],
		}),
		ofLearner: mongoQuery({
			index: 'byLearner',
			filter: (learnerId: string) => ({ learnerId }),
			sort: { day: 1 },
			sample: ['learner'],
		}),
	},
} as const;
