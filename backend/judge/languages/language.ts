import type { Limits } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CrashReport, Diagnostic } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { PackageNames } from '../files/installAdvice.ts';
import type { BoxFile, BoxLimits, Sandbox } from '../sandboxes/sandbox.ts';

/** Everything the judge knows of a language. One more language is one more of these. */
export interface Language {
	readonly id: LanguageId;
	/** As shown to people, e.g. `Python 3`. */
	readonly title: string;
	/** How the learner's file is called in messages of compilers and in traces. */
	readonly fileName: string;
	readonly packages: PackageNames;
	/** Interpreters or compilers of this system, the best first. A configured path is the only one then. */
	findToolchains: (configured: string | undefined) => Promise<ToolchainSearch>;
	/** What has to be made once for a toolchain before anything can be compiled with it; kept in `folder`. */
	setUp?: (toolchain: Toolchain, folder: string) => Promise<SetUp>;
	/** The file a learner starts from: compiles, is idiomatic, fails. */
	starter: (signature: Signature) => string;
	/** The language's own spelling of a name that stands in camelCase in challenge.json. */
	spell: (name: string) => string;
	/** How a learner would write the function's first line; for messages. */
	declaration: (signature: Signature) => string;
	/** Compiles where the language is compiled. */
	prepare: (request: PrepareRequest) => Promise<Prepared>;
	/** What of a box's limits follows from those of the challenge. */
	boxLimits: (limits: Limits) => Pick<BoxLimits, 'addressSpaceBytes' | 'stackBytes' | 'tasks'>;
	/** What the runtime may take beyond its size at start before that counts as the solution's. */
	readonly memoryAllowanceBytes: number;
	/** The last words of a runtime that ran out of memory and ended itself. */
	readonly outOfMemoryWords: RegExp;
	/** Where such last words begin, if they are long; they are not the learner's prints. */
	readonly lastWordsStart?: string;
	/** Finds what a runtime said as it ended a program that crashed beyond the driver's reach, at the end of all prints. */
	readonly readLastWords?: (tail: string) => LastWords | undefined;
	/** A solution of `selfTestSignature`, whatever it needs of the language. */
	readonly selfTest: string;
}

export interface LastWords {
	crash: CrashReport;
	/** What they begin with: from there on it is not the learner's prints. */
	start: string;
}

export type ToolchainSearch = { kind: 'found'; toolchains: Toolchain[] } | { kind: 'missing'; reason: string };

export interface Toolchain {
	/** The real program, not a version manager's stand-in. */
	program: string;
	/** e.g. `Python 3.11.2` */
	version: string;
	/** What a box must be able to read of the host, beyond the system's own folders. */
	mounts: string[];
	environment: Readonly<Record<string, string>>;
	/** What else belongs to it: folders and programs, by the language's own names for them. */
	parts?: Readonly<Record<string, string>>;
	/** Where `setUp` left what it made. */
	kitFolder?: string | undefined;
}

export type SetUp = { kind: 'ready'; toolchain: Toolchain } | { kind: 'failed'; reason: string };

export interface PrepareRequest {
	sandbox: Sandbox;
	toolchain: Toolchain;
	/** A folder of the judge's own, for what is worth keeping. */
	folder: string;
	source: string;
	signature: Signature;
	limits: Limits;
	signal: AbortSignal | undefined;
}

/** A program that speaks the protocol of executor/frame.ts. */
export interface Program {
	files: readonly BoxFile[];
	command: (folder: string) => readonly string[];
	/**
	 * What can be made ready before there is a solution. `runtime`: the program, which is the same for all and reads the solution when it has started.
	 * `box`: only a box for it, with another program of the same command put in for each solution. Absent: nothing.
	 */
	waits?: WaitsIn | undefined;
	/** See BoxRequest. */
	channelIsStandard?: boolean;
	/** Goes with the first case's number onto the driver's second line. */
	header: Readonly<Record<string, unknown>>;
}

export type WaitsIn = 'runtime' | 'box';

export interface CompileInfo {
	ms: number;
	diagnostics: Diagnostic[];
	output: string;
}

export type Prepared =
	| { kind: 'ready'; program: Program; compile: CompileInfo }
	| { kind: 'rejected'; message: string | undefined; compile: CompileInfo }
	| { kind: 'cancelled' }
	| { kind: 'sandboxFailed'; reason: string };
