import type { Model } from 'mongoose';
import type * as z from 'zod';
import type { WorkLease } from '../../platform/claimedWork.ts';
import { type MongoDatabase, mongoWork } from '../../platform/mongo.ts';
import { isDuplicateKey, retryOnDuplicate } from '../../platform/mongoErrors.ts';
import {
	mongoPushedSetPlan,
	mongoPushedVersionPlan,
	type PushedSetDocument,
	pushedSetSchema,
	type PushedVersionDocument,
	pushedVersionSchema,
	versionId,
} from './mongoPushedSetPlan.ts';
import {
	ownSetsMax,
	type PushedSetStore,
	type StoredSet,
	type StoredVersion,
	VersionFacts,
	type VersionKey,
	VersionProgress,
	versionsMax,
} from './pushedSetStore.ts';

const sets = mongoPushedSetPlan.queries;
const versions = mongoPushedVersionPlan.queries;

/**
 * Which version of a set is latest and which is active stands in the document of the set, and is decided there; that a version is open is decided in its own. A
 * version is opened after it was made the latest: should a process die in between, pushing it again opens it.
 */
export class MongoPushedSetStore implements PushedSetStore {
	readonly #sets: Model<PushedSetDocument>;
	readonly #versions: Model<PushedVersionDocument>;

	constructor(database: MongoDatabase) {
		this.#sets = database.model(mongoPushedSetPlan.collection, pushedSetSchema);
		this.#versions = database.model(mongoPushedVersionPlan.collection, pushedVersionSchema);
	}

	async own(source: string, ownerId: string): ReturnType<PushedSetStore['own']> {
		return mongoWork(async () => {
			const known = await this.#sets.findOne(sets.one.filter(source)).lean<PushedSetDocument>();
			if (known !== null) return { kind: 'set', set: setIn(known) };
			const owned = await this.#sets.countDocuments(sets.ofOwner.filter(ownerId));
			if (owned >= ownSetsMax) return { kind: 'tooMany' };
			const own = () =>
				this.#sets
					.findOneAndUpdate(
						sets.one.filter(source),
						{ $setOnInsert: { ownerId } },
						{ upsert: true, returnDocument: 'after' },
					)
					.lean<PushedSetDocument>();
			const set = await retryOnDuplicate(own);
			// Whoever came first has it.
			return { kind: 'set', set: setIn(set) };
		});
	}

