import type { CaseVerdict } from '#contract/judging.ts';

/**
 * Whether a learner who was told `known` may be shown a case with this verdict instead: one that fails in the same way, or one that shows a wrong value or a
 * place in the code where before only time or memory ran out.
 */
export function isAsClear(verdict: CaseVerdict, known: CaseVerdict): boolean {
	if (verdict === known) return true;
	const isVague = known === 'timeLimitExceeded' || known === 'memoryLimitExceeded';
	return isVague && (verdict === 'wrongAnswer' || verdict === 'runtimeError');
}
