import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, it } from 'mocha';
import { createChangeFeed } from '#backend/platform/changeFeed.ts';
import { createLog } from '#backend/platform/log.ts';
import { backupFolderOf, openSqlite } from '#backend/platform/openSqlite.ts';
import type { SqliteDatabase } from '#backend/platform/sqliteDatabase.ts';
import { numberOf } from '#backend/platform/sqliteRow.ts';
import { type Migration, migrations } from '#backend/platform/sqliteSchema.ts';
import { AppError } from '#contract/appError.ts';
import { testClock } from '../../contract/testClock.ts';

const addsColumn: Migration = {
	version: migrations.length + 1,
	sql: `ALTER TABLE learners ADD COLUMN nickname TEXT; UPDATE learners SET nickname = 'none';`,
};

describe('the database', () => {
	let folder: string;
	const opened: SqliteDatabase[] = [];
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-sqlite-'));
	});
	afterEach(() => {
		for (const database of opened.splice(0)) database.close();
		rmSync(folder, { recursive: true, force: true });
	});

	const open = async (given: { migrations?: readonly Migration[] } = {}): Promise<SqliteDatabase> => {
		const file = path.join(folder, 'data.db');
		const database = await openSqlite({ file, clock: testClock(), log: createLog('silent'), ...given });
		opened.push(database);
		return database;
	};
	const addLearner = (database: SqliteDatabase, id: string): Promise<number> =>
		database.write((transaction) =>
			transaction.run(`INSERT INTO learners (id, profile, created_at) VALUES (?, '{}', '2026')`, id),
		);
	const countLearners = (database: SqliteDatabase): number =>
		database.read((transaction) => {
			const row = transaction.get('SELECT count(*) AS count FROM learners');
			return row === undefined ? -1 : numberOf(row, 'count');
		});
	const backups = (): string[] => readdirSync(backupFolderOf(path.join(folder, 'data.db')));

	it('numbers its migrations one after the other', () => {
		assert.deepEqual(
			migrations.map(({ version }) => version),
			migrations.map((_, place) => place + 1),
		);
	});

	it('is migrated with its data, after a backup of what it was', async () => {
		const before = await open();
		await addLearner(before, 'a');
		before.close();
		const after = await open({ migrations: [...migrations, addsColumn] });
		assert.equal(after.schemaVersion, addsColumn.version);
		assert.equal(countLearners(after), 1);
		const [backup, ...others] = backups();
		assert.deepEqual(others, []);
		assert.ok(backup?.startsWith(`before-schema-${addsColumn.version}-2026-05-04T`));
		const copy = new DatabaseSync(path.join(backupFolderOf(after.file), backup ?? ''), { readOnly: true });
		assert.deepEqual({ ...copy.prepare('PRAGMA user_version').get() }, { user_version: migrations.length });
		assert.equal(copy.prepare('SELECT * FROM learners').all().length, 1);
		copy.close();
	});

	it('is as before when a migration fails', async () => {
		const before = await open();
		await addLearner(before, 'a');
		before.close();
		const broken: Migration = {
			version: addsColumn.version,
			sql: 'DELETE FROM learners; ALTER TABLE nowhere ADD COLUMN a;',
		};
		await assert.rejects(open({ migrations: [...migrations, broken] }));
		assert.equal(countLearners(await open()), 1);
	});

	it('makes no backup of a new file', async () => {
		await open();
		assert.throws(backups, { code: 'ENOENT' });
	});

	it('is migrated once by two windows at the same time', async () => {
		(await open()).close();
		const given = { migrations: [...migrations, addsColumn] };
		const [one, other] = await Promise.all([open(given), open(given)]);
		await addLearner(one, 'a');
		assert.equal(countLearners(other), 1);
	});

	it('keeps no part of a write that fails', async () => {
		const database = await open();
		const revision = database.revision();
		await assert.rejects(
			database.write((transaction) => {
				transaction.run(`INSERT INTO learners (id, profile, created_at) VALUES ('a', '{}', '2026')`);
				throw new AppError('conflict', 'no');
			}),
			(error) => error instanceof AppError && error.code === 'conflict',
		);
		assert.equal(countLearners(database), 0);
		assert.equal(database.revision(), revision);
	});

	it('waits its turn while another window writes', async () => {
		const [one, other] = [await open(), await open()];
		const blocker = new DatabaseSync(one.file);
		blocker.exec('BEGIN IMMEDIATE');
		const written = addLearner(other, 'a');
		assert.equal(countLearners(one), 0, 'reading goes on meanwhile');
		blocker.exec('COMMIT');
		blocker.close();
		await written;
		assert.equal(countLearners(one), 1);
	});

	it('tells changes of this window and of others, silent writes excepted', async () => {
		const [one, other] = [await open(), await open()];
		const feed = createChangeFeed(one);
		const heard: number[] = [];
		let next = Promise.withResolvers<number>();
		const unsubscribe = feed.subscribe('local', () => {
			const revision = feed.revision('local');
			heard.push(revision);
			next.resolve(revision);
		});
		await addLearner(one, 'mine');
		assert.deepEqual(heard, [one.revision()]);
		next = Promise.withResolvers();
		await other.write((transaction) => transaction.run('UPDATE learners SET profile = profile'), 'silent');
		await addLearner(other, 'yours');
		assert.equal(await next.promise, other.revision());
		assert.equal(heard.length, 2);
		unsubscribe();
		await addLearner(one, 'unheard');
		assert.equal(heard.length, 2);
		feed.close();
	});
});
