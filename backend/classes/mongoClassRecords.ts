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
import { expectedLearners, personOf } from './expectedLearners.ts';
import { mongoRosterPlan, type RosterDocument, rosterSchema } from './mongoRosterPlan.ts';
import { linesIn, MongoRosterStore } from './mongoRosterStore.ts';
import type { StoredMember } from './storedClass.ts';

const [classes, members, rosters] = [mongoClassPlan.queries, mongoMemberPlan.queries, mongoRosterPlan.queries];

/** Memberships of an account, to take along and to be rid of. They are not brought in: a class is joined by its code. */
export class MongoClassRecords implements LearnerRecords {
	readonly #classes: Model<ClassDocument>;
	readonly #members: Model<MemberDocument>;
	readonly #rosters: Model<RosterDocument>;
	readonly #rosterStore: MongoRosterStore;

	constructor(database: MongoDatabase) {
		this.#classes = database.model(mongoClassPlan.collection, classSchema);
		this.#members = database.model(mongoMemberPlan.collection, memberSchema);
		this.#rosters = database.model(mongoRosterPlan.collection, rosterSchema);
		this.#rosterStore = new MongoRosterStore(database);
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
		const listed = await this.#rosters.find(rosters.many.filter(ids)).lean<RosterDocument[]>();
		const rosterOf = new Map(listed.map((roster) => [roster._id, roster]));
		return {
			classMemberships: found.map((document) => {
				const { accountId: _, ...member } = memberIn(document);
				const expectedAs = expectedAsIn(rosterOf.get(member.classId), memberIn(document));
				return {
					...member,
					class: names.get(member.classId) ?? {},
					...(expectedAs === undefined ? {} : { expectedAs }),
				};
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
				await this.#rosters.deleteOne(rosters.one.filter(classId));
			} else {
				const change = { $set: { ownerId: heir.accountId }, $inc: { revision: 1 } };
				await this.#classes.updateOne(classes.one.filter(classId), change);
			}
		}
		await this.#leaveRosters(learnerId);
		await this.#members.deleteMany(members.ofAccount.filter(learnerId));
	}

	/** Lines that are known to be of the account: whom staff named, and those of its classes with its address. */
	async #leaveRosters(learnerId: string): Promise<void> {
		const named = await this.#rosters.find(rosters.ofAccount.filter(learnerId)).lean<RosterDocument[]>();
		const memberships = await this.#members.find(members.ofAccount.filter(learnerId)).lean<MemberDocument[]>();
		const emails = new Map(memberships.map(({ classId, email }) => [classId, email.toLowerCase()]));
		const listed = await this.#rosters.find(rosters.many.filter([...emails.keys()])).lean<RosterDocument[]>();
		for (const classId of new Set([...named, ...listed].map(({ _id }) => _id)))
			await this.#rosterStore.change(classId, (before) =>
				before.filter(
					({ accountId, email }) => accountId !== learnerId && (email === undefined || email !== emails.get(classId)),
				),
			);
	}
}

function expectedAsIn(roster: RosterDocument | undefined, member: StoredMember): object | undefined {
	if (roster === undefined) return undefined;
	const found = expectedLearners(linesIn(roster), [member]).find((one) => one.member !== undefined);
	return found && personOf(found);
}
