import type { Model } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import type { ClassRole } from '#contract/classes.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import type { ClassStore, JoinOutcome, MemberBounds } from './classStore.ts';
import {
	type ClassDocument,
	classSchema,
	type MemberDocument,
	memberKey,
	memberSchema,
	mongoClassPlan,
	mongoMemberPlan,
} from './mongoClassPlan.ts';
import { cursorOf, placeOf, sortNameOf } from './nameCursor.ts';
import { StoredAssignment, type StoredClass, type StoredMember } from './storedClass.ts';

const [classes, members] = [mongoClassPlan.queries, mongoMemberPlan.queries];

/** Who loses so often against others who change the same class is told to try again. */
const changeTries = 10;
/** More than a server has that open something later. */
const openingMax = 1_000;

export class MongoClassStore implements ClassStore {
	readonly #classes: Model<ClassDocument>;
	readonly #members: Model<MemberDocument>;

	constructor(database: MongoDatabase) {
		this.#classes = database.model(mongoClassPlan.collection, classSchema);
		this.#members = database.model(mongoMemberPlan.collection, memberSchema);
	}

	async add(added: StoredClass, owner: StoredMember): Promise<'added' | 'codeTaken'> {
		return mongoWork(async () => {
			// First the owner: a membership whose class never came is seen by nobody, and goes with its account.
			await this.#members.create(documentOf(owner));
			try {
				await this.#classes.create({ ...fieldsOf(added), _id: added.id, revision: 1 });
				return 'added';
			} catch (error) {
				await this.#members.deleteOne(members.one.filter(owner.classId, owner.accountId));
				if (isDuplicateKey(error)) return 'codeTaken';
				throw error;
			}
		});
	}

