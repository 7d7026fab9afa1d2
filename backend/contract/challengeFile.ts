import * as z from 'zod';
import { ChallengeId, Difficulty, Topic } from './ids.ts';
import { Recipe } from './recipe.ts';
import { Signature } from './signature.ts';
import { Input, Value } from './value.ts';
import { Verdict } from './verdict.ts';

/** The format of a challenge folder; docs/CHALLENGE-FORMAT.md explains it, one converter per step brings older ones here. */
export const formatVersion = 1;

export const Checker = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('exact') }),
	z.strictObject({
		kind: z.literal('float'),
		absolute: z.number().positive().max(1).default(1e-6),
		relative: z.number().positive().max(1).default(1e-6),
	}),
]);
export type Checker = z.infer<typeof Checker>;

export const Limits = z.strictObject({
	timeMs: z
		.int()
		.min(100)
		.max(20_000)
		.meta({ description: 'CPU time for one case, for Python; other languages get the same' }),
	memoryMb: z.int().min(16).max(1024),
	outputKb: z
		.int()
		.min(1)
		.max(1024)
		.default(64)
		.meta({ description: 'what all prints of one submission may add up to' }),
	processes: z.int().min(1).max(64).default(16),
});
export type Limits = z.infer<typeof Limits>;

export const Complexity = z.strictObject({ time: z.string().max(40), space: z.string().max(40) });

export const Example = z.strictObject({ input: Input, explanation: z.string().max(600).optional() });

export const InvalidInput = z.strictObject({
	input: Input,
	why: z.string().min(5).max(200).meta({ description: 'which constraint it breaks; the validator must refuse it' }),
});

/** challenge.json: everything of a challenge that an author types and a machine reads. */
export const ChallengeFile = z.strictObject({
	$schema: z.string().optional(),
	formatVersion: z.literal(formatVersion),
	id: ChallengeId,
	title: z.string().min(3).max(80),
	difficulty: Difficulty,
	topics: z.array(Topic).min(1).max(4).meta({ description: 'the first one is where the challenge is listed' }),
	tags: z.array(z.string().max(40)).max(10).default([]),
	kind: z.literal('function'),
	signature: Signature,
	examples: z.array(Example).min(1).max(5).meta({ description: 'inputs only: outputs are computed by the reference' }),
	constraints: z.array(z.string().max(200)).min(1).max(12),
	limits: Limits,
	checker: Checker,
	hints: z
		.array(z.string().min(20).max(800))
		.length(4)
		.meta({ description: 'a question, a technique, a plan in words, the next step' }),
	complexity: Complexity,
	largeInputs: z
		.array(z.strictObject({ name: z.string().max(80), input: z.array(Recipe) }))
		.max(8)
		.default([])
		.meta({ description: 'inputs at the limits, written as recipes that the judge expands' }),
	invalidInputs: z
		.array(InvalidInput)
		.min(3)
		.max(20)
		.meta({ description: 'near-misses that the validator must refuse' }),
	authors: z.array(z.string().max(80)).min(1).max(10),
	license: z.string().max(40),
});
export type ChallengeFile = z.infer<typeof ChallengeFile>;

/** What is right for a case. A large output is kept as the SHA-256 of its canonical JSON. */
export const Expected = z.discriminatedUnion('kind', [
	z.strictObject({ kind: z.literal('value'), value: Value }),
	z.strictObject({ kind: z.literal('sha256'), sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
]);
export type Expected = z.infer<typeof Expected>;

export const CaseOrigin = z.enum(['example', 'edge', 'small', 'random', 'large']);

/** One case of cases.json: its input is given either as values or as recipes that expand to them. */
export const CaseFile = z.strictObject({
	name: z.string().max(80),
	origin: CaseOrigin,
	input: z.discriminatedUnion('kind', [
		z.strictObject({ kind: z.literal('values'), values: Input }),
		z.strictObject({ kind: z.literal('recipes'), recipes: z.array(Recipe) }),
	]),
	expected: Expected,
});
export type CaseFile = z.infer<typeof CaseFile>;

/** cases.json, written by `prove`: what a submission is judged by. */
export const CasesFile = z.strictObject({
	formatVersion: z.literal(formatVersion),
	cases: z.array(CaseFile).min(1).max(100),
});
export type CasesFile = z.infer<typeof CasesFile>;

/** small.json, written by `prove`: the smallest valid inputs first, with their outputs. */
export const SmallFile = z.strictObject({
	formatVersion: z.literal(formatVersion),
	cases: z.array(z.strictObject({ input: Input, output: Value })).max(400),
});
export type SmallFile = z.infer<typeof SmallFile>;

/** proof.json, written by `prove`: what was checked, on which exact files. */
export const ProofFile = z.strictObject({
	formatVersion: z.literal(formatVersion),
	/** SHA-256 over the names and contents of every other file of the folder, cases.json and small.json included. */
	contentSha256: z.string().regex(/^[0-9a-f]{64}$/),
	provedAt: z.iso.datetime(),
	inputsCompared: z.int().nonnegative().meta({ description: 'inputs on which reference and brute force agreed' }),
	cases: z.int().positive(),
	wrongSolutions: z.array(z.strictObject({ file: z.string(), verdict: Verdict })),
	mutants: z.strictObject({
		made: z.int().nonnegative(),
		killed: z.int().nonnegative(),
		equivalent: z.array(z.string()),
		survived: z.array(z.string()),
	}),
	slowestReferenceMs: z.record(z.string(), z.number()),
	languages: z.array(z.string()),
});
export type ProofFile = z.infer<typeof ProofFile>;
