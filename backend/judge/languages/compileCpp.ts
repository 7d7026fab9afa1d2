import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { type RunResult, runToEnd } from '../sandboxes/runToEnd.ts';
import type { BoxFile } from '../sandboxes/sandbox.ts';
import { BinaryCache } from './binaryCache.ts';
import { cppTailName, cppTranslationUnit } from './cppDriverTail.ts';
import { cppFlags } from './cppKit.ts';
import { type GccOutput, parseGccOutput } from './gccDiagnostics.ts';
import type { Prepared, PrepareRequest, Program } from './language.ts';

const fileName = 'solution.cpp';
const mebibyte = 1024 * 1024;
const programName = process.platform === 'win32' ? 'program.exe' : 'program';
const compileTimeLimitMs = 20_000;
const compileMemoryBytes = 1024 * mebibyte;
/** What cppDriverHeader.ts asserts about the function, in words that no library uses. */
const parametersDiffer = 'CODE_SENSEI_PARAMETERS';
const resultDiffers = 'CODE_SENSEI_RESULT';
const outputBytes = 256 * 1024;
const programBytes = 64 * mebibyte;

/** Compiles a solution in a box, or takes the program out of the cache. The source goes in and the program comes out through pipes. */
export async function compileCpp(request: PrepareRequest, name: string, declaration: string): Promise<Prepared> {
	const startedAt = performance.now();
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const unit = cppTranslationUnit(source, fileName, name, signature);
	const key = createHash('sha256')
		.update(JSON.stringify([unit, cppFlags, toolchain.version, kitFolder]))
		.digest('hex');
	const cache = new BinaryCache(join(request.folder, 'programs'));
	const told = (words: string): GccOutput =>
		parseGccOutput(words, fileName, (file) => file === cppTailName || file.startsWith(kitFolder));
	const elapsed = (): number => performance.now() - startedAt;

	const cached = cache.get(key);
	if (cached !== undefined) {
		const { diagnostics, output } = told(cached.words);
		return { kind: 'ready', program: programAt(cached.path), compile: { ms: elapsed(), diagnostics, output } };
	}
	const result = await compile(request, kitFolder, unit);
	const words = result.stderr.toString('utf8') + result.stdout.toString('utf8');
	const { end } = result;
	if (end.kind === 'cancelled') return { kind: 'cancelled' };
	if (end.kind === 'failed') return { kind: 'sandboxFailed', reason: end.reason };
	if (end.kind === 'exited' && end.exitCode === 0) {
		const { diagnostics, output } = told(words);
		return {
			kind: 'ready',
			program: keep(cache, key, result.results, words),
			compile: { ms: elapsed(), diagnostics, output },
		};
	}
	const limit = end.kind === 'stopped' ? end.limit : undefined;
	return rejectedCpp(
		{ said: told(words), words, limit, limitMs: compileTimeLimitMs },
		{ name, declaration, source, ms: elapsed() },
	);
}

function compile({ sandbox, toolchain, signal }: PrepareRequest, kitFolder: string, unit: string): Promise<RunResult> {
	return runToEnd(
		sandbox,
		{
			command: () => [
				...[toolchain.program, ...cppFlags, '-fdiagnostics-color=never', '-include', join(kitFolder, 'driver.hpp')],
				...['-o', programName, '-x', 'c++', '-', '-x', 'none', join(kitFolder, 'driver.o')],
			],
			// Plain quotes in messages.
			environment: { ...toolchain.environment, LC_ALL: 'C' },
			files: [],
			mounts: toolchain.mounts,
			limits: {
				addressSpaceBytes: compileMemoryBytes,
				cpuSeconds: Math.ceil(compileTimeLimitMs / 1000) + 5,
				tasks: 32,
				fileBytes: programBytes,
			},
			mergePrints: true,
			collect: programName,
		},
		unit,
		{ timeMs: compileTimeLimitMs, memoryBytes: compileMemoryBytes, outputBytes, resultBytes: programBytes },
		signal,
	);
}

