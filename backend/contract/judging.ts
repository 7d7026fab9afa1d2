import * as z from 'zod';
import { LanguageId } from './ids.ts';
import { Input, Value } from './value.ts';
import { Tier, Verdict } from './verdict.ts';

/** A place in the learner's own file; line and column count from 1. */
export const Diagnostic = z.object({
	severity: z.enum(['error', 'warning']),
	line: z.int().positive(),
	column: z.int().positive(),
	message: z.string(),
});
export type Diagnostic = z.infer<typeof Diagnostic>;

/** Where an uncaught error came from, innermost call last; only frames of the learner's own file. */
export const CrashReport = z.object({
	/** One line, e.g. `IndexError: list index out of range` or `Segmentation fault`. */
	message: z.string(),
	frames: z.array(z.object({ line: z.int().positive(), function: z.string() })),
});
export type CrashReport = z.infer<typeof CrashReport>;

export const CaseVerdict = z.enum([
	'accepted',
	'wrongAnswer',
	'timeLimitExceeded',
	'memoryLimitExceeded',
	'outputLimitExceeded',
	'runtimeError',
	'internalError',
	/** It ran, and there was nothing to compare with (an own case without an expected value). */
	'ran',
]);
export type CaseVerdict = z.infer<typeof CaseVerdict>;

/** A value for showing: whole while small, else the beginning of its JSON. */
export const ShownValue = z.discriminatedUnion('kind', [
	z.object({ kind: z.literal('whole'), value: Value }),
	z.object({ kind: z.literal('cut'), start: z.string(), characters: z.int() }),
]);
export type ShownValue = z.infer<typeof ShownValue>;

/** What is shown of a case that ran. Times and memory were measured inside the box, start-up excluded. */
export const CaseReport = z.object({
	/** Place among all cases, from 0. */
	index: z.int().nonnegative(),
	name: z.string(),
	verdict: CaseVerdict,
	/** One sentence where the verdict alone does not say enough, e.g. "returned a string, int[] was expected". */
	message: z.string().optional(),
	input: z.array(ShownValue).optional(),
	/** Absent for a large case of which only the hash is known, and for an own case without an expected value. */
	expected: ShownValue.optional(),
	actual: ShownValue.optional(),
	crash: CrashReport.optional(),
	/** What the learner's code printed during this case, stdout and stderr in the order they came, cut at a limit. */
	prints: z.string(),
	printsCut: z.boolean(),
	cpuTimeMs: z.number().nonnegative(),
	wallTimeMs: z.number().nonnegative(),
	peakMemoryBytes: z.int().nonnegative(),
});
export type CaseReport = z.infer<typeof CaseReport>;

export const GrowthClass = z.enum(['O(1)', 'O(log n)', 'O(n)', 'O(n log n)', 'O(n^2)', 'O(n^3)', 'O(2^n)']);
export type GrowthClass = z.infer<typeof GrowthClass>;

/** How the processor time of an accepted solution grew with the size of its input. */
export const Growth = z.discriminatedUnion('kind', [
	z.object({
		kind: z.literal('measured'),
		/** The class that fits best. */
		growth: GrowthClass,
		/** 0 to 1: how much better it fits than the others. */
		confidence: z.number().min(0).max(1),
		/** The largest size that was measured: numbers, characters and rows of the input, or its largest number where it holds nothing else. */
		largest: z.int().nonnegative(),
	}),
	z.object({
		kind: z.literal('notMeasurable'),
		/** `noInputs`: none of different sizes could be made; `tooFast`: the time was lost in the noise; `unclear`: no class fits much better than the others. */
		reason: z.enum(['noInputs', 'tooFast', 'unclear']),
	}),
]);
export type Growth = z.infer<typeof Growth>;

/** The outcome of a run or a submission as the learner sees it. */
export const JudgeReport = z.object({
	verdict: Verdict,
	/** One calm sentence for the whole, e.g. the reason of an internal error. */
	message: z.string().optional(),
	tier: Tier,
	compile: z.object({
		ms: z.number().nonnegative(),
		diagnostics: z.array(Diagnostic),
		/** The compiler's own words, with the learner's file name and lines. */
		output: z.string(),
	}),
	passed: z.int().nonnegative(),
	judged: z.int().nonnegative(),
	total: z.int().nonnegative(),
	/** Largest of all cases. */
	cpuTimeMs: z.number().nonnegative(),
	peakMemoryBytes: z.int().nonnegative(),
	/** Every case of a run; of a submission the examples and, when it failed, the one in `failing`. */
	cases: z.array(CaseReport),
	/** The smallest failing case among those known; one that came from small.json has index `total`. */
	failing: CaseReport.optional(),
	/** Beside what the challenge says is reached by its reference solution; of accepted submissions, as far as it was measured. */
	growth: Growth.optional(),
});
export type JudgeReport = z.infer<typeof JudgeReport>;

export const CustomCase = z.object({
	id: z.string().max(64),
	name: z.string().max(80),
	input: Input,
	/** What the learner thinks is right; absent means: ask the reference solution. */
	expected: Value.optional(),
});
export type CustomCase = z.infer<typeof CustomCase>;

export const LanguageStatus = z.object({
	language: LanguageId,
	title: z.string(),
	available: z.boolean(),
	/** e.g. `Python 3.11.2`; the reason why it is not available otherwise. */
	detail: z.string(),
	/** How to get it on this system, one command or sentence. */
	install: z.string().optional(),
});
export type LanguageStatus = z.infer<typeof LanguageStatus>;

export const TierStatus = z.object({
	tier: Tier,
	/** Why this tier and not a better one; empty for the best. */
	reason: z.string(),
	/** Whether the learner has agreed to run code without a sandbox. */
	consented: z.boolean(),
});
export type TierStatus = z.infer<typeof TierStatus>;
