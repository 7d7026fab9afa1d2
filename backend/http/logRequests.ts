import type { RequestHandler } from 'express';
import type { Log } from '../platform/log.ts';
import { requestIdOf } from './requestId.ts';

/** One line a request: the route's pattern, never the address asked for, which could hold anything. */
export function logRequests(log: Log): RequestHandler {
	return (request, response, next) => {
		const startedMs = performance.now();
		response.once('close', () => {
			const { route } = request as { route?: { path?: unknown } }; // set by Express once a route has matched
			log.debug(
				{
					requestId: requestIdOf(response),
					method: request.method,
					route: route?.path ?? 'none',
					status: response.statusCode,
					ms: Math.round(performance.now() - startedMs),
				},
				'request',
			);
		});
		next();
	};
}
