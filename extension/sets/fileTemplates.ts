import { ChallengeFile } from '#contract/challengeFile.ts';
import type { TemplateFile } from '#contract/proofLines.ts';
import { isClass, type Signature } from '#contract/signature.ts';

/**
 * The beginning of a file that a challenge lacks. Programs say what is to be written and fail until it is.
 * @param challengeJson the text of challenge.json, whose signature is used where it can be read
 */
export function fileTemplate(file: TemplateFile, challengeJson: string | undefined): string {
	const signature = signatureIn(challengeJson);
	const names = signature === undefined || isClass(signature) ? ['calls'] : namesOf(signature);
	const given = names.join(', ');
	switch (file) {
		case 'statement.md':
			return 'Say what is given and what is to be found. Name every parameter. Examples are shown below by themselves.\n';
		case 'editorial.md':
			return 'Say how it is solved, why that is right, and why it takes the time that it takes.\n';
		case 'reference.py':
			return solution(signature, 'the right and fast solution');
		case 'brute.py':
			return solution(signature, 'a slow and obviously right solution, written apart from the reference');
		case 'generator.py':
			return `import random


def generate(seed, size):
    rng = random.Random(seed)
    raise NotImplementedError("return a list of arguments, ${given}, made from rng and size alone")


def edges():
    raise NotImplementedError("return a list of such inputs: the edges of what is allowed")
`;
		case 'validator.py':
			return `def validate(${given}):
    raise NotImplementedError("raise ValueError('reason') for an input that breaks a constraint, return for any other")
`;
		case 'checker.py':
			return `def check(${given}, answer, expected):
    raise NotImplementedError("return whether answer is right, or raise ValueError('reason')")
`;
		default:
			return file satisfies never;
	}
}

function solution(signature: Signature | undefined, what: string): string {
	const fails = (indent: string): string => `${indent}raise NotImplementedError("write ${what}")\n`;
	if (signature === undefined) return `# Write ${what}.\n`;
	if (!isClass(signature))
		return `def ${snakeCase(signature.name)}(${namesOf(signature).join(', ')}):\n${fails('    ')}`;
	const method = (name: string, parameters: readonly { name: string }[]): string =>
		`    def ${name}(${['self', ...parameters.map((one) => snakeCase(one.name))].join(', ')}):\n${fails('        ')}`;
	const methods = [
		method('__init__', signature.parameters),
		...signature.methods.map(({ name, parameters }) => method(snakeCase(name), parameters)),
	];
	return `class ${signature.name}:\n${methods.join('\n')}`;
}

function namesOf({ parameters }: Signature): string[] {
	return parameters.map(({ name }) => snakeCase(name));
}

/** As Python spells a name: `pairWithSum` is `pair_with_sum`. */
function snakeCase(name: string): string {
	return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

function signatureIn(challengeJson: string | undefined): Signature | undefined {
	if (challengeJson === undefined) return undefined;
	let json: unknown;
	try {
		json = JSON.parse(challengeJson);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
	if (typeof json !== 'object' || json === null || !('signature' in json)) return undefined;
	return ChallengeFile.shape.signature.safeParse(json.signature).data;
}
