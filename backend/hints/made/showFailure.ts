import type { Value } from '#contract/value.ts';
import type { CaseResult, JudgeCase } from '#judge/judge.ts';

/** The failing case as a prompt has it: every value cut. */
export interface ShownFailure {
	verdict: string;
	input: string[];
	right?: string;
	yours?: string;
	message?: string;
}

const valueCharacters = 300;

/** @param compileOutput where nothing ran */
export function showFailure(judged: JudgeCase, result: CaseResult | undefined, compileOutput: string): ShownFailure {
	const { input, expected } = judged;
	const message = result === undefined ? compileOutput : (result.crash?.message ?? result.message);
	return {
		verdict: result?.verdict ?? 'compileError',
		input: input.map(cut),
		...(expected?.kind === 'value' ? { right: cut(expected.value) } : {}),
		...(result?.actual === undefined ? {} : { yours: cut(result.actual) }),
		...(message === undefined ? {} : { message: message.slice(0, valueCharacters) }),
	};
}

function cut(value: Value): string {
	const json = JSON.stringify(value);
	return json.length <= valueCharacters ? json : `${json.slice(0, valueCharacters)}… (${json.length} characters)`;
}
