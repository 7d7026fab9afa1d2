import type { RequestHandler } from 'express';

/** Nothing here is for a browser: no caching, no framing, no guessing of types, nothing to load. */
export const securityHeaders: RequestHandler = (_request, response, next) => {
	response.set({
		'Cache-Control': 'no-store',
		'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
		'Cross-Origin-Resource-Policy': 'same-origin',
		'Referrer-Policy': 'no-referrer',
		'X-Content-Type-Options': 'nosniff',
		'X-Frame-Options': 'DENY',
	});
	next();
};
