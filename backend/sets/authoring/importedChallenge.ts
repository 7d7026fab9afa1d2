import type { ChallengeFile } from '#contract/challengeFile.ts';
import { FunctionSignature } from '#contract/signature.ts';
import type { NotTaken } from './problemFolder.ts';
import type { KnownPair } from './problemPairs.ts';
import { bruteFunction, type ProblemPrograms } from './problemPrograms.ts';
import { challengeJson, commonFields, editorialToWrite, type NewChallenge } from './scaffoldChallenge.ts';
import { unwritten, withHeader } from './scaffoldPrograms.ts';

/** What a problem's folder gave; see the readers of its parts. */
export interface ReadProblem {
	/** One at least. */
	pairs: readonly KnownPair[];
	statement: string | undefined;
	programs: Pick<ProblemPrograms, 'reference' | 'brute'>;
	timeMs: number;
}

export const solveSignature = FunctionSignature.parse({
	name: 'solve',
	parameters: [{ name: 'lines', type: 'string[]', description: 'the lines of the input' }],
	returns: { type: 'string[]', description: 'the lines of the answer' },
});

const examples = { most: 5, bytes: 600 };
/** As the proof has it: a longer one is no edge to look at. */
const edges = { most: 14, bytes: 4_000 };
/** So many different inputs a proof wants. */
const inputsWanted = 20;

/** The files of a challenge that is a stdin/stdout problem, by its id; `solve` is given the lines of standard input and returns those to print. */
export function importedChallenge(about: NewChallenge, problem: ReadProblem): (id: string) => Map<string, string> {
	const { pairs, statement, programs, timeMs } = problem;
	const least = pairs.some(({ lines }) => lines.length === 0) ? 0 : 1;
	return (id) =>
		new Map([
			[
				'challenge.json',
				challengeJson({
					...commonFields(about, id),
					kind: 'function',
					signature: solveSignature,
					examples: examplesOf(pairs).map(({ lines }) => ({ input: [lines] })),
					constraints: [
						`${String(least)} <= lines.length <= 10^5`,
						'no line has control characters, but for tabs',
						'TODO: what the statement promises of the input',
					],
					limits: { timeMs, memoryMb: 256 },
					checker: { kind: 'exact' },
					invalidInputs: invalidInputs(least),
				}),
			],
			['statement.md', statementText(statement)],
			['editorial.md', editorialToWrite],
			['reference.py', programs.reference?.source ?? unwritten(solveSignature, 'the reference solution')],
			['brute.py', bruteText(pairs, programs.brute?.source)],
			['generator.py', generatorText(pairs)],
			['validator.py', validatorText(least)],
			...wrongFiles(pairs),
		]);
}

/** What a challenge needs besides and the problem did not have. */
export function missingParts({ pairs, programs }: ReadProblem): NotTaken[] {
	const known = `the ${String(pairs.length)} pairs that were taken over`;
	return [
		...(programs.reference === undefined
			? [{ what: 'a reference solution', why: 'there is no main.py and no sol*.py: write reference.py' }]
			: []),
		...(programs.brute === undefined
			? [
					{
						what: 'a brute force',
						why: `there is no second solution: brute.py knows ${known} and nothing else, so that the reference is compared with those`,
					},
				]
			: []),
		{
			what: 'a generator',
			why: `generator.py gives ${known}; ${pairs.length < inputsWanted ? `a proof wants ${String(inputsWanted)} different inputs at least, so` : 'for more,'} write generate() and small()`,
		},
		{
			what: 'a check of the input',
			why: 'validator.py looks at the lines only: check there what the statement promises',
		},
		{
			what: 'wrong solutions',
			why: 'three that any cases catch stand in wrong/: put mistakes there that learners make',
		},
		{ what: 'hints and editorial', why: 'a problem has none: "TODO:" stands where they belong' },
	];
}

