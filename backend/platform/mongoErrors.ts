import { mongo } from 'mongoose';
import { AppError } from '#contract/appError.ts';

/** Codes of MongoDB's server, src/mongo/base/error_codes.yml, as far as we tell them apart. */
const codes = {
	duplicateKey: 11_000,
	outOfDiskSpace: 14_031,
	/** It holds its time limit, a lock or its role: trying again helps. */
	passing: new Set([50, 24, 64, 89, 91, 112, 189, 262, 6, 7, 9_001, 10_107, 11_600, 11_602, 13_435, 13_436]),
};

export const mongoWords = {
	unreachable: 'The database does not answer just now. Try again in a moment; nothing that was saved is lost.',
	full: 'The disk of the database is full, so nothing could be saved. Nothing that was saved before is lost.',
	cannotOpen: 'The database can not be reached. Look at MONGODB_URI and at whether the server runs.',
} as const;

/** Whether a unique index refused a write. */
export function isDuplicateKey(error: unknown): boolean {
	return error instanceof mongo.MongoServerError && error.code === codes.duplicateKey;
}

/** Two upserts of one id at the same time: one of them may be refused instead of finding what the other wrote. Asked again it finds it. */
export async function retryOnDuplicate<Result>(write: () => Promise<Result>): Promise<Result> {
	try {
		return await write();
	} catch (error) {
		if (!isDuplicateKey(error)) throw error;
		return await write();
	}
}

/** The failure as a person should read it, with the driver's error as its cause; anything that is a bug of ours comes back untouched. */
export function asMongoAppError(error: unknown): unknown {
	if (error instanceof mongo.MongoServerError) {
		if (error.code === codes.outOfDiskSpace) return new AppError('storeFull', mongoWords.full, { cause: error });
		if (typeof error.code === 'number' && codes.passing.has(error.code)) return unreachable(error);
		return error;
	}
	if (
		error instanceof mongo.MongoNetworkError ||
		error instanceof mongo.MongoServerSelectionError ||
		error instanceof mongo.MongoNotConnectedError ||
		error instanceof mongo.MongoTopologyClosedError ||
		error instanceof mongo.MongoOperationTimeoutError ||
		// Mongoose's own name for it, and the pool's for a queue that is too long; neither class is exported.
		(error instanceof Error && ['MongooseServerSelectionError', 'MongoWaitQueueTimeoutError'].includes(error.name)) ||
		isBrokenSocket(error)
	) {
		return unreachable(error);
	}
	return error;
}

/** A write to a socket that the server closed a moment ago comes out of the driver as Node's own error. */
function isBrokenSocket(error: unknown): error is Error {
	return error instanceof Error && 'code' in error && socketCodes.has(String(error.code));
}

const socketCodes = new Set(['EPIPE', 'ECONNRESET', 'ECONNREFUSED', 'ETIMEDOUT']);

function unreachable(cause: Error): AppError {
	return new AppError('busy', mongoWords.unreachable, { cause, retryAfterSeconds: 2 });
}
