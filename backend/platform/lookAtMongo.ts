import type { Clock } from './clock.ts';
import { mongoSchema, type MongoSchema } from './migrateMongo.ts';
import { type MongoDatabase, mongoWork } from './mongo.ts';

/** What others may change of the store while a process runs. */
export interface StoreLook extends MongoSchema {
	/** How far the store's clock is ahead of ours, as well as the way there and back lets it be seen; negative: behind. */
	clockAheadMs: number;
}

/** From so much on it is said: leases and tokens live by clocks that agree within a second or two. */
export const clockToleranceMs = 2_000;

const unknownCommand = 59;

/** @throws AppError `busy` when the store does not answer */
export async function lookAtMongo(database: MongoDatabase, clock: Clock, limitMs: number): Promise<StoreLook> {
	const askedMs = clock.nowMs();
	const there = await mongoWork(() => storeTime(database, limitMs));
	const between = (askedMs + clock.nowMs()) / 2;
	return { ...(await mongoSchema(database)), clockAheadMs: there.getTime() - between };
}

async function storeTime(database: MongoDatabase, timeoutMS: number): Promise<Date> {
	const { db } = database.connection;
	if (db === undefined) throw new Error('the database is closed');
	let answer: unknown;
	try {
		answer = await db.command({ hello: 1 }, { timeoutMS });
	} catch (error) {
		// Older servers know it under its old name.
		if (!(error instanceof Error && 'code' in error && error.code === unknownCommand)) throw error;
		answer = await db.command({ isMaster: 1 }, { timeoutMS });
	}
	const { localTime } = answer as { localTime?: unknown }; // an answer to a command is a document
	if (!(localTime instanceof Date)) throw new Error('the store does not tell its time');
	return localTime;
}
