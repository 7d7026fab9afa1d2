import { createHash, timingSafeEqual } from 'node:crypto';
import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';
import { rememberCaller } from './callerOfRequest.ts';

/**
 * Lets in only who knows the token. A web page is kept out even if it does: browsers send Origin, and a page that made its own name point to
 * this machine (DNS rebinding) sends that name as Host.
 */
export function guardLocal(token: string, learnerId: string): RequestHandler {
	const wanted = digest(`Bearer ${token}`);
	return (request, response, next) => {
		const port = request.socket.localPort ?? 0;
		if (request.headers.host !== `127.0.0.1:${port}` && request.headers.host !== `localhost:${port}`) {
			throw new AppError('forbidden', 'This address answers only under 127.0.0.1 and localhost.');
		}
		if (request.headers.origin !== undefined) {
			throw new AppError('forbidden', 'Web pages must not talk to the backend.');
		}
		// Digests have one length, so the comparison tells nothing about the token by its time.
		if (!timingSafeEqual(digest(request.headers.authorization ?? ''), wanted)) {
			throw new AppError('unauthenticated', 'Send the token of this start as "Authorization: Bearer <token>".');
		}
		rememberCaller(response, { kind: 'local', learnerId });
		next();
	};
}

function digest(text: string): Buffer {
	return createHash('sha256').update(text).digest();
}
