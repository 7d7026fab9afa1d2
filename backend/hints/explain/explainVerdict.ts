import type { ExplainRequest, Explanation } from '#contract/hints.ts';
import { type ExplainedChallenge, explainFailure } from './explainFailure.ts';
import { reviewSolution } from './reviewSolution.ts';

export interface ReviewedChallenge extends ExplainedChallenge {
	complexity: { time: string };
}

/** A failure explained, or what was accepted reviewed. Pure; nothing is noted and nothing counts. */
export function explainVerdict(
	challenge: ReviewedChallenge,
	{ report, language, source }: ExplainRequest,
): Explanation {
	if (report.verdict === 'accepted') return reviewSolution(report, { language, source }, challenge.complexity.time);
	return explainFailure(report, challenge);
}
