import type { Readable } from 'node:stream';
import { processTreePollMs } from './processTree.ts';
import type { Box, BoxRequest, Sandbox } from './sandbox.ts';

export interface RunToEndLimits {
	/** Processor time of the whole tree; three times as much may pass on the clock. */
	timeMs: number;
	/** Resident memory of the whole tree. */
	memoryBytes: number;
	/** What stdout and stderr together may hold. */
	outputBytes: number;
	/** What may come down descriptor 3. */
	resultBytes: number;
}

export type RunEnd =
	| { kind: 'exited'; exitCode: number }
	| { kind: 'signalled'; signal: string }
	| { kind: 'stopped'; limit: 'time' | 'memory' | 'output' }
	| { kind: 'failed'; reason: string }
	| { kind: 'cancelled' };

export interface RunResult {
	end: RunEnd;
	stdout: Buffer;
	stderr: Buffer;
	results: Buffer;
	/** As last seen by the watchdog. */
	cpuTimeMs: number;
}

/** Runs a box that needs no conversation: everything in, everything out, watched. */
export async function runToEnd(
	sandbox: Sandbox,
	request: BoxRequest,
	stdin: string | Uint8Array,
	limits: RunToEndLimits,
	signal?: AbortSignal,
): Promise<RunResult> {
	if (signal?.aborted === true) {
		return { end: { kind: 'cancelled' }, stdout: empty, stderr: empty, results: empty, cpuTimeMs: 0 };
	}
	const box = sandbox.start(request);
	const run = new WatchedRun(box, limits);
	const cancel = (): void => {
		run.stop({ kind: 'cancelled' });
	};
	signal?.addEventListener('abort', cancel);
	box.stdin.end(stdin);
	box.channel.end();
	try {
		return await run.result();
	} finally {
		signal?.removeEventListener('abort', cancel);
	}
}

const empty = Buffer.alloc(0);

class WatchedRun {
	readonly #box: Box;
	readonly #limits: RunToEndLimits;
	readonly #startedAt = performance.now();
	#stopped: RunEnd | undefined;
	#outputBytes = 0;
	#cpuMs = 0;

	constructor(box: Box, limits: RunToEndLimits) {
		this.#box = box;
		this.#limits = limits;
	}

	stop(end: RunEnd): void {
		this.#stopped ??= end;
		this.#box.kill();
	}

	async result(): Promise<RunResult> {
		const timer = setInterval(() => void this.#look(), processTreePollMs);
		const [end, stdout, stderr, results] = await Promise.all([
			this.#box.ended,
			this.#collect(this.#box.stdout, true),
			this.#collect(this.#box.stderr, true),
			this.#collect(this.#box.channel, false),
		]);
		clearInterval(timer);
		return { end: this.#stopped ?? end, stdout, stderr, results, cpuTimeMs: this.#cpuMs };
	}

	async #look(): Promise<void> {
		const { timeMs, memoryBytes } = this.#limits;
		const usage = await this.#box.usage();
		this.#cpuMs = Math.max(this.#cpuMs, usage?.cpuMs ?? 0);
		if (this.#cpuMs > timeMs || performance.now() - this.#startedAt > 3 * timeMs)
			this.stop({ kind: 'stopped', limit: 'time' });
		else if ((usage?.memoryBytes ?? 0) > memoryBytes) this.stop({ kind: 'stopped', limit: 'memory' });
	}

	#collect(stream: Readable, isOutput: boolean): Promise<Buffer> {
		const chunks: Buffer[] = [];
		let size = 0;
		stream.on('data', (chunk: Buffer) => {
			size += chunk.length;
			if (isOutput) this.#outputBytes += chunk.length;
			const room = isOutput ? this.#limits.outputBytes - this.#outputBytes : this.#limits.resultBytes - size;
			if (room >= 0) chunks.push(chunk);
			else {
				chunks.push(chunk.subarray(0, Math.max(0, chunk.length + room)));
				this.stop({ kind: 'stopped', limit: 'output' });
			}
		});
		return new Promise((resolve) => {
			// One that is broken off closes without an end; one of a box that never was ends and does not close.
			for (const over of ['end', 'close']) {
				stream.once(over, () => {
					resolve(Buffer.concat(chunks));
				});
			}
		});
	}
}
