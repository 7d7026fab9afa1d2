import { AppError } from '#contract/appError.ts';
import type { ExplainRequest, Explanation } from '#contract/hints.ts';
import { sourceBytesMax } from '#contract/submission.ts';
import { type ExplainedChallenge, explainFailure } from './explainFailure.ts';
import { reviewSolution } from './reviewSolution.ts';

export interface ReviewedChallenge extends ExplainedChallenge {
	complexity: { time: string };
}

/** A failure explained, or what was accepted reviewed. Pure; nothing is noted and nothing counts. @throws AppError `tooLarge` */
export function explainVerdict(
	challenge: ReviewedChallenge,
	{ report, language, source }: ExplainRequest,
): Explanation {
	refuseLarge(source);
	if (report.verdict === 'accepted') return reviewSolution(report, { language, source }, challenge.complexity.time);
	return explainFailure(report, challenge);
}

/** @throws AppError `tooLarge` for what is more than a solution may have */
export function refuseLarge(source: string): void {
	if (Buffer.byteLength(source) <= sourceBytesMax) return;
	throw new AppError('tooLarge', `The file is too large; at most ${sourceBytesMax / 1024} kB can be looked at.`);
}
