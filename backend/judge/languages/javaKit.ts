import { createHash } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { temporaryPath } from '../files/temporaryPath.ts';
import { javaKitSources } from './javaKitSource.ts';
import { removeUnusedKits } from './kitFolders.ts';
import { javaEntry, javaEntryFile } from './javaEntry.ts';
import { javaHeader, javaSelfTest } from './javaSources.ts';
import type { SetUp, Toolchain } from './language.ts';
import { selfTestCases, selfTestSignature } from './selfTest.ts';

const timeLimitMs = 60_000;

/** For both: one thread collects garbage, nothing is written for monitoring tools. */
const quickStart = ['-Xshare:auto', '-XX:+UseSerialGC', '-XX:-UsePerfData', '-XX:CICompilerCount=2'];
/** A compiler runs too short for its own code to be compiled twice. */
const compilerFlags = [...quickStart.slice(0, 3), '-XX:TieredStopAtLevel=1', '-XX:CICompilerCount=1', '-Xss8m'];

/** How solutions are compiled: `file` takes the classes. */
export function compileCommand(
	{ program, kitFolder }: Toolchain,
	heapMb: number,
	{ file, folder, names }: { file: string; folder: string; names: readonly string[] },
): string[] {
	return [
		...[program, ...compilerFlags, `-Xmx${String(heapMb)}m`, ...archived(kitFolder, 'compile.jsa')],
		...['-cp', javaJarIn(kitFolder), 'codesensei.Compile', file, folder, ...names],
	];
}

/**
 * How a solution is run. It comes with its cases, so that a JVM may wait for it.
 * `channel`: standard input in both directions, or standard input and output.
 */
export function driverCommand(
	{ program, kitFolder }: Toolchain,
	limits: { heapMb: number; stackBytes: number; channel: 'together' | 'apart' },
): string[] {
	return [
		...[program, ...quickStart, `-Xmx${String(limits.heapMb)}m`, '-Xms8m', ...archived(kitFolder, 'driver.jsa')],
		...['-cp', javaJarIn(kitFolder), 'codesensei.Driver', String(limits.stackBytes), limits.channel],
	];
}

/**
 * The driver and the compiler of solutions compiled ahead, and the memory of a JVM that has loaded them, in a folder named by everything they depend on. Made once
 * for an installation, outside of any box: nothing in it is a learner's.
 */
export async function openJavaKit(toolchain: Toolchain, parent: string): Promise<SetUp> {
	const key = createHash('sha256')
		.update(JSON.stringify([javaKitSources, quickStart, compilerFlags, toolchain.program, toolchain.version]))
		.digest('hex')
		.slice(0, 32);
	const folder = join(parent, `kit-${key}`);
	const ready = { ...toolchain, mounts: [...toolchain.mounts, folder], kitFolder: folder };
	try {
		mkdirSync(parent, { recursive: true });
		const now = new Date();
		removeUnusedKits(parent, now);
		if (existsSync(join(folder, doneFile))) {
			utimesSync(folder, now, now);
			return { kind: 'ready', toolchain: ready };
		}
		const failure = await make(ready, folder);
		if (failure !== undefined) return { kind: 'failed', reason: failure };
	} catch (error) {
		if (!isDiskTrouble(error)) throw error;
		return { kind: 'failed', reason: `there is no room in ${parent} for what Java needs (20 MB)` };
	}
	return { kind: 'ready', toolchain: ready };
}

const doneFile = 'done';

/** An archive counts only for the jar at the path and of the time that it was made with, so that one has to be in its place before. */
async function make(toolchain: Toolchain, folder: string): Promise<string | undefined> {
	const making = temporaryPath(`${folder}.making`);
	mkdirSync(making);
	chmodSync(making, 0o755);
	try {
		const failure = await makeJar(toolchain, making);
		if (failure !== undefined) return failure;
		takePlace(making, folder);
		return await makeArchives(toolchain, folder);
	} finally {
		rmSync(making, { recursive: true, force: true });
	}
}

async function makeJar({ program }: Toolchain, folder: string): Promise<string | undefined> {
	const tool = (name: string): string => program.replace(/java(\.exe)?$/, `${name}$1`);
	for (const [name, text] of Object.entries(javaKitSources)) writeFileSync(join(folder, name), text);
	const sources = Object.keys(javaKitSources).map((name) => join(folder, name));
	const classes = join(folder, 'classes');
	const steps: [string, string[]][] = [
		['javac', ['-encoding', 'UTF-8', '-proc:none', '-nowarn', '-XDstringConcat=inline', '-d', classes, ...sources]],
		['jar', ['--create', '--file', javaJarIn(folder), '-C', classes, '.']],
	];
	for (const [name, args] of steps) {
		const answer = await askProgram(tool(name), args, timeLimitMs);
		if (answer.kind === 'failed') return `${tool(name)} can't make the driver: ${answer.reason}`;
	}
	return undefined;
}

/** Another backend may have been quicker; its jar is as good. */
function takePlace(making: string, folder: string): void {
	try {
		renameSync(making, folder);
	} catch (error) {
		if (!existsSync(javaJarIn(folder))) throw error;
	}
}

/** Both programs once, from beginning to end. Starts without an archive take longer, and that is all: a JDK that makes none is used all the same. */
async function makeArchives(toolchain: Toolchain, folder: string): Promise<string | undefined> {
	const work = temporaryPath(join(folder, 'archive'));
	mkdirSync(work);
	try {
		writeFileSync(join(work, 'Solution.java'), javaSelfTest);
		writeFileSync(join(work, javaEntryFile), javaEntry(selfTestSignature));
		const order = { file: join(work, 'solution.classes'), folder: work, names: ['Solution.java', javaEntryFile] };
		const [program = '', ...args] = compileCommand(toolchain, 256, order);
		const compiled = await askProgram(
			program,
			[`-XX:ArchiveClassesAtExit=${join(work, 'compile.jsa')}`, ...args],
			timeLimitMs,
		);
		if (compiled.kind === 'failed') return `the driver does not compile with ${toolchain.program}: ${compiled.reason}`;
		const cases = join(work, 'cases.txt');
		writeFileSync(cases, rehearsal(readFileSync(order.file)));
		const [, ...run] = driverCommand(toolchain, { heapMb: 64, stackBytes: 1 << 20, channel: 'apart' });
		const rehearsed = await askProgram(
			program,
			[`-XX:ArchiveClassesAtExit=${join(work, 'driver.jsa')}`, ...run, cases],
			timeLimitMs,
		);
		const why = rehearsed.kind === 'failed' ? rehearsed.reason : rehearsed.stdout;
		if (!why.includes('"kind":"returned"')) return `the driver does not run with ${toolchain.program}: ${why}`;
		for (const name of ['compile.jsa', 'driver.jsa']) {
			if (existsSync(join(work, name))) renameSync(join(work, name), join(folder, name));
		}
		writeFileSync(join(folder, doneFile), '');
		return undefined;
	} finally {
		rmSync(work, { recursive: true, force: true });
	}
}

/** What the judge would send. */
function rehearsal(classes: Buffer): string {
	const header = { first: 0, ...javaHeader(selfTestSignature, classes) };
	return ['0', JSON.stringify(header), ...selfTestCases.map(({ input }) => JSON.stringify(input)), ''].join('\n');
}

/** The classes of the driver. */
export function javaJarIn(kitFolder: string | undefined): string {
	return join(kitFolder ?? '', 'driver.jar');
}

function archived(kitFolder: string | undefined, name: string): string[] {
	const path = join(kitFolder ?? '', name);
	return existsSync(path) ? [`-XX:SharedArchiveFile=${path}`] : [];
}
