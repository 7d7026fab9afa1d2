import type { CaseReport, ShownValue } from '#contract/judging.ts';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { valueText } from './shownValue.ts';

/** A call of a case, as it is written in most languages, and the type of what it returns. */
interface ShownCall {
	text: string;
	returns: string;
}

/** `add(5)` for each call of an input; undefined when the input is too long to be known here. */
export function shownCalls({ input }: Pick<CaseReport, 'input'>, signature: ClassSignature): ShownCall[] | undefined {
	const calls = input && arrayOf(input[0]);
	return calls?.map((call) => {
		const [name, ...given] = Array.isArray(call) ? call : [call];
		const method = signature.methods.find((one) => one.name === name);
		const { parameters } = method ?? signature;
		const values = given.map((value, place) => valueText(value, parameters[place]?.type));
		return { text: `${String(name)}(${values.join(', ')})`, returns: method?.returns.type ?? 'void' };
	});
}

export function arrayOf(shown: ShownValue | undefined): Value[] | undefined {
	return shown?.kind === 'whole' && Array.isArray(shown.value) ? shown.value : undefined;
}

/** For VS Code's diff editor: a line for each call, with what it returned where it returns something. */
export function callLines(report: CaseReport, results: ShownValue, signature: ClassSignature): string | undefined {
	const [calls, returned] = [shownCalls(report, signature), arrayOf(results)];
	if (calls === undefined || returned === undefined) return undefined;
	const lines = calls.map(({ text, returns }, place) => {
		const result = returned[place];
		return returns === 'void' || result === undefined ? text : `${text} = ${valueText(result, returns)}`;
	});
	return `${lines.join('\n')}\n`;
}

/** The first call that did not return what it should; undefined when it is not known here. */
export function firstWrongCall(
	failing: CaseReport,
	signature: ClassSignature,
): { number: number; text: string; expected: string; actual: string } | undefined {
	const [calls, expected, actual] = [
		shownCalls(failing, signature),
		arrayOf(failing.expected),
		arrayOf(failing.actual),
	];
	if (calls === undefined || expected === undefined || actual === undefined) return undefined;
	for (const [place, { text, returns }] of calls.entries()) {
		const [right, given] = [expected[place] ?? null, actual[place] ?? null];
		if (JSON.stringify(right) === JSON.stringify(given)) continue;
		return { number: place + 1, text, expected: valueText(right, returns), actual: valueText(given, returns) };
	}
	return undefined;
}
