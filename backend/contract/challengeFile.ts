import * as z from 'zod';
import { ChallengeId, Difficulty, noLink, noLinkWords, Topic } from './ids.ts';
import { Recipe } from './recipe.ts';
import { isClass, Signature } from './signature.ts';
import { Input, Value } from './value.ts';
import { Verdict } from './verdict.ts';

/** The format of a challenge folder; docs/CHALLENGE-FORMAT.md explains it, one converter per step brings older ones here. */
export const formatVersion = 1;

export const Checker = z.discriminatedUnion('kind', [
	z
		.strictObject({ kind: z.literal('exact') })
		.meta({ description: 'there is one right output for every input, and it has to be exactly that' }),
	z
		.strictObject({
			kind: z.literal('float'),
			absolute: z.number().positive().max(1).default(1e-6),
			relative: z.number().positive().max(1).default(1e-6),
		})
		.meta({ description: 'for double: a number is right when it is within either tolerance' }),
	z
		.strictObject({
			kind: z.literal('anyOrder'),
			levels: z.array(z.int().min(1).max(3)).min(1).max(3).default([1]).meta({
				description: 'the levels at which order does not matter: 1 is the outermost array, 2 the arrays in it',
			}),
		})
		.meta({ description: 'for arrays: the elements may come in any order' }),
	z.strictObject({ kind: z.literal('program') }).meta({
		description:
			'checker.py decides: check(*arguments, answer, expected) returns True, or raises ValueError with the reason',
	}),
]);
export type Checker = z.infer<typeof Checker>;

export const Limits = z.strictObject({
	timeMs: z
		.int()
		.min(100)
		.max(20_000)
		.meta({ description: 'CPU time for one case, for Python; other languages get the same' }),
	memoryMb: z.int().min(16).max(1024).meta({ description: 'memory of the whole program, its language included' }),
	outputKb: z
		.int()
		.min(1)
		.max(1024)
		.default(64)
		.meta({ description: 'what all prints of one submission may add up to' }),
	processes: z.int().min(1).max(64).default(16).meta({ description: 'processes and threads at once' }),
});
export type Limits = z.infer<typeof Limits>;

export const Complexity = z.strictObject({
	time: z.string().max(40).meta({ description: 'of the reference solution, e.g. O(n log n)' }),
	space: z.string().max(40).meta({ description: 'beyond the input, e.g. O(1)' }),
});

export const Example = z.strictObject({
	input: Input.meta({ description: 'the arguments in the order of the parameters; a long is a string of digits' }),
	explanation: z.string().max(600).optional().meta({ description: 'why the output is what it is' }),
});

export const InvalidInput = z.strictObject({
	input: Input.meta({ description: 'fits the types of the parameters and breaks one constraint' }),
	why: z.string().min(5).max(200).meta({ description: 'which constraint it breaks; the validator must refuse it' }),
});

/** challenge.json: everything of a challenge that an author types and a machine reads. */
export const ChallengeFile = z
	.strictObject({
		$schema: z.string().optional(),
		formatVersion: z.literal(formatVersion).meta({ description: 'the format that this folder is written in' }),
		id: ChallengeId.meta({
			description:
				'<source>.<slug>; the source is publisher~extension in a set and forge where there is none; the folder has the name of the slug',
		}),
		title: z
			.string()
			.min(3)
			.max(80)
			.refine(noLink, noLinkWords)
			.meta({ description: 'what the learner sees in lists' }),
		difficulty: Difficulty,
		topics: z
			.array(Topic)
			.min(1)
			.max(4)
			.meta({ description: 'the first one is where the challenge is listed, and the name of the folder above' }),
		tags: z.array(z.string().max(40)).max(10).default([]).meta({ description: 'words to find it by' }),
		kind: z.enum(['function', 'class']).meta({
			description: 'function: the learner writes one function; class: a class, of which each case makes calls',
		}),
		signature: Signature.meta({ description: 'starter files, drivers and the form of all values come from it' }),
		examples: z
			.array(Example)
			.min(1)
			.max(5)
			.meta({ description: 'inputs only: outputs are computed by the reference' }),
		constraints: z
			.array(z.string().max(200))
			.min(1)
			.max(12)
			.meta({ description: 'what every valid input obeys, e.g. "1 <= nums.length <= 10^5"; validator.py checks them' }),
		limits: Limits.meta({ description: 'what a submission may use; a reference needs a third of the time at most' }),
		checker: Checker.meta({ description: 'how an output is compared with the right one' }),
		hints: z
			.array(z.string().min(20).max(800))
			.length(4)
			.meta({ description: 'a question, a technique, a plan in words, the next step' }),
		complexity: Complexity.meta({ description: 'what the editorial promises' }),
		largeInputs: z
			.array(
				z.strictObject({
					name: z.string().max(80).meta({ description: 'what is special about it, shown with the result' }),
					input: z.array(Recipe).meta({ description: 'a recipe for each parameter' }),
				}),
			)
			.max(8)
			.default([])
			.meta({ description: 'inputs at the limits, written as recipes that the judge expands' }),
		invalidInputs: z
			.array(InvalidInput)
			.min(3)
			.max(20)
			.meta({ description: 'near-misses that the validator must refuse' }),
		authors: z.array(z.string().max(80)).min(1).max(10),
		license: z.string().max(40).meta({ description: 'an SPDX identifier, e.g. MIT or CC-BY-4.0' }),
	})
	.superRefine(({ kind, signature, checker }, context) => {
		const refuse = (message: string, ...path: string[]): void => {
			context.addIssue({ code: 'custom', message, path });
		};
		if ((kind === 'class') !== isClass(signature))
			refuse(
				kind === 'class' ? 'the signature of a class has methods' : 'a signature with methods is that of a class',
				'kind',
			);
		if (kind === 'class' && checker.kind !== 'exact' && checker.kind !== 'float')
			refuse('what the calls of a class return is compared by exact or float', 'checker');
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
