import type { Checker, Expected, Limits } from '#contract/challengeFile.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { CaseVerdict, CrashReport, Diagnostic, LanguageStatus, TierStatus } from '#contract/judging.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { Trust, Verdict } from '#contract/verdict.ts';

/**
 * Runs code and says what came out. Knows neither HTTP nor a database; one judge serves the whole process and keeps within
 * its own bound of boxes at once, so callers may ask for as much as they like and wait.
 */
export interface Judge {
	/** The tier in force, found by canaries at start. */
	tier(): TierStatus;
	/** Which languages can run here; probed once and remembered until `refresh`. */
	languages(refresh?: boolean): Promise<LanguageStatus[]>;
	/** One of them, without waiting for the others. */
	language(id: LanguageId): Promise<LanguageStatus>;
	/** The file a learner starts from, without the header line. It compiles and fails. */
	starter(language: LanguageId, signature: Signature): string;
	/**
	 * Compiles once and runs the cases in order. A verdict other than accepted is a value, never an exception.
	 * @throws AppError `sandboxRefused` when this tier must not run code of this trust, `consentNeeded` when it may after the learner
	 * agreed, `languageMissing` when the toolchain is not here, `badRequest` when an input does not fit the signature, `cancelled` when
	 * `signal` aborts, `stopping` after `close`.
	 */
	judge(request: JudgeRequest, watch?: JudgeWatch): Promise<JudgeResult>;
	/**
	 * Runs a Python program of ours over an author's files (generator, validator, mutation), with its whole output returned.
	 * @throws as `judge`.
	 */
	runScript(request: ScriptRequest, signal?: AbortSignal): Promise<ScriptResult>;
	/** Kills what runs and removes every temporary file. */
	close(): Promise<void>;
}

export interface JudgeCase {
	name: string;
	/** Arguments in the order of the parameters, already expanded. */
	input: Value[];
	/** Absent: run only, nothing to compare with. */
	expected?: Expected | undefined;
}

/** How answers are compared; a challenge's own program comes with its source, and with whose code that is. */
export type JudgeChecker = ComparingChecker | { kind: 'program'; source: string; trust: Trust };

/** One that needs no program. */
export type ComparingChecker = Exclude<Checker, { kind: 'program' }>;

export interface JudgeRequest {
	trust: Trust;
	language: LanguageId;
	source: string;
	signature: Signature;
	limits: Limits;
	checker: JudgeChecker;
	/** At least one: a language without a compiler finds errors only when it runs. */
	cases: readonly JudgeCase[];
	/**
	 * `all` judges every case (a crash or time-out goes on in a fresh box); `untilFailure` stops after the first failing one.
	 */
	stop: 'all' | 'untilFailure';
	/** Run once more alone what was too slow on a busy machine: for a verdict that somebody is told. */
	retrySlow?: boolean | undefined;
}

export interface JudgeWatch {
	signal?: AbortSignal | undefined;
	onCompiling?: (() => void) | undefined;
	/** Called as each case ends, in order. */
	onCase?: ((done: number, total: number) => void) | undefined;
}

/** A case as the judge saw it, with whole values. */
export interface CaseResult {
	index: number;
	verdict: CaseVerdict;
	message?: string | undefined;
	actual?: Value | undefined;
	crash?: CrashReport | undefined;
	prints: string;
	printsCut: boolean;
	cpuTimeMs: number;
	wallTimeMs: number;
	peakMemoryBytes: number;
}

export interface JudgeResult {
	verdict: Verdict;
	message?: string | undefined;
	compile: { ms: number; diagnostics: Diagnostic[]; output: string };
	/** Of the cases that ran, in order. */
	cases: CaseResult[];
}

export interface ScriptRequest {
	trust: Trust;
	/** File name to content; all land in one read-only folder. */
	files: Readonly<Record<string, string>>;
	/** Which of them is run. */
	entry: string;
	stdin: string;
	timeMs: number;
	memoryMb: number;
	/** Output beyond this ends the run. */
	outputBytes: number;
}

/** `cpuTimeMs` as last seen from outside, so up to 25 ms short. */
export type ScriptResult =
	| { kind: 'finished'; exitCode: number; stdout: string; stderr: string; cpuTimeMs: number }
	| { kind: 'signalled'; signal: string; stdout: string; stderr: string }
	| { kind: 'stopped'; limit: 'time' | 'memory' | 'output'; stdout: string; stderr: string }
	| { kind: 'sandboxFailed'; reason: string };
