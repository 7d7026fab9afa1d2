import type { ClassRole } from '#contract/classes.ts';
import type { ClassStore } from './classStore.ts';
import type { StoredMember } from './storedClass.ts';

/** Read at once from the store. */
const chunk = 500;

/** All members by name, read part by part. */
export async function* allMembers(
	store: Pick<ClassStore, 'members'>,
	classId: string,
	role?: ClassRole,
): AsyncGenerator<StoredMember> {
	let cursor: string | undefined;
	do {
		const { items, nextCursor } = await store.members(classId, {
			limit: chunk,
			cursor,
			...(role === undefined ? {} : { role }),
		});
		yield* items;
		cursor = nextCursor;
	} while (cursor !== undefined);
}

/** So many at a time. */
export async function* inChunks<Item>(items: AsyncIterable<Item>, size: number): AsyncGenerator<Item[]> {
	let some: Item[] = [];
	for await (const item of items) {
		some.push(item);
		if (some.length < size) continue;
		yield some;
		some = [];
	}
	if (some.length > 0) yield some;
}
