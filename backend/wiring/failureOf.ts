import { AppError } from '#contract/appError.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import type { ProvedChallenge } from '../challenges/readProvedChallenge.ts';
import type { FailedSubmission } from '../learning/patterns/errorSigns.ts';

/**
 * What a failed submission tells about a mistake; undefined without a report, and where the challenge is gone: then nobody knows which parameters were to be
 * left alone.
 */
export async function failureOf(
	submission: SubmissionDetail | undefined,
	load: (challengeId: string) => Promise<Pick<ProvedChallenge, 'file'>>,
): Promise<FailedSubmission | undefined> {
	if (submission?.report === undefined) return undefined;
	const { language, source, report, challengeId } = submission;
	const challenge = await load(challengeId).catch((error: unknown) => {
		if (error instanceof AppError && (error.code === 'challengeUnknown' || error.code === 'challengeBroken'))
			return undefined;
		throw error;
	});
	if (challenge === undefined) return undefined;
	const { signature } = challenge.file;
	return {
		verdict: report.verdict,
		language,
		source,
		failing: report.failing,
		// What a class is given it may keep and change.
		untouchable:
			'returns' in signature && signature.returns.changes === undefined
				? signature.parameters.map(({ name }) => name)
				: [],
	};
}
