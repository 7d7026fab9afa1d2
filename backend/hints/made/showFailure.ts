import type { ShownOfFailure } from '#contract/challengeSet.ts';
import type { Value } from '#contract/value.ts';
import type { CaseResult, JudgeCase } from '#judge/judge.ts';

/** The failing case as a prompt has it: every value cut. */
export interface ShownFailure {
	verdict: string;
	input?: string[];
	right?: string;
	yours?: string;
	message?: string;
}

const valueCharacters = 300;

/**
 * @param compileOutput where nothing ran
 * @param shows what the learner may see of a failed case: a hint can tell only what its prompt holds
 */
export function showFailure(
	judged: JudgeCase,
	result: CaseResult | undefined,
	compileOutput: string,
	shows: ShownOfFailure = 'all',
): ShownFailure {
	const { input, expected } = judged;
	const verdict = result?.verdict ?? 'compileError';
	const compiler = result === undefined ? { message: compileOutput.slice(0, valueCharacters) } : {};
	if (shows === 'verdict') return { verdict, ...compiler };
	// With an answer beside it, what a checker says tells of what is right.
	const isTelling = shows === 'input' && result?.actual !== undefined;
	const message = result?.crash?.message ?? (isTelling ? undefined : result?.message);
	return {
		verdict,
		input: input.map(cut),
		...(expected?.kind === 'value' && shows === 'all' ? { right: cut(expected.value) } : {}),
		...(result?.actual === undefined ? {} : { yours: cut(result.actual) }),
		...(message === undefined ? compiler : { message: message.slice(0, valueCharacters) }),
	};
}

function cut(value: Value): string {
	const json = JSON.stringify(value);
	return json.length <= valueCharacters ? json : `${json.slice(0, valueCharacters)}… (${json.length} characters)`;
}
