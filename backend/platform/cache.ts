/** What a cache knows under a key, and the ticket with which a fresh value may be written there. */
export interface Cached {
	value: string | undefined;
	/** Undefined when the cache can't be reached: then nothing is written either. */
	ticket: string | undefined;
}

/**
 * Texts for a while, in namespaces that are emptied as a whole. A cache that can't be reached knows nothing and forgets what it is told; it never
 * fails. A value is written with the ticket of the reading before it, so that what was read from a store before `invalidate` is not found after it.
 */
export interface Cache {
	read(namespace: string, key: string): Promise<Cached>;
	write(namespace: string, key: string, ticket: string | undefined, value: string, lifeMs: number): Promise<void>;
	/** Empties a namespace, for every process that shares this cache. */
	invalidate(namespace: string): Promise<void>;
	/** Told by who keeps values of a namespace ready in this process that one was there, so that the cache was not asked; for who counts. */
	notedAtHand?(namespace: string): void;
}
