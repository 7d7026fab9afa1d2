import type { Limits } from '#contract/challengeFile.ts';
import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { CompileInfo } from '../languages/language.ts';
import type { CaseMeasures, CaseOutcome, CaseRun, Rejection } from './caseOutcome.ts';

/** What is run: no right answer is among it, so none can leave the host. */
export interface ExecutorWork {
	source: string;
	signature: Signature;
	limits: Limits;
	inputs: readonly (readonly Value[])[];
	/** Called as a case ends, in order; false means that no more are wanted. */
	onCase: (index: number, outcome: CaseOutcome, measures: CaseMeasures) => boolean;
}

export type ExecutorEnd =
	/** The cases that ran, in order. */
	| ({ kind: 'ran' } & Ran)
	/** The compiler refused it. */
	| { kind: 'notCompiled'; message: string | undefined; compile: CompileInfo }
	| { kind: 'rejected'; rejection: Rejection; compile: CompileInfo }
	/** Twice, and it is not the solution's fault. */
	| ({ kind: 'sandboxFailed'; reason: string } & Ran)
	| { kind: 'cancelled' };

export interface Ran {
	cases: CaseRun[];
	compile: CompileInfo;
	/** Those that were in force: where code runs may allow less than a challenge does. */
	limits: Limits;
	/** What the person reading has to know of that, as a sentence. */
	note: string | undefined;
}

/**
 * Runs solutions of one language: compiles once, runs the cases in one process as long as it lives, and leaves the comparing to the host. Boxes on this
 * machine and a Piston server give the same answers to the same work.
 */
export interface Executor {
	execute(work: ExecutorWork, signal: AbortSignal | undefined): Promise<ExecutorEnd>;
}
