import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { runToEnd } from '../sandboxes/runToEnd.ts';
import type { BoxFile, BoxRequest } from '../sandboxes/sandbox.ts';
import { BinaryCache } from './binaryCache.ts';
import type { Prepared, PrepareRequest, Program } from './language.ts';

const mebibyte = 1024 * 1024;
const compileTimeLimitMs = 20_000;
const compileMemoryBytes = 1024 * mebibyte;
const outputBytes = 256 * 1024;
const programBytes = 64 * mebibyte;

/** What a compiler has to leave in the working folder. */
export const programName = process.platform === 'win32' ? 'program.exe' : 'program';

/** What a compiler said, sorted by whom it concerns. */
export interface CompilerOutput {
	/** Places in the learner's file. */
	diagnostics: Diagnostic[];
	/** Errors in what is compiled with it: the solution lacks something the driver asks for. */
	driverErrors: string[];
	/** The compiler's words without what it said about the driver. */
	output: string;
}

/** What became of compiling a solution that did not compile. */
export interface FailedCompile {
	said: CompilerOutput;
	/** Everything that was said, by the linker too. */
	words: string;
	/** Which limit ended it. */
	limit: 'time' | 'memory' | 'output' | undefined;
	limitMs: number;
	/** How long it took. */
	ms: number;
}

export interface BinaryRecipe {
	/** Everything the program depends on beside the toolchain. */
	inputs: unknown;
	/** Leaves `programName` in the working folder. */
	command: BoxRequest['command'];
	/** Added to the toolchain's. */
	environment: Readonly<Record<string, string>>;
	files: readonly BoxFile[];
	stdin: string;
	/** Absent for compilers that reserve far more than they use. */
	addressSpaceBytes?: number | undefined;
	tasks: number;
	/** Another name under which the program lies beside itself. */
	alsoAs?: string | undefined;
	/** Goes to the driver with each run. */
	header: Program['header'];
	read: (words: string) => CompilerOutput;
	reject: (failed: FailedCompile) => Extract<Prepared, { kind: 'rejected' }>;
}

/** Compiles a solution in a box, or takes the program out of the cache. The source goes in and the program comes out through pipes. */
export async function compileToBinary(request: PrepareRequest, recipe: BinaryRecipe): Promise<Prepared> {
	const startedAt = performance.now();
	const elapsed = (): number => performance.now() - startedAt;
	const { sandbox, toolchain, folder, signal } = request;
	const key = createHash('sha256')
		.update(JSON.stringify([recipe.inputs, toolchain.version, toolchain.kitFolder]))
		.digest('hex');
	const cache = new BinaryCache(join(folder, 'programs'));
	const ready = (program: Program, words: string): Prepared => {
		const { diagnostics, output } = recipe.read(words);
		return { kind: 'ready', program, compile: { ms: elapsed(), diagnostics, output } };
	};

	const cached = cache.get(key);
	if (cached !== undefined) return ready(programAt(cached.path, recipe), cached.words);
	const { end, stderr, stdout, results } = await runToEnd(
		sandbox,
		{
			command: recipe.command,
			environment: { ...toolchain.environment, ...recipe.environment },
			files: recipe.files,
			mounts: toolchain.mounts,
			limits: {
				addressSpaceBytes: recipe.addressSpaceBytes,
				cpuSeconds: Math.ceil(compileTimeLimitMs / 1000) + 5,
				tasks: recipe.tasks,
				fileBytes: programBytes,
			},
			mergePrints: true,
			collect: programName,
		},
		recipe.stdin,
		{ timeMs: compileTimeLimitMs, memoryBytes: compileMemoryBytes, outputBytes, resultBytes: programBytes },
		signal,
	);
	const words = stderr.toString('utf8') + stdout.toString('utf8');
	if (end.kind === 'cancelled') return { kind: 'cancelled' };
	if (end.kind === 'failed') return { kind: 'sandboxFailed', reason: end.reason };
	if (end.kind === 'exited' && end.exitCode === 0) return ready(keep(cache, key, results, words, recipe), words);
	const limit = end.kind === 'stopped' ? end.limit : undefined;
	return recipe.reject({ said: recipe.read(words), words, limit, limitMs: compileTimeLimitMs, ms: elapsed() });
}

/** Why a compiler was ended before it was done; undefined when it was not. */
export function compileLimitWords({ limit, limitMs }: Pick<FailedCompile, 'limit' | 'limitMs'>): string | undefined {
	if (limit === 'time') return `Compiling took longer than ${String(limitMs / 1000)} s.`;
	if (limit === 'memory') return 'Compiling took more than 1 GB of memory.';
	return undefined;
}

function keep(cache: BinaryCache, key: string, bytes: Buffer, words: string, recipe: BinaryRecipe): Program {
	try {
		return programAt(cache.put(key, bytes, words), recipe);
	} catch (error) {
		// It runs all the same, and is compiled again the next time.
		if (!isDiskTrouble(error)) throw error;
		return programOf({ name: programName, kind: 'bytes', bytes, executable: true }, recipe);
	}
}

function programAt(path: string, recipe: BinaryRecipe): Program {
	return programOf({ name: programName, kind: 'copy', path, executable: true }, recipe);
}

function programOf(file: BoxFile, { header, alsoAs }: BinaryRecipe): Program {
	const files = alsoAs === undefined ? [file] : [file, { ...file, name: alsoAs }];
	return { files, command: (folder) => [join(folder, programName)], waits: 'box', header };
}
