import type { LanguageId } from '#contract/ids.ts';
import type { LanguageStatus } from '#contract/judging.ts';
import type { Tier } from '#contract/verdict.ts';
import type { Executor } from './executor/executor.ts';
import type { ScriptRequest, ScriptResult } from './judge.ts';

/** Where code runs: in boxes on this machine, or on a Piston server. */
export interface Workplace {
	/** Undefined when nothing may run. */
	readonly tier: Tier | undefined;
	/** Why it is this one and not a better one, as a sentence; empty for the best. */
	readonly reason: string;
	/** Looked at once and remembered until `forget`. */
	status(id: LanguageId): Promise<LanguageStatus>;
	forget(): void;
	/** @throws AppError `languageMissing`, `notReady` when it can't be asked now. */
	executor(id: LanguageId): Promise<Executor>;
	/** Needs Python. @throws AppError `languageMissing`, `notReady`, `cancelled`, `badRequest` for a file name with a folder in it. */
	scripts(): Promise<(request: ScriptRequest, signal: AbortSignal) => Promise<ScriptResult>>;
	/** Kills what runs and removes what it left. */
	close(): Promise<void>;
}

/** Runs our own work in the judge's queue, between that of others. */
export type Queued = <T>(work: (signal: AbortSignal) => Promise<T>) => Promise<T>;
