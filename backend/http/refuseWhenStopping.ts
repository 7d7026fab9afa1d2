import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';

/** Requests that still come in while the backend stops, over connections that are open already. */
export function refuseWhenStopping(stopSignal: AbortSignal): RequestHandler {
	return (_request, response, next) => {
		if (!stopSignal.aborted) {
			next();
			return;
		}
		response.set('Connection', 'close');
		throw new AppError('stopping', 'The backend is stopping. Try again in a moment.', { retryAfterSeconds: 2 });
	};
}
