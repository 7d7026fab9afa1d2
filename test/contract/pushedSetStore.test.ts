import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { MongoPushedSetRecords } from '#backend/sets/pushed/mongoPushedSetRecords.ts';
import { MongoPushedSetStore } from '#backend/sets/pushed/mongoPushedSetStore.ts';
import {
	ownSetsMax,
	type PushedSetStore,
	type StoredVersion,
	versionsMax,
} from '#backend/sets/pushed/pushedSetStore.ts';
import type { MongoDatabase } from '#backend/platform/mongo.ts';
import { SetFile } from '#contract/challengeSet.ts';
import { freshLearners } from './mongoStores.ts';
import { openedEach } from './openedEach.ts';
import { testClock } from './testClock.ts';

const source = 'acme~week-one';
const minute = 60_000;
const file = SetFile.parse({
	formatVersion: 1,
	title: 'Week one',
	description: 'A set of one challenge.',
	sections: [{ title: 'Pairs', challenges: [{ challenge: 'two-sum' }] }],
});

function someVersion(letter: string, at: string, changes: Partial<StoredVersion> = {}): StoredVersion {
	return {
		...{ source, sha256: letter.repeat(64), version: '1.0.0', pushedAt: at, openedAt: at, bytes: 1_000, file },
		challenges: [
			{
				...{
					slug: 'two-sum',
					id: `${source}.two-sum`,
					folder: 'challenges/arrays/two-sum',
					version: letter.repeat(64),
				},
				...{ title: 'Two Sum', difficulty: 'easy', topics: ['arrays'], tags: [], kind: 'function' },
				rules: {
					points: 1,
					requires: [],
					shows: 'verdict',
					hints: { upTo: 2, solution: false },
					languages: ['python'],
				},
			},
		],
		state: { kind: 'proving', proved: 0, of: 1 },
		proved: [],
		...changes,
	};
}

interface Opened {
	store: PushedSetStore;
	database: MongoDatabase;
	close(): Promise<void>;
}

