import { Schema, trusted } from 'mongoose';
import { ClassRole } from '#contract/classes.ts';
import { strictSchema } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import type { NamePlace } from './nameCursor.ts';
import type { DueExtension } from './storedClass.ts';

export interface ClassDocument {
	_id: string;
	name: string;
	term?: string;
	joinCode: string;
	ownerId: string;
	createdAt: Date;
	archivedAt?: Date;
	/** As JSON text. */
	assignments: string;
	/** When the last of them opens. */
	lastOpens?: Date;
	/** Counts changes: one that was made of an older state is made again. */
	revision: number;
}

export const classSchema = new Schema<ClassDocument>(
	{
		_id: { type: String, required: true },
		name: { type: String, required: true },
		term: String,
		joinCode: { type: String, required: true },
		ownerId: { type: String, required: true },
		createdAt: { type: Date, required: true },
		archivedAt: Date,
		assignments: { type: String, required: true },
		lastOpens: Date,
		revision: { type: Number, required: true },
	},
	strictSchema,
);

export interface MemberDocument {
	/** Class and account: one membership of one account. */
	_id: string;
	classId: string;
	accountId: string;
	displayName: string;
	sortName: string;
	email: string;
	role: ClassRole;
	joinedAt: Date;
	extensions: DueExtension[];
}

export const memberSchema = new Schema<MemberDocument>(
	{
		_id: { type: String, required: true },
		classId: { type: String, required: true },
		accountId: { type: String, required: true },
		displayName: { type: String, required: true },
		sortName: { type: String },
		email: { type: String, required: true },
		role: { type: String, enum: ClassRole.options, required: true },
		joinedAt: { type: Date, required: true },
		extensions: [new Schema<DueExtension>({ assignmentId: String, due: String }, { _id: false })],
	},
	strictSchema,
);

export function memberKey(classId: string, accountId: string): string {
	return `${classId} ${accountId}`;
}

/** Indexes and queries of the collection `classes`. */
export const mongoClassPlan = {
	collection: 'classes',
	indexes: {
		byCode: { key: { joinCode: 1 }, unique: true },
		byOwner: { key: { ownerId: 1 } },
		// Those that open nothing are not in it.
		byOpening: { key: { lastOpens: 1 }, sparse: true },
	},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (classId: string) => ({ _id: classId }), sample: ['a'] }),
		asSeen: mongoQuery({
			index: '_id_',
			filter: (classId: string, revision: number) => ({ _id: classId, revision }),
			sample: ['a', 1],
		}),
		many: mongoQuery({
			index: '_id_',
			filter: (classIds: readonly string[]) => ({ _id: trusted({ $in: classIds }) }),
			sample: [['a']],
		}),
		byCode: mongoQuery({ index: 'byCode', filter: (joinCode: string) => ({ joinCode }), sample: ['K7QM2XWPRA'] }),
		opening: mongoQuery({
			index: 'byOpening',
			filter: (nowMs: number) => ({ lastOpens: trusted({ $gt: new Date(nowMs) }) }),
			sample: [0],
		}),
		ofOwner: mongoQuery({ index: 'byOwner', filter: (ownerId: string) => ({ ownerId }), sample: ['learner'] }),
	},
} as const;

const byName = { sortName: 1, accountId: 1 } as const;

function behind({ sortName, accountId }: NamePlace) {
	return {
		// The first condition bounds the index by itself; the second leaves out those of the same name who were shown already.
		sortName: trusted({ $gte: sortName }),
		$or: [{ sortName: trusted({ $gt: sortName }) }, { sortName, accountId: trusted({ $gt: accountId }) }],
	};
}

const samplePlace = { sortName: 'ada', accountId: 'learner' };

/** Indexes and queries of the collection `classMembers`. */
export const mongoMemberPlan = {
	collection: 'classMembers',
	indexes: {
		byName: { key: { classId: 1, sortName: 1, accountId: 1 } },
		byRole: { key: { classId: 1, role: 1, sortName: 1, accountId: 1 } },
		byAccount: { key: { accountId: 1, joinedAt: -1, _id: -1 } },
	},
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (classId: string, accountId: string) => ({ _id: memberKey(classId, accountId) }),
			sample: ['a', 'learner'],
		}),
		ofClass: mongoQuery({
			index: 'byName',
			filter: (classId: string) => ({ classId }),
			sort: byName,
			sample: ['a'],
		}),
		ofClassBehind: mongoQuery({
			index: 'byName',
			filter: (classId: string, place: NamePlace) => ({ classId, ...behind(place) }),
			sort: byName,
			sample: ['a', samplePlace],
		}),
		ofRole: mongoQuery({
			index: 'byRole',
			filter: (classId: string, role: ClassRole) => ({ classId, role }),
			sort: byName,
			sample: ['a', 'learner'],
		}),
		ofRoleBehind: mongoQuery({
			index: 'byRole',
			filter: (classId: string, role: ClassRole, place: NamePlace) => ({ classId, role, ...behind(place) }),
			sort: byName,
			sample: ['a', 'learner', samplePlace],
		}),
		ofRoles: mongoQuery({
			index: 'byRole',
			filter: (classId: string, roles: readonly ClassRole[]) => ({ classId, role: trusted({ $in: roles }) }),
			sample: ['a', ['instructor', 'assistant']],
		}),
		ofAccount: mongoQuery({
			index: 'byAccount',
			filter: (accountId: string) => ({ accountId }),
			sort: { joinedAt: -1, _id: -1 },
			sample: ['learner'],
		}),
	},
} as const;
