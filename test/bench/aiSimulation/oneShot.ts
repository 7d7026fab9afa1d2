import { ChallengeDraft } from '#backend/forge/challengeDraft.ts';
import type { Tokens } from '#backend/forge/costUsd.ts';
import type { Supply } from './candidateSupply.ts';
import type { TokenCount } from './tokenCount.ts';

/**
 * What our tokens are held against: one prompt that asks for a whole `Question` (the data model that Code Sensei began with), filled in once and frozen on 26 November 2026. What does
 * not pass is asked for again with the same prompt.
 */
const questionPrompt = `You are an experienced interviewer and teacher of data structures and algorithms.
Generate one original programming question for a learner.

Topic: {topic}
Difficulty: {difficulty}

Requirements:
- The question is self-contained, unambiguous, and has exactly one right output for every valid input.
- It is not a copy of a question of a well-known site.
- Give the constraints on every parameter, one per line.
- Give two or three example test cases with input and output.
- Give at least one optimal solution in Python with its time and space complexity. The code must be complete and right for every valid input, the largest included.
- Tag the question with the topic and related concepts.

Return only a JSON object, without Markdown fences and without any other text, of this form:
{
  "qid": "unique-id",
  "title": "short title",
  "description": "the task in Markdown",
  "constraints": ["1 <= nums.length <= 10^5"],
  "exampleTestCases": [{ "input": "[[1,2,3]]", "output": "6" }],
  "difficulty": "easy | medium | hard",
  "topics": ["arrays"],
  "tags": ["prefix-sum"],
  "generatedBy": "model",
  "metadata": { "generationTime": 0, "model": "model-id", "version": "1" },
  "solutions": [{ "language": "python", "code": "...", "timeComplexity": "O(n)", "spaceComplexity": "O(1)" }],
  "createdAt": "2026-11-26T00:00:00.000Z",
  "expiresAt": "2027-02-24T00:00:00.000Z"
}
`;

/** What a proof needs besides: without it no answer could be proved, so none accepted. */
const proofPrompt = `
So that the question can be checked by running code, the same object has these members too:
  "signature": { "functionName": "camelCase", "parameters": [{ "name": "nums", "type": "int[]" }], "returns": { "type": "int" }, "checker": "exact | float | anyOrder" },
  "timeLimitMs": 1000 to 4000,
  "bruteForce": Python with the same function, slow and obviously right, written from the description alone and in another way than the solution,
  "generator": Python, generate(seed, size) returns the arguments of one valid input made from random.Random(seed) alone, with variety; small() yields all small valid inputs,
  "validator": Python, validate(...) raises ValueError for an input that breaks a constraint,
  "edgeInputs": 8 to 16 inputs as JSON texts,
  "invalidInputs": [{ "input": JSON text, "why": the constraint it breaks }], 3 to 8 near-misses,
  "largeInputs": [{ "name": "...", "input": JSON text with one recipe for each parameter }], 2 to 4 at the limits of the constraints; a recipe is {"make":"value","value":V},
    {"make":"fill","value":V,"length":N}, {"make":"range","start":A,"step":B,"length":N}, {"make":"ints","length":N,"min":A,"max":B,"seed":S},
    {"make":"text","length":N,"alphabet":"abc","seed":S}, {"make":"repeat","of":RECIPE,"times":N} or {"make":"concat","parts":[RECIPE]},
  "wrongSolutions": [{ "expect": "wrongAnswer | timeLimitExceeded | runtimeError", "why": "...", "code": Python }], 4 to 6, each wrong or far too slow on some valid input,
  "hints": four: a question, the technique, the plan in words, the next step; no code,
  "editorial": 80 to 250 words on why the solution works.
Python may import bisect, collections, functools, heapq, itertools, math, operator, random, re and string; no files, no input(), no print(). Names in Python are in snake_case.
The solution needs at most a third of the time limit on the largest input. The description names every parameter and gives nothing of the solution away.
`;

/** Of one question with the frozen prompt and its answer; the mean over the sound candidates, written as a `Question`. */
export interface OneShotTokens {
	/** With what the proof needs. */
	provable: Tokens;
	/** The `Question` and nothing else, which can't be proved. */
	alone: Tokens;
}

export function oneShotTokens({ sound }: Pick<Supply, 'sound'>, tokens: TokenCount): OneShotTokens {
	const drafts = sound.map(({ text, brute }) => ({ draft: ChallengeDraft.parse(JSON.parse(text)), brute }));
	const mean = (counts: readonly number[]): number => counts.reduce((sum, count) => sum + count, 0) / counts.length;
	// As models write JSON that is only asked for in words.
	const written = (value: unknown): number => tokens.of(JSON.stringify(value, undefined, 2));
	return {
		provable: {
			tokensIn: tokens.of(questionPrompt + proofPrompt),
			tokensOut: mean(
				drafts.map(({ draft, brute }) => written({ ...questionOf(draft), ...proofOf(draft) }) + tokens.of(brute)),
			),
		},
		alone: {
			tokensIn: tokens.of(questionPrompt),
			tokensOut: mean(drafts.map(({ draft }) => written(questionOf(draft)))),
		},
	};
}

function questionOf(draft: ChallengeDraft): Record<string, unknown> {
	const [topic = ''] = draft.topics;
	return {
		qid: `${topic}-0a1b2c3d`,
		title: draft.title,
		description: draft.statement,
		constraints: draft.constraints,
		// Outputs are a few tokens; a draft of ours has none.
		exampleTestCases: draft.examples.map((input) => ({ input, output: '0' })),
		difficulty: 'medium',
		topics: draft.topics,
		tags: draft.tags,
		generatedBy: 'gemini',
		metadata: { generationTime: 0, model: 'gemini-3.5-flash-lite', version: '1' },
		solutions: [
			{
				language: 'python',
				code: draft.reference,
				timeComplexity: draft.complexity.time,
				spaceComplexity: draft.complexity.space,
			},
		],
		createdAt: '2026-11-26T00:00:00.000Z',
		expiresAt: '2027-02-24T00:00:00.000Z',
	};
}

/** All but the brute force, which is counted by itself. */
function proofOf(draft: ChallengeDraft): Record<string, unknown> {
	const { functionName, parameters, returns, checker, timeLimitMs, generator, validator } = draft;
	const { edgeInputs, invalidInputs, largeInputs, wrongSolutions, hints, editorial } = draft;
	const signature = { functionName, parameters, returns, checker };
	return {
		signature,
		timeLimitMs,
		generator,
		validator,
		edgeInputs,
		invalidInputs,
		largeInputs,
		wrongSolutions,
		hints,
		editorial,
	};
}
