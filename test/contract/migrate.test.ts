import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { readBankIndex } from '#backend/challenges/bankIndex.ts';
import { MongoChallengeStore } from '#backend/challenges/mongoChallengeStore.ts';
import { migrateCommand } from '#backend/migrateCommand.ts';
import { migrateMongo, mongoSchema, refuseOtherVersion } from '#backend/platform/migrateMongo.ts';
import type { MongoDatabase } from '#backend/platform/mongo.ts';
import { indexName } from '#backend/platform/mongoIndexes.ts';
import { mongoMigrations } from '#backend/wiring/migrateServer.ts';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { AppError } from '#contract/appError.ts';
import { freshMongo } from './mongoUnderTest.ts';
import { testClock } from './testClock.ts';

const bank = path.join(import.meta.dirname, '../../backend/bank');

function hasCode(code: AppError['code'], words: RegExp): (error: unknown) => boolean {
	return (error) => error instanceof AppError && error.code === code && words.test(error.message);
}

describe('migrate', () => {
	let fresh: Awaited<ReturnType<typeof freshMongo>>;
	let database: MongoDatabase;
	let folder = '';
	beforeEach(async () => {
		fresh = await freshMongo();
		database = fresh.database;
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-migrate-'));
		cpSync(path.join(bank, 'arrays'), path.join(folder, 'arrays'), { recursive: true });
	});
	afterEach(async () => {
		rmSync(folder, { recursive: true, force: true });
		await fresh.close();
	});

	const run = async (args: string[], uri = fresh.uri, signal = new AbortController().signal) => {
		let [said, complained] = ['', ''];
		const terminal = {
			out: (text: string) => void (said += text),
			err: (text: string) => void (complained += text),
			signal,
		};
		const exitCode = await migrateCommand(args, terminal, { MONGODB_URI: uri, CODE_SENSEI_BANK: folder });
		return { exitCode, said, complained };
	};

	it('makes every planned index and fills in the bank, once', async () => {
		const first = await run([]);
		assert.equal(first.complained, '');
		assert.equal(first.exitCode, 0);
		for (const { collection, indexes } of mongoPlans) {
			if (Object.keys(indexes).length === 0) continue;
			const found = await database.connection.collection(collection).listIndexes().toArray();
			const names = new Set(found.map(({ name }) => String(name)));
			for (const name of Object.keys(indexes)) {
				assert.ok(names.has(indexName(name)), `${collection}.${name}`);
				assert.match(first.said, new RegExp(`${collection}: index ${indexName(name)}\n`));
			}
		}
		const { challenges } = await readBankIndex(folder);
		const stored = await new MongoChallengeStore(database).list(0);
		assert.deepEqual(stored.map(({ qid, metadata }) => [qid, metadata.version]).sort(), [
			...challenges.map(({ id, version }) => [id, version]).sort(),
		]);
		assert.ok(stored.every(({ generatedBy }) => generatedBy === 'bank'));
		await refuseOtherVersion(database, mongoMigrations);

		const second = await run([]);
		assert.equal(second.exitCode, 0);
		const count = challenges.length;
		assert.equal(second.said, `bank: ${count} challenges, ${count} of them were there already\n`);
	});

	it('replaces what changed in the bank, removes what left it, and leaves what others made', async () => {
		await run([]);
		const store = new MongoChallengeStore(database);
		const files = await store.files('bank.board-effects', 0);
		assert.ok(files);
		await database.connection
			.collection<{ _id: string }>('challenges')
			.updateOne({ _id: 'bank.two-sum' }, { $set: { 'metadata.version': 'older' } });
		assert.match((await run([])).said, /challenge bank\.two-sum: replaced/);
		for (const slug of ['two-sum', 'board-effects']) rmSync(path.join(folder, 'arrays', slug), { recursive: true });
		await store.put({ files, generatedBy: 'gemini', createdAt: testClock().iso() });
		cpSync(path.join(bank, 'graphs'), path.join(folder, 'graphs'), { recursive: true });
		assert.match((await run([])).said, /challenge bank\.two-sum: removed/);
		const left = await store.list(0);
		assert.ok(left.some(({ qid, generatedBy }) => qid === 'bank.board-effects' && generatedBy === 'gemini'));
	});

	it('removes nothing when the folder holds no challenge', async () => {
		await run([]);
		const before = (await new MongoChallengeStore(database).list(0)).length;
		rmSync(path.join(folder, 'arrays'), { recursive: true });
		const refused = await run([]);
		assert.equal(refused.exitCode, 1);
		assert.match(refused.complained, /no challenge/);
		assert.equal((await new MongoChallengeStore(database).list(0)).length, before);
	});

	it('computes progress anew when asked to', async () => {
		await database.connection.collection<{ _id: string }>('users').insertOne({ _id: 'a' });
		assert.match((await run(['--rebuild'])).said, /progress: computed anew for 1 learners/);
		const user = await database.connection.collection<{ _id: string }>('users').findOne({ _id: 'a' });
		assert.ok(user && 'analytics' in user);
	});

	it('runs each migration once, in order, one process at a time', async () => {
		const clock = testClock();
		const ran: number[] = [];
		const gate = Promise.withResolvers<undefined>();
		const step = (version: number, until = Promise.resolve<unknown>(undefined)) => ({
			version,
			worksFrom: version,
			what: `step ${version}`,
			async run() {
				ran.push(version);
				await until;
			},
		});
		const begun = Promise.withResolvers<undefined>();
		const slow = { ...step(1, gate.promise), run: () => (begun.resolve(undefined), ran.push(1), gate.promise) };
		const said: string[] = [];
		const options = {
			...{ database, plans: [], clock, signal: new AbortController().signal },
			...{ say: (line: string) => void said.push(line), fill: () => Promise.resolve() },
		};
		const first = migrateMongo({ ...options, migrations: [{ ...slow, run: () => slow.run().then(() => undefined) }] });
		await begun.promise;
		await assert.rejects(migrateMongo({ ...options, migrations: [] }), hasCode('busy', /Another migrate/));
		gate.resolve(undefined);
		await first;
		await migrateMongo({ ...options, migrations: [step(1), step(2)] });
		assert.deepEqual(ran, [1, 2]);
		assert.deepEqual(said, ['version 1: step 1', 'version 2: step 2']);
		assert.deepEqual(await mongoSchema(database), { version: 2, worksFrom: 2 });
		await assert.rejects(migrateMongo({ ...options, migrations: [step(1)] }), hasCode('conflict', /newer/));
		await assert.rejects(refuseOtherVersion(database, [step(1), step(2), step(3)]), hasCode('notReady', /migrate/));
	});

	it('goes on where one was killed, once its lock has run out', async () => {
		const clock = testClock();
		const options = {
			...{ database, plans: [], clock, signal: new AbortController().signal },
			...{ say: () => undefined, fill: () => Promise.resolve() },
		};
		await database.connection
			.collection<{ _id: string }>('migrations')
			.insertOne({ _id: 'lock', ...{ owner: 'killed', until: new Date(clock.nowMs() + 1) } });
		const migrations = [{ version: 1, worksFrom: 1, what: 'one', run: () => Promise.resolve() }];
		await assert.rejects(migrateMongo({ ...options, migrations }), hasCode('busy', /Another/));
		clock.advance(2);
		await migrateMongo({ ...options, migrations });
		assert.deepEqual(await mongoSchema(database), { version: 1, worksFrom: 1 });
	});

	it('keeps others out for as long as it takes, and stops when somebody took its lock all the same', async () => {
		const clock = testClock();
		const locks = database.connection.collection<{ _id: string; until: Date; owner: string }>('migrations');
		const options = {
			...{ database, plans: [], clock, renewEveryMs: 2 },
			...{ signal: new AbortController().signal, say: () => undefined, fill: () => Promise.resolve() },
		};
		let wasAborted = false;
		const takesLong = {
			...{ version: 1, worksFrom: 1, what: 'long' },
			async run(_: MongoDatabase, signal: AbortSignal) {
				// Ten minutes are a lock's life. A renewal is seen by when it ends.
				clock.advance(9 * 60_000);
				const renewedMs = clock.nowMs() + 10 * 60_000;
				while (((await locks.findOne({ _id: 'lock' }))?.until.getTime() ?? 0) < renewedMs) await turn();
				clock.advance(2 * 60_000);
				await assert.rejects(migrateMongo({ ...options, migrations: [] }), hasCode('busy', /Another migrate/));
				await locks.updateOne({ _id: 'lock' }, { $set: { owner: 'somebody', until: new Date(clock.nowMs() + 1e9) } });
				while (!signal.aborted) await turn();
				wasAborted = true;
			},
		};
		await assert.rejects(migrateMongo({ ...options, migrations: [takesLong] }), hasCode('busy', /Another migrate/));
		assert.ok(wasAborted);
		assert.equal((await locks.findOne({ _id: 'lock' }))?.owner, 'somebody', 'the lock of another one is left alone');
		assert.equal((await mongoSchema(database)).version, 0);
	});

	it('lets an older version go on where only something was added, and refuses it where something was taken away', async () => {
		const said: string[] = [];
		const filled: string[] = [];
		const options = {
			...{ database, clock: testClock(), signal: new AbortController().signal },
			...{ say: (line: string) => void said.push(line), fill: () => (filled.push('filled'), Promise.resolve()) },
		};
		const step = (version: number, worksFrom: number) => ({
			...{ version, worksFrom, what: `step ${version}` },
			run: () => Promise.resolve(),
		});
		const [first, expanding, contracting] = [step(1, 1), step(2, 1), step(3, 3)];
		const plans = [{ collection: 'users', indexes: { latest: { key: { at: 1 as const } } }, queries: {} }];
		await migrateMongo({ ...options, plans, migrations: [first, expanding] });
		assert.deepEqual(await refuseOtherVersion(database, [first]), { version: 2, worksFrom: 1 });

		// The older version's own migrate takes nothing back: not even an index that it does not know.
		await migrateMongo({ ...options, plans: [], migrations: [first] });
		assert.match(said.at(-1) ?? '', /newer than this Code Sensei \(1\).*Nothing was changed/);
		assert.equal(filled.length, 1);
		const indexes = await database.connection.collection('users').listIndexes().toArray();
		assert.ok(indexes.some(({ name }) => name === indexName('latest')));

		await migrateMongo({ ...options, plans, migrations: [first, expanding, contracting] });
		for (const older of [[first], [first, expanding]]) {
			await assert.rejects(refuseOtherVersion(database, older), hasCode('conflict', /newer/));
			await assert.rejects(migrateMongo({ ...options, plans, migrations: older }), hasCode('conflict', /newer/));
		}
	});

	it('knows of each migration from which version on a server works with what it leaves', () => {
		for (const [place, { version, worksFrom }] of mongoMigrations.entries()) {
			assert.equal(version, place + 1);
			assert.ok(worksFrom >= 1 && worksFrom <= version, `version ${version}`);
		}
	});

	it('says what is wrong with how it was called, and stops when it is told to', async () => {
		assert.equal((await run(['--nonsense'])).exitCode, 2);
		writeFileSync(path.join(folder, 'x'), '');
		const unset = await run([], '');
		assert.equal(unset.exitCode, 1);
		assert.match(unset.complained, /MONGODB_URI/);
		const stopped = await run([], fresh.uri, AbortSignal.abort());
		assert.equal(stopped.exitCode, 1);
		assert.match(stopped.complained, /Stopped/);
		assert.equal((await run([])).exitCode, 0);
	});
});
