import { AppError } from '#contract/appError.ts';
import type { PushAnswer, PushedSet, PushedVersion, Regrade, RegradeChange } from '#contract/pushedSets.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { type Clock, instant } from '../../platform/clock.ts';
import { unpackArchive } from './archive.ts';
import type { ChallengeBlobs } from './challengeBlobs.ts';
import {
	ownSetsMax,
	type PushedSetStore,
	type StoredSet,
	type StoredVersion,
	type VersionKey,
	versionsMax,
} from './pushedSetStore.ts';
import { readPushed, type ReadSet } from './readPushed.ts';
import type { RegradeStore, StoredRegrade } from './regradeStore.ts';

/** Who asks: an instructor for their own sets, an admin for all. */
export interface Pusher {
	accountId: string;
	isAdmin: boolean;
}

export interface PushedSetServiceParts {
	store: PushedSetStore;
	blobs: ChallengeBlobs;
	/** What the files of a set may add up to, unpacked. */
	bytesMax: number;
	/** A version waits to be proved, or to be given to learners. */
	onOpened: () => void;
	regrades: Pick<RegradeStore, 'ofSource' | 'get'>;
	changes: RegradeChanges;
	/** For the audit log. */
	note: (
		action: 'setPushed' | 'setVersionDeleted',
		accountId: string,
		details: Record<string, string>,
	) => Promise<void>;
	clock: Clock;
}

/** The submissions that a regrade gave another verdict. */
export interface RegradeChanges {
	countChangedBy(regradeId: string): Promise<number>;
	/** Newest first. @throws AppError `badRequest` for a cursor that is none of ours */
	changedBy(
		regradeId: string,
		page: { limit: number; cursor?: string | undefined },
	): Promise<{ items: RegradeChange[]; nextCursor?: string }>;
}

const findingsMax = 200;

/** Sets as those see them who push them. */
export class PushedSetService {
	readonly #parts: PushedSetServiceParts;

	constructor(parts: PushedSetServiceParts) {
		this.#parts = parts;
	}

