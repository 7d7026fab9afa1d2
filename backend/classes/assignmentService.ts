import { AppError } from '#contract/appError.ts';
import {
	type AssignableSet,
	type AssignmentRequest,
	classAssignmentsMax,
	type ClassDetail,
} from '#contract/classes.ts';
import { challengesOf, findAssignments } from './assignedWork.ts';
import type { AssignedSet } from './assignedSets.ts';
import { detailOf } from './classDetail.ts';
import type { ClassParts } from './classParts.ts';
import { ClassRights, classUnknown } from './classRights.ts';
import type { StoredAssignment, StoredClass } from './storedClass.ts';

/** A gradebook has a column for each. */
const classChallengesMax = 1_000;

/** Which sets a class works on. */
export class AssignmentService {
	readonly #parts: ClassParts;
	readonly #rights: ClassRights;

	constructor(parts: ClassParts) {
		this.#parts = parts;
		this.#rights = new ClassRights(parts.store);
	}

	async assignable(accountId: string, classId: string): Promise<AssignableSet[]> {
		await this.#rights.instructor(accountId, classId);
		return this.#parts.sets.list();
	}

	/** @throws AppError `notFound` for a set that is not here, `conflict` for one that is assigned already, or for too many */
	async add(accountId: string, classId: string, request: AssignmentRequest): Promise<ClassDetail> {
		const { found } = await this.#rights.instructor(accountId, classId);
		const set = await this.#parts.sets.find(request.source);
		if (set === undefined) {
			throw new AppError('notFound', `There is no set ${request.source} on this server. Push it first.`);
		}
		await this.#refuseTooMany(found, set);
		const id = this.#parts.clock.newId();
		return this.#change(accountId, classId, ({ assignments, ...before }) => {
			if (assignments.some(({ source }) => source === request.source)) {
				throw new AppError('conflict', `${set.title} is assigned to this class already.`);
			}
			if (assignments.length >= classAssignmentsMax) throw tooMany(`${String(classAssignmentsMax)} sets`);
			return { ...before, assignments: [...assignments, { ...request, id, title: request.title ?? set.title }] };
		});
	}

	/** @throws AppError `notFound` */
	async put(
		accountId: string,
		classId: string,
		assignmentId: string,
		request: Omit<AssignmentRequest, 'source'>,
	): Promise<ClassDetail> {
		await this.#rights.instructor(accountId, classId);
		return this.#change(accountId, classId, (before) => {
			refuseUnknown(before, assignmentId);
			const assignments = before.assignments.map((one): StoredAssignment => {
				if (one.id !== assignmentId) return one;
				const { id, source, title } = one;
				return { ...request, id, source, title: request.title ?? title };
			});
			return { ...before, assignments };
		});
	}

	/** What was submitted stays. @throws AppError `notFound` */
	async remove(accountId: string, classId: string, assignmentId: string): Promise<ClassDetail> {
		await this.#rights.instructor(accountId, classId);
		return this.#change(accountId, classId, (before) => {
			refuseUnknown(before, assignmentId);
			return { ...before, assignments: before.assignments.filter(({ id }) => id !== assignmentId) };
		});
	}

	async #refuseTooMany(found: StoredClass, set: AssignedSet): Promise<void> {
		const assigned = challengesOf(await findAssignments(found, this.#parts.sets));
		if (assigned.length + set.challenges.length > classChallengesMax) {
			throw tooMany(`${String(classChallengesMax)} challenges`);
		}
	}

	async #change(
		accountId: string,
		classId: string,
		change: (before: StoredClass) => StoredClass,
	): Promise<ClassDetail> {
		const { store, changed, clock } = this.#parts;
		const after = await store.change(classId, change);
		if (after === undefined || after === 'codeTaken') throw classUnknown();
		changed(classId);
		return detailOf(await this.#rights.member(accountId, classId), this.#parts, clock.nowMs());
	}
}

function refuseUnknown({ assignments }: StoredClass, assignmentId: string): void {
	if (assignments.some(({ id }) => id === assignmentId)) return;
	throw new AppError('notFound', 'There is no such assignment in this class.');
}

function tooMany(what: string): AppError {
	return new AppError('conflict', `A class has at most ${what}. Make another class, or take a set out of this one.`);
}