	async get(classId: string): Promise<StoredClass | undefined> {
		const found = await mongoWork(() => this.#find(classId));
		return found && classIn(found);
	}

	async byCode(joinCode: string): Promise<StoredClass | undefined> {
		const found = await mongoWork(() => this.#classes.findOne(classes.byCode.filter(joinCode)).lean<ClassDocument>());
		return found === null ? undefined : classIn(found);
	}

	async many(classIds: readonly string[]): Promise<StoredClass[]> {
		const found = await mongoWork(() => this.#classes.find(classes.many.filter(classIds)).lean<ClassDocument[]>());
		return found.map(classIn);
	}

	async opening(nowMs: number): Promise<StoredClass[]> {
		const found = await mongoWork(() =>
			this.#classes.find(classes.opening.filter(nowMs)).limit(openingMax).lean<ClassDocument[]>(),
		);
		return found.map(classIn);
	}

	async change(classId: string, change: Parameters<ClassStore['change']>[1]): ReturnType<ClassStore['change']> {
		return mongoWork(async () => {
			for (let tries = 0; tries < changeTries; tries++) {
				const found = await this.#find(classId);
				if (found === undefined) return undefined;
				const after = change(classIn(found));
				const { term, archivedAt, lastOpens, ...always } = fieldsOf(after);
				const gone = {
					...(term === undefined ? { term: 1 } : {}),
					...(archivedAt === undefined ? { archivedAt: 1 } : {}),
					...(lastOpens === undefined ? { lastOpens: 1 } : {}),
				};
				const update = {
					$set: {
						...always,
						...(term === undefined ? {} : { term }),
						...(archivedAt === undefined ? {} : { archivedAt }),
						...(lastOpens === undefined ? {} : { lastOpens }),
					},
					...(Object.keys(gone).length === 0 ? {} : { $unset: gone }),
					$inc: { revision: 1 },
				};
				try {
					const { matchedCount } = await this.#classes.updateOne(
						classes.asSeen.filter(classId, found.revision),
						update,
					);
					if (matchedCount > 0) return after;
				} catch (error) {
					if (isDuplicateKey(error)) return 'codeTaken';
					throw error;
				}
			}
			throw new AppError('busy', 'Others change this class just now. Try again in a moment.', { retryAfterSeconds: 2 });
		});
	}

	async join(member: StoredMember, bounds: MemberBounds): Promise<JoinOutcome> {
		return mongoWork(async () => {
			const { classId, accountId } = member;
			const one = members.one.filter(classId, accountId);
			if ((await this.#members.exists(one)) !== null) return 'known';
			const before = await this.#over(classId, accountId, {
				ofClass: bounds.ofClass - 1,
				ofAccount: bounds.ofAccount - 1,
			});
			if (before !== undefined) return before;
			try {
				await this.#members.create(documentOf(member));
			} catch (error) {
				if (isDuplicateKey(error)) return 'known';
				throw error;
			}
			// Several may have come at once: whoever sees too many goes again.
			const after = await this.#over(classId, accountId, bounds);
			if (after === undefined) return 'joined';
			await this.#members.deleteOne(one);
			return after;
		});
	}

	async leave(classId: string, accountId: string): Promise<boolean> {
		const { deletedCount } = await mongoWork(() => this.#members.deleteOne(members.one.filter(classId, accountId)));
		return deletedCount > 0;
	}

	async member(classId: string, accountId: string): Promise<StoredMember | undefined> {
		const found = await mongoWork(() =>
			this.#members.findOne(members.one.filter(classId, accountId)).lean<MemberDocument>(),
		);
		return found === null ? undefined : memberIn(found);
	}

	async membershipsOf(accountId: string): Promise<StoredMember[]> {
		const { filter, sort } = members.ofAccount;
		const found = await mongoWork(() =>
			this.#members
				.find(filter(accountId))
				.sort({ ...sort })
				.lean<MemberDocument[]>(),
		);
		return found.map(memberIn);
	}

	setRole(classId: string, accountId: string, role: ClassRole): Promise<StoredMember | undefined> {
		return this.#update(classId, accountId, { $set: { role } });
	}

	async setExtension(
		classId: string,
		accountId: string,
		{ assignmentId, due }: { assignmentId: string; due: string | undefined },
	): Promise<StoredMember | undefined> {
		const without = await this.#update(classId, accountId, { $pull: { extensions: { assignmentId } } });
		if (without === undefined || due === undefined) return without;
		return this.#update(classId, accountId, { $push: { extensions: { assignmentId, due } } });
	}

	async members(
		classId: string,
		{ limit, cursor, role }: Parameters<ClassStore['members']>[1],
	): ReturnType<ClassStore['members']> {
		const filter = pageFilter(classId, cursor, role);
		const found = await mongoWork(() =>
			this.#members
				.find(filter)
				.sort({ ...members.ofClass.sort })
				.limit(limit + 1)
				.lean<MemberDocument[]>(),
		);
		const items = found.slice(0, limit);
		const last = items.at(-1);
		const nextCursor = last !== undefined && found.length > limit ? cursorOf(last) : undefined;
		return { items: items.map(memberIn), ...(nextCursor === undefined ? {} : { nextCursor }) };
	}

	async withRole(classId: string, roles: readonly ClassRole[]): Promise<StoredMember[]> {
		const found = await mongoWork(() =>
			this.#members.find(members.ofRoles.filter(classId, roles)).lean<MemberDocument[]>(),
		);
		return found.sort((a, b) => Number(a.joinedAt) - Number(b.joinedAt)).map(memberIn);
	}

	countLearners(classId: string): Promise<number> {
		return mongoWork(() => this.#members.countDocuments(members.ofRole.filter(classId, 'learner')));
	}

	async #find(classId: string): Promise<ClassDocument | undefined> {
		return (await this.#classes.findOne(classes.one.filter(classId)).lean<ClassDocument>()) ?? undefined;
	}

	async #update(
		classId: string,
		accountId: string,
		change: Record<string, Record<string, unknown>>,
	): Promise<StoredMember | undefined> {
		const found = await mongoWork(() =>
			this.#members
				.findOneAndUpdate(members.one.filter(classId, accountId), change, { returnDocument: 'after' })
				.lean<MemberDocument>(),
		);
		return found === null ? undefined : memberIn(found);
	}

	/** Which bound is passed. */
	async #over(classId: string, accountId: string, bounds: MemberBounds): Promise<'classFull' | 'tooMany' | undefined> {
		if ((await this.#members.countDocuments(members.ofClass.filter(classId))) > bounds.ofClass) return 'classFull';
		if ((await this.#members.countDocuments(members.ofAccount.filter(accountId))) > bounds.ofAccount) return 'tooMany';
		return undefined;
	}
}

function pageFilter(classId: string, cursor: string | undefined, role: ClassRole | undefined): Record<string, unknown> {
	if (cursor === undefined) {
		return role === undefined ? members.ofClass.filter(classId) : members.ofRole.filter(classId, role);
	}
	const place = placeOf(cursor);
	return role === undefined
		? members.ofClassBehind.filter(classId, place)
		: members.ofRoleBehind.filter(classId, role, place);
}

function fieldsOf({
	name,
	term,
	joinCode,
	ownerId,
	createdAt,
	archivedAt,
	assignments,
}: StoredClass): Omit<ClassDocument, '_id' | 'revision'> {
	return {
		...{ name, joinCode, ownerId, createdAt: new Date(createdAt) },
		...(term === undefined ? {} : { term }),
		...(archivedAt === undefined ? {} : { archivedAt: new Date(archivedAt) }),
		assignments: JSON.stringify(assignments),
		...lastOpensOf(assignments),
	};
}

function lastOpensOf(assignments: StoredClass['assignments']): Pick<ClassDocument, 'lastOpens'> {
	const times = assignments.flatMap(({ openFrom }) => (openFrom === undefined ? [] : [Date.parse(openFrom)]));
	return times.length === 0 ? {} : { lastOpens: new Date(Math.max(...times)) };
}

function classIn({
	_id,
	name,
	term,
	joinCode,
	ownerId,
	createdAt,
	archivedAt,
	assignments,
}: ClassDocument): StoredClass {
	return {
		...{ id: _id, name, term, joinCode, ownerId },
		createdAt: createdAt.toISOString(),
		archivedAt: archivedAt?.toISOString(),
		assignments: StoredAssignment.array().parse(JSON.parse(assignments)),
	};
}

function documentOf({ joinedAt, extensions, ...member }: StoredMember): MemberDocument {
	return {
		...member,
		_id: memberKey(member.classId, member.accountId),
		sortName: sortNameOf(member.displayName),
		joinedAt: new Date(joinedAt),
		extensions: [...extensions],
	};
}

/** A membership as it is kept. */
export function memberIn(document: MemberDocument): StoredMember {
	const { classId, accountId, displayName, email, role, joinedAt, extensions } = document;
	return {
		...{ classId, accountId, displayName, email, role },
		joinedAt: joinedAt.toISOString(),
		extensions: extensions.map(({ assignmentId, due }) => ({ assignmentId, due })),
	};
}
