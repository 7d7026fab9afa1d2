import type { Model } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import { mongoRosterPlan, type RosterDocument, rosterSchema } from './mongoRosterPlan.ts';
import type { RosterStore } from './rosterStore.ts';
import { StoredExpected } from './storedRoster.ts';

const rosters = mongoRosterPlan.queries;

/** Who loses so often against others who change the same roster is told to try again. */
const changeTries = 10;

export class MongoRosterStore implements RosterStore {
	readonly #rosters: Model<RosterDocument>;

	constructor(database: MongoDatabase) {
		this.#rosters = database.model(mongoRosterPlan.collection, rosterSchema);
	}

	async get(classId: string): Promise<readonly StoredExpected[]> {
		const found = await mongoWork(() => this.#find(classId));
		return found === undefined ? [] : linesIn(found);
	}

	change(classId: string, change: Parameters<RosterStore['change']>[1]): ReturnType<RosterStore['change']> {
		return mongoWork(async () => {
			for (let tries = 0; tries < changeTries; tries++) {
				const found = await this.#find(classId);
				const after = change(found === undefined ? [] : linesIn(found));
				if (await this.#put(classId, fieldsOf(after), found?.revision)) return after;
			}
			throw new AppError('busy', 'Others change this roster just now. Try again in a moment.', {
				retryAfterSeconds: 2,
			});
		});
	}

	/** False when somebody else was faster. */
	async #put(
		classId: string,
		fields: Pick<RosterDocument, 'lines' | 'accountIds'>,
		revision: number | undefined,
	): Promise<boolean> {
		if (revision !== undefined) {
			const update = { $set: fields, $inc: { revision: 1 } };
			return (await this.#rosters.updateOne(rosters.asSeen.filter(classId, revision), update)).matchedCount > 0;
		}
		try {
			await this.#rosters.create({ _id: classId, ...fields, revision: 1 });
			return true;
		} catch (error) {
			if (isDuplicateKey(error)) return false;
			throw error;
		}
	}

	async #find(classId: string): Promise<RosterDocument | undefined> {
		return (await this.#rosters.findOne(rosters.one.filter(classId)).lean<RosterDocument>()) ?? undefined;
	}
}

/** A roster as it is kept. */
export function linesIn({ lines }: Pick<RosterDocument, 'lines'>): StoredExpected[] {
	return StoredExpected.array().parse(JSON.parse(lines));
}

export function fieldsOf(lines: readonly StoredExpected[]): Pick<RosterDocument, 'lines' | 'accountIds'> {
	const accountIds = lines.flatMap(({ accountId }) => (accountId === undefined ? [] : [accountId]));
	return { lines: JSON.stringify(lines), accountIds };
}
