import { AppError } from '#contract/appError.ts';
import {
	type ClassDetail,
	classesOfAccountMax,
	classMembersMax,
	type ClassPreview,
	type ClassSummary,
	type DateShift,
} from '#contract/classes.ts';
import { instant } from '../platform/clock.ts';
import { findAssignments } from './assignedWork.ts';
import { detailOf, staffOf, summaryOf } from './classDetail.ts';
import type { ClassParts } from './classParts.ts';
import { type ClassAsker, ClassRights, classUnknown } from './classRights.ts';
import { newJoinCode, shownJoinCode } from './joinCode.ts';
import { shiftDate } from './shiftDate.ts';
import type { StoredAssignment, StoredClass, StoredMember } from './storedClass.ts';

interface Named {
	name: string;
	term?: string | undefined;
}

/** A code that is taken is met once in longer than there are classes; so often is no coincidence. */
const codeTries = 5;

/** Classes as such: made, joined, left, renamed, put away, used again. */
export class ClassService {
	readonly #parts: ClassParts;
	readonly #rights: ClassRights;

	constructor(parts: ClassParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	/** @throws AppError `conflict` for somebody who is in too many classes */
	create(accountId: string, named: Named): Promise<ClassDetail> {
		return this.#add(accountId, named, []);
	}

	async list(accountId: string): Promise<ClassSummary[]> {
		const { store } = this.#parts;
		const memberships = await store.membershipsOf(accountId);
		const found = await store.many(memberships.map(({ classId }) => classId));
		const byId = new Map(found.map((one) => [one.id, one]));
		return memberships.flatMap((member) => {
			const one = byId.get(member.classId);
			return one === undefined ? [] : [summaryOf({ found: one, member })];
		});
	}

	async get(accountId: string, classId: string): Promise<ClassDetail> {
		return this.#detail(await this.#rights.member(accountId, classId));
	}

	/** What joining would mean; changes nothing. @throws AppError `notFound`, `tooManyRequests` */
	async preview(accountId: string, ip: string, joinCode: string): Promise<ClassPreview> {
		const { store, sets } = this.#parts;
		const found = await this.#byCode(accountId, ip, joinCode);
		const [staff, assignments, memberships] = await Promise.all([
			staffOf(store, found.id),
			findAssignments(found, sets),
			store.membershipsOf(accountId),
		]);
		return {
			...{ id: found.id, name: found.name },
			...(found.term === undefined ? {} : { term: found.term }),
			isMember: memberships.some(({ classId }) => classId === found.id),
			staff: staff.map(({ displayName, role }) => ({ displayName, role })),
			assignments: assignments.map(({ assignment }) => assignment.title),
		};
	}

	/** @throws AppError `notFound`, `tooManyRequests`, `conflict` */
	async join(accountId: string, ip: string, joinCode: string): Promise<ClassDetail> {
		const { store, changed } = this.#parts;
		const found = await this.#byCode(accountId, ip, joinCode);
		const joined = await store.join(await this.#memberOf(accountId, found.id, 'learner'), {
			ofClass: classMembersMax,
			ofAccount: classesOfAccountMax,
		});
		if (joined === 'classFull') throw new AppError('conflict', 'This class is full. Tell its instructor.');
		if (joined === 'tooMany') throw tooManyClasses();
		changed(found.id);
		return this.get(accountId, found.id);
	}

