import type { Localiser } from './challengeWords.ts';
import type { ChallengeDetail } from '#contract/challenge.ts';
import { changesOf, inputParameters, resultTypeOf } from '#contract/signature.ts';
import type { DocumentNode, PanelState } from '#messages';
import { writtenBy } from '../forge/aiOrder.ts';
import { nextReason } from '../learning/nextReason.ts';
import { documentFromMarkdown } from './documentFromMarkdown.ts';
import { languageFacts } from './languageFacts.ts';
import { panelResult } from './panelResult.ts';
import type { Practice } from './practice.ts';

/** What the page shows beside what is known of the challenge. */
export interface PanelSurroundings {
	l10n: Localiser;
	locale: string;
	solutionFile: string | undefined;
	tier: PanelState['tier'];
	waiting: PanelState['waiting'];
}

/** A hint that is made for the learner's code is of this level. */
const madeLevel = 4;

/** The page's whole state. @param detail of the practice, which has been loaded */
export function panelState(practice: Practice, detail: ChallengeDetail, around: PanelSurroundings): PanelState {
	const { l10n } = around;
	const { editorial, next, result } = practice;
	return {
		challenge: detail,
		resultType: resultTypeOf(detail.signature),
		inputs: inputParameters(detail.signature),
		changes: changesOf(detail.signature),
		statement: markdown(detail.statement),
		hints: detail.hints.map(markdown),
		help: panelHelp(practice.help, detail),
		editorial: editorial && {
			nodes: markdown(editorial.editorial),
			solutions: editorial.solutions.map(({ language, source }) => ({
				language: languageFacts[language].title,
				source,
			})),
		},
		tab: practice.tab,
		activity: practice.activity,
		result: result && { ...panelResult(l10n, result, detail), explained: practice.help.explained },
		submissions: practice.submissions,
		cases: practice.cases,
		next: next && {
			title: next.kind === 'challenge' ? next.title : l10n.t('All solved'),
			text: nextReason(l10n, next),
		},
		solutionFile: around.solutionFile,
		tier: around.tier,
		waiting: around.waiting,
		locale: around.locale,
		announcement: practice.announcement,
	};
}

function panelHelp(help: Practice['help'], { editorialUnlocked, set }: ChallengeDetail): PanelState['help'] {
	const mayBeMade = (set?.hints.upTo ?? madeLevel) >= madeLevel;
	return {
		made: help.made.map((hint) => ({ id: hint.id, text: hint.text, by: writtenBy(hint), saysLess: hint.level < 4 })),
		// With the solution open there is nothing left to hint at, but something to be looked at.
		makers: editorialUnlocked || !mayBeMade ? [] : help.makers,
		reviewers: editorialUnlocked ? help.reviewers : [],
		review: help.review.written,
		isReviewing: help.review.isWriting,
		reviewNote: help.review.note,
		isMaking: help.isMaking,
		note: help.note,
		lock: help.lock,
		isOffered: help.isOffered,
	};
}

const parsed = new Map<string, DocumentNode[]>();
/** Texts kept parsed: a state is sent for every case that was judged, and its texts stay the same. */
const parsedMax = 50;

function markdown(text: string): DocumentNode[] {
	const known = parsed.get(text);
	if (known) return known;
	if (parsed.size >= parsedMax) parsed.clear();
	const nodes = documentFromMarkdown(text);
	parsed.set(text, nodes);
	return nodes;
}
