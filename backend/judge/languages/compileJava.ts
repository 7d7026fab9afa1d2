import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { isMissing } from '../files/isMissing.ts';
import { type RunResult, runToEnd } from '../sandboxes/runToEnd.ts';
import { BinaryCache } from './binaryCache.ts';
import { type JavaOutput, parseJavaOutput } from './javaDiagnostics.ts';
import { compileCommand, driverCommand } from './javaKit.ts';
import { javaEntry, javaEntryFile, troubleOf } from './javaEntry.ts';
import { javaHeader, javaNodeFiles } from './javaSources.ts';
import type { Prepared, PrepareRequest, Program } from './language.ts';

export const javaFileName = 'Solution.java';
const mebibyte = 1024 * 1024;
const classesName = 'solution.classes';
const compileTimeLimitMs = 20_000;
const compileHeapMb = 512;
const compileMemoryBytes = 1024 * mebibyte;
const outputBytes = 256 * 1024;
const classesBytes = 16 * mebibyte;
/** Threads that a JVM has before the first line runs, its launcher and its shell included. */
export const jvmTasks = 24;
/**
 * Deep recursion is an honest way to solve things; one without an end has to come to it soon, and the JVM takes up to six times the stack of its own memory while it
 * climbs back.
 */
const [leastStackMb, mostStackMb] = [16, 32];

/** Compiles a solution in a box, or takes its classes out of the cache. */
export async function compileJava(request: PrepareRequest): Promise<Prepared> {
	const startedAt = performance.now();
	const { toolchain, source, signature } = request;
	const { kitFolder } = toolchain;
	if (kitFolder === undefined) return { kind: 'sandboxFailed', reason: 'the driver is not compiled' };
	const sources = {
		[javaFileName]: source,
		...javaNodeFiles(source, signature),
		[javaEntryFile]: javaEntry(signature),
	};
	const key = createHash('sha256')
		.update(JSON.stringify([sources, toolchain.version, kitFolder]))
		.digest('hex');
	const cache = new BinaryCache(join(request.folder, 'programs'));
	const elapsed = (): number => performance.now() - startedAt;

	const cached = readCached(cache, key);
	if (cached !== undefined) {
		const { diagnostics, output } = parseJavaOutput(cached.words, javaFileName, source);
		const program = programOf(request, cached.classes);
		return { kind: 'ready', program, compile: { ms: elapsed(), diagnostics, output } };
	}
	const { end, stdout, stderr, results } = await compile(request, sources);
	if (end.kind === 'cancelled') return { kind: 'cancelled' };
	if (end.kind === 'failed') return { kind: 'sandboxFailed', reason: end.reason };
	const words = stderr.toString('utf8') + stdout.toString('utf8');
	const said = parseJavaOutput(words, javaFileName, source);
	if (end.kind === 'exited' && end.exitCode === 0) {
		const { diagnostics, output } = said;
		keep(cache, key, results, words);
		const program = programOf(request, results);
		return { kind: 'ready', program, compile: { ms: elapsed(), diagnostics, output } };
	}
	const limit = end.kind === 'stopped' ? end.limit : undefined;
	return rejectedJava({ said, limit, limitMs: compileTimeLimitMs }, { signature, source, ms: elapsed() });
}

function compile({ sandbox, toolchain, signal }: PrepareRequest, sources: Record<string, string>): Promise<RunResult> {
	return runToEnd(
		sandbox,
		{
			command: (folder) =>
				compileCommand(toolchain, compileHeapMb, { file: classesName, folder, names: Object.keys(sources) }),
			environment: toolchain.environment,
			files: Object.entries(sources).map(([name, text]) => ({
				name,
				kind: 'bytes',
				bytes: Buffer.from(text),
				executable: false,
			})),
			mounts: toolchain.mounts,
			limits: { cpuSeconds: Math.ceil(compileTimeLimitMs / 1000) + 5, tasks: jvmTasks, fileBytes: classesBytes },
			mergePrints: true,
			collect: classesName,
		},
		'',
		{ timeMs: compileTimeLimitMs, memoryBytes: compileMemoryBytes, outputBytes, resultBytes: classesBytes },
		signal,
	);
}

