import { ownLines } from '#proof/codeTokens.ts';
import type { Reference } from './codeOverlap.ts';
import { conceptShare } from './concepts.ts';
import { exactStatements } from './exactStatements.ts';
import { proseSteps, toldSentences, type ToldSteps } from './proseSteps.ts';
import type { HintLevel } from './readHint.ts';

/**
 * From so many steps that cover so many parts of an algorithm on, a text is the algorithm; a longer dictation needs fewer parts. A plan (3) may go
 * further than what points at a place (4).
 */
const tellsAllFrom: Readonly<Record<HintLevel, readonly { steps: number; parts: number }[]>> = {
	1: [{ steps: 3, parts: 2 }],
	2: [{ steps: 4, parts: 3 }],
	3: [
		{ steps: 6, parts: 4 },
		{ steps: 7, parts: 3 },
	],
	4: [
		{ steps: 4, parts: 4 },
		{ steps: 6, parts: 3 },
	],
};

/**
 * What comes after other hints is held against the reference as well: from so many steps on, in words or in code, that speak of this share of what the
 * reference does, everything together is the reference. Set on series of honest hints about one challenge, of which no one but the longest reaches half.
 */
const speaksOfAllFrom: Readonly<Record<'plan' | 'other', readonly { share: number; told: number; parts: number }[]>> = {
	plan: [{ share: 0.85, told: 5, parts: 4 }],
	other: [
		{ share: 0.85, told: 1, parts: 1 },
		{ share: 0.65, told: 3, parts: 2 },
		{ share: 0.5, told: 4, parts: 3 },
	],
};

/** The same for a hint that comes first; one honest hint tells three steps at most. */
const speaksOfAllAtOnceFrom = [{ share: 0.85, told: 5, parts: 4 }];

/** Whether a text dictates an algorithm in words, whichever it is. */
export function tellsAlgorithm(text: string, level: HintLevel): boolean {
	return isWhole(proseSteps(text), level);
}

/** Whether a hint dictates, by itself or together with what was shown before it, an algorithm or the reference's; a hint that only asks completes nothing. */
export function completesAlgorithm(
	hint: { text: string; level: HintLevel; shown: readonly string[] },
	references: readonly Reference[],
	known: readonly string[],
): boolean {
	const { text, level, shown } = hint;
	const told = (some: string): { prose: ToldSteps; count: number } => {
		const prose = proseSteps(some);
		return { prose, count: prose.steps + exactStatements(some, known).length };
	};
	if (told(text).count === 0) return false;
	const together = [...shown, text].join('\n');
	const { prose, count } = told(together);
	if (isWhole(prose, level)) return true;
	const from = shown.length === 0 ? speaksOfAllAtOnceFrom : speaksOfAllFrom[level === 3 ? 'plan' : 'other'];
	const reference = references.find(({ language }) => language === 'python') ?? references[0];
	if (reference === undefined) return false;
	const share = conceptShare(
		toldSentences(together).join('\n'),
		ownLines(reference.source, reference.language).join('\n'),
	);
	const parts = Math.max(prose.parts.size, count - prose.steps);
	return from.some((least) => share >= least.share && count >= least.told && parts >= least.parts);
}

function isWhole({ steps, parts }: ToldSteps, level: HintLevel): boolean {
	return tellsAllFrom[level].some((from) => steps >= from.steps && parts.size >= from.parts);
}
