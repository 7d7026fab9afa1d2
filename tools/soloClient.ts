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

/** How far a stream was heard; kept up to date. */
export interface Heard {
	lastEventId?: string;
}

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
		given: { params?: ParamsOf<Name>; signal?: AbortSignal; heard?: Heard },
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
			// Everything was heard.
			if (response.status === 204) return;
			if (response.status !== endpoint.status || response.body === null) throw failureOf(await response.json());
			for await (const { data, id } of eventsOf(response.body)) {
				if (id !== undefined && given.heard !== undefined) given.heard.lastEventId = id;
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
	heard?: Heard;
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
			...(given.heard?.lastEventId === undefined ? {} : { 'last-event-id': given.heard.lastEventId }),
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

/** Each server-sent event; https://html.spec.whatwg.org/multipage/server-sent-events.html */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ data: string; id: string | undefined }> {
	let rest = '';
	const decoder = new TextDecoder();
	for await (const bytes of body) {
		rest += decoder.decode(bytes, { stream: true });
		const blocks = rest.split('\n\n');
		rest = blocks.pop() ?? '';
		for (const block of blocks) {
			const data = fieldsOf(block, 'data:');
			if (data.length > 0) yield { data: data.join('\n'), id: fieldsOf(block, 'id:').at(-1) };
		}
	}
}

function fieldsOf(block: string, name: string): string[] {
	const lines = block.split('\n').filter((line) => line.startsWith(name));
	return lines.map((line) => line.slice(name.length).trimStart());
}
