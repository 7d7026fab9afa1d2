import type { CrashReport } from '#contract/judging.ts';

/** What became of one case in the box. Right and wrong are not known here. */
export type CaseOutcome =
	| { kind: 'returned'; value: unknown }
	/** The function returned something of which no value of a signature can be made, described in words. */
	| { kind: 'misfit'; got: string; of?: string | undefined }
	| { kind: 'raised'; crash: CrashReport }
	/** The code outside of every function failed, before the case began. */
	| { kind: 'loadFailed'; crash: CrashReport }
	| { kind: 'outOfMemory' }
	/** The program was gone before the function returned. */
	| { kind: 'exited'; exitCode: number; during: Stage }
	| { kind: 'signalled'; signal: string; lastWords: string; during: Stage }
	| { kind: 'stopped'; limit: StopLimit; during: Stage }
	| { kind: 'sandboxFailed'; reason: string };

/** How far the program had come: the code outside of every function, the call, or putting its result into words. */
export type Stage = 'load' | 'call' | 'result';

/** `wait`: time passed and the program did not compute. */
export type StopLimit = 'time' | 'wait' | 'memory' | 'output' | 'result' | 'processes';

export interface CaseMeasures {
	cpuTimeMs: number;
	wallTimeMs: number;
	/** Without what the runtime took up before it loaded the solution. */
	peakMemoryBytes: number;
}

export interface CaseRun {
	index: number;
	outcome: CaseOutcome;
	measures: CaseMeasures;
	prints: string;
	printsCut: boolean;
}

/** Found before any case ran, and the same for all. */
export type Rejection =
	{ kind: 'compileError'; line: number; column: number; message: string } | { kind: 'missingFunction' };