	/** Whether there is no such code, or the class takes nobody: the answer is the same. */
	async #byCode(accountId: string, ip: string, joinCode: string): Promise<StoredClass> {
		const { store, limit } = this.#parts;
		await limit.tries(accountId, ip);
		const found = await store.byCode(joinCode);
		if (found === undefined || found.archivedAt !== undefined) {
			throw new AppError('notFound', 'No class can be joined with this code. Look at it again, or ask for a new one.');
		}
		await limit.joined(accountId);
		return found;
	}

	/** @throws AppError `conflict` for the owner */
	async leave(accountId: string, classId: string): Promise<void> {
		const { found } = await this.#rights.member(accountId, classId);
		if (found.ownerId === accountId) {
			throw new AppError('conflict', 'The class is yours: it can not be without you. Put it into the archive instead.');
		}
		await this.#parts.store.leave(classId, accountId);
		this.#parts.changed(classId);
	}

	async put(accountId: string, classId: string, given: Named & { archived: boolean }): Promise<ClassDetail> {
		await this.#rights.instructor(accountId, classId);
		const now = instant(this.#parts.clock.nowMs());
		return this.#change(accountId, classId, (before) => ({
			...before,
			name: given.name,
			term: given.term,
			archivedAt: given.archived ? (before.archivedAt ?? now) : undefined,
		}));
	}

	async newJoinCode(accountId: string, classId: string): Promise<string> {
		await this.#rights.instructor(accountId, classId);
		for (let tries = 0; tries < codeTries; tries++) {
			const joinCode = newJoinCode();
			const after = await this.#parts.store.change(classId, (before) => ({ ...before, joinCode }));
			if (after === undefined) throw classUnknown();
			if (after === 'codeTaken') continue;
			this.#parts.changed(classId);
			return shownJoinCode(joinCode);
		}
		throw noCode();
	}

	/** The same sets under the same rules for the next term; nobody of this one. */
	async copy(
		accountId: string,
		classId: string,
		{ shift, ...named }: Named & { shift: DateShift },
	): Promise<ClassDetail> {
		const { found } = await this.#rights.instructor(accountId, classId);
		const newId = (): string => this.#parts.clock.newId();
		return this.#add(
			accountId,
			named,
			found.assignments.map((one) => shiftedAssignment(one, shift, newId())),
		);
	}

	async #add(accountId: string, { name, term }: Named, assignments: StoredAssignment[]): Promise<ClassDetail> {
		const { store, clock, note } = this.#parts;
		if ((await store.membershipsOf(accountId)).length >= classesOfAccountMax) throw tooManyClasses();
		const id = clock.newId();
		const owner = await this.#memberOf(accountId, id, 'instructor');
		for (let tries = 0; tries < codeTries; tries++) {
			const found: StoredClass = {
				...{ id, name, term, ownerId: accountId, assignments },
				joinCode: newJoinCode(),
				createdAt: owner.joinedAt,
				archivedAt: undefined,
			};
			if ((await store.add(found, owner)) !== 'added') continue;
			await note({ action: 'classCreated', actorId: accountId, details: { classId: id } });
			return this.#detail({ found, member: owner });
		}
		throw noCode();
	}

	async #change(
		accountId: string,
		classId: string,
		change: (before: StoredClass) => StoredClass,
	): Promise<ClassDetail> {
		const after = await this.#parts.store.change(classId, change);
		if (after === undefined || after === 'codeTaken') throw classUnknown();
		this.#parts.changed(classId);
		return this.get(accountId, classId);
	}

	async #memberOf(accountId: string, classId: string, role: StoredMember['role']): Promise<StoredMember> {
		const { person, clock } = this.#parts;
		const found = await person(accountId);
		if (found === undefined) throw new AppError('sessionEnded', 'Your account is gone. Sign in again.');
		const { displayName, email } = found;
		return { classId, accountId, displayName, email, role, joinedAt: instant(clock.nowMs()), extensions: [] };
	}

	#detail(asker: ClassAsker): Promise<ClassDetail> {
		return detailOf(asker, this.#parts, this.#parts.clock.nowMs());
	}
}

function shiftedAssignment(assignment: StoredAssignment, shift: DateShift, id: string): StoredAssignment {
	const { due, openFrom } = assignment;
	// Dates of the set itself may have been moved for this term already.
	const days = (assignment.shift?.days ?? 0) + shift.days;
	return {
		...assignment,
		id,
		...(due === undefined ? {} : { due: shiftDate(due, shift) }),
		...(openFrom === undefined ? {} : { openFrom: shiftDate(openFrom, shift) }),
		...(days === 0 ? { shift: undefined } : { shift: { days, timeZone: shift.timeZone } }),
	};
}

function tooManyClasses(): AppError {
	return new AppError('conflict', `You are in ${String(classesOfAccountMax)} classes already. Leave one first.`);
}

function noCode(): AppError {
	return new AppError('busy', 'No free join code was found. Try again.');
}