	async add(version: StoredVersion): Promise<'added' | 'known' | 'tooMany'> {
		const { source, sha256, pushedAt, openedAt } = version;
		return mongoWork(async () => {
			if ((await this.#versions.exists(versions.one.filter(version))) !== null) return 'known';
			if ((await this.#versions.countDocuments(versions.ofSource.filter(source))) >= versionsMax) return 'tooMany';
			const at = new Date(pushedAt);
			const closed = { isOpen: false, openedAt: new Date(openedAt), owner: null, leaseUntilMs: 0 };
			const texts = { facts: JSON.stringify(VersionFacts.parse(version)), progress: progressText(version) };
			try {
				await this.#versions.create({ _id: versionId(version), source, sha256, pushedAt: at, ...closed, ...texts });
				return 'added';
			} catch (error) {
				if (!isDuplicateKey(error)) throw error;
				return 'known';
			}
		});
	}

	async makeLatest(key: VersionKey, at: string, anew?: z.infer<typeof VersionProgress>): Promise<void> {
		const progress = anew === undefined ? {} : { progress: progressText(anew) };
		await mongoWork(async () => {
			await this.#sets.updateOne(sets.one.filter(key.source), { $set: { latest: key.sha256 } });
			const open = { isOpen: true, openedAt: new Date(at), ...progress };
			await this.#versions.updateOne(versions.one.filter(key), { $set: open });
		});
	}

	async set(source: string): Promise<StoredSet | undefined> {
		const found = await mongoWork(() => this.#sets.findOne(sets.one.filter(source)).lean<PushedSetDocument>());
		return found === null ? undefined : setIn(found);
	}

	async sets(ownerId: string | undefined): Promise<StoredSet[]> {
		const { sort } = sets.all;
		const filter = ownerId === undefined ? sets.all.filter() : sets.ofOwner.filter(ownerId);
		const found = await mongoWork(() =>
			this.#sets
				.find(filter)
				.sort({ ...sort })
				.lean<PushedSetDocument[]>(),
		);
		return found.map(setIn);
	}

	async version(key: VersionKey): Promise<StoredVersion | undefined> {
		const found = await mongoWork(() => this.#versions.findOne(versions.one.filter(key)).lean<PushedVersionDocument>());
		return found === null ? undefined : versionIn(found);
	}

	async versions(source: string): Promise<StoredVersion[]> {
		const { filter, sort } = versions.ofSource;
		const found = await mongoWork(() =>
			this.#versions
				.find(filter(source))
				.sort({ ...sort })
				.lean<PushedVersionDocument[]>(),
		);
		return found.map(versionIn);
	}

	async active(): Promise<StoredVersion[]> {
		return mongoWork(async () => {
			const active = await this.#sets.find(sets.active.filter()).lean<PushedSetDocument[]>();
			const keys = active.flatMap(({ _id, active: sha256 }) => (sha256 === undefined ? [] : [{ source: _id, sha256 }]));
			if (keys.length === 0) return [];
			const found = await this.#versions.find(versions.some.filter(keys)).lean<PushedVersionDocument[]>();
			return found.map(versionIn).sort((a, b) => (a.source < b.source ? -1 : 1));
		});
	}

	async claim({ owner, nowMs, untilMs }: WorkLease): Promise<StoredVersion | undefined> {
		const { filter, sort } = versions.free;
		const found = await mongoWork(() =>
			this.#versions
				.findOneAndUpdate(filter(nowMs), { $set: { owner, leaseUntilMs: untilMs } }, { sort: { ...sort } })
				.lean<PushedVersionDocument>(),
		);
		return found === null ? undefined : versionIn(found);
	}

	async keep(version: StoredVersion, { owner, untilMs }: Omit<WorkLease, 'nowMs'>): Promise<boolean> {
		const change = { $set: { progress: progressText(version), leaseUntilMs: untilMs } };
		const kept = await mongoWork(() => this.#versions.updateOne(versions.owned.filter(version, owner), change));
		return kept.matchedCount > 0;
	}

	async activate(key: VersionKey): Promise<boolean> {
		const change = { $set: { active: key.sha256 } };
		const activated = await mongoWork(() => this.#sets.updateOne(sets.stillLatest.filter(key), change));
		return activated.matchedCount > 0;
	}

	async release(claimed: StoredVersion, owner: string, end: 'open' | 'closed'): Promise<void> {
		const owned = versions.owned.filter(claimed, owner);
		const asClaimed = { ...owned, openedAt: new Date(claimed.openedAt) };
		const free = { owner: null, leaseUntilMs: 0 };
		await mongoWork(async () => {
			if (end === 'closed') await this.#versions.updateOne(asClaimed, { $set: { ...free, isOpen: false } });
			await this.#versions.updateOne(owned, { $set: free });
		});
	}

	async remove(key: VersionKey): Promise<boolean> {
		return mongoWork(async () => {
			const set = await this.#sets.findOne(sets.one.filter(key.source)).lean<PushedSetDocument>();
			if (set?.latest === key.sha256 || set?.active === key.sha256) return false;
			return (await this.#versions.deleteOne(versions.one.filter(key))).deletedCount > 0;
		});
	}
}

function progressText(given: z.infer<typeof VersionProgress>): string {
	return JSON.stringify(VersionProgress.parse(given));
}

function setIn({ _id: source, ownerId, latest, active }: PushedSetDocument): StoredSet {
	return { source, ownerId, latest, active };
}

function versionIn({ source, sha256, openedAt, facts, progress }: PushedVersionDocument): StoredVersion {
	return {
		...{ source, sha256, openedAt: openedAt.toISOString() },
		...VersionFacts.parse(JSON.parse(facts)),
		...VersionProgress.parse(JSON.parse(progress)),
	};
}
