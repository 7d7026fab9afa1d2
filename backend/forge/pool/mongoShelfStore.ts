import { type Model, type QueryFilter, Schema, trusted, type UpdateQuery } from 'mongoose';
import { Difficulty } from '#contract/ids.ts';
import { type MongoDatabase, mongoWork, strictSchema } from '../../platform/mongo.ts';
import { retryOnDuplicate } from '../../platform/mongoErrors.ts';
import { mongoQuery } from '../../platform/mongoIndexes.ts';
import { type Shelf, ShelfKind, shelfName } from './shelf.ts';
import type { FillOutcome, KnownShelf, ShelfLease, ShelfStore } from './shelfStore.ts';

interface ShelfDocument extends Shelf {
	/** `shelfName`. */
	_id: string;
	askedAt: Date;
	missing: number;
	failures: number;
	restUntilMs: number;
	owner?: string | undefined;
	leaseUntilMs: number;
}

const shelfSchema = new Schema<ShelfDocument>(
	{
		_id: { type: String, required: true },
		topic: { type: String, required: true },
		difficulty: { type: String, enum: Difficulty.options, required: true },
		kind: { type: String, enum: ShelfKind.options, required: true },
		askedAt: { type: Date, required: true },
		missing: { type: Number, required: true },
		failures: { type: Number, required: true },
		restUntilMs: { type: Number, required: true },
		owner: String,
		leaseUntilMs: { type: Number, required: true },
	},
	strictSchema,
);

/** A shelf that nobody asked for in so long is forgotten. */
const forgottenAfterSeconds = 90 * 24 * 60 * 60;

/** Indexes and queries of the collection `shelves`. */
export const mongoShelfPlan = {
	collection: 'shelves',
	indexes: { lately: { key: { askedAt: -1 }, expireAfterSeconds: forgottenAfterSeconds } },
	queries: {
		one: mongoQuery({
			index: '_id_',
			filter: (shelf: Shelf) => ({ _id: shelfName(shelf) }),
			sample: [{ topic: 'arrays', difficulty: 'easy', kind: 'function' }],
		}),
		wanting: mongoQuery({
			index: 'lately',
			filter: (since: Date) => ({ askedAt: trusted({ $gt: since }), missing: trusted({ $gt: 0 }) }),
			sort: { askedAt: -1 },
			sample: [new Date(0)],
		}),
	},
} as const;

const { one, wanting } = mongoShelfPlan.queries;

export class MongoShelfStore implements ShelfStore {
	readonly #shelves: Model<ShelfDocument>;

	constructor(database: MongoDatabase) {
		this.#shelves = database.model(mongoShelfPlan.collection, shelfSchema);
	}

	async noteDemand(shelf: Shelf, { atMs, missing }: { atMs: number; missing: number }): Promise<void> {
		const { topic, difficulty, kind } = shelf;
		const change = {
			$set: { askedAt: new Date(atMs) },
			$max: { missing },
			$setOnInsert: { topic, difficulty, kind, failures: 0, restUntilMs: 0, leaseUntilMs: 0 },
		};
		await mongoWork(() => retryOnDuplicate(() => this.#shelves.updateOne(one.filter(shelf), change, { upsert: true })));
	}

	async wanting(sinceMs: number, limit: number): Promise<KnownShelf[]> {
		const found = await mongoWork(() =>
			this.#shelves
				.find(wanting.filter(new Date(sinceMs)))
				.sort({ ...wanting.sort })
				.limit(limit)
				.lean<ShelfDocument[]>(),
		);
		return found.map(shelfIn);
	}

	async take(seen: KnownShelf, lease: ShelfLease): Promise<boolean> {
		// Only as it was seen: a lease that was renewed since, or another owner, keeps it.
		const { owner = null, untilMs = 0 } = seen.lease ?? {};
		const asSeen = { ...one.filter(seen), missing: trusted({ $gt: 0 }), owner, leaseUntilMs: untilMs };
		return this.#change(asSeen, { $set: { owner: lease.owner, leaseUntilMs: lease.untilMs } });
	}

	async renew(shelf: Shelf, { owner, untilMs }: ShelfLease): Promise<boolean> {
		return this.#change({ ...one.filter(shelf), owner }, { $set: { leaseUntilMs: untilMs } });
	}

	async noteArrival(shelf: Shelf): Promise<void> {
		const free = { ...one.filter(shelf), missing: trusted({ $gt: 0 }), owner: null };
		await this.#change(free, { $inc: { missing: -1 } });
	}

	async giveBack(shelf: Shelf, owner: string, outcome: FillOutcome): Promise<boolean> {
		const own = { ...one.filter(shelf), owner };
		const free = { $unset: { owner: 1 } } as const;
		switch (outcome.kind) {
			case 'made':
				// Only who holds the lease counts down, and it is taken only where something is missing.
				return this.#change(own, {
					...free,
					$set: { leaseUntilMs: 0, failures: 0, restUntilMs: 0 },
					$inc: { missing: -1 },
				});
			case 'failed': {
				const rest = { leaseUntilMs: 0, restUntilMs: outcome.restUntilMs };
				return this.#change(own, { ...free, $set: rest, $inc: { failures: 1 } });
			}
			case 'stopped':
				return this.#change(own, { ...free, $set: { leaseUntilMs: 0 } });
			default:
				return outcome satisfies never;
		}
	}

	/** Answers whether there was one as described. */
	async #change(filter: QueryFilter<ShelfDocument>, change: UpdateQuery<ShelfDocument>): Promise<boolean> {
		const found = await mongoWork(() => this.#shelves.findOneAndUpdate(filter, change).lean<ShelfDocument>());
		return found !== null;
	}
}

function shelfIn(document: ShelfDocument): KnownShelf {
	const { topic, difficulty, kind, missing, failures, restUntilMs, owner, leaseUntilMs } = document;
	const lease = owner === undefined ? {} : { lease: { owner, untilMs: leaseUntilMs } };
	return { topic, difficulty, kind, missing, failures, restUntilMs, ...lease };
}
