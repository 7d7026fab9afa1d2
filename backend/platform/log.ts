import { type DestinationStream, destination, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * The log, one JSON object a line, on standard error unless told otherwise. It carries routes, times, ids and codes; never a learner's code,
 * a token, a prompt or an e-mail address, so an error is written by these few fields only and not by all it has.
 */
export function createLog(level: string, to: DestinationStream = standardError()): Log {
	return pino({ level, base: { pid: process.pid }, serializers: { err: describeError } }, to);
}

/** A bug that nobody caught: the state is unknown, so the process ends; what it owes the next one finds pending. */
export function logLastWords(log: Log): void {
	process.on('uncaughtException', (error) => {
		log.fatal({ err: error }, 'ended by a bug');
		process.exit(70);
	});
}

function standardError(): DestinationStream {
	// Synchronous, so that the last lines before an exit are not lost.
	const stream = destination({ fd: 2, sync: true });
	// When the parent has gone nobody reads any more, and that must not end the backend before it has put away its work.
	stream.on('error', () => undefined);
	return stream;
}

function describeError(error: unknown): unknown {
	if (!(error instanceof Error)) return { type: typeof error };
	const { code, errcode } = error as { code?: unknown; errcode?: unknown }; // any object may be asked for any property
	return {
		type: error.name,
		message: error.message,
		...(typeof code === 'string' ? { code } : {}),
		...(typeof errcode === 'number' ? { errcode } : {}),
		stack: error.stack,
		...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
	};
}
