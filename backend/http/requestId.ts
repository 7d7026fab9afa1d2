import type { RequestHandler, Response } from 'express';
import type { Clock } from '../platform/clock.ts';

const header = 'X-Request-Id';

/** Names each request, so that an answer and a line of the log can be matched. Made here: what a client sends is not trusted. */
export function nameRequest(clock: Clock): RequestHandler {
	return (_request, response, next) => {
		response.setHeader(header, clock.newId());
		next();
	};
}

export function requestIdOf(response: Response): string {
	return String(response.getHeader(header));
}
