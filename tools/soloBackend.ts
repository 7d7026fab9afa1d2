import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
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
import { StartAnswer, type StartOrder } from '#contract/start.ts';

export interface SoloOptions {
	/** The bundle, or backend/main.ts itself. */
	entry: string;
	dataFolder: string;
	scratchFolder: string;
	bankFolder: string;
	tier?: StartOrder['tier'];
	env?: NodeJS.ProcessEnv;
	/** Where the backend's log goes; it is thrown away otherwise. */
	onLog?: (text: string) => void;
}

export interface SoloBackend {
	port: number;
	token: string;
	pid: number;
	call<Name extends EndpointName>(
		name: Name,
		given: { params?: ParamsOf<Name>; query?: QueryOf<Name>; body?: BodyOf<Name>; signal?: AbortSignal },
	): Promise<AnswerOf<Name>>;
	watch<Name extends 'watchJob' | 'watchChanges'>(
		name: Name,
		given: { params?: ParamsOf<Name>; signal?: AbortSignal },
	): AsyncGenerator<AnswerOf<Name>>;
	/** Asks it to stop and waits until it has. @returns its exit code; null when a signal ended it. */
	stop(): Promise<number | null>;
	/** Ends it the hard way, at once. */
	kill(): Promise<void>;
}

/** Starts a solo backend as the extension does: a child process that gets its orders, and answers, over its channel. */
export async function startSoloBackend(options: SoloOptions): Promise<SoloBackend> {
	const child = fork(options.entry, ['solo'], {
		stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
		execArgv: [],
		...(options.env === undefined ? {} : { env: options.env }),
	});
	let log = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream?.on('data', (data: Buffer) => {
			log = (log + data.toString()).slice(-20_000);
			options.onLog?.(data.toString());
		});
	}
	// Not 'close': after our own disconnect() Node never sends it.
	const exited = once(child, 'exit');
	const token = randomBytes(32).toString('hex');
	const order: StartOrder = {
		kind: 'start',
		token,
		dataFolder: options.dataFolder,
		scratchFolder: options.scratchFolder,
		bankFolder: options.bankFolder,
		tier: options.tier ?? 'auto',
		toolchains: {},
	};
	child.send(order);
	const answer = await Promise.race([
		once(child, 'message').then(([message]) => StartAnswer.parse(message)),
		exited.then(([code]) => ({ kind: 'failed' as const, message: `it ended with ${String(code)}\n${log}` })),
	]);
	if (answer.kind === 'failed') {
		child.kill('SIGKILL');
		throw new Error(`The backend did not start: ${answer.message}`);
	}
	const { port } = answer;
	return {
		port,
		token,
		pid: child.pid ?? 0,
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
		async stop() {
			child.disconnect();
			const code: unknown = (await exited)[0];
			return typeof code === 'number' ? code : null;
		},
		async kill() {
			child.kill('SIGKILL');
			await exited;
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
