import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Readable } from 'node:stream';
import axios, { type AxiosInstance, type AxiosRequestConfig, type AxiosResponse } from 'axios';
import { AppError } from '#contract/appError.ts';
import {
	type AnswerOf,
	type BodyOf,
	type Endpoint,
	type EndpointName,
	endpoints,
	type ParamsOf,
	type QueryOf,
} from '#contract/endpoints.ts';
import { Problem } from '#contract/problem.ts';
import { newTraceparent } from './newTraceparent.ts';
import { readEvents } from './serverSentEvents.ts';

export type StreamName = {
	[Name in EndpointName]: Name extends 'watchJob' | 'watchForge' | 'watchDraft' | 'watchChanges' | 'watchClass'
		? Name
		: never;
}[EndpointName];
export type PlainName = Exclude<EndpointName, StreamName>;

/** A part that has no required field may be left out; one that does not exist can't be given. */
type Part<Key extends string, Given> = [Given] extends [undefined]
	? unknown
	: Record<string, never> extends Given
		? { [K in Key]?: Given }
		: { [K in Key]: Given };
export type RequestOf<Name extends EndpointName> = Part<'params', ParamsOf<Name>> &
	Part<'query', QueryOf<Name>> &
	Part<'body', BodyOf<Name>> & { signal?: AbortSignal | undefined };

/** How long an answer may take that is not a stream; judging goes on in the background, so none takes long. */
const answerTimeLimitMs = 30_000;
/** Where a model is asked on the way: providers are tried one after the other, and what they write is checked by running code. */
const slowAnswerTimeLimitMs = 300_000;
const slow: ReadonlySet<EndpointName> = new Set(['makeHint', 'reviewSolution']);
/** No answer of the contract comes near this: the longest is the export of years of practice. */
const answerBytesMax = 64 * 1024 * 1024;

/** Streams say at least a heartbeat every 15 seconds; one that is silent for so long has lost its other end without a word. */
const silenceMaxMs = 45_000;

/** Without a limit on all of its bytes: each event has one, and axios would keep a stream open that nobody reads any more. */
const streamed = { responseType: 'stream', timeout: 0, maxContentLength: -1 } as const;

/** Whom a client speaks with, and who it is there. */
export interface Connection {
	/** Without a slash at its end. */
	baseUrl: string;
	/** What goes into every request. @throws AppError when there is none any more */
	token: () => Promise<string>;
	/** A token in place of one that was refused. @throws AppError `sessionEnded` when there is none any more */
	renewToken?: (refused: string) => Promise<string>;
	/** Told after every request whether anybody answered. */
	onReached?: (reached: boolean) => void;
	/** What the person reads when nobody answers. */
	lostMessage: string;
}

/** The backend of this window. */
export function localConnection(port: number, token: string): Connection {
	return {
		baseUrl: `http://127.0.0.1:${port}`,
		token: () => Promise.resolve(token),
		lostMessage: "Code Sensei's backend does not answer. It is started again; try once more.",
	};
}

/**
 * Speaks the contract with a backend or a server. Each failure is an AppError: the other side's own words for those it foresaw, `stopping` when it
 * can't be reached (ask again when it is back), `cancelled` when the signal was aborted, `unexpected` for an answer that is not of the contract.
 */
export class ApiClient {
	readonly #connection: Connection;
	readonly #http: AxiosInstance;
	readonly #agents: readonly (HttpAgent | HttpsAgent)[];

