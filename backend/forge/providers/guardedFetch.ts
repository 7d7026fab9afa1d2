import { failureOfStatus } from './failureOfStatus.ts';
import { ProviderFailure } from './providerFailure.ts';

type Fetch = typeof globalThis.fetch;

/**
 * Calls a provider's client with a `fetch` that bounds what it may do: it ends with the signal, even where the client takes none; it reads at most
 * `maxBytes`; it follows no redirect, which could carry the key elsewhere; and what is no JSON object or no success never gets to the client, some
 * of which write what they don't understand to the console.
 *
 * @throws ProviderFailure, whatever the client makes of it on the way
 */
export async function throughGuardedFetch<Result>(
	maxBytes: number,
	signal: AbortSignal,
	call: (fetch: Fetch) => Promise<Result>,
): Promise<Result> {
	const seen: { isUsed: boolean; failure?: ProviderFailure } = { isUsed: false };
	const fetch: Fetch = async (input, init) => {
		seen.isUsed = true;
		try {
			return await fetchJson(maxBytes, input, { ...init, signal, redirect: 'manual' });
		} catch (error) {
			seen.failure = signal.aborted ? new ProviderFailure('tooSlow') : failureOfFetch(error);
			throw seen.failure;
		}
	};
	try {
		const result = await call(fetch);
		// Without it nothing of the above would hold, so a client that goes another way is not used at all.
		if (!seen.isUsed) throw new Error('the client did not use the fetch it was given');
		return result;
	} catch (error) {
		if (seen.failure !== undefined) throw seen.failure;
		if (error instanceof ProviderFailure) throw error;
		throw new ProviderFailure('unforeseen', { detail: error instanceof Error ? error.name : typeof error });
	}
}

async function fetchJson(maxBytes: number, ...args: Parameters<Fetch>): Promise<Response> {
	const response = await fetch(...args);
	const text = await readText(response, maxBytes);
	if (!response.ok) throw failureOfStatus(response.status, response.headers, objectIn(text));
	if (text.trim() === '') throw new ProviderFailure('empty');
	if (objectIn(text) === undefined) throw new ProviderFailure('notJson');
	return new Response(text, { status: response.status, headers: { 'content-type': 'application/json' } });
}

async function readText(response: Response, maxBytes: number): Promise<string> {
	// The body's type says `any` for its chunks; those of an HTTP answer are bytes.
	const body = response.body as ReadableStream<Uint8Array> | null;
	if (body === null) return '';
	const chunks: Uint8Array[] = [];
	let bytes = 0;
	for await (const chunk of body) {
		bytes += chunk.byteLength;
		// Leaving the loop cancels the stream, and with it the connection.
		if (bytes > maxBytes) throw new ProviderFailure('tooLarge');
		chunks.push(chunk);
	}
	return Buffer.concat(chunks).toString('utf8');
}

function objectIn(text: string): Record<string, unknown> | undefined {
	try {
		const value: unknown = JSON.parse(text);
		// Of what JSON.parse gives, an object that is no array has string keys.
		return typeof value === 'object' && value !== null && !Array.isArray(value)
			? (value as Record<string, unknown>)
			: undefined;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

/** How Node names a connection that was there and is gone. */
const lostCodes: ReadonlySet<string> = new Set(['UND_ERR_SOCKET', 'ECONNRESET', 'EPIPE']);

function failureOfFetch(error: unknown): ProviderFailure {
	if (error instanceof ProviderFailure) return error;
	// Node throws a TypeError whose cause, or the cause's, knows more.
	for (let inner = error; inner instanceof Error; inner = inner.cause) {
		const { code } = inner as { code?: unknown }; // any object may be asked for any property
		if (typeof code !== 'string') continue;
		// Also what is no HTTP any more.
		if (lostCodes.has(code) || code.startsWith('HPE_')) return new ProviderFailure('cutOff');
		return new ProviderFailure('unreachable', { detail: code });
	}
	return new ProviderFailure('unforeseen', { detail: error instanceof Error ? error.name : typeof error });
}
