import { trusted } from 'mongoose';
import { mongoQuery } from '../platform/mongoIndexes.ts';

const at = new Date(0);

/** What has expired is hidden by the query itself; the server's own removal comes up to a minute later, or not at all. */
const visible = (now: Date) => ({ $or: [{ expiresAt: null }, { expiresAt: trusted({ $gt: now }) }] });

/** Indexes and queries of the collection `challenges`. */
export const mongoChallengePlan = {
	collection: 'challenges',
	indexes: {
		expiry: { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
		variants: { key: { 'metadata.variantOf.id': 1, createdAt: 1, _id: 1 }, sparse: true },
		shelf: { key: { shelf: 1, createdAt: 1, _id: 1 }, sparse: true },
	},
	queries: {
		all: mongoQuery({ index: 'expiry', filter: visible, sample: [at] }),
		onShelf: mongoQuery({
			index: 'shelf',
			filter: (shelf: string, now: Date) => ({ shelf, ...visible(now) }),
			sort: { createdAt: 1, _id: 1 },
			sample: ['arrays/easy/function', at],
		}),
		variantsOf: mongoQuery({
			index: 'variants',
			filter: (kernelId: string, now: Date) => ({ 'metadata.variantOf.id': kernelId, ...visible(now) }),
			sort: { createdAt: 1, _id: 1 },
			sample: ['bank.two-sum', at],
		}),
		byId: mongoQuery({
			index: '_id_',
			filter: (challengeId: string, now: Date) => ({ _id: challengeId, ...visible(now) }),
			sample: ['bank.two-sum', at],
		}),
		expired: mongoQuery({
			index: 'expiry',
			filter: (now: Date) => ({ expiresAt: trusted({ $lte: now }) }),
			sample: [at],
		}),
	},
} as const;
