import type { Recipe } from '#contract/recipe.ts';
import type { Value } from '#contract/value.ts';
import type { Finding } from '#proof/finding.ts';
import type { ChallengeDraft } from './challengeDraft.ts';
import { readDraftRecipes } from './draftInput.ts';
import { cleanCode } from './draftText.ts';

/** Numbers and characters of all large inputs together: many times what a challenge needs, and no burden for this process. */
const largeInputsMax = 2_000_000;

/** What the programs of a challenge may import: nothing that reaches files, processes, the network or the clock. */
const importable = new Set(
	(
		'__future__ bisect collections dataclasses decimal enum fractions functools heapq itertools math operator random re string ' +
		'typing collections.abc'
	).split(' '),
);
const dunders = new Set(
	'__init__ __lt__ __le__ __gt__ __ge__ __eq__ __hash__ __len__ __iter__ __post_init__'.split(' '),
);

/**
 * What can be seen in a model's draft without running it, and what the proof of a challenge by a person does not ask: statement and signature speak of
 * the same things, no link leads out of the text, the programs keep to pure modules. The last is good manners and no wall: the sandbox is the wall.
 */
export function checkDraft(draft: ChallengeDraft): Finding[] {
	return [...checkWords(draft), ...checkPrograms(draft), ...checkLargeInputs(draft)];
}

function checkWords(draft: ChallengeDraft): Finding[] {
	const findings: Finding[] = [];
	const find = (file: string, message: string): void => void findings.push({ file, line: 1, message });
	const names = new Set(draft.parameters.map(({ name }) => name));
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
	if (draft.checker === 'anyOrder' && !/\border\b/i.test(draft.statement)) {
		find('statement', 'With the checker anyOrder it has to say that the answer may come in any order.');
	}
	for (const field of ['statement', 'editorial'] as const) {
		if (/!\[|\]\(|https?:|<\/?(?:a|img|script|style|iframe|svg|object|embed)\b/i.test(draft[field])) {
			find(field, 'It must not contain a link, an image or HTML.');
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

function checkPrograms(draft: ChallengeDraft): Finding[] {
	const programs: [string, string][] = [
		['reference', draft.reference],
		['brute', draft.brute],
		['generator', draft.generator],
		['validator', draft.validator],
		...draft.wrongSolutions.map(({ code }, place): [string, string] => [`wrongSolutions[${String(place)}]`, code]),
	];
	return programs.flatMap(([field, source]) =>
		cleanCode(source)
			.split('\n')
			.flatMap((row, place): Finding[] => {
				const message = faultOf(row);
				return message === undefined ? [] : [{ file: field, line: place + 1, message }];
			}),
	);
}

function faultOf(row: string): string | undefined {
	const bare = row.replace(/#.*$/, '').trim();
	const from = /^from\s+([\w.]+)\s+import\b/.exec(bare)?.[1];
	const plain = /^import\s+(.+)$/.exec(bare)?.[1];
	const modules =
		from === undefined ? (plain ?? '').split(',').map((part) => part.trim().split(/\s+/)[0] ?? '') : [from];
	const strange = modules.find((name) => name !== '' && !importable.has(name));
	if (strange !== undefined) return `It must not import ${strange}.`;
	const special = (bare.match(/\b__\w+__\b/g) ?? []).find((name) => !dunders.has(name) && name !== '__future__');
	if (special !== undefined) return `It must not use ${special}.`;
	const call =
		/(?:^|[^.\w])(open|eval|exec|compile|globals|locals|vars|input|breakpoint|getattr|setattr|print)\s*\(/.exec(
			bare,
		)?.[1];
	return call === undefined ? undefined : `It must not call ${call}().`;
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
