import { AppError } from '#contract/appError.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { Tier } from '#contract/verdict.ts';
import type { Judge } from './judge.ts';

export interface JudgeOptions {
	/** A folder of the judge's own: compiled programs are kept there between starts. Made if missing. */
	scratchFolder: string;
	/** `auto` takes the best tier that passes its canaries. */
	tier: 'auto' | Tier;
	/** Asked each time code would run without a sandbox: whether the learner has agreed to that. */
	consented: () => boolean;
	/** Paths that replace the search for an interpreter or compiler. */
	toolchains: Partial<Record<LanguageId, string>>;
	/** How many boxes may run at once; about the number of cores when absent. */
	parallel?: number | undefined;
	log?: ((message: string, fields: Readonly<Record<string, unknown>>) => void) | undefined;
}

/** Finds the best tier, and makes the judge that serves the whole process. */
export function createJudge(_options: JudgeOptions): Promise<Judge> {
	return Promise.reject(new AppError('stopping', 'The judge is being built.'));
}
