import { trusted } from 'mongoose';
import type { Place } from './newestFirst.ts';

/** The order of a list that is newest first; an index with these keys serves it. */
export function newestFirst(field: string): Readonly<Record<string, 1 | -1>> {
	return { [field]: -1, _id: -1 };
}

/** What stands behind a place in such a list. Without a cursor the place is no instant, and nothing is left out. */
export function newestFirstFilter(field: string, { at, id }: Place): Record<string, unknown> {
	const instant = new Date(at);
	if (Number.isNaN(instant.getTime())) return {};
	const before = { [field]: trusted({ $lt: instant }) };
	// The first condition bounds the index by itself; the second leaves out what was made in the same moment and shown already.
	return {
		[field]: trusted({ $lte: instant }),
		$or: [before, { [field]: instant, _id: trusted({ $lt: id }) }],
	};
}
