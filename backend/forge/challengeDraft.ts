import * as z from 'zod';

/** Longer than any sound answer has, so that a runaway one is refused before anything looks at it. */
const longest = { line: 2_000, text: 8_000, code: 16_000, input: 4_000 };

const line = (description: string) => z.string().max(longest.line).meta({ description });
const text = (description: string) => z.string().max(longest.text).meta({ description });
const code = (description: string) => z.string().min(1).max(longest.code).meta({ description });
const inputText = (description: string) => z.string().max(longest.input).meta({ description });

const parameters = (most: number) =>
	z
		.array(
			z.strictObject({
				name: line('camelCase'),
				type: z.string().max(200),
				description: line('a few words, may be empty'),
			}),
		)
		.max(most);

/**
 * What a model is asked for in the first call. The brute force is not among it: a second call writes that from statement and signature alone. Only fields that every provider's schema language can say: no unions, no recursion, nothing optional; an input, which
 * would need both, is JSON in a string. Outputs are not among the fields: they come from running the reference. How many there must be of something
 * is left to the proof, whose findings the model can mend.
 */
export const ChallengeDraft = z.strictObject({
	title: line('two to five words'),
	statement: text('Markdown: the task, naming each parameter in back-ticks; no examples, no headings, no links'),
	kind: z.enum(['function', 'class']),
	functionName: line('camelCase; of a class its name in PascalCase'),
	parameters: parameters(8).meta({ description: 'of a class: those of its constructor' }),
	returns: z.strictObject({
		type: z.string().max(200).meta({ description: 'of a class: void' }),
		changes: line('with the type void: the parameter that is changed in place; else empty'),
		description: line('a few words, may be empty'),
	}),
	methods: z
		.array(
			z.strictObject({
				name: line('camelCase'),
				description: line('what it does'),
				parameters: parameters(4),
				returns: z.strictObject({ type: z.string().max(200), description: line('a few words, may be empty') }),
			}),
		)
		.max(10)
		.meta({ description: 'of a class; empty for a function' }),
	constraints: z.array(line('what every valid input obeys, e.g. 1 <= nums.length <= 10^5')).max(20),
	examples: z.array(inputText('JSON array of the arguments of one call')).max(8),
	edgeInputs: z.array(inputText('JSON array of the arguments of one call')).max(40),
	invalidInputs: z
		.array(
			z.strictObject({
				input: inputText('JSON array of arguments that fit the types and break one constraint'),
				why: line('which constraint it breaks'),
			}),
		)
		.max(30),
	largeInputs: z
		.array(
			z.strictObject({
				name: line('what is special about it'),
				input: inputText('JSON array of recipes, one for each parameter'),
			}),
		)
		.max(12),
	checker: z.enum(['exact', 'float', 'anyOrder']),
	timeLimitMs: z.int().meta({ description: '1000 to 4000' }),
	reference: code('Python: the right and fast solution'),
	generator: code('Python: generate(seed, size), and small() if the types alone do not lead to valid inputs'),
	validator: code('Python: validate(...), raises ValueError for an invalid input'),
	wrongSolutions: z
		.array(
			z.strictObject({
				expect: z.enum(['wrongAnswer', 'timeLimitExceeded', 'runtimeError', 'memoryLimitExceeded']),
				why: line('what is wrong about it'),
				code: code('Python'),
			}),
		)
		.max(10),
	hints: z.array(text('a question; a technique; a plan in words; the next step')).max(8),
	editorial: text('Markdown: why the solution works, and its complexity'),
	complexity: z.strictObject({ time: line('e.g. O(n log n)'), space: line('e.g. O(1)') }),
	topics: z.array(line('words joined by hyphens')).max(8),
	tags: z.array(line('a word')).max(12),
});
export type ChallengeDraft = z.infer<typeof ChallengeDraft>;

/** What the second call is asked for. */
export const BruteDraft = z.strictObject({
	brute: code('Python: slow, and as simple and obviously right as can be'),
});
export type BruteDraft = z.infer<typeof BruteDraft>;
