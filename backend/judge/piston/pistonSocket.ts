import * as z from 'zod';
import type { PistonAnswer } from './pistonAnswer.ts';
import type { Execution, PistonJob, Stage } from './pistonProtocol.ts';

export interface SocketPlace {
	url: URL;
	headers: Readonly<Record<string, string>>;
	/** e.g. `The Piston server at example.org` */
	who: string;
	/** How much may come back. */
	maxBytes: number;
}

const Message = z.discriminatedUnion('type', [
	z.object({ type: z.literal('runtime') }),
	z.object({ type: z.literal('stage'), stage: z.enum(['compile', 'run']) }),
	z.object({ type: z.literal('data'), stream: z.enum(['stdout', 'stderr']), data: z.string() }),
	z.object({
		type: z.literal('exit'),
		stage: z.enum(['compile', 'run']),
		code: z.number().nullish(),
		signal: z.string().nullish(),
	}),
	z.object({ type: z.literal('error'), message: z.string().max(2_000) }),
]);

/**
 * Runs a job over Piston's WebSocket, which unlike a request has no limit of 100 kB. It tells less: neither `status` nor times nor memory, and it knows no
 * limit of output, so the driver's own watch and the limit on what may come back have to do.
 */
export function executeOverSocket(
	place: SocketPlace,
	job: PistonJob,
	signal: AbortSignal,
): Promise<PistonAnswer<Execution>> {
	return new Promise((resolve) => {
		if (signal.aborted) {
			resolve(ended(signal, place.who));
			return;
		}
		// Headers are an addition of Node's own WebSocket.
		const socket = new WebSocket(place.url, { headers: place.headers });
		const run = new SocketRun(place, job.limits.compile_timeout);
		const finish = (answer: PistonAnswer<Execution>): void => {
			signal.removeEventListener('abort', stop);
			socket.close();
			resolve(answer);
		};
		const stop = (): void => {
			finish(ended(signal, place.who));
		};
		signal.addEventListener('abort', stop);
		socket.addEventListener('open', () => {
			const { limits, ...rest } = job;
			socket.send(JSON.stringify({ type: 'init', ...rest, ...limits }));
		});
		socket.addEventListener('message', ({ data }: { data: unknown }) => {
			const answer = run.take(data);
			if (answer !== undefined) finish(answer);
		});
		socket.addEventListener('error', () => {
			// Nothing more is told here; closing follows.
		});
		socket.addEventListener('close', () => {
			finish(run.answer());
		});
	});
}

function ended(signal: AbortSignal, who: string): PistonAnswer<Execution> {
	const reason: unknown = signal.reason;
	if (reason instanceof DOMException && reason.name === 'TimeoutError') {
		return { kind: 'failed', reason: `${who} did not finish in time` };
	}
	return { kind: 'cancelled' };
}

/** Puts together what comes in pieces. */
class SocketRun {
	readonly #place: SocketPlace;
	readonly #compileTimeoutMs: number;
	readonly #stages: Partial<Record<'compile' | 'run', Stage>> = {};
	#startedAt = performance.now();
	#stdout: string[] = [];
	#stderr: string[] = [];
	#bytes = 0;

	constructor(place: SocketPlace, compileTimeoutMs: number) {
		this.#place = place;
		this.#compileTimeoutMs = compileTimeoutMs;
	}

	/** An answer when there is nothing more to wait for. */
	take(data: unknown): PistonAnswer<Execution> | undefined {
		if (typeof data !== 'string') return this.#failed('sent something that Piston does not say');
		this.#bytes += data.length;
		if (this.#bytes > this.#place.maxBytes) return this.#failed('answered with too much');
		const message = parse(data);
		switch (message?.type) {
			case undefined:
				return this.#failed('sent something that Piston does not say');
			case 'runtime':
				return undefined;
			case 'stage':
				this.#startedAt = performance.now();
				return undefined;
			case 'data':
				(message.stream === 'stdout' ? this.#stdout : this.#stderr).push(message.data);
				return undefined;
			case 'exit':
				this.#exit(message.stage, message.code ?? null, message.signal ?? null);
				return undefined;
			case 'error':
				return { kind: 'refused', message: message.message };
			default:
				message satisfies never;
				return undefined;
		}
	}

	/** After the socket was closed. */
	answer(): PistonAnswer<Execution> {
		const { compile, run } = this.#stages;
		if (run !== undefined) return { kind: 'answered', value: { compile, run } };
		if (compile !== undefined && compile.code !== 0) return { kind: 'answered', value: { compile, run: compile } };
		return this.#failed(
			'takes more than 100 kB only over a WebSocket (api/v2/connect), and that was closed before the end',
		);
	}

	#exit(stage: 'compile' | 'run', code: number | null, signal: string | null): void {
		const wallMs = performance.now() - this.#startedAt;
		// That its time was up is not said, only that it was killed; a run has the driver's own watch for that.
		const isLate = stage === 'compile' && code !== 0 && wallMs >= 0.95 * this.#compileTimeoutMs;
		this.#stages[stage] = {
			stdout: this.#stdout.join(''),
			stderr: this.#stderr.join(''),
			code,
			signal,
			wall_time: wallMs,
			...(isLate && { status: 'TO' }),
		};
		this.#stdout = [];
		this.#stderr = [];
	}

	#failed(what: string): { kind: 'failed'; reason: string } {
		return { kind: 'failed', reason: `${this.#place.who} ${what}` };
	}
}

function parse(data: string): z.infer<typeof Message> | undefined {
	try {
		return Message.safeParse(JSON.parse(data)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
