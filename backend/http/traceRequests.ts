import type { RequestHandler } from 'express';
import type { Tracing } from '../platform/tracing.ts';
import { methodOf, routeOf, statusOf } from './requestWatch.ts';

/** Asked every few seconds, and of no interest to anybody who looks at traces. */
const untraced: ReadonlySet<string> = new Set(['/healthz', '/readyz']);

/** One span a request, below what its client began. The pattern of the route is told and never the address, the status and never the answer. */
export function traceRequests(tracing: Tracing): RequestHandler {
	return (request, response, next) => {
		const { traceparent } = request.headers;
		if (untraced.has(request.path) && traceparent === undefined) {
			next();
			return;
		}
		const span = tracing.open(typeof traceparent === 'string' ? traceparent : undefined, 'request');
		response.once('close', () => {
			const status = statusOf(response);
			const fields = {
				'http.request.method': methodOf(request),
				'http.route': routeOf(request),
				'http.response.status_code': status,
			};
			span.end(fields, status >= 500);
		});
		span.inside(next);
	};
}
