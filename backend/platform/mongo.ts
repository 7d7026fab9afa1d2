import { type Connection, type Model, type mongo, Mongoose, type Schema } from 'mongoose';
import { AppError } from '#contract/appError.ts';
import { asMongoAppError, mongoWords } from './mongoErrors.ts';

/** How long a request waits for a server to be found; after it the person reads that the database does not answer. */
const selectionPatienceMs = 3_000;
/** How long an operation may take on the wire. The longest reads a learner's whole history. */
const operationLimitMs = 20_000;

/** For every schema: a field that it does not name is a bug that shows at once, not a field that is silently left out. */
export const strictSchema = {
	strict: 'throw',
	strictQuery: 'throw',
	versionKey: false,
	minimize: false,
	id: false,
} as const;

export interface OpenMongoOptions {
	/** With the name of the database; user and password in it are never logged or shown. */
	uri: string;
	/** Connections at once. */
	poolSize?: number;
	selectionPatienceMs?: number;
}

/**
 * One connection to MongoDB. Indexes are made by `migrate`, never on the way; nothing waits in a buffer for a server that is gone; a filter can
 * only hold values: an operator in it that we did not mark with `trusted` is compared as a value (`{"$gt": ""}` matches nothing).
 */
export class MongoDatabase {
	readonly connection: Connection;

	constructor(connection: Connection) {
		this.connection = connection;
	}

	/** The model of a collection; asked twice, the same one. Two models may share a collection, each with its own fields of a document. */
	model<Document>(name: string, schema: Schema<Document>, collection = name): Model<Document> {
		const known = this.connection.models[name];
		// A name belongs to one schema: whoever asks with the name asks with its schema.
		if (known !== undefined) return known as Model<Document>;
		return this.connection.model<Document>(name, schema, collection);
	}

	/** A collection as the driver has it, for what Mongoose does not do: documents go in and out as they are. */
	raw<Document extends mongo.BSON.Document>(collection: string): mongo.Collection<Document> {
		return this.connection.getClient().db(this.connection.name).collection<Document>(collection);
	}

	/** @throws AppError `busy` when the server does not answer. */
	async ping(): Promise<void> {
		await mongoWork(async () => {
			await this.connection.db?.command({ ping: 1 }, { timeoutMS: selectionPatienceMs });
		});
	}

	async close(): Promise<void> {
		await this.connection.close();
	}
}

/** @throws AppError `notReady` when no server answers, or it refuses who we are: naming the variable to look at, never its value. */
export async function openMongo(options: OpenMongoOptions): Promise<MongoDatabase> {
	// An instance of its own: settings at module level would be everybody's.
	const mongoose = new Mongoose();
	mongoose.set('sanitizeFilter', true);
	mongoose.set('strictQuery', 'throw');
	try {
		const connection = await mongoose
			.createConnection(options.uri, {
				autoIndex: false,
				autoCreate: false,
				bufferCommands: false,
				ignoreUndefined: true,
				maxPoolSize: options.poolSize ?? 20,
				serverSelectionTimeoutMS: options.selectionPatienceMs ?? selectionPatienceMs,
				waitQueueTimeoutMS: selectionPatienceMs,
				socketTimeoutMS: operationLimitMs,
				// What was answered is on most machines' disks and survives the loss of the primary.
				writeConcern: { w: 'majority', journal: true, wtimeoutMS: operationLimitMs },
				readPreference: 'primary',
			})
			.asPromise();
		return new MongoDatabase(connection);
	} catch (error) {
		throw new AppError('notReady', mongoWords.cannotOpen, { cause: asMongoAppError(error) });
	}
}

/** Runs work on the database, and turns what a person can do something about into an AppError. */
export async function mongoWork<Result>(work: () => Promise<Result>): Promise<Result> {
	try {
		return await work();
	} catch (error) {
		throw asMongoAppError(error);
	}
}
