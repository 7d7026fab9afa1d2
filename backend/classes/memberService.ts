import { AppError } from '#contract/appError.ts';
import type { ClassMember, ClassRole, CsvFile } from '#contract/classes.ts';
import { allMembers } from './allMembers.ts';
import type { ClassParts } from './classParts.ts';
import { ClassRights, memberUnknown } from './classRights.ts';
import { csvFileName, csvText } from './csvText.ts';
import { missingOf, numbersByAccount } from './expectedLearners.ts';
import { expectedIn } from './rosterService.ts';
import type { StoredClass, StoredMember } from './storedClass.ts';

/** Who is in a class, what they are there, and until when they have time. */
export class MemberService {
	readonly #parts: ClassParts;
	readonly #rights: ClassRights;

	constructor(parts: ClassParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	/** @throws AppError `badRequest` for a cursor that is none of ours */
	async list(
		accountId: string,
		classId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<{ items: ClassMember[]; nextCursor?: string }> {
		await this.#rights.staff(accountId, classId);
		const { items, ...rest } = await this.#parts.store.members(classId, page);
		return { items: items.map(shownMember), ...rest };
	}

	async roster(accountId: string, classId: string): Promise<CsvFile> {
		const { found } = await this.#rights.staff(accountId, classId);
		const { store, note } = this.#parts;
		const expected = await expectedIn(this.#parts, classId);
		const numberOf = numbersByAccount(expected);
		const rows: string[][] = [];
		for await (const { accountId: of, displayName, email, role, joinedAt } of allMembers(store, classId)) {
			rows.push([displayName, email, role, joinedAt, numberOf.get(of) ?? '']);
		}
		const details = { classId, members: String(rows.length) };
		rows.push(...missingOf(expected).map(({ name, email, number }) => [name, email, 'learner', 'not joined', number]));
		// Without a roster nobody has a number.
		const columns = ['name', 'email', 'role', 'joined', ...(expected.length === 0 ? [] : ['student number'])];
		await note({ action: 'classRosterExported', actorId: accountId, details });
		return {
			fileName: csvFileName(found.name, found.term ?? '', 'roster'),
			csv: csvText(
				columns,
				rows.map((row) => row.slice(0, columns.length)),
			),
		};
	}

	/** @throws AppError `notFound`, `conflict` for the owner */
	async setRole(accountId: string, classId: string, subjectId: string, role: ClassRole): Promise<ClassMember> {
		const { found } = await this.#rights.instructor(accountId, classId);
		refuseOwner(found, subjectId);
		const member = await this.#parts.store.setRole(classId, subjectId, role);
		if (member === undefined) throw memberUnknown();
		await this.#parts.note({ action: 'classRoleSet', actorId: accountId, subjectId, details: { classId, role } });
		this.#parts.changed(classId);
		return shownMember(member);
	}

	/** @throws AppError `notFound`, `conflict` for the owner */
	async remove(accountId: string, classId: string, subjectId: string): Promise<void> {
		const { found } = await this.#rights.instructor(accountId, classId);
		refuseOwner(found, subjectId);
		if (!(await this.#parts.store.leave(classId, subjectId))) throw memberUnknown();
		await this.#parts.note({ action: 'classMemberRemoved', actorId: accountId, subjectId, details: { classId } });
		this.#parts.changed(classId);
	}

	/** Without `due`: takes it back. @throws AppError `notFound` */
	async setExtension(
		accountId: string,
		{ classId, subjectId, assignmentId }: { classId: string; subjectId: string; assignmentId: string },
		due: string | undefined,
	): Promise<ClassMember> {
		const { found } = await this.#rights.staff(accountId, classId);
		if (due !== undefined && !found.assignments.some(({ id }) => id === assignmentId)) {
			throw new AppError('notFound', 'There is no such assignment in this class.');
		}
		const member = await this.#parts.store.setExtension(classId, subjectId, { assignmentId, due });
		if (member === undefined) throw memberUnknown();
		this.#parts.changed(classId);
		return shownMember(member);
	}
}

/** Somebody as the staff of the class see them. */
export function shownMember({ classId: _, extensions, ...member }: StoredMember): ClassMember {
	return { ...member, extensions: [...extensions] };
}

function refuseOwner({ ownerId }: StoredClass, accountId: string): void {
	if (ownerId === accountId)
		throw new AppError('conflict', 'The class is theirs: its owner stays an instructor of it.');
}
