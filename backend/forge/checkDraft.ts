import type { Recipe } from '#contract/recipe.ts';
import type { Value } from '#contract/value.ts';
import type { Defect, Finding } from '#proof/finding.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import { readDraftRecipes } from './draftInput.ts';
import { checkGivenAway } from './checkGivenAway.ts';
import { checkProgramWords, programsOf } from './programWords.ts';

/** Numbers and characters of all large inputs together: many times what a challenge needs, and no burden for this process. */
const largeInputsMax = 2_000_000;

/**
 * What can be seen in a model's draft without running it, and what the proof of a challenge by a person does not ask: statement and signature speak of
 * the same things, no link leads out of the text, it says which answer is right, nothing in it gives the solution away, the programs keep to pure modules.
 */
export function checkDraft(draft: ChallengeDraft): Finding[] {
	return [
		...checkTexts(draft),
		...checkTimeLimit(draft),
		...checkProgramWords(programsOf(draft)),
		...checkLargeInputs(draft),
	];
}

/** What of a challenge is words, and what they have to agree with. */
export type DraftTexts = Pick<
	ChallengeDraft,
	| 'kind'
	| 'statement'
	| 'editorial'
	| 'constraints'
	| 'parameters'
	| 'methods'
	| 'checker'
	| 'returns'
	| 'hints'
	| 'reference'
>;

/** What can be seen in the words alone. */
export function checkTexts(draft: DraftTexts): Finding[] {
	return [...checkWords(draft), ...checkAnswers(draft), ...checkGivenAway(draft)];
}

function checkWords(draft: DraftTexts): Finding[] {
	const findings: Finding[] = [];
	const find = (file: string, message: string, defect: Defect = 'statementDrifts'): void => {
		findings.push({ file, line: 1, message, defect });
	};
	const inMethods = draft.methods.flatMap(({ parameters }) => parameters);
	const names = new Set([...draft.parameters, ...inMethods].map(({ name }) => name));
	for (const { name } of draft.kind === 'class' ? draft.methods : []) {
		if (!mentions(draft.statement, name)) {
			find('statement', `The class has a method ${name}, which the statement does not mention.`);
		}
	}
	for (const { name } of draft.parameters) {
		if (!mentions(draft.statement, name)) {
			find('statement', `The signature has a parameter ${name}, which the statement does not mention.`);
		}
	}
	for (const [place, constraint] of draft.constraints.entries()) {
		for (const [, name = ''] of constraint.matchAll(/\b([a-z][A-Za-z0-9]*)(?:\.length\b|\[)/g)) {
			if (!names.has(name)) find(`constraints[${String(place)}]`, `${name} is none of the signature's parameters.`);
		}
	}
	for (const field of ['statement', 'editorial'] as const) {
		if (/!\[|\]\(|https?:|<\/?(?:a|img|script|style|iframe|svg|object|embed)\b/i.test(draft[field])) {
			find(field, 'It must not contain a link, an image or HTML.', 'malformed');
		}
	}
	return findings;
}

/** As it stands in the signature, or spelled the Python way. */
function mentions(text: string, name: string): boolean {
	const words = new Set(text.match(/[A-Za-z][A-Za-z0-9_]*/g));
	const snake = name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
	return words.has(name) || words.has(snake);
}

/** Sentences that speak of what is returned. */
const ofAnswers = /\b(?:return|give|report|output|print|list|name|answer|say|may come|may stand)/i;
const anyOrder = /\bany order\b|\border (?:of .{1,40} )?does not matter\b/i;
const anyAnswer =
	/\bany (?:one )?of (?:them|these|those)\b|\bany (?:such|valid|possible|correct|right|suitable)\b|\b(?:whichever|either one|either of them) (?:you (?:like|want)|is fine)\b|\b(?:several|all) (?:right )?answers are (?:right|accepted)\b/i;

/** The statement and the checker agree on whether one answer is right or several are. */
function checkAnswers({ checker, statement, returns }: DraftTexts): Finding[] {
	const find = (message: string): Finding[] => [{ file: 'statement', line: 1, message, defect: 'severalAnswers' }];
	if (checker === 'anyOrder') {
		if (/\border\b/i.test(statement)) return [];
		return find('With the checker anyOrder it has to say that the answer may come in any order.');
	}
	const sentences = statement.split(/(?<=[.!?])\s+|\n{2,}/).filter((sentence) => ofAnswers.test(sentence));
	const isRow = /\]$|^list<|^graph$/.test(returns.type.trim());
	const free = sentences.find((sentence) => anyAnswer.test(sentence) || (isRow && anyOrder.test(sentence)));
	if (free === undefined) return [];
	return find('It allows several answers, and the checker accepts one: say which one is wanted.');
}

/** Within these a limit is brought to 1 to 4 seconds; beyond them it was not meant for a learner. */
const fairTimeMs = { least: 1_000, most: 10_000 };

function checkTimeLimit({ timeLimitMs }: ChallengeDraft): Finding[] {
	if (timeLimitMs >= fairTimeMs.least && timeLimitMs <= fairTimeMs.most) return [];
	const message = `A limit of ${String(timeLimitMs)} ms is not fair on every machine: 1000 to 4000 are.`;
	return [{ file: 'timeLimitMs', line: 1, message, defect: 'unfairLimits' }];
}

function checkLargeInputs(draft: ChallengeDraft): Finding[] {
	let left = largeInputsMax;
	for (const [place, { input }] of draft.largeInputs.entries()) {
		const read = readDraftRecipes(input);
		// That it can't be read is told where the folder is made.
		for (const recipe of read.kind === 'read' ? read.input : []) left -= sizeOfRecipe(recipe);
		if (left >= 0) continue;
		const message = 'The large inputs together are too large: 10^5 elements each are plenty.';
		return [{ file: `largeInputs[${String(place)}]`, line: 1, message }];
	}
	return [];
}

/** At most so many numbers and characters; known without expanding it. */
function sizeOfRecipe(recipe: Recipe): number {
	switch (recipe.make) {
		case 'value':
			return sizeOf(recipe.value);
		case 'fill':
			return recipe.length * sizeOf(recipe.value);
		case 'range':
		case 'ints':
		case 'longs':
		case 'text':
		case 'chars':
			return recipe.length;
		case 'repeat':
			return recipe.times * sizeOfRecipe(recipe.of);
		case 'rows':
			return recipe.count * sizeOfRecipe(recipe.of);
		case 'cut':
			return 2 * sizeOfRecipe(recipe.of);
		case 'concat':
		case 'list':
			return recipe.parts.reduce((sum, part) => sum + sizeOfRecipe(part), 1);
		case 'graph':
			return recipe.nodes * 4 + (recipe.edges ?? 0) * 2;
		default:
			return recipe satisfies never;
	}
}

function sizeOf(value: Value): number {
	if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + sizeOf(item), 1);
	return typeof value === 'string' ? value.length + 1 : 1;
}
