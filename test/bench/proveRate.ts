import { existsSync } from 'node:fs';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { availableParallelism, tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';
import { findOnPath } from '#tools/findOnPath.ts';
import { runProgram } from '#tools/runProgram.ts';
import { ToolFailure } from '#tools/toolFailure.ts';

/** What ships and is shown; a folder that is not there is left out. */
const measured = ['backend/bank', 'samples'];
/** With `--quick` every so many challenges one is proved. */
const quickStep = 10;
const cores = 2;

/** As much as is read of what `prove --format json` prints. */
const Printed = z.object({
	challenges: z.array(z.object({ id: z.string(), result: z.object({ state: z.string() }) })),
});

export interface ProvingRate {
	challengesPerMin: number;
	context: Record<string, unknown>;
}

/** Proves everything twice in processes of its own: the first time starters come to be remembered, the second one counts, with nothing compiled before. */
export async function measureProving(quick: boolean): Promise<ProvingRate> {
	const folders = measured.filter((folder) => existsSync(folder));
	const all = (await Promise.all(folders.map((folder) => findChallengeFolders(folder)))).flat();
	const chosen = quick ? all.filter((_, place) => place % quickStep === 0) : folders;
	const cache = await mkdtemp(path.join(tmpdir(), 'sensei-bench-prove-'));
	// Where this runs as root, boxes belong to somebody else.
	await chmod(cache, 0o755);
	try {
		const first = await proveOnce(chosen, cache);
		await rm(path.join(cache, 'judge'), { recursive: true, force: true });
		const second = await proveOnce(chosen, cache);
		return {
			challengesPerMin: second.challenges / (second.seconds / 60),
			context: {
				challenges: second.challenges,
				notProved: second.notProved,
				seconds: second.seconds,
				secondsWithStarters: first.seconds,
			},
		};
	} finally {
		await rm(cache, { recursive: true, force: true });
	}
}

async function proveOnce(
	folders: readonly string[],
	cache: string,
): Promise<{ challenges: number; notProved: string[]; seconds: number }> {
	const command = ['backend/main.ts', 'prove', ...folders, '--check', '--format', 'json', '--cache', cache];
	const [program = '', ...args] = [...onTwoCores(), process.execPath, ...command];
	const began = performance.now();
	const { exitCode, stdout, output } = await runProgram(program, args);
	const seconds = Math.round((performance.now() - began) / 100) / 10;
	if (exitCode !== 0 && exitCode !== 1) throw new ToolFailure(`prove ended with ${String(exitCode)}:\n${output}`);
	const { challenges } = Printed.parse(JSON.parse(stdout));
	const notProved = challenges.filter(({ result }) => result.state !== 'passed').map(({ id }) => id);
	return { challenges: challenges.length, notProved, seconds };
}

/** The figure is one for two cores; where there are more and they can't be kept from it, the context says how many there were. */
function onTwoCores(): string[] {
	const taskset = availableParallelism() > cores ? findOnPath(['taskset']) : undefined;
	return taskset === undefined ? [] : [taskset, '-c', '0,1'];
}
