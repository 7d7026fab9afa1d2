import { randomBytes } from 'node:crypto';
import { inflateSync } from 'node:zlib';
import * as z from 'zod';
import { frameJson } from '../executor/frame.ts';
import type { ScriptRequest, ScriptResult } from '../judge.ts';
import { refuseFileNames, runtimeBytes } from '../runPythonScript.ts';
import { signalName } from '../sandboxes/signalName.ts';
import type { JobLimits, Runtime, Stage } from './pistonProtocol.ts';
import type { PistonServer } from './pistonServer.ts';
import { asData, asText } from './programFiles.ts';
import { scriptRunner } from './scriptRunner.ts';

const mebibyte = 1024 * 1024;

export interface ScriptPlace {
	server: PistonServer;
	runtime: Runtime;
	outputBytes: number;
}

/** Both streams come packed, because they may be anything and may be much. */
const Report = z.object({
	end: z.discriminatedUnion('kind', [
		z.object({ kind: z.literal('exited'), exitCode: z.number() }),
		z.object({ kind: z.literal('signalled'), number: z.number() }),
		z.object({ kind: z.literal('stopped'), limit: z.enum(['time', 'output']) }),
	]),
	cpuMs: z.number().nonnegative(),
	stdout: z.string(),
	stderr: z.string(),
});

/** As runPythonScript, on a Piston server. @throws AppError `cancelled`, `badRequest` for a file name with a folder in it. */
export async function runPistonScript(
	place: ScriptPlace,
	request: ScriptRequest,
	signal: AbortSignal,
): Promise<ScriptResult> {
	refuseFileNames(request);
	const first = await runOnce(place, request, signal);
	return first.kind === 'sandboxFailed' ? await runOnce(place, request, signal) : first;
}

async function runOnce(
	{ server, runtime, outputBytes }: ScriptPlace,
	request: ScriptRequest,
	signal: AbortSignal,
): Promise<ScriptResult> {
	const nonce = randomBytes(8).toString('hex');
	const { entry, timeMs, memoryMb, outputBytes: wantedBytes } = request;
	const order = { nonce, entry, timeMs, wantedBytes, addressSpace: memoryMb * mebibyte + 2 * runtimeBytes };
	const answer = await server.run(
		{
			runtime,
			wanted: wantedLimits(request),
			files: () => [
				asText('code_sensei_runner.py', scriptRunner(order)),
				...Object.entries(request.files).map(([name, text]) => asText(name, text)),
				asData('code_sensei_stdin', request.stdin),
			],
			alone: false,
		},
		signal,
	);
	const failed = (reason: string): ScriptResult => ({ kind: 'sandboxFailed', reason });
	if (answer.kind === 'failed') return failed(answer.reason);
	if (answer.kind !== 'answered') return failed(`The Piston server at ${server.host} refuses`);
	const { execution, granted } = answer.value;
	const { run } = execution;
	const report = readReport(run.stdout, nonce);
	if (report !== undefined) return report;
	const silent = { stdout: '', stderr: '' };
	if (run.status === 'OL') {
		return failed(
			`the output does not fit into what the Piston server at ${server.host} lets through (${String(Math.floor(outputBytes / 1024))} kB)`,
		);
	}
	if (run.status === 'TO') {
		if (granted.run_cpu_time >= timeMs && granted.run_timeout >= timeMs)
			return { kind: 'stopped', limit: 'time', ...silent };
		return failed(`the Piston server at ${server.host} allows only ${String(granted.run_cpu_time / 1000)} s`);
	}
	if (isNearMemory(run, granted)) return { kind: 'stopped', limit: 'memory', ...silent };
	const how = [run.status, run.message, run.stderr.trim().slice(-300)].filter(Boolean).join(', ');
	return failed(`on the Piston server at ${server.host} the program did not run: ${how}`);
}

function wantedLimits({ timeMs, memoryMb }: ScriptRequest): JobLimits {
	return {
		run_timeout: 3 * timeMs + 5_000,
		run_cpu_time: timeMs + 2_000,
		// The runner is a Python too.
		run_memory_limit: memoryMb * mebibyte + 3 * runtimeBytes,
		compile_timeout: 10_000,
		compile_cpu_time: 10_000,
		compile_memory_limit: 512 * mebibyte,
	};
}

function readReport(stdout: string, nonce: string): ScriptResult | undefined {
	for (const line of stdout.split('\n')) {
		const parsed = Report.safeParse(frameJson(line, nonce));
		if (!parsed.success) continue;
		const { end, cpuMs } = parsed.data;
		const said = { stdout: unpacked(parsed.data.stdout), stderr: unpacked(parsed.data.stderr) };
		switch (end.kind) {
			case 'exited':
				return { kind: 'finished', exitCode: end.exitCode, ...said, cpuTimeMs: cpuMs };
			case 'signalled':
				return { kind: 'signalled', signal: signalName(end.number), ...said };
			case 'stopped':
				return { kind: 'stopped', limit: end.limit, ...said };
			default:
				end satisfies never;
		}
	}
	return undefined;
}

function unpacked(text: string): string {
	return inflateSync(Buffer.from(text, 'base64'), { maxOutputLength: 256 * mebibyte }).toString('utf8');
}

function isNearMemory({ memory, signal, code }: Stage, granted: JobLimits): boolean {
	const isKilled = signal === 'SIGKILL' || code === 137;
	return isKilled && (typeof memory !== 'number' || memory >= granted.run_memory_limit * 0.9);
}
