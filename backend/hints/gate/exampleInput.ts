import { snakeCase } from '#judge/signature/spelling.ts';

const number = String.raw`-?\d+(?:\.\d+)?`;
const text = String.raw`"[^"\n]*"|'[^'\n]*'`;
/** Values between brackets, without a name or a sum among them. */
const list = String.raw`[[{](?:${number}|${text}|true|false|null|None|[\s,[\]{}])*[\]}]`;
const join = String.raw`(?:\s*(?:,|;|\band\b|,\s*and\b)\s*)`;

/**
 * Whether a piece only says what goes in or comes out, such as `nums = [3, 1], target = 4` or `[0, 1]`: values of the parameters, and lists of values. Put
 * into a file it would replace the input, which mends nothing; a value for any other name is code.
 */
export function isExampleInput(piece: string, parameters: readonly string[]): boolean {
	const names = parameters.flatMap((name) => [name, snakeCase(name)]).join('|');
	const given = `(?:${names})\\s*=\\s*(?:${list}|${number}|${text})`;
	const part = names === '' ? list : `(?:${given}|${list})`;
	return new RegExp(`^\\s*${part}(?:${join}${part})*\\s*[.,;:]?\\s*$`).test(piece);
}

/** A text without the values that it gives for parameters, and without those that a name has "when" something is so: both are looked at, not written. */
export function withoutExamples(hint: string, parameters: readonly string[]): string {
	const names = parameters.flatMap((name) => [name, snakeCase(name)]).join('|');
	const value = `(?:${list}|${number}|${text})(?!\\s*[-+*/%(\\[.]|\\w)`;
	const observed = new RegExp(
		`\\b(?:when|whenever|suppose|say|imagine)\\s+\`?[A-Za-z_]\\w*\\s*={1,2}\\s*${value}`,
		'gi',
	);
	const looked = hint.replace(observed, ' … ');
	return names === '' ? looked : looked.replace(new RegExp(`\\b(?:${names})\\s*=\\s*${value}`, 'g'), ' … ');
}