	constructor(connection: Connection) {
		this.#connection = connection;
		const httpAgent = new HttpAgent({ keepAlive: true });
		const httpsAgent = new HttpsAgent({ keepAlive: true });
		this.#agents = [httpAgent, httpsAgent];
		this.#http = axios.create({
			baseURL: connection.baseUrl,
			httpAgent,
			httpsAgent,
			// VS Code itself sees to a proxy of the network, for this machine's own loopback there is none.
			proxy: false,
			// A token goes to the address that it was given for and to no other.
			maxRedirects: 0,
			maxContentLength: answerBytesMax,
			validateStatus: () => true,
			timeout: answerTimeLimitMs,
		});
	}

	async call<Name extends PlainName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
		const endpoint: Endpoint = endpoints[name];
		const response = await this.#send(endpoint, request, slow.has(name) ? { timeout: slowAnswerTimeLimitMs } : {});
		if (response.status !== endpoint.status) throw this.#failureOf(response, response.data);
		// The schema of this endpoint is the one that AnswerOf is inferred from.
		return parseAnswer(endpoint, response.data) as AnswerOf<Name>;
	}

	/** Yields each event until the backend ends the stream. @throws AppError `stopping` when the stream breaks. */
	async *watch<Name extends StreamName>(name: Name, request: RequestOf<Name>): AsyncGenerator<AnswerOf<Name>> {
		const endpoint: Endpoint = endpoints[name];
		const response = await this.#send(endpoint, request, streamed);
		// Asked for as a stream, axios answers with a Node stream.
		const stream = response.data as Readable;
		try {
			if (response.status !== endpoint.status) throw this.#failureOf(response, await readJson(stream));
			// The schema of this endpoint is the one that AnswerOf is inferred from.
			for await (const data of readEvents(whileItSpeaks(stream)))
				yield parseAnswer(endpoint, jsonOf(data)) as AnswerOf<Name>;
		} catch (error) {
			throw error instanceof AppError ? error : this.#connectionFailure(error, request.signal);
		} finally {
			stream.destroy();
		}
	}

	/** Closes idle connections. */
	close(): void {
		for (const agent of this.#agents) agent.destroy();
	}

	/** A token that was refused is renewed once: it may have run out on the way, or this computer may have slept. */
	async #send(
		endpoint: Endpoint,
		request: Loose,
		given: AxiosRequestConfig = {},
	): Promise<AxiosResponse<unknown, unknown>> {
		const { token, renewToken } = this.#connection;
		// A command keeps its name when it is sent once more.
		const config = endpoint.method === 'post' ? { ...given, headers: { traceparent: newTraceparent() } } : given;
		if (endpoint.access === 'anyone' && renewToken) return this.#sendOnce(endpoint, request, config, undefined);
		const first = await token();
		const response = await this.#sendOnce(endpoint, request, config, first);
		if (response.status !== 401 || !renewToken) return response;
		if (isStream(response.data)) response.data.destroy();
		return this.#sendOnce(endpoint, request, config, await renewToken(first));
	}

	async #sendOnce(
		endpoint: Endpoint,
		request: Loose,
		config: AxiosRequestConfig,
		token: string | undefined,
	): Promise<AxiosResponse<unknown, unknown>> {
		const { onReached } = this.#connection;
		try {
			const response = await this.#http.request<unknown>({
				...config,
				method: endpoint.method,
				url: fillIn(endpoint.path, request.params ?? {}),
				params: request.query,
				...(token === undefined ? {} : { headers: { ...config.headers, Authorization: `Bearer ${token}` } }),
				...(request.body === undefined ? {} : { data: request.body }),
				...(request.signal ? { signal: request.signal } : {}),
			});
			onReached?.(!gatewayStatuses.includes(response.status) || isProblem(response));
			return response;
		} catch (error) {
			if (!request.signal?.aborted) onReached?.(false);
			throw this.#connectionFailure(error, request.signal);
		}
	}

	#connectionFailure(cause: unknown, signal: AbortSignal | undefined): AppError {
		if (signal?.aborted) return new AppError('cancelled', 'Stopped.', { cause });
		return new AppError('stopping', this.#connection.lostMessage, { cause });
	}

	#failureOf(response: AxiosResponse<unknown, unknown>, body: unknown): AppError {
		const problem = Problem.safeParse(body);
		if (problem.success) {
			const { code, detail, issues, retryAfterSeconds } = problem.data;
			const lines = issues?.map(({ path, message }) => `${path}: ${message}`) ?? [];
			return new AppError(code, [detail, ...lines].join('\n'), { cause: problem.data, retryAfterSeconds });
		}
		// What stands before a server (a proxy, a load balancer) says in its own form that there is none behind it now.
		if (gatewayStatuses.includes(response.status)) return this.#connectionFailure(problem.error, undefined);
		return notOfTheContract(problem.error);
	}
}

const gatewayStatuses: readonly number[] = [502, 503, 504];

function isProblem(response: AxiosResponse<unknown, unknown>): boolean {
	return String(response.headers['content-type']).startsWith('application/problem+json');
}

function isStream(data: unknown): data is Readable {
	return typeof data === 'object' && data !== null && 'destroy' in data && typeof data.destroy === 'function';
}

/** The names exist in every request type; which values are right was checked where `call` was written. */
interface Loose {
	params?: object | undefined;
	query?: unknown;
	body?: unknown;
	signal?: AbortSignal | undefined;
}

function fillIn(path: string, params: object): string {
	const values = new Map<string, unknown>(Object.entries(params));
	return path.replace(/:([A-Za-z]+)/g, (_, name: string) => encodeURIComponent(String(values.get(name))));
}

function parseAnswer(endpoint: Endpoint, body: unknown): unknown {
	const answer = endpoint.answer.safeParse(body);
	if (!answer.success) throw notOfTheContract(answer.error);
	return answer.data;
}

function notOfTheContract(cause: unknown): AppError {
	return new AppError('unexpected', "Code Sensei's backend gave an answer that this version does not understand.", {
		cause,
	});
}

/** The chunks of a stream until it ends. @throws when it falls silent */
async function* whileItSpeaks(stream: Readable): AsyncGenerator<Uint8Array> {
	const timer = setTimeout(() => stream.destroy(new Error('the stream fell silent')), silenceMaxMs);
	try {
		// Without an encoding, a Node stream yields buffers.
		for await (const chunk of stream as AsyncIterable<Uint8Array>) {
			timer.refresh();
			yield chunk;
		}
	} finally {
		clearTimeout(timer);
	}
}

/** The body of a refusal; undefined when it is not JSON, as a gateway's page is not. */
async function readJson(stream: Readable): Promise<unknown> {
	let text = '';
	for await (const chunk of stream) text += String(chunk);
	try {
		return JSON.parse(text);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw notOfTheContract(error);
	}
}

/** Whether nobody answered: only waiting mends it. */
export function isConnectionLost(error: unknown): boolean {
	return error instanceof AppError && error.code === 'stopping';
}
