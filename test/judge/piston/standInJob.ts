import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { readLinuxProcessTree } from '#judge/sandboxes/linuxProcessTree.ts';
import { killLeftovers, killTree, runMarker } from '#judge/sandboxes/killTree.ts';
import type { Package } from './standInPackages.ts';
import type { StandInOptions } from './standInFaults.ts';

export interface JobFile {
	name: string;
	content: string;
	encoding: 'utf8' | 'base64' | 'hex';
}

export interface StageLimits {
	timeout: number;
	cpuTime: number;
	/** Bytes; 0 or less is no limit. */
	memory: number;
}

export interface JobRequest {
	installed: Package;
	files: JobFile[];
	stdin: string;
	args: string[];
	run: StageLimits;
	compile: StageLimits;
	/** What one stage says, as it says it, when it goes over a socket. */
	listener?: JobListener;
}

export interface StageResult {
	signal: string | null;
	stdout: string;
	stderr: string;
	code: number | null;
	output: string;
	memory: number | null;
	message: string | null;
	status: string | null;
	cpu_time: number | null;
	wall_time: number | null;
}

export interface JobListener {
	onStage: (stage: string) => void;
	onData: (stream: 'stdout' | 'stderr', data: Buffer) => void;
	onExit: (stage: string, result: StageResult) => void;
}

const pollMs = 10;

/** One job: real programs in a folder of its own, ended and reported on as Piston 3.1.1 does it. */
export class StandInJob {
	readonly #request: JobRequest;
	readonly #options: StandInOptions;
	readonly #folder: string;
	#program: ChildProcess | undefined;
	#mark = '';

	constructor(request: JobRequest, options: StandInOptions, parent: string) {
		this.#request = request;
		this.#options = options;
		this.#folder = path.join(parent, randomBytes(8).toString('hex'));
	}

