import { isClass, type Signature } from '#contract/signature.ts';
import { python } from '#judge/languages/python.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import { pythonLiteral } from '#proof/pythonLiteral.ts';
import { sampleValue } from './sampleValue.ts';

/** The starter of a signature with a body of ours in place of what a learner writes. @param body by the type that is returned */
export function programWith(signature: Signature, body: (returns: string) => string): string {
	const returns = isClass(signature)
		? ['void', ...signature.methods.map((method) => method.returns.type)]
		: [signature.returns.type];
	return python
		.starter(signature)
		.split('\n')
		.filter((line) => line.trim() !== '# Write your solution here.')
		.map((line) => (line.trim() === 'pass' ? line.replace('pass', body(returns.shift() ?? 'void')) : line))
		.join('\n');
}

/** A program that is still to be written, and says so when it is run. */
export function unwritten(signature: Signature, what: string): string {
	return programWith(signature, () => `raise NotImplementedError('${what} is still to be written')`);
}

/** Wrong solutions to replace, by file. The first one runs; what it announces holds as soon as the reference answers differently. */
export function unwrittenWrong(signature: Signature): Map<string, string> {
	return new Map([
		[
			'wrong/alwaysTheSame.py',
			withHeader(
				'wrongAnswer',
				'TODO: gives the same answer whatever is asked; put a mistake here that learners make',
				programWith(signature, sameAnswer),
			),
		],
		[
			'wrong/offByOne.py',
			withHeader(
				'wrongAnswer',
				'TODO: another mistake that learners make, such as the reference with one comparison changed',
				unwritten(signature, 'this wrong solution'),
			),
		],
		[
			'wrong/tooSlow.py',
			withHeader(
				'timeLimitExceeded',
				'TODO: right but too slow on one of largeInputs; or a third mistake, with wrongAnswer above',
				unwritten(signature, 'this wrong solution'),
			),
		],
	]);
}

/** The two comment lines with which a wrong solution begins. */
export function withHeader(expect: string, why: string, source: string): string {
	return `# Expect: ${expect}\n# Why: ${why}\n${source}`;
}

function sameAnswer(returns: string): string {
	if (returns === 'void') return 'pass';
	// Of nodes the empty list or tree; the classes are there, but a value of them is no literal.
	if (/^(list|tree)<\w+>$/.test(returns)) return 'return None';
	if (/^(list|tree)</.test(returns)) return 'return []';
	return `return ${pythonLiteral(sampleValue(parseValueType(returns)), returns)}`;
}
