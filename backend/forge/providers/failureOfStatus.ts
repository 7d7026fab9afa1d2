import * as z from 'zod';
import { ProviderFailure } from './providerFailure.ts';

/** The parts of the providers' error bodies that say more than the status. */
const ErrorBody = z.object({
	error: z.object({
		/** OpenAI: `insufficient_quota` has the same status as too many requests, but waiting does not help. */
		code: z.unknown().optional(),
		/** Gemini: why, and how long to wait. */
		details: z.array(z.object({ reason: z.string().optional(), retryDelay: z.string().optional() })).catch([]),
	}),
});

/** What an HTTP status that is no success means. */
export function failureOfStatus(status: number, headers: Headers, body: unknown): ProviderFailure {
	const { error } = ErrorBody.catch({ error: { code: undefined, details: [] } }).parse(body);
	const detail = String(status);
	if (status >= 300 && status < 400) return new ProviderFailure('redirected', { detail });
	// Gemini answers a wrong key with 400.
	if (status === 401 || status === 403 || error.details.some(({ reason }) => reason === 'API_KEY_INVALID'))
		return new ProviderFailure('badKey', { detail });
	if (status === 404) return new ProviderFailure('notFound', { detail });
	const restMs = restOfHeaders(headers) ?? restOfDetails(error.details);
	if (status === 429) {
		return new ProviderFailure(error.code === 'insufficient_quota' ? 'quotaSpent' : 'rateLimited', { detail, restMs });
	}
	if (status === 408 || status >= 500) return new ProviderFailure('serverError', { detail, restMs });
	return new ProviderFailure('badRequest', { detail });
}

/** `Retry-After` in seconds or as a date (RFC 9110, 10.2.3), and OpenAI's own in milliseconds. */
function restOfHeaders(headers: Headers): number | undefined {
	const exact = Number.parseFloat(headers.get('retry-after-ms') ?? '');
	if (exact >= 0) return exact;
	const value = headers.get('retry-after')?.trim() ?? '';
	if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1_000;
	// Against the provider's own clock: ours may be wrong.
	const restMs = Date.parse(value) - Date.parse(headers.get('date') ?? '');
	return Number.isNaN(restMs) ? undefined : Math.max(0, restMs);
}

/** Like `37s` or `3.5s`. */
function restOfDetails(details: readonly { retryDelay?: string | undefined }[]): number | undefined {
	for (const { retryDelay } of details) {
		const seconds = /^(\d+(?:\.\d+)?)s$/.exec(retryDelay ?? '')?.[1];
		if (seconds !== undefined) return Number(seconds) * 1_000;
	}
	return undefined;
}