function readCached(cache: BinaryCache, key: string): { classes: Buffer; words: string } | undefined {
	const cached = cache.get(key);
	try {
		return cached && { classes: readFileSync(cached.path), words: cached.words };
	} catch (error) {
		// Another backend needed the room.
		if (isMissing(error)) return undefined;
		throw error;
	}
}

function keep(cache: BinaryCache, key: string, classes: Buffer, words: string): void {
	try {
		cache.put(key, classes, words);
	} catch (error) {
		// It runs all the same, and is compiled again the next time.
		if (!isDiskTrouble(error)) throw error;
	}
}

/** Java can't open a descriptor by its number, so the shell gives the driver the channel as its standard input; on Windows it is that anyway. */
function programOf({ toolchain, limits, signature }: PrepareRequest, classes: Buffer): Program {
	const stackBytes = Math.max(leastStackMb, Math.min(mostStackMb, limits.memoryMb / 8)) * mebibyte;
	const channel = process.platform === 'win32' ? 'apart' : 'together';
	const driver = driverCommand(toolchain, { heapMb: limits.memoryMb, stackBytes, channel });
	return {
		files: [],
		command: () => (channel === 'apart' ? driver : ['/bin/sh', '-c', 'exec "$@" <&3 3>&-', 'sh', ...driver]),
		channelIsStandard: channel === 'apart',
		waits: 'runtime',
		header: javaHeader(signature, classes),
	};
}

/** What became of compiling a solution that did not compile. */
export interface FailedCompile {
	said: JavaOutput;
	/** Which limit ended it. */
	limit: 'time' | 'memory' | 'output' | undefined;
	limitMs: number;
}

export interface AboutJava {
	signature: Signature;
	source: string;
	ms: number;
}

/** A rejection with a place and a reason. */
export function rejectedJava(failed: FailedCompile, about: AboutJava): Extract<Prepared, { kind: 'rejected' }> {
	const { said } = failed;
	const errors = said.diagnostics.filter(({ severity }) => severity === 'error');
	const compile = { ms: about.ms, diagnostics: said.diagnostics, output: said.output };
	if (errors.length > 0) return { kind: 'rejected', message: undefined, compile };
	const { message, line } = explain(failed, about);
	const diagnostic: Diagnostic = { severity: 'error', line, column: 1, message };
	const output = [said.output, `${javaFileName}:${String(line)}: error: ${message}`].filter(Boolean).join('\n');
	return { kind: 'rejected', message, compile: { ...compile, diagnostics: [...said.diagnostics, diagnostic], output } };
}

/** Why it did not compile, when no place in the learner's own file says so. */
function explain(
	{ said, limit, limitMs }: FailedCompile,
	{ signature, source }: AboutJava,
): { message: string; line: number } {
	// Where the compiler gave up, it has not seen everything that the entry asks for.
	if (said.failure?.includes('StackOverflowError') === true) return { message: 'It is nested too deeply.', line: 1 };
	const [first] = said.entryErrors;
	if (first !== undefined) {
		const packageLine = source.split('\n').findIndex((text) => /^\s*package\s/.test(text)) + 1;
		if (packageLine > 0) return { message: 'A solution stands in no package: remove this line.', line: packageLine };
		const { message, about } = troubleOf(first, signature);
		return { message, line: about === undefined ? 1 : lineOf(source, new RegExp(about)) };
	}
	if (limit === 'time') return { message: `Compiling took longer than ${String(limitMs / 1000)} s.`, line: 1 };
	if (limit === 'memory') return { message: 'Compiling took more than 1 GB of memory.', line: 1 };
	return { message: 'The compiler gave up without naming a place.', line: 1 };
}

function lineOf(source: string, place: RegExp): number {
	return source.split('\n').findIndex((text) => place.test(text)) + 1 || 1;
}
