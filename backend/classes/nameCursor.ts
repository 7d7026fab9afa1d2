import * as z from 'zod';
import { AppError } from '#contract/appError.ts';

/** A place in a list by name: where two have the same, by account. */
export interface NamePlace {
	sortName: string;
	accountId: string;
}

/** Longer names are told apart by the account alone: a cursor has its bound. */
const sortNameMax = 30;

/** A name as lists are sorted by it: case does not matter. */
export function sortNameOf(displayName: string): string {
	return displayName.normalize('NFKC').trim().toLowerCase().slice(0, sortNameMax).toWellFormed();
}

export function cursorOf({ sortName, accountId }: NamePlace): string {
	return Buffer.from(JSON.stringify([sortName, accountId])).toString('base64url');
}

const Place = z.tuple([z.string(), z.string()]);

/** @throws AppError `badRequest` for a cursor that is none of ours */
export function placeOf(cursor: string): NamePlace {
	try {
		const [sortName, accountId] = Place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
		return { sortName, accountId };
	} catch (error) {
		throw new AppError('badRequest', 'This cursor belongs to another list. Ask again without it.', { cause: error });
	}
}
