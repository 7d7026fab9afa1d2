import type { CaseReport, CustomCase, ShownValue } from '#contract/judging.ts';
import type { ChallengeDetail } from '#contract/challenge.ts';
import type { Value } from '#contract/value.ts';
import type { Localiser } from '../challenges/challengeWords.ts';

/** A case whose input is known in full, so that it can be run and debugged by itself. */
export interface KnownCase {
	/** `failing`, `example 0` or `own <id>`: the same as long as it is the same case. */
	id: string;
	name: string;
	input: Value[];
	/** Undefined: the reference solution says. */
	expected: Value | undefined;
}

export const failingId = 'failing';

export function ownCaseId(caseId: string): string {
	return `own ${caseId}`;
}

/** What the learner has seen of a challenge's cases: the one that failed last, the examples, and own ones. Those shown only in part are left out. */
export function knownCases(
	l10n: Localiser,
	{ examples }: Pick<ChallengeDetail, 'examples'>,
	own: readonly CustomCase[],
	failing: CaseReport | undefined,
): KnownCase[] {
	return [
		...knownCase(failingId, l10n.t('Failed last: {0}', failing?.name ?? ''), failing?.input, failing?.expected),
		...examples.flatMap(({ input, output }, place) =>
			knownCase(`example ${place}`, l10n.t('Example {0}', place + 1), input, output),
		),
		...own.map(({ id, name, input, expected }) => ({
			...{ id: ownCaseId(id), name: name === '' ? l10n.t('Unnamed case') : name },
			...{ input, expected },
		})),
	];
}

function knownCase(
	id: string,
	name: string,
	input: readonly ShownValue[] | undefined,
	expected: ShownValue | undefined,
): KnownCase[] {
	const values = input?.flatMap((shown) => (shown.kind === 'whole' ? [shown.value] : []));
	if (input === undefined || values?.length !== input.length) return [];
	return [{ id, name, input: values, expected: expected?.kind === 'whole' ? expected.value : undefined }];
}
