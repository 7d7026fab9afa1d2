import type { RequestHandler } from 'express';
import { callerOf } from './callerOfRequest.ts';
import { countedAddress, type RateLimit } from './rateLimits.ts';

/** Health checks come every few seconds from the machine beside us, and must never be told to wait. */
const uncounted: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

export function limitAddress(limit: RateLimit): RequestHandler {
	return async (request, _response, next) => {
		if (!uncounted.has(request.path)) await limit.consume(countedAddress(request.ip ?? ''));
		next();
	};
}

/** Those who are not signed in are counted by their address only. */
export function limitCaller(limit: RateLimit): RequestHandler {
	return async (_request, response, next) => {
		const caller = callerOf(response);
		if (caller.kind === 'account') await limit.consume(caller.accountId);
		next();
	};
}
