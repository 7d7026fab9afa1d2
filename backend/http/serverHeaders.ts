import cors from 'cors';
import type { RequestHandler } from 'express';
import helmet from 'helmet';
import { AppError } from '#contract/appError.ts';

/** Nothing is cached (but what its endpoint lets be), framed, guessed or loaded; /docs loosens the styles for its own sheet only. */
export function serverHeaders(): RequestHandler[] {
	return [
		helmet({
			contentSecurityPolicy: {
				useDefaults: false,
				directives: { defaultSrc: ["'none'"], frameAncestors: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"] },
			},
			frameguard: { action: 'deny' },
			referrerPolicy: { policy: 'no-referrer' },
		}),
		(_request, response, next) => {
			response.set('Cache-Control', 'no-store');
			next();
		},
	];
}

/** Web pages may call from the origins on the list and from nowhere else; what is not a web page sends no origin. */
export function allowOrigins(origins: readonly string[]): RequestHandler[] {
	return [
		(request, _response, next) => {
			const { origin } = request.headers;
			if (origin !== undefined && !origins.includes(origin)) {
				throw new AppError('forbidden', 'Web pages of this origin must not call this server.');
			}
			next();
		},
		cors({
			origin: [...origins],
			methods: ['GET', 'POST', 'PUT', 'DELETE'],
			allowedHeaders: ['Authorization', 'Content-Type', 'If-None-Match'],
			exposedHeaders: ['X-Request-Id', 'Retry-After', 'ETag'],
			maxAge: 600,
		}),
	];
}
