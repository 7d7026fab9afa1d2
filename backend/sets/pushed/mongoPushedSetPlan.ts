import { Schema, trusted } from 'mongoose';
import { strictSchema } from '../../platform/mongo.ts';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import type { VersionKey } from './pushedSetStore.ts';

export interface PushedSetDocument {
	/** The source. */
	_id: string;
	ownerId: string;
	latest?: string;
	active?: string;
}

export const pushedSetSchema = new Schema<PushedSetDocument>(
	{
		_id: { type: String, required: true },
		// Empty when the account was erased, which `required` would refuse.
		ownerId: String,
		latest: String,
		active: String,
	},
	strictSchema,
);

export interface PushedVersionDocument {
	/** Source and hash. */
	_id: string;
	source: string;
	sha256: string;
	pushedAt: Date;
	isOpen: boolean;
	openedAt: Date;
	owner: string | null;
	leaseUntilMs: number;
	/** As JSON texts. */
	facts: string;
	progress: string;
}

export const pushedVersionSchema = new Schema<PushedVersionDocument>(
	{
		_id: { type: String, required: true },
		source: { type: String, required: true },
		sha256: { type: String, required: true },
		pushedAt: { type: Date, required: true },
		isOpen: { type: Boolean, required: true },
		openedAt: { type: Date, required: true },
		owner: { type: String, default: null },
		leaseUntilMs: { type: Number, required: true },
		facts: { type: String, required: true },
		progress: { type: String, required: true },
	},
	strictSchema,
);

export function versionId({ source, sha256 }: VersionKey): string {
	return `${source} ${sha256}`;
}

const sample: VersionKey = { source: 'publisher~extension', sha256: 'a' };

/** Indexes and queries of the collection `pushedSets`. */
export const mongoPushedSetPlan = {
	collection: 'pushedSets',
	indexes: { byOwner: { key: { ownerId: 1, _id: 1 } }, active: { key: { active: 1 }, sparse: true } },
	queries: {
		one: mongoQuery({ index: '_id_', filter: (source: string) => ({ _id: source }), sample: [sample.source] }),
		stillLatest: mongoQuery({
			index: '_id_',
			filter: ({ source, sha256 }: VersionKey) => ({ _id: source, latest: sha256 }),
			sample: [sample],
		}),
		all: mongoQuery({
			index: '_id_',
			filter: () => ({ _id: trusted({ $gt: '' }) }),
			sort: { _id: 1 },
			sample: [],
		}),
		ofOwner: mongoQuery({
			index: 'byOwner',
			filter: (ownerId: string) => ({ ownerId }),
			sort: { _id: 1 },
			sample: ['instructor'],
		}),
		active: mongoQuery({ index: 'active', filter: () => ({ active: trusted({ $gt: '' }) }), sample: [] }),
	},
} as const;

/** Indexes and queries of the collection `pushedVersions`. */
export const mongoPushedVersionPlan = {
	collection: 'pushedVersions',
	indexes: {
		newest: { key: { source: 1, pushedAt: -1, _id: -1 } },
		open: { key: { isOpen: 1, openedAt: 1 } },
	},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (key: VersionKey) => ({ _id: versionId(key) }), sample: [sample] }),
		some: mongoQuery({
			index: '_id_',
			filter: (keys: readonly VersionKey[]) => ({ _id: trusted({ $in: keys.map(versionId) }) }),
			sample: [[sample]],
		}),
		owned: mongoQuery({
			index: '_id_',
			filter: (key: VersionKey, owner: string) => ({ _id: versionId(key), owner }),
			sample: [sample, 'process'],
		}),
		ofSource: mongoQuery({
			index: 'newest',
			filter: (source: string) => ({ source }),
			sort: { pushedAt: -1, _id: -1 },
			sample: [sample.source],
		}),
		free: mongoQuery({
			index: 'open',
			filter: (nowMs: number) => ({ isOpen: true, leaseUntilMs: trusted({ $lte: nowMs }) }),
			sort: { openedAt: 1 },
			sample: [0],
		}),
	},
} as const;
