import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Duplex } from 'node:stream';
import { asAdvised, type Fault, type StandInOptions } from './standInFaults.ts';
import { StandInJob, type StageResult } from './standInJob.ts';
import { installPackages, type Package } from './standInPackages.ts';
import { type Asked, readJob } from './standInRequest.ts';
import { StandInSocket } from './standInSocket.ts';

/** What body-parser takes where nobody told it otherwise. */
const bodyLimitBytes = 100 * 1024;
const oversizedBytes = 80 * 1024 * 1024;

/**
 * Speaks and behaves as Piston 3.1.1 does, its defects included, and really runs what it is given. It fences nothing in: what the tests run is ours.
 */
export class PistonStandIn {
	readonly options: StandInOptions;
	/** What was asked for, in order; of jobs the body. */
	readonly asked: { method: string; path: string; body: Asked | undefined; bytes: number }[] = [];
	/** Used up one by one by the next jobs. */
	readonly faults: Fault[] = [];
	/** The most jobs that ran at once. */
	mostAtOnce = 0;
	readonly #folder = mkdtempSync(path.join(tmpdir(), 'code-sensei-piston-'));
	readonly #server: Server;
	readonly #jobs = new Set<StandInJob>();
	readonly #streams = new Set<Duplex>();
	#packages: Package[] = [];

