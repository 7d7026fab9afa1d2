import type { KnownShelf, ShelfLease } from './shelfStore.ts';

/** How long a process that says nothing keeps a shelf. */
export const shelfLeaseMs = 180_000;
/** The first rest after a failure, doubled by each further one ... */
const restMs = 60_000;
/** ... up to this. */
const restMaxMs = 6 * 60 * 60_000;

/** Until when a shelf rests that could not be filled. @param failures in a row, this one included */
export function restUntil(nowMs: number, failures: number): number {
	return nowMs + Math.min(restMaxMs, restMs * 2 ** (failures - 1));
}

/**
 * The first shelf that may be filled now: of nobody, and rested. A lease or a rest that ends later than one can that was begun now was written by a clock that
 * was wrong, and counts for nothing.
 */
export function freeShelf(shelves: readonly KnownShelf[], nowMs: number): KnownShelf | undefined {
	const holds = ({ untilMs }: ShelfLease): boolean => untilMs > nowMs && untilMs <= nowMs + shelfLeaseMs;
	return shelves.find(({ lease, restUntilMs }) => {
		const rests = restUntilMs > nowMs && restUntilMs <= nowMs + restMaxMs;
		return !rests && (lease === undefined || !holds(lease));
	});
}
