import { type ChallengeFile, type Checker, formatVersion } from '#contract/challengeFile.ts';
import { isClass, type Parameter, resultTypeOf, type Signature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { compactJson } from './compactJson.ts';
import { nearMissesOf, sampleValue } from './sampleValue.ts';
import { scaffoldConstraints } from './scaffoldConstraints.ts';
import { scaffoldGenerator } from './scaffoldGenerator.ts';
import { unwritten, unwrittenWrong } from './scaffoldPrograms.ts';
import { scaffoldValidator } from './scaffoldValidator.ts';

/** What an author says of a challenge before there is anything of it. */
export interface NewChallenge {
	title: string;
	topic: string;
	difficulty: ChallengeFile['difficulty'];
	author: string;
}

/** The format wants so many near-misses at least, and has room for so many. */
const invalidInputs = { least: 3, most: 20 };

/** What a hint of each level is for. `prove` refuses a text as long as `TODO:` stands in it. */
export const hintsToWrite = [
	'TODO: level 1, a question that makes a learner look at the right thing and gives nothing away',
	'TODO: level 2, the technique by its name, and why it fits here',
	'TODO: level 3, a plan in words, step by step, without code',
	'TODO: level 4, the next concrete step: what to begin with, and where it usually goes wrong',
];

export const editorialToWrite = `## The idea

TODO: what one has to see, in a few sentences.

## Why it is right

TODO: the reason, not the code again.

## Cost

TODO: time and memory of the reference, and of what comes to mind first.

## Usual mistakes

TODO: those that stand in wrong/.
`;

/** challenge.json of a new challenge, and the texts and programs beside it; what its author has to write is marked by `TODO:` or raises NotImplementedError. */
export function scaffoldChallenge(about: NewChallenge, signature: Signature): (id: string) => Map<string, string> {
	return (id) =>
		new Map([
			['challenge.json', challengeJson({ ...commonFields(about, id), ...ofSignature(signature) })],
			['statement.md', statementToWrite(signature)],
			['editorial.md', editorialToWrite],
			['reference.py', unwritten(signature, 'the reference solution')],
			['brute.py', unwritten(signature, 'the brute force, slow and obviously right,')],
			['generator.py', scaffoldGenerator(signature)],
			['validator.py', scaffoldValidator(signature)],
			...unwrittenWrong(signature),
		]);
}

type Field<Name extends keyof ChallengeFile> = Pick<ChallengeFile, Name>;

/** What does not depend on the signature. */
export function commonFields(
	{ title, topic, difficulty, author }: NewChallenge,
	id: string,
): Field<'formatVersion' | 'id' | 'title' | 'difficulty' | 'topics' | 'tags'> &
	Field<'hints' | 'complexity' | 'largeInputs' | 'authors' | 'license'> {
	return {
		formatVersion,
		id,
		title,
		difficulty,
		topics: [topic],
		tags: [],
		hints: [...hintsToWrite],
		complexity: { time: 'TODO: such as O(n log n)', space: 'TODO: such as O(n)' },
		largeInputs: [],
		authors: [author],
		license: 'MIT',
	};
}

const fieldOrder: readonly (keyof ChallengeFile)[] = [
	'formatVersion',
	'id',
	'title',
	'difficulty',
	'topics',
	'tags',
	'kind',
	'signature',
	'examples',
	'constraints',
	'limits',
	'checker',
	'hints',
	'complexity',
	'largeInputs',
	'invalidInputs',
	'authors',
	'license',
];

/** The text of challenge.json. */
export function challengeJson(
	challenge: Omit<ChallengeFile, 'limits' | '$schema'> & { limits: Partial<ChallengeFile['limits']> },
): string {
	const fields: Partial<Record<keyof ChallengeFile, unknown>> = challenge;
	return compactJson(Object.fromEntries(fieldOrder.map((field) => [field, fields[field]])));
}

function ofSignature(signature: Signature): Field<
	'kind' | 'signature' | 'examples' | 'constraints' | 'checker' | 'invalidInputs'
> & {
	limits: { timeMs: number; memoryMb: number };
} {
	return {
		kind: isClass(signature) ? 'class' : 'function',
		signature,
		examples: [{ input: sampleInput(signature), explanation: 'TODO: why the answer is what it is' }],
		constraints: scaffoldConstraints(signature),
		limits: { timeMs: 2000, memoryMb: 256 },
		checker: checkerFor(signature),
		invalidInputs: invalidInputsOf(signature),
	};
}

function checkerFor(signature: Signature): Checker {
	const returned = isClass(signature)
		? signature.methods.map(({ returns }) => returns.type)
		: [resultTypeOf(signature)];
	return returned.some((type) => type.includes('double'))
		? { kind: 'float', absolute: 1e-6, relative: 1e-6 }
		: { kind: 'exact' };
}

function samplesOf(parameters: readonly Parameter[]): Input {
	return parameters.map(({ type }, place) => sampleValue(parseValueType(type), place));
}

function sampleInput(signature: Signature): Input {
	if (!isClass(signature)) return samplesOf(signature.parameters);
	const calls = signature.methods.map(({ name, parameters }) => [name, ...samplesOf(parameters)]);
	return [[[signature.name, ...samplesOf(signature.parameters)], ...calls]];
}

function invalidInputsOf(signature: Signature): ChallengeFile['invalidInputs'] {
	const found = isClass(signature) ? invalidCalls(signature) : invalidArguments(signature.parameters);
	const some = found.slice(0, invalidInputs.most);
	while (some.length < invalidInputs.least) {
		some.push({ input: sampleInput(signature), why: 'TODO: an input that fits the types and breaks a constraint' });
	}
	return some;
}

/** Of each parameter every near-miss, the others as in the example. */
function invalidArguments(parameters: readonly Parameter[]): ChallengeFile['invalidInputs'] {
	const valid = samplesOf(parameters);
	return parameters.flatMap(({ name, type }, place) =>
		nearMissesOf(parseValueType(type), name).map(({ value, why }) => ({ input: valid.with(place, value), why })),
	);
}

function invalidCalls(signature: Extract<Signature, { methods: unknown }>): ChallengeFile['invalidInputs'] {
	const made = [signature.name, ...samplesOf(signature.parameters)];
	const [first] = signature.methods;
	const any = first === undefined ? [] : [[first.name, ...samplesOf(first.parameters)]];
	return [
		{ input: [[made]], why: 'no call after the first' },
		...invalidArguments(signature.parameters).map(({ input, why }) => ({
			input: [[[signature.name, ...input], ...any]],
			why,
		})),
		...signature.methods.flatMap(({ name, parameters }) =>
			invalidArguments(parameters).map(({ input, why }) => ({
				input: [[made, [name, ...input]]],
				why: `${name}: ${why}`,
			})),
		),
	];
}

function statementToWrite(signature: Signature): string {
	const names = isClass(signature)
		? signature.methods.map(({ name }) => `\`${name}\``)
		: signature.parameters.map(({ name }) => `\`${name}\``);
	const what = isClass(signature) ? 'what each of these methods does' : 'what these are';
	return `TODO: tell what this is about, and ${what}: ${names.join(', ')}.

TODO: say what has to be returned, and what counts when there are several answers or none. Examples and constraints are
shown below this text; they stand in challenge.json.
`;
}
