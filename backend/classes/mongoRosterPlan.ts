import { Schema, trusted } from 'mongoose';
import { strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';

export interface RosterDocument {
	/** Of the class. */
	_id: string;
	/** As JSON text. */
	lines: string;
	/** Whom the staff named, to be found when one of them is erased. */
	accountIds: string[];
	/** Counts changes: one that was made of an older state is made again. */
	revision: number;
}

export const rosterSchema = new Schema<RosterDocument>(
	{
		_id: { type: String, required: true },
		lines: { type: String, required: true },
		accountIds: [String],
		revision: { type: Number, required: true },
	},
	strictSchema,
);

/** Indexes and queries of the collection `classRosters`. */
export const mongoRosterPlan = {
	collection: 'classRosters',
	indexes: { byAccount: { key: { accountIds: 1 } } },
	queries: {
		one: mongoQuery({ index: '_id_', filter: (classId: string) => ({ _id: classId }), sample: ['a'] }),
		many: mongoQuery({
			index: '_id_',
			filter: (classIds: readonly string[]) => ({ _id: trusted({ $in: classIds }) }),
			sample: [['a']],
		}),
		asSeen: mongoQuery({
			index: '_id_',
			filter: (classId: string, revision: number) => ({ _id: classId, revision }),
			sample: ['a', 1],
		}),
		ofAccount: mongoQuery({
			index: 'byAccount',
			filter: (accountId: string) => ({ accountIds: accountId }),
			sample: ['learner'],
		}),
	},
} as const;