	private constructor(options: StandInOptions) {
		this.options = options;
		this.#server = createServer((request, response) => void this.#answer(request, response));
		this.#server.on('connection', (stream) => this.#streams.add(stream));
		this.#server.on('upgrade', (request, stream) => {
			this.#upgrade(request, stream);
		});
	}

	static async open(change: Partial<StandInOptions> = {}, port = 0): Promise<PistonStandIn> {
		const standIn = new PistonStandIn({ ...asAdvised, ...change });
		standIn.#packages = await installPackages(path.join(standIn.#folder, 'packages'));
		standIn.#server.listen(port, '127.0.0.1');
		await once(standIn.#server, 'listening');
		return standIn;
	}

	get port(): number {
		const address = this.#server.address();
		if (address === null || typeof address === 'string') throw new Error('it does not listen');
		return address.port;
	}

	get url(): string {
		return `http://127.0.0.1:${String(this.port)}`;
	}

	get jobsAsked(): number {
		return this.asked.filter(({ path: at }) => at.endsWith('/execute') || at.endsWith('/connect')).length;
	}

	async close(): Promise<void> {
		this.#crash();
		await Promise.all([...this.#jobs].map((job) => job.stop()));
		rmSync(this.#folder, { recursive: true, force: true });
	}

	#crash(): void {
		this.#server.close();
		for (const stream of this.#streams) stream.destroy();
	}

	async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
		const at = request.url ?? '';
		const text = await bodyOf(request);
		const asked = { method: request.method ?? '', path: at, body: undefined as Asked | undefined, bytes: text.length };
		this.asked.push(asked);
		if (!this.#isLetIn(request)) {
			send(response, 401, { message: 'Unauthorized' });
			return;
		}
		// Every body is read before anything looks at where it is going.
		if (text.length > bodyLimitBytes) {
			send(response, 400, { stack: 'PayloadTooLargeError: request entity too large' });
			return;
		}
		const body = parse(text.toString('utf8'));
		if (body === undefined && text.length > 0) {
			send(response, 400, { stack: 'SyntaxError: Unexpected token in JSON' });
		} else if (request.method === 'GET' && at === '/api/v2/runtimes') {
			send(response, 200, this.#runtimes());
		} else if (request.method === 'GET' && at === '/api/v2/packages') {
			// The index can't be had without internet, nobody catches that, and the process ends.
			this.#crash();
		} else if (request.method === 'POST' && at === '/api/v2/execute') {
			await this.#execute(request, response, body, asked);
		} else {
			send(response, 404, { message: 'Not Found' });
		}
	}

	#isLetIn({ headers }: IncomingMessage): boolean {
		const { header } = this.options;
		return header === undefined || headers[header.name.toLowerCase()] === header.value;
	}

	#runtimes(): Omit<Package, 'folder' | 'compiled'>[] {
		const { languages } = this.options;
		return this.#installed()
			.filter(({ language, runtime }) => languages.some((name) => name === (runtime === 'deno' ? runtime : language)))
			.map(({ language, version, aliases, runtime }) => ({ language, version, aliases, ...(runtime && { runtime }) }));
	}

	#installed(): Package[] {
		return this.#packages;
	}

	async #execute(
		request: IncomingMessage,
		response: ServerResponse,
		body: unknown,
		asked: { body: Asked | undefined },
	): Promise<void> {
		const fault = this.faults.shift();
		if (fault !== undefined && fault !== 'sandbox' && fault !== 'falseTimeout' && fault !== 'falseCompileTimeout') {
			misbehave(fault, response);
			return;
		}
		if (request.headers['content-type']?.startsWith('application/json') !== true) {
			send(response, 415, { message: 'requests must be of type application/json' });
			return;
		}
		const job = readJob(body, this.#packages, this.options);
		if (job.kind === 'refused') {
			send(response, 400, job.answer);
			return;
		}
		asked.body = job.asked;
		if (fault === 'sandbox') {
			send(response, 200, { run: sandboxFailed, language: job.asked.language, version: job.asked.version });
			return;
		}
		const starved = fault === 'falseTimeout' ? 'run' : fault === 'falseCompileTimeout' ? 'compile' : undefined;
		const { compile, run } = await this.#run(new StandInJob(job.request, this.options, this.#folder), starved);
		send(response, 200, {
			...(compile === undefined ? {} : { compile }),
			run: run ?? compile,
			language: job.asked.language,
			version: job.asked.version,
		});
	}

	async #run(job: StandInJob, starved: 'compile' | 'run' | undefined): ReturnType<StandInJob['execute']> {
		this.#jobs.add(job);
		this.mostAtOnce = Math.max(this.mostAtOnce, this.#jobs.size);
		try {
			return await job.execute(starved ?? (this.#jobs.size > this.options.falseTimeoutsAbove ? 'run' : undefined));
		} finally {
			this.#jobs.delete(job);
		}
	}

	#upgrade(request: IncomingMessage, stream: Duplex): void {
		if (!this.options.hasSocket || !this.#isLetIn(request) || request.url !== '/api/v2/connect') {
			stream.end('HTTP/1.1 404 Not Found\r\n\r\n');
			return;
		}
		const socket = new StandInSocket(request, stream, (text) => {
			void this.#overSocket(socket, text);
		});
	}

	async #overSocket(socket: StandInSocket, text: string): Promise<void> {
		const asked = { method: 'GET', path: '/api/v2/connect', body: undefined as Asked | undefined, bytes: text.length };
		this.asked.push(asked);
		const job = readJob(parse(text), this.#packages, this.options);
		if (job.kind === 'refused') {
			const { message } = job.answer;
			socket.send({ type: 'error', message });
			socket.close(4002);
			return;
		}
		asked.body = job.asked;
		socket.send({ type: 'runtime', language: job.asked.language, version: job.asked.version });
		const listener = {
			onStage: (stage: string) => {
				socket.send({ type: 'stage', stage });
			},
			onData: (name: string, data: Buffer) => {
				socket.send({ type: 'data', stream: name, data: data.toString() });
			},
			onExit: (stage: string, { code, signal }: StageResult) => {
				socket.send({ type: 'exit', stage, code, signal });
			},
		};
		const starved = this.faults[0] === 'falseCompileTimeout' ? 'compile' : undefined;
		if (starved !== undefined) this.faults.shift();
		await this.#run(new StandInJob({ ...job.request, listener }, this.options, this.#folder), starved);
		socket.close(4999);
	}
}

const sandboxFailed = {
	stdout: '',
	stderr: '',
	output: '',
	code: null,
	signal: null,
	status: 'XX',
	message: 'Cannot run proxy, clone failed',
	cpu_time: null,
	wall_time: null,
	memory: null,
};

function misbehave(
	fault: Exclude<Fault, 'sandbox' | 'falseTimeout' | 'falseCompileTimeout'>,
	response: ServerResponse,
): void {
	switch (fault) {
		case 'hang':
			return;
		case 'trickle': {
			response.writeHead(200, { 'Content-Type': 'application/json' });
			const timer = setInterval(() => response.write(' '), 20);
			response.once('close', () => {
				clearInterval(timer);
			});
			return;
		}
		case 'cut':
			response.destroy();
			return;
		case 'emptyError':
			response.writeHead(500).end();
			return;
		case 'page':
			response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!DOCTYPE html><title>Welcome to nginx!</title>');
			return;
		case 'nothing':
			response.writeHead(200).end();
			return;
		case 'oversized':
			response.writeHead(200, { 'Content-Type': 'application/json' });
			response.end(Buffer.alloc(oversizedBytes, 32));
			return;
		case 'notFound':
			send(response, 404, { message: 'Not Found' });
			return;
		case 'unsupported':
			send(response, 415, { message: 'requests must be of type application/json' });
			return;
		case 'emptyRefusal':
			send(response, 400, {});
			return;
		case 'stack':
			send(response, 400, { stack: 'PayloadTooLargeError: request entity too large' });
			return;
		default:
			fault satisfies never;
	}
}

function send(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'Content-Type': 'application/json; charset=utf-8' }).end(JSON.stringify(body));
}

async function bodyOf(request: IncomingMessage): Promise<Buffer> {
	const chunks: Buffer[] = [];
	for await (const chunk of request) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
	return Buffer.concat(chunks);
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// The caller answers for it.
		return undefined;
	}
}
