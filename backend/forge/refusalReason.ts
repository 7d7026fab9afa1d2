import type { CheckResult, Defect, Finding } from '#proof/finding.ts';
import type { FailureKind } from './providers/providerFailure.ts';

/**
 * Why a model's challenge was refused: one main reason each, so that they can be counted. Where several things are wrong, the one that stands first here
 * is the reason, because what stands below often follows from it. docs/BENCHMARKS.md says what each one means.
 */
export const refusalReasons = [
	'badTopic',
	'notJson',
	'schemaIgnored',
	'malformed',
	'unsafeProgram',
	'tampering',
	'statementDrifts',
	'severalAnswers',
	'unfairLimits',
	'leak',
	'nearDuplicate',
	'generatorFails',
	'notDeterministic',
	'validatorFails',
	'validatorTooLax',
	'validatorTooStrict',
	'limitsNotReached',
	'tooFewInputs',
	'referenceTooSlow',
	'referenceFails',
	'bruteTooSlow',
	'bruteFails',
	'disagreement',
	'bruteNotIndependent',
	'oneOutput',
	'casesTooLarge',
	'startersFail',
	'wrongSolutionsPass',
	'casesTooWeak',
	'proofTooLong',
] as const;
export type RefusalReason = (typeof refusalReasons)[number];

/** What a failed check means where its findings do not say more. */
const ofCheck: Readonly<Record<string, RefusalReason>> = {
	schema: 'malformed',
	validator: 'validatorTooStrict',
	generator: 'generatorFails',
	bounds: 'validatorTooLax',
	agreement: 'disagreement',
	determinism: 'notDeterministic',
	speed: 'referenceTooSlow',
	'wrong solutions': 'wrongSolutionsPass',
	mutants: 'casesTooWeak',
	leaks: 'leak',
	'near duplicates': 'nearDuplicate',
	'size of the cases': 'casesTooLarge',
	starters: 'startersFail',
	'brute force apart': 'tampering',
};

/** The main reason of those for which checks failed; at least one has. */
export function reasonOfChecks(failed: readonly CheckResult[]): RefusalReason {
	return first(failed.flatMap(reasonsOf));
}

/** The same for findings that no check of the proof made. */
export function reasonOfFindings(findings: readonly Finding[]): RefusalReason {
	return first(findings.map(({ defect }) => defect ?? 'malformed'));
}

/** Why an answer was no challenge; undefined when the provider is to blame and not what it wrote. */
export function reasonOfFailure(failure: FailureKind | undefined): RefusalReason | undefined {
	switch (failure) {
		case 'notJson':
		case 'empty':
		case 'cutOff':
		case 'tooLong':
			return 'notJson';
		case 'misfit':
			return 'schemaIgnored';
		default:
			return undefined;
	}
}

function reasonsOf(check: CheckResult): RefusalReason[] {
	const defects = defectsIn(check);
	const usual = ofCheck[check.check] ?? 'malformed';
	return defects.length === 0 ? [usual] : defects.map((defect) => defect ?? usual);
}

function defectsIn(check: CheckResult): (Defect | undefined)[] {
	return [...check.findings.map(({ defect }) => defect), ...check.children.flatMap(defectsIn)];
}

function first(reasons: readonly RefusalReason[]): RefusalReason {
	return refusalReasons.find((reason) => reasons.includes(reason)) ?? 'malformed';
}
