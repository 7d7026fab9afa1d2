import type { Model } from 'mongoose';
import type { ImportAnswer } from '#contract/accounts.ts';
import type { LearnerRecords } from '../platform/learnerRecords.ts';
import type { MongoDatabase } from '../platform/mongo.ts';
import {
	type ClassDocument,
	classSchema,
	type MemberDocument,
	memberSchema,
	mongoClassPlan,
	mongoMemberPlan,
} from './mongoClassPlan.ts';
import { memberIn } from './mongoClassStore.ts';

const [classes, members] = [mongoClassPlan.queries, mongoMemberPlan.queries];

/** Memberships of an account, to take along and to be rid of. They are not brought in: a class is joined by its code. */
export class MongoClassRecords implements LearnerRecords {
	readonly #classes: Model<ClassDocument>;
	readonly #members: Model<MemberDocument>;

	constructor(database: MongoDatabase) {
		this.#classes = database.model(mongoClassPlan.collection, classSchema);
		this.#members = database.model(mongoMemberPlan.collection, memberSchema);
	}

	async exportAll(learnerId: string): Promise<Record<string, unknown[]>> {
		const { filter, sort } = members.ofAccount;
		const found = await this.#members
			.find(filter(learnerId))
			.sort({ ...sort })
			.lean<MemberDocument[]>();
		const ids = found.map(({ classId }) => classId);
		const known = await this.#classes.find(classes.many.filter(ids)).lean<ClassDocument[]>();
		const names = new Map(known.map(({ _id, name, term }) => [_id, { name, term }]));
		return {
			classMemberships: found.map((document) => {
				const { accountId: _, ...member } = memberIn(document);
				return { ...member, class: names.get(member.classId) ?? {} };
			}),
		};
	}

	hasForeign(): Promise<boolean> {
		return Promise.resolve(false);
	}

	importAll(): Promise<Partial<ImportAnswer>> {
		return Promise.resolve({});
	}

	/** A class whose owner goes belongs to who has been its instructor the longest; without one it goes, too. What its learners did stays with them. */
	async eraseAll(learnerId: string): Promise<void> {
		const owned = await this.#classes.find(classes.ofOwner.filter(learnerId)).lean<ClassDocument[]>();
		for (const { _id: classId } of owned) {
			const instructors = await this.#members
				.find(members.ofRoles.filter(classId, ['instructor']))
				.lean<MemberDocument[]>();
			const [heir] = instructors
				.filter(({ accountId }) => accountId !== learnerId)
				.sort((a, b) => Number(a.joinedAt) - Number(b.joinedAt));
			if (heir === undefined) {
				await this.#classes.deleteOne(classes.one.filter(classId));
				await this.#members.deleteMany(members.ofClass.filter(classId));
			} else {
				const change = { $set: { ownerId: heir.accountId }, $inc: { revision: 1 } };
				await this.#classes.updateOne(classes.one.filter(classId), change);
			}
		}
		await this.#members.deleteMany(members.ofAccount.filter(learnerId));
	}
}
