import { Schema, trusted } from 'mongoose';
import { strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import type { SpanKind } from './span.ts';

/** What was counted of a span, or that it is to be counted anew. No learner is in it. */
export interface RollUpDocument {
	/** Kind and first day. */
	_id: string;
	kind: SpanKind;
	from: Date;
	/** When its counting began. */
	countedMs?: number;
	/** When it was marked last. */
	staleMs?: number;
	seen?: string;
	/** As JSON text. */
	figures?: string;
}

export const rollUpSchema = new Schema<RollUpDocument>(
	{
		_id: { type: String, required: true },
		kind: { type: String, required: true },
		from: { type: Date, required: true },
		countedMs: Number,
		staleMs: Number,
		seen: String,
		figures: String,
	},
	strictSchema,
);

/** Whose turn it is to count; there is one. */
export interface CountingDocument {
	_id: string;
	owner: string | null;
	leaseUntilMs: number;
	notBeforeMs: number;
	cursor: string;
}

export const countingSchema = new Schema<CountingDocument>(
	{
		_id: { type: String, required: true },
		owner: { type: String, default: null },
		leaseUntilMs: { type: Number, required: true },
		notBeforeMs: { type: Number, required: true },
		cursor: { type: String, default: '' },
	},
	strictSchema,
);

const id = 'rollUps';

/** Indexes and queries of the collection `rollUps`. */
export const mongoRollUpPlan = {
	collection: 'rollUps',
	indexes: { inOrder: { key: { kind: 1, from: 1 } } },
	queries: {
		notNewer: mongoQuery({
			index: '_id_',
			filter: (_id: string, countedMs: number) => ({
				_id,
				$or: [{ countedMs: null }, { countedMs: trusted({ $lte: countedMs }) }],
			}),
			sample: ['day 2026-11-26', 0],
		}),
		one: mongoQuery({ index: '_id_', filter: (_id: string) => ({ _id }), sample: ['day 2026-11-26'] }),
		between: mongoQuery({
			index: 'inOrder',
			filter: (kind: SpanKind, fromMs: number, untilMs: number) => ({
				kind,
				from: trusted({ $gte: new Date(fromMs), $lt: new Date(untilMs) }),
			}),
			sort: { from: 1 },
			sample: ['day', 0, 1],
		}),
	},
} as const;

/** Queries of the collection `counting`. */
export const mongoCountingPlan = {
	collection: 'counting',
	indexes: {},
	queries: {
		free: mongoQuery({
			index: '_id_',
			filter: (nowMs: number, notBeforeMs: number) => ({
				_id: id,
				leaseUntilMs: trusted({ $lte: nowMs }),
				notBeforeMs: trusted({ $lte: notBeforeMs }),
			}),
			sample: [0, 0],
		}),
		owned: mongoQuery({ index: '_id_', filter: (owner: string) => ({ _id: id, owner }), sample: ['process'] }),
		one: mongoQuery({ index: '_id_', filter: () => ({ _id: id }), sample: [] }),
	},
} as const;
