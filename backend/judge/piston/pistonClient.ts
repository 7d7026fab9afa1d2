import axios, { type AxiosInstance, type AxiosResponse } from 'axios';
import type * as z from 'zod';
import type { PistonAddress } from '#contract/piston.ts';
import type { PistonAnswer } from './pistonAnswer.ts';
import { Execution, type PistonJob, Refusal, type Runtime, Runtimes } from './pistonProtocol.ts';
import { executeOverSocket } from './pistonSocket.ts';

/** A JSON body beyond 102,400 bytes is refused by Piston, whatever it holds. */
export const maxBodyBytes = 100_000;
/** Both streams come twice, alone and together, and JSON may write a byte as six. */
const maxAnswerBytes = 64 * 1024 * 1024;
const askTimeMs = 5_000;
/** For the network, making the box, and waiting behind jobs of others. */
const slackMs = 20_000;

/** Speaks with one server. Every question has an end: in time, and in bytes. */
export class PistonClient {
	/** Of the server, for messages; never with a password from the URL. */
	readonly host: string;
	readonly #base: URL;
	readonly #headers: Readonly<Record<string, string>>;
	readonly #http: AxiosInstance;
	readonly #slackMs: number;

	constructor({ url, header }: PistonAddress, times: { slackMs: number } = { slackMs }) {
		this.#base = new URL(`${url.replace(/(\/api\/v2)?\/*$/, '')}/api/v2/`);
		this.host = this.#base.host;
		this.#slackMs = times.slackMs;
		this.#headers = header === undefined ? {} : { [header.name]: header.value };
		this.#http = axios.create({
			headers: this.#headers,
			// What is run goes to this server and nowhere else.
			maxRedirects: 0,
			proxy: false,
			maxContentLength: maxAnswerBytes,
			responseType: 'text',
			transformResponse: (text: unknown) => text,
			validateStatus: () => true,
		});
	}

	/** Also the way to see whether it is well: `/packages` ends a server that has no internet. */
	async runtimes(signal: AbortSignal | undefined): Promise<PistonAnswer<Runtime[]>> {
		return await this.#ask(Runtimes, askTimeMs, signal, (within) =>
			this.#http.get<unknown>(new URL('runtimes', this.#base).href, { signal: within }),
		);
	}

	async execute(job: PistonJob, signal: AbortSignal | undefined): Promise<PistonAnswer<Execution>> {
		const { limits, ...rest } = job;
		const timeMs = limits.run_timeout + limits.compile_timeout + this.#slackMs;
		const body = JSON.stringify({ ...rest, ...limits });
		if (Buffer.byteLength(body) <= maxBodyBytes) {
			return await this.#ask(Execution, timeMs, signal, (within) =>
				this.#http.post<unknown>(new URL('execute', this.#base).href, body, {
					signal: within,
					headers: { 'Content-Type': 'application/json' },
				}),
			);
		}
		const url = new URL('connect', this.#base);
		url.protocol = url.protocol === 'https:' ? 'wss:' : 'ws:';
		return await executeOverSocket(
			{ url, headers: this.#headers, who: this.#who, maxBytes: maxAnswerBytes },
			job,
			within(timeMs, signal),
		);
	}

	get #who(): string {
		return `The Piston server at ${this.host}`;
	}

	async #ask<Value>(
		schema: z.ZodType<Value>,
		timeMs: number,
		signal: AbortSignal | undefined,
		ask: (within: AbortSignal) => Promise<AxiosResponse<unknown>>,
	): Promise<PistonAnswer<Value>> {
		try {
			return this.#read(schema, await ask(within(timeMs, signal)));
		} catch (error) {
			if (signal?.aborted === true) return { kind: 'cancelled' };
			if (!axios.isAxiosError(error)) throw error;
			// The error itself holds the request with its headers, so of it only the code is passed on.
			if (axios.isCancel(error)) return this.#failed(`did not answer within ${String(timeMs / 1000)} s`);
			if (error.code === 'ERR_BAD_RESPONSE') return this.#failed('answered with too much, or broke off');
			return this.#failed(`can't be reached (${error.code ?? 'unknown error'})`);
		}
	}

	#read<Value>(schema: z.ZodType<Value>, { status, data }: AxiosResponse<unknown>): PistonAnswer<Value> {
		const json = parseJson(data);
		if (status === 200) {
			const parsed = schema.safeParse(json);
			if (parsed.success) return { kind: 'answered', value: parsed.data };
			return this.#failed('answered with something that Piston does not say; is its address right?');
		}
		const refusal = Refusal.safeParse(json);
		if (status === 400 && refusal.success) return { kind: 'refused', message: refusal.data.message };
		if (status === 401 || status === 403)
			return this.#failed(`does not let us in (${String(status)}); is its key right?`);
		if (status === 413) return this.#failed('stands behind something that refuses large requests (413)');
		return this.#failed(`answered with the status ${String(status)}`);
	}

	#failed(what: string): { kind: 'failed'; reason: string } {
		return { kind: 'failed', reason: `${this.#who} ${what}` };
	}
}

/** A signal of one's own for each question; an answer that trickles in ends in time too. */
function within(timeMs: number, signal: AbortSignal | undefined): AbortSignal {
	const limit = AbortSignal.timeout(timeMs);
	return signal === undefined ? limit : AbortSignal.any([signal, limit]);
}

function parseJson(data: unknown): unknown {
	if (typeof data !== 'string') return undefined;
	try {
		return JSON.parse(data);
	} catch {
		// A page of a proxy, or nothing at all.
		return undefined;
	}
}
