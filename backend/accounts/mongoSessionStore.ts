import { type Model, Schema, trusted } from 'mongoose';
import { Role } from '#contract/accounts.ts';
import { type MongoDatabase, mongoWork } from '../platform/mongo.ts';
import { mongoQuery } from '../platform/mongoIndexes.ts';
import type { LiveSession, Rotation, Session, SessionStore } from './sessionStore.ts';

interface SessionDocument {
	_id: string;
	accountId: string;
	role: string;
	device: string;
	createdAt: Date;
	expiresAt: Date;
	tokenHash: string;
	previous?: { hash: string; rotatedAt: Date; sealedSuccessor: string };
}

const sessionSchema = new Schema<SessionDocument>(
	{
		_id: String,
		accountId: String,
		role: String,
		device: String,
		createdAt: Date,
		expiresAt: Date,
		tokenHash: String,
		previous: new Schema({ hash: String, rotatedAt: Date, sealedSuccessor: String }, { _id: false }),
	},
	{ versionKey: false },
);

const queries = {
	/** Hides what has expired by itself: the database removes it only once a minute or so. */
	live: mongoQuery({
		index: '_id_',
		filter: (id: string, now: string) => ({ _id: id, expiresAt: trusted({ $gt: new Date(now) }) }),
		sample: ['a', '2026-05-04T09:00:00.000Z'],
	}),
	byAccount: mongoQuery({ index: 'byAccount', filter: (accountId: string) => ({ accountId }), sample: ['a'] }),
};

/** Indexes and queries of the collection `sessions`. */
export const mongoSessionPlan = {
	collection: 'sessions',
	indexes: {
		byAccount: { key: { accountId: 1 } },
		untilExpiry: { key: { expiresAt: 1 }, expireAfterSeconds: 0 },
	},
	queries,
} as const;

export class MongoSessionStore implements SessionStore {
	readonly #sessions: Model<SessionDocument>;

	constructor(database: MongoDatabase) {
		this.#sessions = database.model('sessions', sessionSchema);
	}

	async add({ id, createdAt, expiresAt, previous, ...rest }: Session): Promise<void> {
		const times = { createdAt: new Date(createdAt), expiresAt: new Date(expiresAt) };
		const before = previous === undefined ? {} : { previous: documentOf(previous) };
		await mongoWork(() => this.#sessions.create({ _id: id, ...rest, ...times, ...before }));
	}

	live(sessionId: string, now: string): Promise<LiveSession | undefined> {
		return this.whole(sessionId, now);
	}

	async whole(sessionId: string, now: string): Promise<Session | undefined> {
		const found = await mongoWork(() => this.#sessions.findOne(queries.live.filter(sessionId, now)).lean());
		return found === null ? undefined : sessionOf(found);
	}

	async ofAccount(accountId: string, now: string): Promise<Session[]> {
		const found = await mongoWork(() => this.#sessions.find(queries.byAccount.filter(accountId)).lean());
		const live = found.map(sessionOf).filter(({ expiresAt }) => expiresAt > now);
		// One person has a handful of devices: sorted here, no index has to be kept for it.
		return live.sort((a, b) => (a.createdAt < b.createdAt ? 1 : -1));
	}

	async rotate({ sessionId, expectedHash, tokenHash, previous, expiresAt }: Rotation): Promise<boolean> {
		const change = { tokenHash, previous: documentOf(previous), expiresAt: new Date(expiresAt) };
		// One document, so the server itself lets exactly one of several find the expected hash.
		const { matchedCount } = await mongoWork(() =>
			this.#sessions.updateOne({ _id: sessionId, tokenHash: expectedHash }, { $set: change }),
		);
		return matchedCount > 0;
	}

	async end(sessionId: string): Promise<boolean> {
		const { deletedCount } = await mongoWork(() => this.#sessions.deleteOne({ _id: sessionId }));
		return deletedCount > 0;
	}

	async endAll(accountId: string, exceptId?: string): Promise<string[]> {
		const ids = (await this.#idsOf(accountId)).filter((id) => id !== exceptId);
		if (ids.length > 0) await mongoWork(() => this.#sessions.deleteMany({ _id: trusted({ $in: ids }) }));
		return ids;
	}

	async setRole(accountId: string, role: Role): Promise<string[]> {
		await mongoWork(() => this.#sessions.updateMany(queries.byAccount.filter(accountId), { $set: { role } }));
		return this.#idsOf(accountId);
	}

	async #idsOf(accountId: string): Promise<string[]> {
		const found = await mongoWork(() =>
			this.#sessions.find(queries.byAccount.filter(accountId)).select({ _id: 1 }).lean(),
		);
		return found.map(({ _id }) => _id);
	}
}

function documentOf(previous: NonNullable<Session['previous']>): NonNullable<SessionDocument['previous']> {
	return { ...previous, rotatedAt: new Date(previous.rotatedAt) };
}

function sessionOf({ _id: id, role, createdAt, expiresAt, previous, ...rest }: SessionDocument): Session {
	return {
		id,
		accountId: rest.accountId,
		role: Role.parse(role),
		device: rest.device,
		createdAt: createdAt.toISOString(),
		expiresAt: expiresAt.toISOString(),
		tokenHash: rest.tokenHash,
		previous: previous && { ...previous, rotatedAt: previous.rotatedAt.toISOString() },
	};
}
