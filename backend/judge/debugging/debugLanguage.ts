import type { DebugExtension } from '#contract/debugging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';
import type { Toolchain } from '../languages/language.ts';

/** Everything that debugging a language takes. One more language is one more of these. */
export interface DebugLanguage {
	/** The best first. */
	debuggers: readonly Debugger[];
	/** Makes a program that calls the solution once with exactly this input; nothing of the solution runs. */
	build: (build: DebugBuild) => Promise<Built>;
}

export type Debugger =
	/** One that VS Code has itself, or by any of these extensions. */
	| { kind: 'session'; extensions: readonly DebugExtension[]; configuration: (start: DebugStart) => Configuration }
	/** The language's own, in a terminal. */
	| { kind: 'terminal'; command: (start: DebugStart) => { program: string; args: string[] } };

/** As in a launch.json, without the name. */
export type Configuration = { type: string } & Readonly<Record<string, unknown>>;

export interface DebugBuild {
	toolchain: Toolchain;
	/** For this build alone, and empty. */
	folder: string;
	/** Where what is compiled ahead is kept. */
	kits: string;
	/** Of the solution's file, absolute: breakpoints are found by it. */
	path: string;
	source: string;
	signature: Signature;
	input: Input;
}

/** `rejected`: the solution does not compile. */
export type Built =
	{ kind: 'built'; program: string; args: string[] } | { kind: 'rejected'; line: number; message: string };

export interface DebugStart {
	/** Absolute paths. */
	program: string;
	args: string[];
	solution: string;
	/** The person's own interpreter; undefined for the usual one. */
	configured: string | undefined;
	/** Of the solution, from 1. */
	breakLines: readonly number[];
}
