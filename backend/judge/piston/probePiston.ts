import type { PistonLanguage } from './pistonLanguage.ts';
import type { JobLimits, Runtime } from './pistonProtocol.ts';
import type { PistonServer } from './pistonServer.ts';

/** What `/runtimes` does not tell. */
export interface PistonFacts {
	/** Of the machine it runs on. */
	cores: number;
	/** What it lets through of stdout, and of stderr: somewhat less than PISTON_OUTPUT_MAX_SIZE, by the sizes that were tried. */
	outputBytes: number;
}

/** The last one is below what a server lets through that nobody has configured. */
const triedBytes = [2 * 1024 * 1024, 512 * 1024, 128 * 1024, 64 * 1024, 16 * 1024, 4 * 1024, 1_000];
const mebibyte = 1024 * 1024;

const probeLimits: JobLimits = {
	run_timeout: 10_000,
	run_cpu_time: 10_000,
	run_memory_limit: 512 * mebibyte,
	compile_timeout: 20_000,
	compile_cpu_time: 20_000,
	compile_memory_limit: 1024 * mebibyte,
};

/** A program that has less time left than this after its start is of no use to anybody. */
const leastCaseMs = 500;

/** Runs a program that prints much, then less, until it comes through. @throws AppError `cancelled`. */
export async function probePiston(
	server: PistonServer,
	runtime: Runtime,
	{ probe, startMs = 0 }: PistonLanguage,
	signal: AbortSignal | undefined,
): Promise<
	{ kind: 'probed'; facts: PistonFacts } | { kind: 'failed'; reason: string } | { kind: 'tooTight'; reason: string }
> {
	const failed = (reason: string): { kind: 'failed'; reason: string } => ({ kind: 'failed', reason });
	const wanted = {
		...probeLimits,
		run_timeout: probeLimits.run_timeout + startMs,
		run_cpu_time: probeLimits.run_cpu_time + startMs,
	};
	for (const bytes of triedBytes) {
		const answer = await server.run({ runtime, wanted, files: () => probe(bytes), alone: false }, signal);
		if (answer.kind === 'cancelled') return failed('It was stopped');
		if (answer.kind === 'refused') return failed(`The Piston server at ${server.host} refuses: ${answer.message}`);
		if (answer.kind === 'failed') return answer;
		const { granted, execution } = answer.value;
		const leftMs = Math.min(granted.run_timeout, granted.run_cpu_time) - startMs;
		if (leftMs < leastCaseMs) return { kind: 'tooTight', reason: tooTight(server.host, runtime, startMs, granted) };
		const { run } = execution;
		if (run.status === 'OL') continue;
		const cores = Number.parseInt(run.stdout, 10);
		if (run.code === 0 && run.stdout.length >= bytes && cores > 0) {
			return { kind: 'probed', facts: { cores, outputBytes: bytes } };
		}
		const how = [run.status, run.message, run.stderr.trim().slice(-300)].filter(Boolean).join(', ');
		return failed(
			`${runtime.language} ${runtime.version} on the Piston server at ${server.host} does not work (${how})`,
		);
	}
	return failed(
		`The Piston server at ${server.host} lets almost no output through; PISTON_OUTPUT_MAX_SIZE there says how much`,
	);
}

function tooTight(host: string, { language, version }: Runtime, startMs: number, granted: JobLimits): string {
	const given = Math.min(granted.run_timeout, granted.run_cpu_time) / 1000;
	return `A program in ${language} ${version} takes up to ${String(startMs / 1000)} s to start on the Piston server at ${host}, which gives it ${String(given)} s; PISTON_RUN_TIMEOUT and PISTON_RUN_CPU_TIME there raise that.`;
}
