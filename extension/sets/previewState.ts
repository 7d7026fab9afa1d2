import type { ChallengePreview, PreviewGap } from '#contract/preview.ts';
import { changesOf, inputParameters, resultTypeOf } from '#contract/signature.ts';
import type { PanelState } from '#messages';
import type { Localiser } from '../challenges/challengeWords.ts';
import { documentFromMarkdown } from '../challenges/documentFromMarkdown.ts';
import { languageFacts } from '../challenges/languageFacts.ts';

export type ShownPreview = Extract<ChallengePreview, { kind: 'shown' }>;

/** Nothing runs, so the page does not say where. */
const nowhere = { label: '', sandboxed: true };

/**
 * The panel's state for somebody who looks at their own challenge as a learner.
 * @param hintsShown how many have been opened in this preview
 */
export function previewState(
	l10n: Localiser,
	preview: ShownPreview,
	{ hintsShown, locale }: { hintsShown: number; locale: string },
): PanelState {
	const { challenge, proof, hints, editorial, withoutOutput, gaps } = preview;
	return {
		challenge: { ...challenge, ...(proof && { proof }) },
		resultType: resultTypeOf(challenge.signature),
		inputs: inputParameters(challenge.signature),
		changes: changesOf(challenge.signature),
		statement: documentFromMarkdown(challenge.statement),
		hints: hints.slice(0, hintsShown).map(documentFromMarkdown),
		help: {
			...{ made: [], makers: [], isMaking: false, note: undefined, reviewers: [], review: undefined },
			...{ isReviewing: false, reviewNote: undefined, lock: 'open', isOffered: false },
		},
		editorial: {
			nodes: documentFromMarkdown(editorial.text),
			solutions: editorial.solutions.map(({ language, source }) => ({
				language: languageFacts[language].title,
				source,
			})),
		},
		...{ tab: 'hints', activity: { kind: 'idle' }, result: undefined, submissions: [], cases: [] },
		...{ next: undefined, solutionFile: undefined, tier: nowhere, waiting: [], locale, announcement: undefined },
		preview: { gaps: gaps.map((gap) => gapWords(l10n, gap)), withoutOutput, isProved: proof !== undefined },
	};
}

function gapWords(l10n: Localiser, gap: PreviewGap): string {
	switch (gap) {
		case 'noProof':
			return l10n.t('It is not proved yet: learners do not get it before it is.');
		case 'staleProof':
			return l10n.t('Files were changed after they had been proved: prove it again.');
		case 'noOutputs':
			return l10n.t('Outputs of examples are computed when it is proved; they are missing below.');
		case 'draft':
			return l10n.t('A model wrote it. Read it, then delete DRAFT.md.');
		default:
			return gap satisfies never;
	}
}
