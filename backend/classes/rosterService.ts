import { AppError } from '#contract/appError.ts';
import {
	type ExpectedIs,
	type ExpectedLearner,
	type NotJoined,
	notJoinedShownMax,
	type RosterLine,
} from '#contract/roster.ts';
import { allMembers } from './allMembers.ts';
import type { ClassParts } from './classParts.ts';
import { ClassRights, memberUnknown } from './classRights.ts';
import { expectedLearners, newRoster, personOf } from './expectedLearners.ts';
import type { StoredMember } from './storedClass.ts';

/** Who is expected in a class, and who of them has joined. Nothing is written when somebody joins: who they are is seen by their address. */
export class RosterService {
	readonly #parts: ClassParts;
	readonly #rights: ClassRights;

	constructor(parts: ClassParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	async get(accountId: string, classId: string): Promise<ExpectedLearner[]> {
		await this.#rights.staff(accountId, classId);
		return expectedIn(this.#parts, classId);
	}

	/** In place of the one before. @throws AppError `badRequest` for an address that stands there twice */
	async put(accountId: string, classId: string, lines: readonly RosterLine[]): Promise<ExpectedLearner[]> {
		await this.#rights.instructor(accountId, classId);
		const { rosters, clock, note, changed } = this.#parts;
		const newId = (): string => clock.newId();
		await rosters.change(classId, (before) => newRoster(before, lines, newId));
		const details = { classId, lines: String(lines.length) };
		await note({ action: 'classRosterImported', actorId: accountId, details });
		changed(classId);
		return expectedIn(this.#parts, classId);
	}

	/** Says who of the class somebody is; by their address: takes that back. @throws AppError `notFound` */
	async match(
		accountId: string,
		{ classId, expectedId }: { classId: string; expectedId: string },
		is: ExpectedIs,
	): Promise<ExpectedLearner[]> {
		await this.#rights.instructor(accountId, classId);
		const { store, rosters, note, changed } = this.#parts;
		const subjectId = is.by === 'staff' ? is.accountId : undefined;
		if (subjectId !== undefined && (await store.member(classId, subjectId)) === undefined) throw memberUnknown();
		await rosters.change(classId, (before) => {
			if (!before.some(({ id }) => id === expectedId))
				throw new AppError('notFound', 'There is no such person on the roster of this class.');
			return before.map(({ accountId: known, ...line }) => {
				const after = line.id === expectedId ? subjectId : known === subjectId ? undefined : known;
				return after === undefined ? line : { ...line, accountId: after };
			});
		});
		const details = { classId };
		const subject = subjectId === undefined ? {} : { subjectId };
		await note({ action: 'classRosterMatched', actorId: accountId, ...subject, details });
		changed(classId);
		return expectedIn(this.#parts, classId);
	}
}

type RosterParts = Pick<ClassParts, 'store' | 'rosters'>;

/** Everybody on the roster of a class, in its order; nobody where there is none. */
export async function expectedIn({ store, rosters }: RosterParts, classId: string): Promise<ExpectedLearner[]> {
	const lines = await rosters.get(classId);
	if (lines.length === 0) return [];
	const members: StoredMember[] = [];
	for await (const member of allMembers(store, classId)) members.push(member);
	return expectedLearners(lines, members);
}

/** Who is missing, for the first part of a list; undefined where there is no roster. */
export async function notJoinedIn(parts: RosterParts, classId: string): Promise<NotJoined | undefined> {
	const expected = await expectedIn(parts, classId);
	if (expected.length === 0) return undefined;
	const missing = expected.filter(({ member }) => member === undefined);
	return { count: missing.length, first: missing.slice(0, notJoinedShownMax).map(personOf) };
}
