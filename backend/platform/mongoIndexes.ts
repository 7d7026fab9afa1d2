import type { Connection } from 'mongoose';

/** An index as `migrate` makes it. Its name is its place in the plan. */
export interface MongoIndex {
	/** In the order that counts. */
	key: Readonly<Record<string, 1 | -1>>;
	unique?: true;
	/** Only documents that have the field. */
	sparse?: true;
	/** Only documents that match; for speed alone, since not every server that speaks the protocol obeys it. */
	only?: Readonly<Record<string, string | boolean>>;
	/** Documents go when the instant in the field has passed. */
	expireAfterSeconds?: number;
}

/** A query of a store, with the index that serves it; `_id_` is the one that every collection has. */
export interface PlannedQuery {
	index: string;
	sort?: Readonly<Record<string, 1 | -1>>;
	/** A filter as the store makes it, to check it with. */
	sampleFilter: () => Record<string, unknown>;
}

/** The store takes filter and sort from here, so what is checked is what runs. */
export interface MongoQuery<Args extends unknown[], Filter> extends PlannedQuery {
	filter: (...args: Args) => Filter;
}

/** A collection's indexes, and every query of the API on it. */
export interface MongoPlan {
	collection: string;
	indexes: Readonly<Record<string, MongoIndex>>;
	queries: Readonly<Record<string, PlannedQuery>>;
}

export function mongoQuery<Args extends unknown[], Filter extends Record<string, unknown>>(given: {
	index: string;
	filter: (...args: Args) => Filter;
	sort?: Readonly<Record<string, 1 | -1>>;
	/** Arguments to check it with. */
	sample: NoInfer<Args>;
}): MongoQuery<Args, Filter> {
	const { index, filter, sort, sample } = given;
	return { index, filter, sampleFilter: () => filter(...sample), ...(sort === undefined ? {} : { sort }) };
}

/**
 * Makes the indexes that are missing and drops those of ours that are no longer planned; what somebody made by hand under another name stays.
 * @returns what it did, one line each
 */
export async function createIndexes(
	connection: Connection,
	plans: readonly Pick<MongoPlan, 'collection' | 'indexes'>[],
): Promise<string[]> {
	const done: string[] = [];
	for (const [collection, indexes] of indexesByCollection(plans)) {
		const target = connection.collection(collection);
		const known = new Set<string>();
		try {
			for (const { name } of await target.listIndexes().toArray()) known.add(String(name));
		} catch (error) {
			// NamespaceNotFound: the collection comes with its first index.
			if (!(error instanceof Error && 'code' in error && error.code === 26)) throw error;
		}
		for (const [name, index] of Object.entries(indexes)) {
			const { key, only, ...options } = index;
			const partial = only === undefined ? {} : { partialFilterExpression: only };
			// Asking again for one that is there changes nothing; one of this name with another key is an error that must be seen.
			await target.createIndex(key, { name: indexName(name), ...options, ...partial }, {});
			if (!known.has(indexName(name))) done.push(`${collection}: index ${indexName(name)}`);
		}
		for (const name of known) {
			if (!name.startsWith(ours) || Object.hasOwn(indexes, name.slice(ours.length))) continue;
			await target.dropIndex(name);
			done.push(`${collection}: dropped index ${name}`);
		}
	}
	return done;
}

/** Two features may keep their parts in one collection: then each plans its own indexes of it. */
function indexesByCollection(
	plans: readonly Pick<MongoPlan, 'collection' | 'indexes'>[],
): Map<string, MongoPlan['indexes']> {
	const all = new Map<string, MongoPlan['indexes']>();
	for (const { collection, indexes } of plans) all.set(collection, { ...all.get(collection), ...indexes });
	return all;
}

const ours = 'sensei_';

/** How an index of a plan is called on the server. */
export function indexName(name: string): string {
	return ours + name;
}
