import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import type { ProviderName } from '#contract/forge.ts';
import { type Answer, closerToReal } from './closerToReal.ts';

/** What really went over the wire to a provider. */
export interface Recorded {
	provider: ProviderName;
	path: string;
	headers: IncomingHttpHeaders;
	body: Record<string, unknown>;
}

/** Takes the place of the upstream's answer: a fault of the line rather than of the model. It may look at that answer. */
export type LineFault = (response: ServerResponse, answer: () => Promise<Answer>) => void | Promise<void>;

/**
 * Stands between a provider's client and aimock. It keeps every request as it was sent (aimock's own journal drops schemas), makes aimock's answers
 * more like the real ones, and breaks them when told to.
 */
export class RecordingProxy {
	readonly url: string;
	readonly recorded: Recorded[] = [];
	readonly #faults = new Map<ProviderName, LineFault>();
	readonly #close: () => Promise<void>;

	private constructor(url: string, close: () => Promise<void>) {
		this.url = url;
		this.#close = close;
	}

	static async start(upstream: string): Promise<RecordingProxy> {
		const server = createServer((message, response) => {
			proxy.#pass(upstream, message, response).catch((error: unknown) => response.destroy(asError(error)));
		});
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		// A listening TCP server has an address of this form.
		const { port } = server.address() as AddressInfo;
		const proxy = new RecordingProxy(
			`http://127.0.0.1:${port}`,
			() =>
				new Promise((resolve) => {
					server.close(() => resolve());
					server.closeAllConnections();
				}),
		);
		return proxy;
	}

	/** Until told otherwise; without a fault, faithful again. */
	setFault(provider: ProviderName, fault: LineFault | undefined): void {
		if (fault === undefined) this.#faults.delete(provider);
		else this.#faults.set(provider, fault);
	}

	/** Forgets requests and faults. */
	reset(): void {
		this.recorded.length = 0;
		this.#faults.clear();
	}

	recordedOf(provider: ProviderName): Recorded[] {
		return this.recorded.filter((one) => one.provider === provider);
	}

	close(): Promise<void> {
		return this.#close();
	}

	async #pass(upstream: string, message: IncomingMessage, response: ServerResponse): Promise<void> {
		const sent = await text(message);
		const path = message.url ?? '';
		const provider = providerOf(path);
		// Every request of the three clients is a JSON object; another one fails the test here.
		const body = JSON.parse(sent) as Record<string, unknown>;
		this.recorded.push({ provider, path, headers: message.headers, body });
		const ask = async (): Promise<Answer> => {
			const answer = await fetch(`${upstream}${path}`, {
				method: message.method ?? 'POST',
				headers: { 'content-type': 'application/json' },
				body: sent,
			});
			const { status, headers } = answer;
			return closerToReal(provider, body, { status, headers: kept(headers), body: await answer.json() });
		};
		const fault = this.#faults.get(provider);
		if (fault === undefined) send(response, await ask());
		else await fault(response, ask);
	}
}

export function send(response: ServerResponse, { status, headers, body }: Answer): void {
	response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body));
}

function kept(headers: Headers): Record<string, string> {
	const retryAfter = headers.get('retry-after');
	return retryAfter === null ? {} : { 'retry-after': retryAfter };
}

function providerOf(path: string): ProviderName {
	if (path.startsWith('/v1beta/')) return 'gemini';
	if (path.startsWith('/v1/')) return 'openai';
	if (path.startsWith('/api/')) return 'ollama';
	throw new Error(`nobody's path: ${path}`);
}

function asError(error: unknown): Error {
	return error instanceof Error ? error : new Error(String(error));
}
