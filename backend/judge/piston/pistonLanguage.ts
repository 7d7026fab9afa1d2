import type { LanguageId } from '#contract/ids.ts';
import type { Signature } from '#contract/signature.ts';
import type { PistonJob, Runtime, Stage } from './pistonProtocol.ts';
import type { CompileInfo } from '../languages/language.ts';
import { cOnPiston } from './cOnPiston.ts';
import { cppOnPiston } from './cppOnPiston.ts';
import { goOnPiston } from './goOnPiston.ts';
import { javaOnPiston } from './javaOnPiston.ts';
import { javascriptOnPiston } from './javascriptOnPiston.ts';
import { pythonOnPiston } from './pythonOnPiston.ts';
import { rustOnPiston } from './rustOnPiston.ts';
import { typescriptOnPiston } from './typescriptOnPiston.ts';

export type PistonFiles = PistonJob['files'];

/** By what a driver watches itself. Milliseconds of the call, of loading, and of the whole request after which no further case is begun. */
export interface WatchLimits {
	callCpuMs: number;
	callWallMs: number;
	loadCpuMs: number;
	loadWallMs: number;
	spentCpuMs: number;
	spentWallMs: number;
	/** What the frames may add up to. */
	resultBytes: number;
	memoryMb: number;
}

export interface PistonProgram {
	source: string;
	signature: Signature;
	watch: WatchLimits;
	nonce: string;
	/** Where the cases begin. */
	firstCase: number;
	/** The arguments of one case a line, as JSON. */
	cases: string;
}

/** How a language is run by Piston's package of it. */
export interface PistonLanguage {
	readonly id: LanguageId;
	/** As Piston calls it. */
	readonly name: string;
	/** For messages, before a version. */
	readonly title: string;
	/** Several packages may give a language of the same name. */
	readonly packages: readonly string[];
	readonly isCompiled: boolean;
	readonly oldest: readonly [major: number, minor: number];
	/** What the runtime and what starts it take at the most, beyond the limit of a challenge. */
	readonly runtimeBytes: number;
	/** What a start takes of the time of a request, where that is much. */
	readonly startMs?: number;
	files: (program: PistonProgram) => PistonFiles;
	/** A program that prints the number of cores, a new line, and so many bytes. */
	probe: (bytes: number) => PistonFiles;
	/** Puts what a compiler said into words. */
	readCompile: (
		stage: Stage,
		about: { source: string; signature: Signature; ms: number; limitMs: number },
	) => CompileRead;
	/** What a compiler said that Piston's package calls when it runs a program which then did not start; undefined when it did. */
	readRun?: (
		stage: Stage,
		about: { source: string; signature: Signature; ms: number; limitMs: number },
	) => Extract<CompileRead, { kind: 'notCompiled' }> | undefined;
}

export type CompileRead =
	| { kind: 'compiled'; compile: CompileInfo }
	| { kind: 'notCompiled'; message: string | undefined; compile: CompileInfo };

/** A Record, so that naming a language in the contract without describing it here does not compile. */
export const pistonLanguages: Readonly<Record<LanguageId, PistonLanguage>> = {
	python: pythonOnPiston,
	javascript: javascriptOnPiston,
	typescript: typescriptOnPiston,
	java: javaOnPiston,
	cpp: cppOnPiston,
	c: cOnPiston,
	go: goOnPiston,
	rust: rustOnPiston,
};

/** The newest of the server's runtimes that will do. */
export function pickRuntime(
	runtimes: readonly Runtime[],
	{ name, packages, oldest }: PistonLanguage,
): Runtime | undefined {
	const fitting = runtimes.filter(
		({ language, runtime, version }) =>
			language === name && packages.includes(runtime ?? name) && compareVersions(version, oldest.join('.')) >= 0,
	);
	return fitting.sort((a, b) => compareVersions(b.version, a.version))[0];
}

function compareVersions(one: string, other: string): number {
	const numbers = (version: string): number[] => version.split(/[^\d]+/).map(Number);
	const [a, b] = [numbers(one), numbers(other)];
	for (let place = 0; place < 3; place++) {
		const difference = (a[place] ?? 0) - (b[place] ?? 0);
		if (difference !== 0) return difference;
	}
	return 0;
}
