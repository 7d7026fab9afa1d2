import type * as z from 'zod';
import type { ProviderName } from '#contract/forge.ts';
import type { Difficulty } from '#contract/ids.ts';

/** What a model is asked; the answer is JSON that fits the schema. */
export interface ModelQuestion<Value> {
	/** The part that stays the same from question to question. */
	system: string;
	prompt: string;
	schema: z.ZodType<Value>;
	/** What it is counted as. */
	purpose: 'hint' | 'review';
	/** A word for the schema. */
	schemaName: string;
	difficulty: Difficulty;
	maxOutputTokens: number;
	signal: AbortSignal;
}

export type ModelReply<Value> =
	| { kind: 'written'; value: Value; provider: ProviderName; model: string }
	/** Nobody could deliver; none of the reasons has anything of a prompt or an answer in it. `why`: nobody was asked, for the person reading. */
	| { kind: 'down'; reasons: readonly string[]; why?: string | undefined };

/** Whichever provider delivers. @throws AppError `cancelled` */
export type AskModel = <Value>(question: ModelQuestion<Value>) => Promise<ModelReply<Value>>;

/** Does work that asks models against what a learner may have them do in a day, which is given back unless something came of it. */
export type SpendAllowance = <Result>(
	learnerId: string,
	work: () => Promise<Result>,
	cameOfIt: (result: Result) => boolean,
) => Promise<{ kind: 'done'; result: Result } | { kind: 'usedUp'; why: string }>;
