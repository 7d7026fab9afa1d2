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

/** Speaks the contract with a backend that listens already; for tools and tests. */
export interface SoloClient {
	port: number;
	token: string;
	/** @throws AppError with the backend's own code and words. */
	call<Name extends EndpointName>(
		name: Name,
		given: { params?: ParamsOf<Name>; query?: QueryOf<Name>; body?: BodyOf<Name>; signal?: AbortSignal },
	): Promise<AnswerOf<Name>>;
	watch<Name extends 'watchJob' | 'watchForge' | 'watchDraft' | 'watchChanges' | 'watchClass'>(
		name: Name,
		given: { params?: ParamsOf<Name>; signal?: AbortSignal },
	): AsyncGenerator<AnswerOf<Name>>;
}

export function soloClient(port: number, token: string): SoloClient {
	return {
		port,
		token,
		async call(name, given) {
			const endpoint: Endpoint = endpoints[name];
			const response = await send(endpoint, port, token, given);
			const body: unknown = await response.json();
			if (response.status !== endpoint.status) throw failureOf(body);
			// The schema of this endpoint is the one that AnswerOf is inferred from.
			return endpoint.answer.parse(body) as AnswerOf<typeof name>;
		},
		async *watch(name, given) {
			const endpoint: Endpoint = endpoints[name];
			const response = await send(endpoint, port, token, given);
			if (response.status !== endpoint.status || response.body === null) throw failureOf(await response.json());
			for await (const data of eventsOf(response.body)) {
				// As above.
				yield endpoint.answer.parse(JSON.parse(data)) as AnswerOf<typeof name>;
			}
		},
	};
}

interface Given {
	params?: unknown;
	query?: unknown;
	body?: unknown;
	signal?: AbortSignal;
}

function send(endpoint: Endpoint, port: number, token: string, given: Given): Promise<Response> {
	const params = new Map(Object.entries(given.params ?? {}));
	const path = endpoint.path.replaceAll(/:(\w+)/g, (_, name: string) => encodeURIComponent(String(params.get(name))));
	const query = new URLSearchParams();
	for (const [name, value] of Object.entries(given.query ?? {}))
		if (value !== undefined) query.set(name, String(value));
	return fetch(`http://127.0.0.1:${port}${path}?${query.toString()}`, {
		method: endpoint.method.toUpperCase(),
		headers: {
			authorization: `Bearer ${token}`,
			...(given.body === undefined ? {} : { 'content-type': 'application/json' }),
		},
		...(given.body === undefined ? {} : { body: JSON.stringify(given.body) }),
		...(given.signal === undefined ? {} : { signal: given.signal }),
	});
}

function failureOf(body: unknown): Error {
	const problem = Problem.safeParse(body);
	if (!problem.success)
		return new Error(`an answer that is not of the contract: ${JSON.stringify(body).slice(0, 500)}`);
	return new AppError(problem.data.code, problem.data.detail);
}

/** The data of each server-sent event; https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<string> {
	let rest = '';
	const decoder = new TextDecoder();
	for await (const bytes of body) {
		rest += decoder.decode(bytes, { stream: true });
		const blocks = rest.split('\n\n');
		rest = blocks.pop() ?? '';
		for (const block of blocks) {
			const data = block
				.split('\n')
				.filter((line) => line.startsWith('data:'))
				.map((line) => line.slice(5).trimStart());
			if (data.length > 0) yield data.join('\n');
		}
	}
}
