import { type DestinationStream, destination, type Logger, type LoggerOptions, pino } from 'pino';
import { AppError } from '#contract/appError.ts';
import type { Fault, FaultReports } from './faultReports.ts';

export type Log = Logger;

/** What pino calls an error; everything above is worse. */
const errorLevel = 50;
/** A report of the last error gets so long before the process ends. */
const lastReportMs = 2_000;

/**
 * The log, one JSON object a line, on standard error unless told otherwise. It carries routes, times, ids and codes; never a learner's code,
 * a token, a prompt or an e-mail address, so an error is written by these few fields only and not by all it has. What is logged as an error and nobody
 * foresaw is told to `onFault` too.
 */
export function createLog(
	level: string,
	to: DestinationStream = standardError(),
	onFault?: (fault: Fault) => void,
): Log {
	const options = { base: { pid: process.pid }, serializers: { err: describeError } };
	if (onFault === undefined) return pino({ ...options, level }, to);
	// A silent log hears of no error, so it hears of errors and writes nothing.
	const isSilent = level === 'silent';
	const hooks = { logMethod: tellingMethod(onFault) };
	return pino({ ...options, level: isSilent ? 'error' : level, hooks }, isSilent ? nowhere : to);
}

/** A bug that nobody caught: the state is unknown, so the process ends; what it owes the next one finds pending. */
export function logLastWords(log: Log, faults?: Pick<FaultReports, 'flush'>): void {
	process.on('uncaughtException', (error) => {
		log.fatal({ err: error }, 'ended by a bug');
		if (faults === undefined) process.exit(70);
		setTimeout(() => process.exit(70), lastReportMs);
		void faults.flush(lastReportMs).finally(() => process.exit(70));
	});
}

const nowhere: DestinationStream = { write: () => undefined };

function tellingMethod(onFault: (fault: Fault) => void): NonNullable<NonNullable<LoggerOptions['hooks']>['logMethod']> {
	return function (given, method, level) {
		if (level >= errorLevel) tell(given[0], onFault);
		method.apply(this, given);
	};
}

function tell(fields: unknown, onFault: (fault: Fault) => void): void {
	if (typeof fields !== 'object' || fields === null || !('err' in fields)) return;
	const { err: error } = fields;
	// What was foreseen has words for whoever it concerns, and is no bug.
	if (!(error instanceof Error) || (error instanceof AppError && error.code !== 'unexpected')) return;
	const requestId = 'requestId' in fields && typeof fields.requestId === 'string' ? fields.requestId : undefined;
	onFault({ error, requestId });
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
