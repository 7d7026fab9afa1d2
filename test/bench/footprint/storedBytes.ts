import mongoose from 'mongoose';
import type { MongoPlan } from '#backend/platform/mongoIndexes.ts';
import { openMongo } from '#backend/platform/mongo.ts';

const { BSON } = mongoose.mongo;
/** By which a key in an index points to its document. */
const recordIdBytes = 8;

/** What a collection takes up, uncompressed. */
export interface StoredBytes {
	documents: number;
	bytes: number;
	/** Keys of all its indexes. WiredTiger leaves out what a key has in common with the one before, so that on a disk it is less. */
	indexBytes: number;
}

type Document = Readonly<Record<string, unknown>>;

/** Reads every document of a database and counts what it and its keys take up; by collection, in the order of the plans. */
export async function countStoredBytes(
	uri: string,
	plans: readonly Pick<MongoPlan, 'collection' | 'indexes'>[],
): Promise<Map<string, StoredBytes>> {
	const database = await openMongo({ uri });
	try {
		const counted = new Map<string, StoredBytes>();
		for (const collection of new Set(plans.map((plan) => plan.collection))) {
			const keys = plans.filter((plan) => plan.collection === collection).flatMap(({ indexes }) => keysOf(indexes));
			const sum: StoredBytes = { documents: 0, bytes: 0, indexBytes: 0 };
			for await (const document of database.connection.collection<Document>(collection).find({})) {
				sum.documents++;
				sum.bytes += BSON.calculateObjectSize(document);
				for (const key of [['_id'], ...keys]) sum.indexBytes += keyBytes(document, key);
			}
			counted.set(collection, sum);
		}
		return counted;
	} finally {
		await database.close();
	}
}

/** What is there more than before. */
export function growthOfBytes(
	before: ReadonlyMap<string, StoredBytes>,
	after: ReadonlyMap<string, StoredBytes>,
): Map<string, StoredBytes> {
	return new Map(
		[...after].map(([collection, now]) => {
			const then = before.get(collection) ?? { documents: 0, bytes: 0, indexBytes: 0 };
			return [
				collection,
				{
					documents: now.documents - then.documents,
					bytes: now.bytes - then.bytes,
					indexBytes: now.indexBytes - then.indexBytes,
				},
			];
		}),
	);
}

export function sumOfBytes(counted: Iterable<StoredBytes>): StoredBytes {
	const sum = { documents: 0, bytes: 0, indexBytes: 0 };
	for (const { documents, bytes, indexBytes } of counted) {
		sum.documents += documents;
		sum.bytes += bytes;
		sum.indexBytes += indexBytes;
	}
	return sum;
}

/** Those that hold a key for nearly every document: of sparse and partial ones only few documents have one, and only for a while. */
function keysOf(indexes: MongoPlan['indexes']): string[][] {
	return Object.values(indexes)
		.filter(({ sparse, only }) => sparse !== true && only === undefined)
		.map(({ key }) => Object.keys(key));
}

function keyBytes(document: Document, key: readonly string[]): number {
	const values = key.map((field) => document[field] ?? null);
	// The names of fields are not in a key; what a value takes in BSON is close to what it takes there.
	const named = Object.fromEntries(values.map((value, place) => [String(place), value]));
	return BSON.calculateObjectSize(named) + recordIdBytes;
}
