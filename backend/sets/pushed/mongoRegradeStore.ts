import { type Model, Schema, trusted } from 'mongoose';
import type { WorkLease } from '../../platform/claimedWork.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../../platform/mongo.ts';
import { retryOnDuplicate } from '../../platform/mongoErrors.ts';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import { listedRegradesMax, type RegradeStore, StoredRegrade } from './regradeStore.ts';

interface RegradeDocument {
	_id: string;
	source: string;
	challengeId: string;
	at: Date;
	isOpen: boolean;
	owner: string | null;
	/** Until then nobody else goes on with it. */
	leaseUntilMs: number;
	/** As JSON text. */
	regrade: string;
}

const regradeSchema = new Schema<RegradeDocument>(
	{
		_id: { type: String, required: true },
		source: { type: String, required: true },
		challengeId: { type: String, required: true },
		at: { type: Date, required: true },
		isOpen: { type: Boolean, required: true },
		owner: { type: String, default: null },
		leaseUntilMs: { type: Number, required: true },
		regrade: { type: String, required: true },
	},
	strictSchema,
);

/** Indexes and queries of the collection `regrades`. */
export const mongoRegradePlan = {
	collection: 'regrades',
	indexes: {
		ofSource: { key: { source: 1, at: -1, _id: -1 } },
		open: { key: { isOpen: 1, at: 1 } },
		ofChallenge: { key: { challengeId: 1, isOpen: 1 } },
	},
	queries: {
		one: mongoQuery({ index: '_id_', filter: (regradeId: string) => ({ _id: regradeId }), sample: ['a'] }),
		owned: mongoQuery({
			index: '_id_',
			filter: (regradeId: string, owner: string) => ({ _id: regradeId, owner }),
			sample: ['a', 'process'],
		}),
		ofSource: mongoQuery({
			index: 'ofSource',
			filter: (source: string) => ({ source }),
			sort: { at: -1, _id: -1 },
			sample: ['publisher~extension'],
		}),
		openOf: mongoQuery({
			index: 'ofChallenge',
			filter: (challengeId: string) => ({ challengeId, isOpen: true }),
			sample: ['publisher~extension.two-sum'],
		}),
		free: mongoQuery({
			index: 'open',
			filter: (nowMs: number) => ({ isOpen: true, leaseUntilMs: trusted({ $lte: nowMs }) }),
			sort: { at: 1 },
			sample: [0],
		}),
	},
} as const;

const { one, owned, ofSource, openOf, free } = mongoRegradePlan.queries;

export class MongoRegradeStore implements RegradeStore {
	readonly #regrades: Model<RegradeDocument>;

	constructor(database: MongoDatabase) {
		this.#regrades = database.model(mongoRegradePlan.collection, regradeSchema);
	}

	async add(given: StoredRegrade): Promise<void> {
		const { id, source, challengeId, at } = given;
		const fresh = { source, challengeId, at: new Date(at), isOpen: true, owner: null, leaseUntilMs: 0 };
		const change = { $setOnInsert: { ...fresh, regrade: textOf(given) } };
		await mongoWork(() => retryOnDuplicate(() => this.#regrades.updateOne(one.filter(id), change, { upsert: true })));
	}

	async get(regradeId: string): Promise<StoredRegrade | undefined> {
		const found = await mongoWork(() => this.#regrades.findOne(one.filter(regradeId)).lean<RegradeDocument>());
		return found === null ? undefined : regradeIn(found);
	}

	async ofSource(source: string): Promise<StoredRegrade[]> {
		const found = await mongoWork(() =>
			this.#regrades
				.find(ofSource.filter(source))
				.sort({ ...ofSource.sort })
				.limit(listedRegradesMax)
				.lean<RegradeDocument[]>(),
		);
		return found.map(regradeIn);
	}

	async isOpen(challengeId: string): Promise<boolean> {
		return (await mongoWork(() => this.#regrades.exists(openOf.filter(challengeId)))) !== null;
	}

	async claim({ owner, nowMs, untilMs }: WorkLease): Promise<StoredRegrade | undefined> {
		const found = await mongoWork(() =>
			this.#regrades
				.findOneAndUpdate(free.filter(nowMs), { $set: { owner, leaseUntilMs: untilMs } }, { sort: { ...free.sort } })
				.lean<RegradeDocument>(),
		);
		return found === null ? undefined : regradeIn(found);
	}

	async keep(given: StoredRegrade, { owner, untilMs }: Omit<WorkLease, 'nowMs'>): Promise<boolean> {
		const change = { $set: { regrade: textOf(given), leaseUntilMs: untilMs } };
		const kept = await mongoWork(() => this.#regrades.updateOne(owned.filter(given.id, owner), change));
		return kept.matchedCount > 0;
	}

	async release(regradeId: string, owner: string, end: Parameters<RegradeStore['release']>[2]): Promise<void> {
		const left = end.kind === 'closed' ? { isOpen: false, leaseUntilMs: 0 } : { leaseUntilMs: end.notBeforeMs };
		await mongoWork(() => this.#regrades.updateOne(owned.filter(regradeId, owner), { $set: { owner: null, ...left } }));
	}
}

function textOf(given: StoredRegrade): string {
	return JSON.stringify(StoredRegrade.parse(given));
}

function regradeIn({ regrade }: RegradeDocument): StoredRegrade {
	return StoredRegrade.parse(JSON.parse(regrade));
}
