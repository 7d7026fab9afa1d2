import { AppError } from '#contract/appError.ts';
import type { ScriptRequest, ScriptResult } from './judge.ts';
import { cancelled } from './executor/fairQueue.ts';
import type { Toolchain } from './languages/language.ts';
import { runToEnd } from './sandboxes/runToEnd.ts';
import type { Sandbox } from './sandboxes/sandbox.ts';

const mebibyte = 1024 * 1024;
/** The interpreter itself and what bubblewrap takes. */
export const runtimeBytes = 32 * mebibyte;

/** Runs a Python program over files of an author's, in one box. @throws AppError `cancelled`, `badRequest` for a file name with a folder in it. */
export async function runPythonScript(
	sandbox: Sandbox,
	toolchain: Toolchain,
	request: ScriptRequest,
	signal: AbortSignal | undefined,
): Promise<ScriptResult> {
	refuseFileNames(request);
	const result = await runToEnd(
		sandbox,
		{
			// Not -I: that would keep the program from importing the files beside it.
			command: (folder) => [toolchain.program, '-E', '-s', '-S', '-B', '-X', 'utf8', `${folder}/${request.entry}`],
			environment: toolchain.environment,
			files: Object.entries(request.files).map(([name, text]) => ({
				name,
				kind: 'bytes',
				bytes: Buffer.from(text),
				executable: false,
			})),
			mounts: toolchain.mounts,
			limits: {
				addressSpaceBytes: request.memoryMb * mebibyte + 2 * runtimeBytes,
				cpuSeconds: Math.ceil(request.timeMs / 1000) + 5,
				tasks: 4,
				fileBytes: 16 * mebibyte,
			},
			mergePrints: false,
		},
		request.stdin,
		{
			timeMs: request.timeMs,
			memoryBytes: request.memoryMb * mebibyte + runtimeBytes,
			outputBytes: request.outputBytes,
			resultBytes: 0,
		},
		signal,
	);
	const { end } = result;
	const said = { stdout: result.stdout.toString('utf8'), stderr: result.stderr.toString('utf8') };
	switch (end.kind) {
		case 'exited':
			return { kind: 'finished', exitCode: end.exitCode, ...said, cpuTimeMs: result.cpuTimeMs };
		case 'signalled':
			return { kind: 'signalled', signal: end.signal, ...said };
		case 'stopped':
			return { kind: 'stopped', limit: end.limit, ...said };
		case 'failed':
			return { kind: 'sandboxFailed', reason: end.reason };
		case 'cancelled':
			throw cancelled();
		default:
			end satisfies never;
			throw new TypeError('unknown end');
	}
}

/** @throws AppError `badRequest` for a file name with a folder in it. */
export function refuseFileNames({ entry, files }: ScriptRequest): void {
	for (const name of [entry, ...Object.keys(files)]) {
		if (!/^\w[\w.-]*$/.test(name)) throw new AppError('badRequest', `${name} is no plain file name.`);
	}
}