describe('pushed sets in MongoDB', () => {
	const clock = testClock();
	const opened = openedEach<Opened>({
		async open() {
			const { database, close } = await freshLearners();
			return { store: new MongoPushedSetStore(database), database, close };
		},
	});
	const lease = (owner: string, nowMs = clock.nowMs()) => ({ owner, nowMs, untilMs: nowMs + minute });
	const pushed = async (letter: string): Promise<StoredVersion> => {
		clock.advance(1_000);
		const version = someVersion(letter, clock.iso());
		await opened().store.own(source, 'ines');
		await opened().store.add(version);
		await opened().store.makeLatest(version, clock.iso());
		return version;
	};

	it('belong to whoever came first, also when several come at once', async () => {
		const { store } = opened();
		const owned = await Promise.all(['ines', 'ivo', 'ida'].map((who) => store.own(source, who)));
		const owners = new Set(owned.map((one) => (one.kind === 'set' ? one.set.ownerId : '')));
		assert.equal(owners.size, 1);
		assert.deepEqual(await store.own(source, 'later'), owned[0]);
		const [owner = ''] = owners;
		assert.deepEqual(
			(await store.sets(owner)).map((set) => set.source),
			[source],
		);
		assert.deepEqual(await store.sets('later'), []);
		assert.equal((await store.sets(undefined)).length, 1);
	});

	it('are bounded for each account, and so are the versions of a set', async () => {
		const { store, database } = opened();
		const sets = database.connection.collection<{ _id: string }>('pushedSets');
		await sets.insertMany(Array.from({ length: ownSetsMax }, (_, n) => ({ _id: `acme~s${n}`, ownerId: 'ines' })));
		assert.deepEqual(await store.own(source, 'ines'), { kind: 'tooMany' });
		assert.equal((await store.own('acme~s0', 'ines')).kind, 'set');
		const versions = database.connection.collection<{ _id: string }>('pushedVersions');
		await versions.insertMany(Array.from({ length: versionsMax }, (_, n) => ({ _id: `${source} ${n}`, source })));
		assert.equal(await store.add(someVersion('a', clock.iso())), 'tooMany');
	});

	it('keep a version as it was pushed, once', async () => {
		const { store } = opened();
		const version = someVersion('a', clock.iso());
		assert.equal(await store.add(version), 'added');
		assert.equal(await store.add({ ...version, version: '9.9.9' }), 'known');
		assert.deepEqual(await store.version(version), version);
		assert.equal(await store.version(someVersion('b', clock.iso())), undefined);
		clock.advance(1_000);
		const later = someVersion('b', clock.iso());
		await store.add(later);
		assert.deepEqual(await store.versions(source), [later, version]);
	});

	it('are proved by one process at a time, the first opened first, and taken over when a lease has ended', async () => {
		const { store } = opened();
		const first = await pushed('a');
		const second = await pushed('b');
		assert.equal((await store.claim(lease('one')))?.sha256, first.sha256);
		assert.equal((await store.claim(lease('two')))?.sha256, second.sha256);
		assert.equal(await store.claim(lease('three')), undefined);
		const later = lease('three', clock.nowMs() + 2 * minute);
		const taken = await store.claim(later);
		assert.equal(taken?.sha256, first.sha256);
		assert.equal(await store.keep(first, { owner: 'one', untilMs: later.untilMs }), false, 'it is not ours any more');
		const further = { ...first, state: { kind: 'proving', proved: 1, of: 1 } as const, proved: ['x'] };
		assert.equal(await store.keep(further, later), true);
		assert.deepEqual((await store.version(first))?.proved, ['x']);
	});

	it('are closed when nothing is left to be done, unless they were opened again meanwhile', async () => {
		const { store } = opened();
		const version = await pushed('a');
		const claimed = await store.claim(lease('one'));
		assert.ok(claimed);
		await store.release(claimed, 'another', 'closed');
		assert.equal(await store.claim(lease('two')), undefined, 'the lease is still that of one');
		clock.advance(1_000);
		await store.makeLatest(version, clock.iso());
		await store.release(claimed, 'one', 'closed');
		const again = await store.claim(lease('two'));
		assert.equal(again?.sha256, version.sha256);
		assert.ok(again);
		await store.release(again, 'two', 'closed');
		assert.equal(await store.claim(lease('two')), undefined);
	});

	it('begin anew where that is asked for', async () => {
		const { store } = opened();
		const at = clock.iso();
		const failed = someVersion('a', at, { state: { kind: 'notProved', at, message: 'too slow' }, proved: ['x'] });
		await store.own(source, 'ines');
		await store.add(failed);
		await store.makeLatest(failed, at);
		assert.equal((await store.version(failed))?.state.kind, 'notProved');
		await store.makeLatest(failed, at, { state: { kind: 'proving', proved: 1, of: 1 }, proved: ['x'] });
		assert.deepEqual((await store.version(failed))?.state, { kind: 'proving', proved: 1, of: 1 });
	});

	it('are active only while they are the latest, and one version at a time', async () => {
		const { store } = opened();
		const first = await pushed('a');
		assert.deepEqual(await store.active(), []);
		assert.equal(await store.activate(first), true);
		assert.equal(await store.activate(first), true);
		const second = await pushed('b');
		assert.deepEqual(
			(await store.active()).map(({ sha256 }) => sha256),
			[first.sha256],
		);
		assert.equal(await store.activate(first), false);
		assert.equal(await store.activate(second), true);
		assert.deepEqual(
			(await store.active()).map(({ sha256 }) => sha256),
			[second.sha256],
		);
		assert.deepEqual(await store.set(source), {
			...{ source, ownerId: 'ines', latest: second.sha256, active: second.sha256 },
		});
	});

	it('lose a version only when nobody has it', async () => {
		const { store } = opened();
		const first = await pushed('a');
		await store.activate(first);
		const second = await pushed('b');
		assert.equal(await store.remove(first), false);
		assert.equal(await store.remove(second), false);
		await store.activate(second);
		assert.equal(await store.remove(first), true);
		assert.equal(await store.remove(first), false);
		assert.deepEqual(
			(await store.versions(source)).map(({ sha256 }) => sha256),
			[second.sha256],
		);
	});

	it('stay when their owner is erased, and are nobody’s then', async () => {
		const { store, database } = opened();
		const records = new MongoPushedSetRecords(database);
		assert.deepEqual(await records.exportAll('ines'), {});
		const version = await pushed('a');
		assert.deepEqual(await records.exportAll('ines'), { pushedSets: [{ source, latest: version.sha256 }] });
		await records.eraseAll('ines');
		assert.equal((await store.set(source))?.ownerId, '');
		const next = await store.own(source, 'ivo');
		assert.equal(next.kind === 'set' && next.set.ownerId, '');
	});
});
