import type { Request, RequestHandler, Response } from 'express';
import type { EndedRequest, OpenAnswers } from '../platform/endedRequest.ts';

const methods: readonly string[] = ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'HEAD'];
/** Where routers with routes of their own are mounted. */
const mountedAt: readonly string[] = ['/admin', '/classes'];

/** Answers that are being given in this process. */
export class RequestWatch {
	readonly #open = new Map<Response, Request>();

	/** Calls with each request when its answer is over. */
	watch(onEnded: (ended: EndedRequest) => void): RequestHandler {
		return (request, response, next) => {
			const startedMs = performance.now();
			this.#open.set(response, request);
			response.once('close', () => {
				this.#open.delete(response);
				const seconds = (performance.now() - startedMs) / 1_000;
				onEnded({
					method: methodOf(request),
					route: routeOf(request),
					status: statusOf(response),
					seconds,
					isStream: isEventStream(response),
				});
			});
			next();
		};
	}

	open(): OpenAnswers {
		const streams = new Map<string, number>();
		for (const [response, request] of this.#open) {
			if (!isEventStream(response)) continue;
			const route = routeOf(request);
			streams.set(route, (streams.get(route) ?? 0) + 1);
		}
		return { requests: this.#open.size, streams };
	}
}

export function methodOf({ method }: Request): string {
	return methods.includes(method) ? method : 'other';
}

/** The pattern that matched, never the address that was asked for, which could hold anything. */
export function routeOf(request: Request): string {
	const { route } = request as { route?: { path?: unknown } }; // set by Express once a route has matched
	if (typeof route?.path !== 'string') return 'none';
	return mountedAt.includes(request.baseUrl) ? `${request.baseUrl}${route.path}` : route.path;
}

/** 499, as proxies write it, where the client was gone before there was an answer. */
export function statusOf({ headersSent, statusCode }: Response): number {
	return headersSent ? statusCode : 499;
}

function isEventStream(response: Response): boolean {
	return response.headersSent && String(response.getHeader('Content-Type')).startsWith('text/event-stream');
}
