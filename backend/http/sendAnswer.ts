import { hash } from 'node:crypto';
import type { Response } from 'express';
import type { Caching } from '#contract/endpoints.ts';

/** A year, which is as long as HTTP knows. */
const foreverSeconds = 365 * 24 * 60 * 60;

/**
 * Sends the text of an answer, with what caches may do with it. Who has it already, by `If-None-Match`, gets 304 from Express, which sees the tag.
 * @param text JSON; where it never changes its canonical form, so that its hash is the one in its address
 */
export function sendAnswer(response: Response, caching: Caching, text: string): void {
	if (caching === 'revalidate') {
		response.set({
			'Cache-Control': 'private, no-cache',
			Vary: 'Authorization',
			ETag: `"${hash('sha256', text, 'base64url')}"`,
		});
	}
	if (caching === 'forever') {
		response.set({
			'Cache-Control': `public, max-age=${String(foreverSeconds)}, immutable`,
			ETag: `"${hash('sha256', text, 'hex')}"`,
		});
	}
	response.type('json').send(text);
}
