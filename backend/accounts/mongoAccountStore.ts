import { type Model, Schema, trusted } from 'mongoose';
import { Profile, Role } from '#contract/accounts.ts';
import { pageOf, type Place, placeOf } from '../platform/newestFirst.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { isDuplicateKey } from '../platform/mongoErrors.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import { newestFirst, newestFirstFilter } from '../platform/mongoNewestFirst.ts';
import type { StoredAccount } from './account.ts';
import type { AccountStore, AddAccountOutcome, PageAsked, PageOf } from './accountStore.ts';

/** The part of a user's document that belongs to the account. Progress and analytics, in the same document, are written by others. */
interface AccountDocument {
	_id: string;
	email: string;
	displayName: string;
	role: string;
	createdAt: Date;
	profile: unknown;
	passwordHash?: string;
	gitHubId?: string;
}

const accountSchema = new Schema<AccountDocument>(
	{
		_id: String,
		email: String,
		displayName: String,
		role: String,
		createdAt: Date,
		profile: new Schema(
			{ level: String, interests: [String], preferredLanguages: [String], timezone: String },
			{ _id: false },
		),
		passwordHash: String,
		gitHubId: String,
	},
	{ versionKey: false },
);

/** A document without an address is a learner's alone: it is no account. */
const isAccount = trusted({ $exists: true });

const queries = {
	byId: mongoQuery({ index: '_id_', filter: (id: string) => ({ _id: id, email: isAccount }), sample: ['a'] }),
	byEmail: mongoQuery({ index: 'accountByEmail', filter: (email: string) => ({ email }), sample: ['a@example.org'] }),
	byGitHubId: mongoQuery({ index: 'accountByGitHub', filter: (gitHubId: string) => ({ gitHubId }), sample: ['1'] }),
	byRole: mongoQuery({ index: 'accountsByRole', filter: (role: string) => ({ role }), sample: ['admin'] }),
	list: mongoQuery({
		index: 'accountsInOrder',
		filter: (place: Place) => ({ ...newestFirstFilter('createdAt', place), email: isAccount }),
		sort: newestFirst('createdAt'),
		sample: [{ at: '2026-05-04T09:00:00.000Z', id: 'a' }],
	}),
};

/** Indexes and queries of accounts in the collection `users`, whose other fields are planned by others. */
export const mongoAccountPlan = {
	collection: 'users',
	indexes: {
		accountByEmail: { key: { email: 1 }, unique: true, sparse: true },
		accountByGitHub: { key: { gitHubId: 1 }, unique: true, sparse: true },
		accountsByRole: { key: { role: 1 } },
		accountsInOrder: { key: { createdAt: -1, _id: -1 } },
	},
	queries,
} as const;

export class MongoAccountStore implements AccountStore {
	readonly #users: Model<AccountDocument>;

	constructor(database: MongoDatabase) {
		this.#users = database.model('accounts', accountSchema, 'users');
	}

	async add({ id, createdAt, passwordHash, gitHubId, ...account }: StoredAccount): Promise<AddAccountOutcome> {
		const keys = {
			...(passwordHash === undefined ? {} : { passwordHash }),
			...(gitHubId === undefined ? {} : { gitHubId }),
		};
		try {
			await mongoWork(() => this.#users.create({ _id: id, ...account, createdAt: new Date(createdAt), ...keys }));
			return 'added';
		} catch (error) {
			if (!isDuplicateKey(error)) throw error;
			return (await this.byEmail(account.email)) === undefined ? 'gitHubTaken' : 'emailTaken';
		}
	}

	byId(id: string): Promise<StoredAccount | undefined> {
		return this.#find(queries.byId.filter(id));
	}

	byEmail(email: string): Promise<StoredAccount | undefined> {
		return this.#find(queries.byEmail.filter(email));
	}

	byGitHubId(gitHubId: string): Promise<StoredAccount | undefined> {
		return this.#find(queries.byGitHubId.filter(gitHubId));
	}

	setProfile(id: string, profile: Profile): Promise<boolean> {
		return this.#update(queries.byId.filter(id), { $set: { profile } });
	}

	setPasswordHash(id: string, { expected, next }: { expected: string | undefined; next: string }): Promise<boolean> {
		const passwordHash = expected ?? trusted({ $exists: false });
		return this.#update({ ...queries.byId.filter(id), passwordHash }, { $set: { passwordHash: next } });
	}

	async linkGitHub(id: string, gitHubId: string): Promise<boolean> {
		try {
			const filter = { ...queries.byId.filter(id), gitHubId: trusted({ $exists: false }) };
			return await this.#update(filter, { $set: { gitHubId }, $unset: { passwordHash: 1 } });
		} catch (error) {
			if (isDuplicateKey(error)) return false;
			throw error;
		}
	}

	/**
	 * Without a transaction: takes the role away, then looks whether an admin is left, and gives it back if not. Of two admins who take it from each other
	 * at once both may be refused, but never is nobody admin afterwards.
	 */
	async setRole(id: string, role: Role): Promise<'done' | 'unknown' | 'lastAdmin'> {
		const before = await mongoWork(() =>
			this.#users.findOneAndUpdate(queries.byId.filter(id), { $set: { role } }, { returnDocument: 'before' }).lean(),
		);
		if (before === null) return 'unknown';
		if (before.role !== 'admin' || role === 'admin') return 'done';
		const admin = await mongoWork(() => this.#users.findOne(queries.byRole.filter('admin')).lean());
		if (admin !== null) return 'done';
		await this.#update(queries.byId.filter(id), { $set: { role: 'admin' } });
		return 'lastAdmin';
	}

	async list({ limit, cursor }: PageAsked): Promise<PageOf<StoredAccount>> {
		const filter = queries.list.filter(placeOf(cursor));
		const found = await mongoWork(() =>
			this.#users
				.find(filter)
				.sort(queries.list.sort)
				.limit(limit + 1)
				.lean(),
		);
		return pageOf(found.map(accountOf), limit, ({ createdAt, id }) => ({ at: createdAt, id }));
	}

	async remove(id: string): Promise<void> {
		await mongoWork(() => this.#users.deleteOne({ _id: id }));
	}

	async #find(filter: Record<string, unknown>): Promise<StoredAccount | undefined> {
		const found = await mongoWork(() => this.#users.findOne(filter).lean());
		return found === null ? undefined : accountOf(found);
	}

	async #update(filter: Record<string, unknown>, change: Record<string, unknown>): Promise<boolean> {
		const { matchedCount } = await mongoWork(() => this.#users.updateOne(filter, change));
		return matchedCount > 0;
	}
}

function accountOf(document: AccountDocument): StoredAccount {
	return {
		id: document._id,
		email: document.email,
		displayName: document.displayName,
		role: Role.parse(document.role),
		createdAt: document.createdAt.toISOString(),
		profile: Profile.parse(document.profile),
		passwordHash: document.passwordHash,
		gitHubId: document.gitHubId,
	};
}
