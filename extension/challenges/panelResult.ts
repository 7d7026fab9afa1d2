import type { JudgeReport } from '#contract/judging.ts';
import { inputParameters, isClass, resultTypeOf } from '#contract/signature.ts';
import type { PanelResult, WorkKind } from '#messages';
import type { Localiser } from './challengeWords.ts';
import { difference } from './difference.ts';
import { type ExplainedChallenge, explanation } from './explanation.ts';
import { shownText } from './shownValue.ts';

/** A report and where it came from: what is kept of a result when the window is reloaded. */
export interface JudgedResult {
	what: WorkKind;
	/** Name of the language, for showing. */
	language: string;
	finishedAt: string;
	report: JudgeReport;
}

/** A report made ready for the page: explained in a sentence, with the failing case's difference. */
export function panelResult(l10n: Localiser, judged: JudgedResult, challenge: ExplainedChallenge): PanelResult {
	const { checker, signature } = challenge;
	const { failing } = judged.report;
	const type = resultTypeOf(signature);
	return {
		...judged,
		difference:
			// Two answers that may both be right differ without meaning.
			failing?.verdict === 'wrongAnswer' &&
			failing.expected &&
			failing.actual &&
			checker.kind !== 'program' &&
			!isClass(signature)
				? difference(shownText(failing.expected, type), shownText(failing.actual, type))
				: undefined,
		parameters: inputParameters(signature).map(({ name }) => name),
		explanation: explanation(l10n, judged.report, challenge, judged.what),
	};
}
