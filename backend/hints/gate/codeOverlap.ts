import type { LanguageId } from '#contract/ids.ts';
import { codeTokens, ownLines } from '#proof/codeTokens.ts';
import { plain, sharedRun } from '#proof/sharedRun.ts';
import { type NeutralToken, neutralTokens } from './neutralTokens.ts';

export interface Reference {
	language: LanguageId;
	source: string;
}

/** How many tokens in a row, or which share of a solution, is too much; tuned on the fixtures of `bench -- hints`. */
const limits = {
	/** Written as in the reference. */
	plainRun: 9,
	/** In whatever language and with whatever names. */
	neutralRun: 11,
	/** Shorter runs count together: so many tokens of the reference stand in them, and this share of it. */
	shortRun: 6,
	coveredTokens: 20,
	coveredShare: 0.4,
};

/**
 * How a text repeats a reference, whatever its names and its language; undefined when it does not.
 * What stands in `known` as well (the learner's own code, the statement) is nobody's secret and counts for nothing.
 */
export function codeOverlap(
	text: string,
	references: readonly Reference[],
	known: readonly string[],
): 'run' | 'share' | undefined {
	const words = codeTokens(text, undefined);
	const hint = neutralTokens(text);
	const open = { plain: known.map((one) => codeTokens(one, undefined)), neutral: known.map(neutralTokens) };
	for (const { source, language } of references) {
		const code = codeTokens(source, language);
		const isPlainRun =
			sharedRun(words, code, limits.plainRun, plain) !== undefined &&
			runsOf(
				words.map(asNeutral),
				code.map(asNeutral),
				open.plain.map((one) => one.map(asNeutral)),
				limits.plainRun,
				exact,
			).length > 0;
		if (isPlainRun) return 'run';
		const reference = neutralTokens(ownLines(source, language).join('\n'));
		if (runsOf(hint, reference, open.neutral, limits.neutralRun, alphaRenamed).length > 0) return 'run';
		const covered = coveredBy(runsOf(hint, reference, open.neutral, limits.shortRun, alphaRenamed), limits.shortRun);
		if (covered >= limits.coveredTokens && covered >= limits.coveredShare * reference.length) return 'share';
	}
	return undefined;
}

function asNeutral({ text, isWord }: { text: string; isWord: boolean }): NeutralToken {
	return { text, isName: isWord };
}

type Form = (tokens: readonly NeutralToken[]) => string;

function exact(tokens: readonly NeutralToken[]): string {
	return tokens.map(({ text }) => text).join(' ');
}

/** With names by the order in which they appear. */
export function alphaRenamed(tokens: readonly NeutralToken[]): string {
	const names = new Map<string, number>();
	return tokens
		.map(({ text, isName }) => {
			if (!isName) return text;
			if (!names.has(text)) names.set(text, names.size);
			return `$${String(names.get(text))}`;
		})
		.join(' ');
}

/** Places in `code` at which a run of this length begins that the text has too and that nothing known has. */
function runsOf(
	text: readonly NeutralToken[],
	code: readonly NeutralToken[],
	known: readonly (readonly NeutralToken[])[],
	length: number,
	form: Form,
): number[] {
	const inText = new Set(formsOf(text, length, form).values());
	const inKnown = new Set(known.flatMap((one) => [...formsOf(one, length, form).values()]));
	return [...formsOf(code, length, form)].flatMap(([start, run]) =>
		inText.has(run) && !inKnown.has(run) ? [start] : [],
	);
}

function formsOf(tokens: readonly NeutralToken[], length: number, form: Form): Map<number, string> {
	const forms = new Map<number, string>();
	for (let start = 0; start + length <= tokens.length; start += 1) {
		const window = tokens.slice(start, start + length);
		if (isTelling(window)) forms.set(start, form(window));
	}
	return forms;
}

/** Names in a row are prose; a run that tells something has marks or words of programs in it. */
function isTelling(window: readonly NeutralToken[]): boolean {
	const others = window.filter(({ isName }) => !isName).map(({ text }) => text);
	return new Set(others).size >= 3 && others.length >= window.length / 3;
}

function coveredBy(starts: readonly number[], length: number): number {
	const covered = new Set<number>();
	for (const start of starts) for (let at = start; at < start + length; at += 1) covered.add(at);
	return covered.size;
}
