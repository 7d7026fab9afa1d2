import { codeOverlap, type Reference } from './codeOverlap.ts';
import { dictatesEdit, tellsLastChange } from './dictatedEdit.ts';
import { exactStatements } from './exactStatements.ts';
import { withoutExamples } from './exampleInput.ts';
import { hasForeignCode } from './foreignCode.ts';
import { isForeignProse } from './foreignWords.ts';
import { readingsOf } from './hiddenText.ts';
import type { LanguageId } from '#contract/ids.ts';
import { neutralPiecesOf, neutralText } from './neutralTokens.ts';
import { parametersIn, routinesIn } from './routines.ts';
import { withoutShownElsewhere } from './shownElsewhere.ts';
import { techniquesIn } from './techniques.ts';
import { completesAlgorithm, tellsAlgorithm } from './toldAlgorithm.ts';

/** The levels that are words: a question, a technique, a plan, the next step. */
export type HintLevel = 1 | 2 | 3 | 4;

/** A hint that wants to be shown, and what the learner has been shown before. */
export interface CandidateHint {
	text: string;
	level: HintLevel;
	/** Texts made anew for this learner that were shown before. The challenge's own hints are proved by themselves and do not belong here. */
	shown: readonly string[];
}

/** What the gate knows of the challenge and of the learner's file. */
export interface HintSurroundings {
	references: readonly Reference[];
	/** What everybody may read: the statement. */
	statement: string;
	language: LanguageId;
	/** The learner's file. */
	code: string;
}

/**
 * Why a hint is not shown. `disguised`: written in another alphabet; `copiesSolution`: its code is that of a reference, whatever its names and language;
 * `tooExact`: too many statements; `otherLanguage`: code in a language that is not the learner's, or words in one that the gate can't read; `tellsAll`: in words the whole algorithm, or the rest of it; `namesTechnique`:
 * at a level that asks; `mendsCode`: put into the learner's file it passes a failing case; `cannotTry`: its code can't be run here, so that nobody knows.
 */
export type Refusal =
	| 'disguised'
	| 'copiesSolution'
	| 'tooExact'
	| 'otherLanguage'
	| 'tellsAll'
	| 'namesTechnique'
	| 'mendsCode'
	| 'cannotTry';

/** So many statements of its own a hint may spell out, by level. A single one may be an example. */
const statementsMax: Readonly<Record<HintLevel, number>> = { 1: 0, 2: 1, 3: 1, 4: 2 };

/** What can be said without running anything; undefined when there is nothing against the hint so far. Pure. */
export function readHint(hint: CandidateHint, surroundings: HintSurroundings): Refusal | undefined {
	const { texts, isDisguised } = readingsOf(hint.text);
	if (isDisguised) return 'disguised';
	const text = texts.join('\n');
	const { references, statement, language, code } = surroundings;
	const known = [code, statement];
	const together = [...hint.shown, text].join('\n');
	const isCopied = (some: string) => codeOverlap(withoutQuotations(some, code), references, known) !== undefined;
	if (isCopied(text) || addsTo(hint.shown, together, isCopied)) return 'copiesSolution';
	const max = statementsMax[hint.level];
	const parameters = parametersOf(references);
	const told = withoutExamples(withoutShownElsewhere(text, code, references), parameters);
	const statements = exactStatements(told, known);
	if (isForeignProse(text) || hasForeignCode(text, language)) return 'otherLanguage';
	if (statements.length > max) return 'tooExact';
	if (hint.level >= 2 && (dictatesEdit(told, known) || tellsLastChange(told))) return 'tooExact';
	if (addsTo(hint.shown, together, (all) => exactStatements(withoutExamples(all, parameters), known).length > max + 1))
		return 'tooExact';
	if (tellsAlgorithm(text, hint.level)) return 'tellsAll';
	const shown = hint.shown.map((one) => withoutExamples(one, parameters));
	if (completesAlgorithm({ text: told, level: hint.level, shown }, references, known)) return 'tellsAll';
	if (hint.level === 1 && techniquesIn(text).some((name) => !techniquesIn(known.join('\n')).includes(name)))
		return 'namesTechnique';
	return undefined;
}

/** Of the functions and methods of a reference; each language spells them in its own way. */
function parametersOf(references: readonly Reference[]): string[] {
	const names = references.flatMap(({ source, language }) => {
		const lines = source.split('\n');
		return routinesIn(lines, language).flatMap(({ name, from }) => parametersIn(lines[from] ?? '', name, language));
	});
	return [...new Set(names)];
}

/** A text with a mark in place of each quotation of the learner's own code, so that the words around it are not read as a part of that code. */
function withoutQuotations(text: string, code: string): string {
	const isOwn = neutralPiecesOf([code]);
	return text.replace(/`([^`\n]+)`/g, (piece, quoted: string) => (isOwn(neutralText(quoted)) ? ' #quotation ' : piece));
}

/** Whether it holds of everything together and did not before. */
function addsTo(shown: readonly string[], together: string, holds: (all: string) => boolean): boolean {
	return shown.length > 0 && holds(together);
}
