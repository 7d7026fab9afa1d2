import { isDeepStrictEqual } from 'node:util';
import type { ChallengeDetail } from '#contract/challenge.ts';
import type { CaseFile, ChallengeFile } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';

/**
 * The examples with their outputs, which the proof computed: each example is also a case.
 * An example whose output is so large that only its hash is kept does not come through a proof, so it is not shown.
 */
export function shownExamples(file: ChallengeFile, cases: readonly CaseFile[]): ChallengeDetail['examples'] {
	return file.examples.flatMap(({ input, explanation }) => {
		const output = outputFor(input, cases);
		if (output === undefined) return [];
		return [
			{
				input: input.map((value) => ({ kind: 'whole' as const, value })),
				output: { kind: 'whole' as const, value: output },
				...(explanation === undefined ? {} : { explanation }),
			},
		];
	});
}

function outputFor(input: readonly Value[], cases: readonly CaseFile[]): Value | undefined {
	const found = cases.find(
		({ origin, input: given }) =>
			origin === 'example' && given.kind === 'values' && isDeepStrictEqual(given.values, input),
	);
	return found?.expected.kind === 'value' ? found.expected.value : undefined;
}