function examplesOf(pairs: readonly KnownPair[]): KnownPair[] {
	const short = pairs.filter(({ lines, answer }) => JSON.stringify([lines, answer]).length <= examples.bytes);
	const samples = short.filter(({ isSample }) => isSample);
	const shortestFirst = [...pairs].sort((a, b) => JSON.stringify(a.lines).length - JSON.stringify(b.lines).length);
	const chosen = samples.length > 0 ? samples : short.length > 0 ? short.slice(0, 2) : shortestFirst.slice(0, 1);
	return chosen.slice(0, examples.most);
}

function invalidInputs(least: number): ChallengeFile['invalidInputs'] {
	return [
		...(least === 1 ? [{ input: [[]], why: 'no line at all' }] : []),
		{ input: [['1\n2']], why: 'a line end within a line' },
		{ input: [['1\r']], why: 'a carriage return' },
		{ input: [['1', '\u0001']], why: 'a control character' },
	];
}

function statementText(statement: string | undefined): string {
	const text =
		statement ?? 'TODO: tell what this is about, what the lines of the input say, and what has to be answered.\n';
	return `${text}
\`lines\` holds the lines of the input, from the first to the last. Return the lines of the answer.
`;
}

function pythonList(lines: readonly string[]): string {
	return `[${lines.map((line) => JSON.stringify(line)).join(', ')}]`;
}

function bruteText(pairs: readonly KnownPair[], source: string | undefined): string {
	const otherwise =
		source === undefined
			? "    raise NotImplementedError('the problem has no answer to this input: write a brute force that has')"
			: `    return ${bruteFunction}(lines)`;
	return [
		...(source === undefined ? [] : [source, '']),
		'# The answers that came with the problem.',
		'KNOWN = [',
		...pairs.map(({ lines, answer }) => `    (${pythonList(lines)}, ${pythonList(answer)}),`),
		']',
		'ANSWERS = {tuple(lines): answer for lines, answer in KNOWN}',
		'',
		'',
		'def solve(lines: list[str]) -> list[str]:',
		'    if tuple(lines) in ANSWERS:',
		'        return list(ANSWERS[tuple(lines)])',
		otherwise,
		'',
	].join('\n');
}

function generatorText(pairs: readonly KnownPair[]): string {
	return `from random import Random

# The inputs that came with the problem.
KNOWN = [
${pairs.map(({ lines }) => `    ${pythonList(lines)},`).join('\n')}
]


def generate(seed: int, size: int) -> list:
    """One valid input, made only from seed and size: so far one of those that are known."""
    rng = Random(seed)
    return [list(rng.choice(KNOWN))]


def edges() -> list:
    return [[list(lines)] for lines in KNOWN if sum(len(line) + 8 for line in lines) < ${String(edges.bytes)}][:${String(edges.most)}]


def small():
    for lines in KNOWN:
        yield [list(lines)]
`;
}

function validatorText(least: number): string {
	return `def validate(lines) -> None:
    """Refuses every input that breaks a constraint of challenge.json, by a ValueError that says which."""
    if type(lines) is not list or not ${String(least)} <= len(lines) <= 10**5:
        raise ValueError('there must be ${String(least)} to 10^5 lines')
    for place, line in enumerate(lines):
        if type(line) is not str or any(ord(letter) < 32 and letter != '\\t' for letter in line):
            raise ValueError(f'line {place + 1} must be text without control characters')
    # Here is the place for what the statement promises: how many lines there are, which numbers stand in them, and in which bounds.
`;
}

function wrongFiles(pairs: readonly KnownPair[]): [string, string][] {
	const [first] = examplesOf(pairs);
	const program = (body: string): string => `def solve(lines: list[str]) -> list[str]:\n    return ${body}\n`;
	return [
		['wrong/nothing.py', withHeader('wrongAnswer', 'answers nothing at all', program('[]'))],
		['wrong/inputAgain.py', withHeader('wrongAnswer', 'gives the input back', program('list(lines)'))],
		[
			'wrong/firstExample.py',
			withHeader('wrongAnswer', 'answers everything as the first example', program(pythonList(first?.answer ?? []))),
		],
	];
}
