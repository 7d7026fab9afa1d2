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
	/**
	 * The oldest version of a server that works with what it leaves. What only adds has the version before it, so that both run side by side during an update; what takes
	 * away, or changes what something means, has its own, and comes a release after the last server that needed it.
	 */
	worksFrom: number;
	run: (database: MongoDatabase, signal: AbortSignal) => Promise<void>;
}

interface MigrationDocument {
	/** `version-N` for each that was done, and `lock`. */
	_id: string;
	what?: string;
	/** Absent in what was written before there was more than one version: then its own. */
	worksFrom?: number;
	at?: Date;
	owner?: string;
	until?: Date;
}

const migrationSchema = new Schema<MigrationDocument>(
	{ _id: { type: String, required: true }, what: String, worksFrom: Number, at: Date, owner: String, until: Date },
	strictSchema,
);

/** So long one that was cut off keeps others out; while one is at work it is renewed. */
const lockMs = 10 * 60_000;
/** Often enough that it may fail some times in a row. */
const renewEveryMs = lockMs / 10;

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
	/** How often the lock is renewed; for tests. */
	renewEveryMs?: number;
}

/** What a database went through. */
export interface MongoSchema {
	/** Its last migration; 0 for a new one. */
	version: number;
	/** The oldest version of a server that works with it. */
	worksFrom: number;
}

/**
 * Brings a database up to date: indexes, then each migration once, then what is filled in. Only one does so at a time. A newer database that works with this version is
 * left as it is.
 * @throws AppError `busy` while another one is at it, `conflict` when a newer Code Sensei left what this one does not work with
 */
export async function migrateMongo(options: MigrateMongoOptions): Promise<void> {
	const { database, plans, migrations, say, fill } = options;
	await mongoWork(() =>
		alone(options, async (signal) => {
			const found = await mongoSchema(database);
			const known = migrations.at(-1)?.version ?? 0;
			if (isNewer(found, known)) {
				say(
					`The database is at version ${found.version}, newer than this Code Sensei (${known}), which works with it. Nothing was changed.`,
				);
				return;
			}
			for (const line of await createIndexes(database.connection, plans)) say(line);
			for (const { version, what, worksFrom, run } of migrations) {
				if (version <= found.version) continue;
				signal.throwIfAborted();
				await run(database, signal);
				signal.throwIfAborted();
				await model(database).create({
					_id: `version-${version}`,
					what,
					worksFrom,
					at: new Date(options.clock.nowMs()),
				});
				say(`version ${version}: ${what}`);
			}
			await fill(signal);
		}),
	);
}

/** Works under the lock, which is renewed as long as that takes; should it be lost all the same, the signal says so. */
async function alone(
	{ database, clock, signal, renewEveryMs: everyMs = renewEveryMs }: MigrateMongoOptions,
	work: (signal: AbortSignal) => Promise<void>,
): Promise<void> {
	const owner = clock.newId();
	await takeLock(database, owner, clock);
	const lost = new AbortController();
	const renewing = setInterval(() => {
		takeLock(database, owner, clock).catch((error: unknown) => {
			// A store that does not answer for a moment has not given the lock away.
			if (error instanceof AppError && error.code === 'busy') lost.abort(error);
		});
	}, everyMs);
	try {
		await work(AbortSignal.any([signal, lost.signal]));
	} finally {
		clearInterval(renewing);
		await model(database).deleteOne({ _id: 'lock', owner });
	}
}

/** What the database went through. */
export async function mongoSchema(database: MongoDatabase): Promise<MongoSchema> {
	const documents = await mongoWork(() => model(database).find({}).lean<MigrationDocument[]>());
	let schema: MongoSchema = { version: 0, worksFrom: 0 };
	for (const { _id, worksFrom } of documents) {
		const version = Number(/^version-(\d+)$/.exec(_id)?.[1] ?? 0);
		schema = {
			version: Math.max(schema.version, version),
			worksFrom: Math.max(schema.worksFrom, worksFrom ?? version),
		};
	}
	return schema;
}

/**
 * For the server's start, which goes on on a newer database that works with it.
 * @throws AppError `notReady` when the database is older, `conflict` when it is newer and has lost what is needed here
 */
export async function refuseOtherVersion(
	database: MongoDatabase,
	migrations: readonly MongoMigration[],
): Promise<MongoSchema> {
	const found = await mongoSchema(database);
	const known = migrations.at(-1)?.version ?? 0;
	if (!isNewer(found, known) && found.version < known) {
		throw new AppError(
			'notReady',
			`The database is at version ${found.version}, this server needs ${known}. Run the command migrate.`,
		);
	}
	return found;
}

/** @throws AppError `conflict` when it is newer than what is known here can work with */
function isNewer({ version, worksFrom }: MongoSchema, known: number): boolean {
	if (worksFrom > known) throw newerDatabase(version, known);
	return version > known;
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