function keep(cache: BinaryCache, key: string, bytes: Buffer, words: string): Program {
	try {
		return programAt(cache.put(key, bytes, words));
	} catch (error) {
		// It runs all the same, and is compiled again the next time.
		if (!isDiskTrouble(error)) throw error;
		return programOf({ name: programName, kind: 'bytes', bytes, executable: true });
	}
}

function programAt(path: string): Program {
	return programOf({ name: programName, kind: 'copy', path, executable: true });
}

function programOf(file: BoxFile): Program {
	return { files: [file], command: (folder) => [join(folder, programName)], header: {} };
}

/** What became of compiling a solution that did not compile. */
export interface FailedCompile {
	said: GccOutput;
	/** Everything that was said, by the linker too. */
	words: string;
	/** Which limit ended it. */
	limit: 'time' | 'memory' | 'output' | undefined;
	limitMs: number;
}

/** A rejection with a place and a reason, for a solution of a function that is called and declared like this. */
export function rejectedCpp(
	failed: FailedCompile,
	about: { name: string; declaration: string; source: string; ms: number },
): Extract<Prepared, { kind: 'rejected' }> {
	const { said } = failed;
	const errors = said.diagnostics.filter(({ severity }) => severity === 'error');
	const message = errors.length > 0 ? undefined : explain(failed, said.driverErrors, about);
	const compile = { ms: about.ms, diagnostics: said.diagnostics, output: said.output };
	if (message === undefined) return { kind: 'rejected', message, compile };
	const line = lineFor(said.driverErrors, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${fileName}:${line}:1: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ...compile, diagnostics: [...said.diagnostics, diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	{ words, limit, limitMs }: FailedCompile,
	driverErrors: readonly string[],
	{ name, declaration }: { name: string; declaration: string },
): string {
	const says = (text: string): boolean => driverErrors.some((error) => error.includes(text));
	if (driverErrors.some((error) => isUndeclared(error, name))) {
		return `No function ${name} was found. Its first line should be: ${declaration}`;
	}
	if (says(parametersDiffer))
		return `${name} does not take the parameters it is called with. Its first line should be: ${declaration}`;
	if (says(resultDiffers))
		return `${name} returns another type than expected. Its first line should be: ${declaration}`;
	const [first] = driverErrors;
	if (first !== undefined) {
		const missing = /expected '(.)' at end of input/.exec(driverErrors.join('\n'))?.[1];
		return missing === undefined ? first : `expected '${missing}' at the end of the file`;
	}
	if (limit === 'time') return `Compiling took longer than ${String(limitMs / 1000)} s.`;
	if (limit === 'memory') return 'Compiling took more than 1 GB of memory.';
	const undefinedName = /undefined reference to [`']([^']+)'/.exec(words)?.[1];
	if (undefinedName !== undefined) return `${undefinedName} is declared but not defined.`;
	return 'The compiler gave up without naming a place.';
}

function isUndeclared(error: string, name: string): boolean {
	return (
		error.includes(`'::${name}' has not been declared`) ||
		error.includes(`no member named '${name}' in the global namespace`)
	);
}

/** A missing function is nobody's line, a wrong one is where it stands, and a bracket that is not closed is missed at the end. */
function lineFor(driverErrors: readonly string[], { name, source }: { name: string; source: string }): number {
	const lines = source.split('\n');
	const undeclared = driverErrors.length === 0 || driverErrors.some((error) => isUndeclared(error, name));
	if (undeclared) return 1;
	if (driverErrors.some((error) => error.includes(parametersDiffer) || error.includes(resultDiffers))) {
		return lines.findIndex((line) => new RegExp(`\\b${name}\\s*\\(`).test(line)) + 1 || 1;
	}
	return Math.max(1, lines.findLastIndex((line) => line.trim() !== '') + 1);
}
