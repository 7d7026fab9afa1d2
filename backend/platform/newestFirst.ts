import { AppError } from '#contract/appError.ts';

/** A place in a list that is sorted by instant and, where two are the same, by id. */
export interface Place {
	/** UTC, ISO 8601. */
	at: string;
	id: string;
}

/** Before everything: every instant sorts before the letter z. */
const top: Place = { at: 'z', id: '' };

export function cursorOf({ at, id }: Place): string {
	return `${at}_${id}`;
}

/** Where a page begins: behind this place. @throws AppError `badRequest` for a cursor that is none of ours */
export function placeOf(cursor: string | undefined): Place {
	if (cursor === undefined) return top;
	const [, at, id] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z)_([0-9a-f-]{36})$/.exec(cursor) ?? [];
	if (at === undefined || id === undefined) {
		throw new AppError('badRequest', 'This cursor belongs to another list. Ask again without it.');
	}
	return { at, id };
}

/** Cuts what was found, of which one more than `limit` was asked for, to a page. */
export function pageOf<Item>(
	found: readonly Item[],
	limit: number,
	place: (item: Item) => Place,
): { items: Item[]; nextCursor?: string } {
	const items = found.slice(0, limit);
	const last = items.at(-1);
	if (last === undefined || found.length <= limit) return { items };
	return { items, nextCursor: cursorOf(place(last)) };
}
