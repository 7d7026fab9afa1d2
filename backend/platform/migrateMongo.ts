import { Schema, trusted } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import type { Clock } from './clock.ts';
import { type MongoDatabase, mongoWork, strictSchema } from './mongo.ts';
import { isDuplicateKey } from './mongoErrors.ts';
import { createIndexes, type MongoPlan } from './mongoIndexes.ts';

/** One change of what is stored. Never changed once released: a new one is appended. It may be cut off and run again. */
export interface MongoMigration {
	/** They count 1, 2, 3, ... */
	version: number;
	what: string;
	run: (database: MongoDatabase, signal: AbortSignal) => Promise<void>;
}

interface MigrationDocument {
	/** `version-N` for each that was done, and `lock`. */
	_id: string;
	what?: string;
	at?: Date;
	owner?: string;
	until?: Date;
}

const migrationSchema = new Schema<MigrationDocument>(
	{ _id: { type: String, required: true }, what: String, at: Date, owner: String, until: Date },
	strictSchema,
);

/** So long one that was cut off keeps others out; each step takes it anew. */
const lockMs = 10 * 60_000;

export interface MigrateMongoOptions {
	database: MongoDatabase;
	plans: readonly MongoPlan[];
	migrations: readonly MongoMigration[];
	clock: Clock;
	signal: AbortSignal;
	/** Takes one line for each thing done. */
	say: (line: string) => void;
	/** What else belongs to it, e.g. the bank's challenges; done each time. */
	fill: (signal: AbortSignal) => Promise<void>;
}

/**
 * Brings a database up to date: indexes, then each migration once, then what is filled in. Only one does so at a time.
 * @throws AppError `busy` while another one is at it, `conflict` when a newer Code Sensei was here before
 */
export async function migrateMongo(options: MigrateMongoOptions): Promise<void> {
	const { database, plans, migrations, clock, signal, say, fill } = options;
	const owner = clock.newId();
	await mongoWork(async () => {
		await takeLock(database, owner, clock);
		try {
			const found = await mongoVersion(database);
			const known = migrations.at(-1)?.version ?? 0;
			if (found > known) throw newerDatabase(found, known);
			for (const line of await createIndexes(database.connection, plans)) say(line);
			for (const { version, what, run } of migrations) {
				if (version <= found) continue;
				signal.throwIfAborted();
				await takeLock(database, owner, clock);
				await run(database, signal);
				await model(database).create({ _id: `version-${version}`, what, at: new Date(clock.nowMs()) });
				say(`version ${version}: ${what}`);
			}
			await takeLock(database, owner, clock);
			await fill(signal);
		} finally {
			await model(database).deleteOne({ _id: 'lock', owner });
		}
	});
}

/** The last migration that the database went through; 0 for a new one. */
export async function mongoVersion(database: MongoDatabase): Promise<number> {
	const done = await mongoWork(() => model(database).find({}).lean<MigrationDocument[]>());
	const versions = done.map(({ _id }) => Number(/^version-(\d+)$/.exec(_id)?.[1] ?? 0));
	return Math.max(0, ...versions);
}

/** For the server's start. @throws AppError `notReady` unless the database went through exactly the migrations that are known here. */
export async function refuseOtherVersion(
	database: MongoDatabase,
	migrations: readonly MongoMigration[],
): Promise<void> {
	const found = await mongoVersion(database);
	const known = migrations.at(-1)?.version ?? 0;
	if (found > known) throw newerDatabase(found, known);
	if (found < known) {
		throw new AppError(
			'notReady',
			`The database is at version ${found}, this server needs ${known}. Run the command migrate.`,
		);
	}
}

function newerDatabase(found: number, known: number): AppError {
	return new AppError(
		'conflict',
		`The database is at version ${found}, this Code Sensei knows ${known}. Install the newer Code Sensei.`,
	);
}

async function takeLock(database: MongoDatabase, owner: string, clock: Clock): Promise<void> {
	const now = new Date(clock.nowMs());
	const until = new Date(clock.nowMs() + lockMs);
	try {
		await model(database).updateOne(
			{ _id: 'lock', $or: [{ owner }, { until: trusted({ $lt: now }) }] },
			{ $set: { owner, until } },
			{ upsert: true },
		);
	} catch (error) {
		// The lock is there and somebody else's, so the upsert tried to add a second one.
		if (!isDuplicateKey(error)) throw error;
		throw new AppError('busy', 'Another migrate is at work on this database. Wait until it has ended.', {
			cause: error,
		});
	}
}

function model(database: MongoDatabase) {
	return database.model('migrations', migrationSchema);
}
