import { AppError } from '#contract/appError.ts';
import type { CaseFile } from '#contract/challengeFile.ts';
import type { Recipe } from '#contract/recipe.ts';
import type { Value } from '#contract/value.ts';
import { expandGraph } from './expandGraph.ts';
import { mulberry32 } from './mulberry32.ts';

/** How many scalars and characters one recipe may grow to: enough for every limit of a challenge, too little to fill the memory. */
export const maxExpandedSize = 4_000_000;

/**
 * The value a recipe describes, the same bytes everywhere; docs/CHALLENGE-FORMAT.md explains each form.
 * @throws AppError `challengeBroken` for a recipe that describes nothing (more distinct numbers than there are) or too much.
 */
export function expandRecipe(recipe: Recipe): Value {
	return expand(recipe, 0, new Room());
}

/** The arguments of a case of cases.json, its recipes expanded. @throws as `expandRecipe`. */
export function expandExpectedInput(caseFile: CaseFile): Value[] {
	const { input } = caseFile;
	return input.kind === 'values' ? input.values : input.recipes.map(expandRecipe);
}

/** Only what could be changed is copied: a million numbers are filled in a moment. */
function copyOf(value: Value): Value {
	return Array.isArray(value) ? structuredClone(value) : value;
}

/** What may still be made. */
class Room {
	#left = maxExpandedSize;

	take(size: number): void {
		this.#left -= size;
		if (this.#left < 0) throw broken(`a recipe grows beyond ${String(maxExpandedSize)} numbers and characters`);
	}
}

/** `shift` is added to every seed: that is how the values of `rows` differ. */
function expand(recipe: Recipe, shift: number, room: Room): Value {
	// Even an empty value takes one, or nested rows of nothing would be free.
	room.take(1);
	switch (recipe.make) {
		case 'value':
			room.take(sizeOf(recipe.value));
			return recipe.value;
		case 'fill':
			room.take(recipe.length * sizeOf(recipe.value));
			return Array.from({ length: recipe.length }, () => copyOf(recipe.value));
		case 'range':
			room.take(recipe.length);
			return Array.from({ length: recipe.length }, (_, index) => recipe.start + index * recipe.step);
		case 'ints':
			room.take(recipe.length);
			return expandInts(recipe, recipe.seed + shift);
		case 'longs':
			room.take(recipe.length);
			return expandLongs(recipe, recipe.seed + shift);
		case 'text':
			return drawLetters(recipe, shift, room).join('');
		case 'chars':
			return drawLetters(recipe, shift, room);
		case 'repeat': {
			const part = expand(recipe.of, shift, room);
			room.take(sizeOf(part) * Math.max(0, recipe.times - 1));
			return joined(
				Array.from({ length: recipe.times }, () => copyOf(part)),
				part,
			);
		}
		case 'concat': {
			const parts = recipe.parts.map((part) => expand(part, shift, room));
			return joined(parts, parts[0]);
		}
		case 'list':
			return recipe.parts.map((part) => expand(part, shift, room));
		case 'cut':
			return cut(expand(recipe.of, shift, room), recipe.length, room);
		case 'rows':
			return Array.from({ length: recipe.count }, (_, row) => expand(recipe.of, shift + row, room));
		case 'graph':
			room.take(recipe.nodes + 2 * (recipe.shape === 'random' ? (recipe.edges ?? 0) : 2 * recipe.nodes));
			return expandGraph(recipe, recipe.seed + shift);
		default:
			recipe satisfies never;
			throw new TypeError('unknown recipe');
	}
}

function drawLetters(
	{ length, alphabet, seed }: Extract<Recipe, { make: 'text' | 'chars' }>,
	shift: number,
	room: Room,
): string[] {
	room.take(length);
	const random = mulberry32(seed + shift);
	const letters = Array.from(alphabet);
	return Array.from({ length }, () => letters[random.between(0, letters.length - 1)] ?? '');
}

function expandInts(recipe: Extract<Recipe, { make: 'ints' }>, seed: number): number[] {
	const { length, min, max } = recipe;
	if (max < min && length > 0) throw broken(`a recipe asks for numbers from ${String(min)} to ${String(max)}`);
	const random = mulberry32(seed);
	const numbers =
		recipe.distinct === true
			? drawDistinct(length, min, max, random)
			: Array.from({ length }, () => random.between(min, max));
	switch (recipe.order) {
		case 'ascending':
			return numbers.sort((a, b) => a - b);
		case 'descending':
			return numbers.sort((a, b) => b - a);
		case undefined:
			return numbers;
		default:
			recipe.order satisfies never;
			return numbers;
	}
}

/** A shuffle of all numbers of the span that stops after `length` steps and stores only the places it touched. */
function drawDistinct(length: number, min: number, max: number, random: ReturnType<typeof mulberry32>): number[] {
	const span = max - min + 1;
	if (length > span) throw broken(`a recipe asks for ${String(length)} different numbers out of ${String(span)}`);
	const moved = new Map<number, number>();
	return Array.from({ length }, (_, index) => {
		const picked = random.between(index, span - 1);
		const value = moved.get(picked) ?? picked;
		moved.set(picked, moved.get(index) ?? index);
		return min + value;
	});
}

function expandLongs(recipe: Extract<Recipe, { make: 'longs' }>, seed: number): string[] {
	const min = BigInt(recipe.min);
	const max = BigInt(recipe.max);
	if (max < min && recipe.length > 0) throw broken(`a recipe asks for numbers from ${recipe.min} to ${recipe.max}`);
	const random = mulberry32(seed);
	return Array.from({ length: recipe.length }, () => random.bigBetween(min, max).toString());
}

/** One after the other; `like` says whether strings or arrays are meant when there is nothing to join. */
function joined(parts: Value[], like: Value | undefined): Value {
	if (typeof like === 'string') return parts.map((part) => (typeof part === 'string' ? part : wrongPart())).join('');
	if (!Array.isArray(like)) return wrongPart();
	const all: Value[] = [];
	for (const part of parts) {
		if (!Array.isArray(part)) return wrongPart();
		for (const element of part) all.push(element);
	}
	return all;
}

function cut(whole: Value, length: number, room: Room): Value {
	if (!Array.isArray(whole) || whole.length % length !== 0)
		throw broken(`a recipe cuts what is no array, or cannot be cut into pieces of ${String(length)}`);
	const pieces = whole.length / length;
	room.take(pieces);
	return Array.from({ length: pieces }, (_, place) => whole.slice(place * length, (place + 1) * length));
}

function wrongPart(): never {
	throw broken('a recipe joins things that are neither all arrays nor all strings');
}

function sizeOf(value: Value): number {
	if (Array.isArray(value)) return value.reduce<number>((sum, element) => sum + sizeOf(element), 1);
	return typeof value === 'string' ? value.length + 1 : 1;
}

function broken(message: string): AppError {
	return new AppError('challengeBroken', `The challenge has a broken large input: ${message}.`);
}
