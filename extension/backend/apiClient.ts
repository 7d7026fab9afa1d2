import { Agent } from 'node:http';
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
import { readEvents } from './serverSentEvents.ts';

export type StreamName = {
	[Name in EndpointName]: Name extends 'watchJob' | 'watchForge' | 'watchChanges' ? Name : never;
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

/**
 * Speaks the contract with a backend. Each failure is an AppError: the backend's own words for those it foresaw, `stopping` when it can't be
 * reached (ask again when it is back), `cancelled` when the signal was aborted, `unexpected` for an answer that is not of the contract.
 */
export class ApiClient {
	readonly #http: AxiosInstance;
	readonly #agent = new Agent({ keepAlive: true });

	constructor(port: number, token: string) {
		this.#http = axios.create({
			baseURL: `http://127.0.0.1:${port}`,
			headers: { Authorization: `Bearer ${token}` },
			httpAgent: this.#agent,
			// A proxy of the learner's network has nothing to do with this machine's own loopback.
			proxy: false,
			maxRedirects: 0,
			validateStatus: () => true,
			timeout: answerTimeLimitMs,
		});
	}

	async call<Name extends PlainName>(name: Name, request: RequestOf<Name>): Promise<AnswerOf<Name>> {
		const endpoint: Endpoint = endpoints[name];
		const response = await this.#send(endpoint, request);
		if (response.status !== endpoint.status) throw failureOf(response.data);
		// The schema of this endpoint is the one that AnswerOf is inferred from.
		return parseAnswer(endpoint, response.data) as AnswerOf<Name>;
	}

	/** Yields each event until the backend ends the stream. @throws AppError `stopping` when the stream breaks. */
	async *watch<Name extends StreamName>(name: Name, request: RequestOf<Name>): AsyncGenerator<AnswerOf<Name>> {
		const endpoint: Endpoint = endpoints[name];
		const response = await this.#send(endpoint, request, { responseType: 'stream', timeout: 0 });
		// Asked for as a stream, axios answers with a Node stream.
		const stream = response.data as Readable;
		try {
			if (response.status !== endpoint.status) throw failureOf(await readJson(stream));
			// The schema of this endpoint is the one that AnswerOf is inferred from.
			for await (const data of readEvents(stream)) yield parseAnswer(endpoint, jsonOf(data)) as AnswerOf<Name>;
		} catch (error) {
			throw error instanceof AppError ? error : connectionFailure(error, request.signal);
		} finally {
			stream.destroy();
		}
	}

	/** Closes idle connections. */
	close(): void {
		this.#agent.destroy();
	}

	async #send(
		endpoint: Endpoint,
		request: Loose,
		config: AxiosRequestConfig = {},
	): Promise<AxiosResponse<unknown, unknown>> {
		try {
			return await this.#http.request<unknown>({
				...config,
				method: endpoint.method,
				url: fillIn(endpoint.path, request.params ?? {}),
				params: request.query,
				...(request.body === undefined ? {} : { data: request.body }),
				...(request.signal ? { signal: request.signal } : {}),
			});
		} catch (error) {
			throw connectionFailure(error, request.signal);
		}
	}
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

function connectionFailure(cause: unknown, signal: AbortSignal | undefined): AppError {
	if (signal?.aborted) return new AppError('cancelled', 'Stopped.', { cause });
	return new AppError('stopping', "Code Sensei's backend does not answer. It is started again; try once more.", {
		cause,
	});
}

function failureOf(body: unknown): AppError {
	const problem = Problem.safeParse(body);
	if (!problem.success) return notOfTheContract(problem.error);
	const issues = problem.data.issues?.map(({ path, message }) => `${path}: ${message}`) ?? [];
	return new AppError(problem.data.code, [problem.data.detail, ...issues].join('\n'), { cause: problem.data });
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

async function readJson(stream: Readable): Promise<unknown> {
	let text = '';
	for await (const chunk of stream) text += String(chunk);
	return jsonOf(text);
}

function jsonOf(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw notOfTheContract(error);
	}
}

/** Of a failure of the client that only waiting can mend. */
export function isConnectionLost(error: unknown): boolean {
	return error instanceof AppError && error.code === 'stopping';
}
