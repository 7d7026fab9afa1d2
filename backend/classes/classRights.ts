import { AppError } from '#contract/appError.ts';
import type { ClassStore } from './classStore.ts';
import type { StoredClass, StoredMember } from './storedClass.ts';

/** Somebody who asks, in the class that they ask about. */
export interface ClassAsker {
	found: StoredClass;
	member: StoredMember;
}

/** What somebody may do in a class by their role there. For who is not in it there is no such class, so that its id tells nothing. */
export class ClassRights {
	readonly #store: Pick<ClassStore, 'get' | 'member'>;

	constructor(store: Pick<ClassStore, 'get' | 'member'>) {
		this.#store = store;
	}

	/** @throws AppError `notFound` */
	async member(accountId: string, classId: string): Promise<ClassAsker> {
		const [found, member] = await Promise.all([this.#store.get(classId), this.#store.member(classId, accountId)]);
		if (found === undefined || member === undefined) throw classUnknown();
		return { found, member };
	}

	/** @throws AppError `notFound`, `forbidden` for a learner */
	async staff(accountId: string, classId: string): Promise<ClassAsker> {
		const asker = await this.member(accountId, classId);
		if (isStaff(asker.member)) return asker;
		throw new AppError('forbidden', 'This is for the instructors and assistants of the class.');
	}

	/** @throws AppError `notFound`, `forbidden` for learners and assistants */
	async instructor(accountId: string, classId: string): Promise<ClassAsker> {
		const asker = await this.member(accountId, classId);
		if (asker.member.role === 'instructor') return asker;
		throw new AppError('forbidden', 'This is for the instructors of the class.');
	}
}

export function isStaff({ role }: Pick<StoredMember, 'role'>): boolean {
	return role !== 'learner';
}

export function classUnknown(): AppError {
	return new AppError('notFound', 'There is no such class among yours.');
}

export function memberUnknown(): AppError {
	return new AppError('notFound', 'There is nobody with this id in the class.');
}
