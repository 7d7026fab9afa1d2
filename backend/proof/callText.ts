import { inputParameters, type Signature } from '#contract/signature.ts';
import type { Input, Value } from '#contract/value.ts';

/** A finding shows no more of one value than this. */
const shownCharacters = 120;

/** An input for reading: `nums = [1,2], target = 3`. */
export function callText(signature: Signature, input: Input): string {
	return inputParameters(signature)
		.map(({ name }, place) => `${name} = ${valueText(input[place])}`)
		.join(', ');
}

/** A value for reading, cut when it is long. */
export function valueText(value: Value | undefined): string {
	const text = JSON.stringify(value ?? null);
	return text.length <= shownCharacters
		? text
		: `${text.slice(0, shownCharacters)}... (${String(text.length)} characters)`;
}