	/** A starved stage gets no processor before the clock runs out. */
	async execute(starved: 'compile' | 'run' | undefined): Promise<{ compile?: StageResult; run?: StageResult }> {
		const { installed, files, args, run, compile, listener } = this.#request;
		mkdirSync(this.#folder, { recursive: true });
		try {
			for (const { name, content, encoding } of files) {
				mkdirSync(path.dirname(path.join(this.#folder, name)), { recursive: true });
				writeFileSync(path.join(this.#folder, name), Buffer.from(content, encoding));
			}
			const texts = files.filter(({ encoding }) => encoding === 'utf8').map(({ name }) => name);
			let compiled: StageResult | undefined;
			if (installed.compiled) {
				listener?.onStage('compile');
				compiled = await this.#call('compile', texts, compile, starved === 'compile');
				listener?.onExit('compile', compiled);
				// Nothing runs then, and the answer gets a copy of this stage for it.
				if (compiled.code !== 0) return { compile: compiled };
			}
			listener?.onStage('run');
			const ran = await this.#call('run', [texts[0] ?? '', ...args], run, starved === 'run');
			listener?.onExit('run', ran);
			return compiled === undefined ? { run: ran } : { compile: compiled, run: ran };
		} finally {
			rmSync(this.#folder, { recursive: true, force: true });
		}
	}

	async stop(): Promise<void> {
		const pid = this.#program?.pid;
		if (pid !== undefined) await killTree(pid, this.#mark);
	}

	async #call(script: string, args: string[], limits: StageLimits, isStarved: boolean): Promise<StageResult> {
		const { installed, stdin, listener } = this.#request;
		this.#mark = randomBytes(8).toString('hex');
		// Over a socket nobody is told a time, so it has to pass.
		const sleeps = isStarved && listener !== undefined;
		const command = sleeps ? ['-c', 'exec sleep 1000'] : [path.join(installed.folder, script), ...args];
		const program = spawn('/bin/bash', command, {
			cwd: this.#folder,
			stdio: 'pipe',
			detached: true,
			env: { PATH: '/usr/bin:/bin', HOME: this.#folder, PISTON_LANGUAGE: installed.language, [runMarker]: this.#mark },
		});
		this.#program = program;
		program.stdin.on('error', () => {
			// It ended before it had read everything, as Piston's does.
		});
		program.stdin.write(stdin);
		program.stdin.end();
		const said = { stdout: '', stderr: '', output: '' };
		const stage: { status: string | null; message: string | null } = { status: null, message: null };
		for (const stream of ['stdout', 'stderr'] as const) {
			program[stream].on('data', (data: Buffer) => {
				if (listener !== undefined) {
					listener.onData(stream, data);
				} else if (said[stream].length + data.length > this.#options.outputMaxSize) {
					stage.message = `${stream} length exceeded`;
					stage.status = stream === 'stdout' ? 'OL' : 'EL';
					void this.stop();
				} else {
					// Piece by piece, which breaks a letter that two pieces share.
					said[stream] += data.toString();
					said.output += data.toString();
				}
			});
		}
		const meter = this.#watch(program, limits, stage, isStarved && !sleeps);
		const { code, signal } = await ended(program);
		meter.stop();
		if (program.pid !== undefined) killLeftovers(program.pid, this.#mark);
		const isLimit = ['TO', 'OL', 'EL'].includes(stage.status ?? '');
		const status = stage.status ?? (signal !== null ? 'SG' : code !== 0 ? 'RE' : null);
		return {
			signal: isLimit ? 'SIGKILL' : signal,
			...said,
			code: isLimit ? null : code,
			memory: meter.memory(),
			message:
				stage.message ??
				(status === 'SG' ? 'Caught fatal signal 9' : status === 'RE' ? `Exited with error status ${code ?? 0}` : null),
			status,
			cpu_time: isStarved ? Math.min(20, meter.cpuMs()) : meter.cpuMs(),
			wall_time: isStarved ? limits.timeout : meter.wallMs(),
		};
	}

	/** What isolate does from outside: processor time, the clock, and memory of everything together. */
	#watch(
		program: ChildProcess,
		limits: StageLimits,
		stage: { status: string | null; message: string | null },
		isLate: boolean,
	): { stop: () => void; memory: () => number; cpuMs: () => number; wallMs: () => number } {
		const startedAt = performance.now();
		const wallMs = (): number => performance.now() - startedAt;
		let [memory, cpuMs] = [0, 0];
		const stopFor = (message: string): void => {
			stage.status ??= 'TO';
			stage.message ??= message;
			void this.stop();
		};
		const look = (): void => {
			const tree = program.pid === undefined ? undefined : readLinuxProcessTree(program.pid);
			if (tree === undefined) return;
			cpuMs = Math.max(cpuMs, tree.usage.cpuMs);
			memory = Math.max(memory, tree.usage.memoryBytes);
			if (limits.memory > 0 && tree.usage.memoryBytes > limits.memory) this.#shortOfMemory(tree.pids);
			if (cpuMs > limits.cpuTime) stopFor('Time limit exceeded');
			if (wallMs() > limits.timeout || isLate) stopFor('Time limit exceeded (wall clock)');
		};
		const timer = setInterval(look, pollMs);
		return {
			stop: () => {
				clearInterval(timer);
			},
			memory: () => (limits.memory > 0 ? Math.min(memory, limits.memory) : memory),
			cpuMs: () => cpuMs,
			wallMs,
		};
	}

	#shortOfMemory(pids: readonly number[]): void {
		if (this.#options.memoryKills === 'box') {
			void this.stop();
			return;
		}
		const largest = [...pids].sort((a, b) => residentKb(b) - residentKb(a))[0];
		if (largest !== undefined) killOne(largest);
	}
}

function residentKb(pid: number): number {
	try {
		return Number(/^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${String(pid)}/status`, 'latin1'))?.[1] ?? '0');
	} catch {
		// It has ended meanwhile.
		return 0;
	}
}

function killOne(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch {
		// It has ended meanwhile.
	}
}

function ended(program: ChildProcess): Promise<{ code: number | null; signal: string | null }> {
	return new Promise((resolve, reject) => {
		program.once('error', reject);
		program.once('close', (code, signal) => {
			resolve({ code, signal });
		});
	});
}