	/**
	 * Takes a set in, unless something in it does not fit together. It is proved in the background.
	 * @param archive base64
	 * @throws AppError `badRequest` and `tooLarge` for the archive, `forbidden` when the set is another one's, `conflict` when there are too many, and what the stores throw
	 */
	async push(pusher: Pusher, archive: string): Promise<PushAnswer> {
		const files = await unpackArchive(Buffer.from(archive, 'base64'), this.#parts.bytesMax);
		const read = await readPushed(files);
		if (read.kind === 'refused') return { kind: 'refused', findings: read.findings.slice(0, findingsMax).map(plain) };
		const { source } = read.set;
		const key = { source, sha256: contentSha256(files) };
		await this.#own(pusher, source);
		// The files first: a version that is known has all of them. Pushed again, they heal what was lost.
		await this.#parts.blobs.putMissing(source, read.set.challenges, read.set.contents);
		const known = await this.#parts.store.version(key);
		if (known === undefined) await this.#add(key, read.set, bytesOf(files));
		if (known?.state.kind !== 'refused') await this.#makeLatest(key, known);
		await this.#parts.note('setPushed', pusher.accountId, { source, sha256: key.sha256 });
		return { kind: 'taken', version: await this.#shown(key) };
	}

	async list({ accountId, isAdmin }: Pusher): Promise<PushedSet[]> {
		const sets = await this.#parts.store.sets(isAdmin ? undefined : accountId);
		return Promise.all(sets.map((set) => this.#setOf(set)));
	}

	/** @throws AppError `notFound`, `forbidden` */
	async get(pusher: Pusher, source: string): Promise<PushedSet> {
		return this.#setOf(await this.#mustBeTheirs(pusher, source));
	}

	/** @throws AppError `notFound`, `forbidden`, `conflict` when learners have it or will have it */
	async deleteVersion(pusher: Pusher, key: VersionKey): Promise<void> {
		const { store, blobs, note } = this.#parts;
		await this.#mustBeTheirs(pusher, key.source);
		const version = await store.version(key);
		if (version === undefined) throw new AppError('notFound', 'There is no such version.');
		if (!(await store.remove(key))) {
			throw new AppError('conflict', 'This version is the active or the latest one. Push another one first.');
		}
		const left = await store.versions(key.source);
		const used = new Set(left.flatMap(({ challenges }) => challenges.map((one) => one.version)));
		for (const challenge of version.challenges) if (!used.has(challenge.version)) await blobs.delete(challenge);
		await note('setVersionDeleted', pusher.accountId, { ...key });
	}

	/** What was judged again in a set, newest first. @throws AppError `notFound`, `forbidden` */
	async listRegrades(pusher: Pusher, source: string): Promise<Regrade[]> {
		await this.#mustBeTheirs(pusher, source);
		const regrades = await this.#parts.regrades.ofSource(source);
		return Promise.all(regrades.map((regrade) => this.#regradeOf(regrade)));
	}

	/** @throws AppError `notFound`, `forbidden`, `badRequest` for a cursor that is none of ours */
	async getRegrade(
		pusher: Pusher,
		{ source, regradeId }: { source: string; regradeId: string },
		page: { limit: number; cursor?: string | undefined },
	): Promise<{ regrade: Regrade; items: RegradeChange[]; nextCursor?: string }> {
		await this.#mustBeTheirs(pusher, source);
		const regrade = await this.#parts.regrades.get(regradeId);
		if (regrade?.source !== source) throw new AppError('notFound', 'Nothing was judged again under this id.');
		return { regrade: await this.#regradeOf(regrade), ...(await this.#parts.changes.changedBy(regradeId, page)) };
	}

	async #regradeOf(regrade: StoredRegrade): Promise<Regrade> {
		return { ...regrade, changed: await this.#parts.changes.countChangedBy(regrade.id) };
	}

	async #own({ accountId, isAdmin }: Pusher, source: string): Promise<void> {
		const owned = await this.#parts.store.own(source, accountId);
		if (owned.kind === 'tooMany') {
			throw new AppError(
				'conflict',
				`You own ${String(ownSetsMax)} sets already, which is as many as one account may.`,
			);
		}
		if (owned.set.ownerId !== accountId && !isAdmin) throw notTheirs(source);
	}

	async #mustBeTheirs({ accountId, isAdmin }: Pusher, source: string): Promise<StoredSet> {
		const set = await this.#parts.store.set(source);
		if (set === undefined) throw new AppError('notFound', `No set ${source} was pushed to this server.`);
		if (set.ownerId !== accountId && !isAdmin) throw notTheirs(source);
		return set;
	}

	async #add(key: VersionKey, set: ReadSet, bytes: number): Promise<void> {
		const { store, clock } = this.#parts;
		const before = await store.versions(key.source);
		// Proved on this server, byte for byte, as part of another version.
		const proved = new Set(before.flatMap((version) => version.proved));
		const at = instant(clock.nowMs());
		const { version, file, challenges } = set;
		const already = challenges.flatMap((one) => (proved.has(one.version) ? [one.version] : []));
		const state = { kind: 'proving', proved: already.length, of: challenges.length } as const;
		const times = { pushedAt: at, openedAt: at };
		const added = await store.add({ ...key, version, bytes, file, challenges, ...times, state, proved: already });
		if (added !== 'tooMany') return;
		throw new AppError(
			'conflict',
			`${String(versionsMax)} versions of this set are kept already. Delete old ones first.`,
		);
	}

	async #makeLatest(key: VersionKey, known: StoredVersion | undefined): Promise<void> {
		const { store, onOpened, clock } = this.#parts;
		const isTried = known?.state.kind === 'notProved' || known?.state.kind === 'superseded';
		const { proved, challenges } = known ?? { proved: [], challenges: [] };
		const anew = { state: { kind: 'proving', proved: proved.length, of: challenges.length }, proved } as const;
		const set = await store.set(key.source);
		if (known?.state.kind === 'usable' && set?.latest === key.sha256 && set.active === key.sha256) return;
		await store.makeLatest(key, instant(clock.nowMs()), isTried ? { ...anew, proved: [...proved] } : undefined);
		onOpened();
	}

	async #setOf(set: StoredSet): Promise<PushedSet> {
		const versions = await this.#parts.store.versions(set.source);
		const named = versions.find(({ sha256 }) => sha256 === (set.active ?? set.latest)) ?? versions[0];
		const shown = versions.map((version) => versionOf(set, version));
		return { source: set.source, title: named?.file.title ?? set.source, ownerId: set.ownerId, versions: shown };
	}

	async #shown(key: VersionKey): Promise<PushedVersion> {
		const { store } = this.#parts;
		const [set, version] = await Promise.all([store.set(key.source), store.version(key)]);
		if (set === undefined || version === undefined) throw new AppError('notFound', 'It was deleted meanwhile.');
		return versionOf(set, version);
	}
}

function versionOf(set: StoredSet, stored: StoredVersion): PushedVersion {
	const { source, sha256, version, file, pushedAt, challenges, bytes, state } = stored;
	return {
		...{ source, sha256, version, title: file.title, pushedAt, challenges: challenges.length, bytes, state },
		active: set.active === sha256,
		latest: set.latest === sha256,
	};
}

function notTheirs(source: string): AppError {
	return new AppError(
		'forbidden',
		`${source} belongs to the instructor who pushed it first. Ask them or an admin, or push it under another publisher.`,
	);
}

function bytesOf(files: ReadonlyMap<string, string>): number {
	return [...files.values()].reduce((sum, text) => sum + Buffer.byteLength(text), 0);
}

function plain({ file, line, message }: { file: string; line: number; message: string }): PushedVersionFinding {
	return { file, line, message };
}

type PushedVersionFinding = Extract<PushAnswer, { kind: 'refused' }>['findings'][number];
