import type { Value } from '#contract/value.ts';
import { callsOf } from '../signature/callsOf.ts';
import type { CaseType } from '../signature/valueType.ts';
import { fewer } from './fewer.ts';
import { smallerTrees } from './smallerTrees.ts';

/** Simpler values of the same type, the boldest first. Whether one is really smaller is for the caller to see. */
type Shrinker<Kind extends CaseType['kind']> = (
	value: Value,
	type: Extract<CaseType, { kind: Kind }>,
) => Iterable<Value>;

/** A `Record`, so that a new type without a way to shrink it does not compile. */
const shrinkers: { readonly [Kind in CaseType['kind']]: Shrinker<Kind> } = {
	int: shrinkInt,
	long: shrinkLong,
	double: shrinkDouble,
	bool: shrinkBool,
	string: shrinkString,
	char: shrinkChar,
	nullable: shrinkNullable,
	array: shrinkArray,
	list: shrinkArray,
	tree: shrinkTree,
	// Its nodes and edges go in shrinkTogether.ts.
	graph: () => [].values(),
	calls: shrinkCalls,
	// No input.
	results: () => [].values(),
};

export function shrinkValue(value: Value, type: CaseType): Iterable<Value> {
	// The table pairs each kind with the shrinker that takes it.
	const shrink = shrinkers[type.kind] as Shrinker<CaseType['kind']>;
	return shrink(value, type);
}

function* shrinkInt(value: Value): Generator<Value> {
	for (const number of nearerToZero(BigInt(Number(value)))) yield Number(number);
}

function* shrinkLong(value: Value): Generator<Value> {
	for (const number of nearerToZero(BigInt(String(value)))) yield String(number);
}

/** A lower bound is met from above: by 0, by 1, by halves and by ever smaller steps. */
export function* nearerToZero(number: bigint): Generator<bigint> {
	if (number === 0n) return;
	yield 0n;
	if (number < 0n) yield -number;
	const one = number < 0n ? -1n : 1n;
	if (number === one) return;
	yield one;
	for (let step = number / 2n; step !== 0n; step /= 2n) {
		if (number - step !== one) yield number - step;
	}
}

function* shrinkDouble(value: Value): Generator<Value> {
	const number = Number(value);
	if (!Number.isFinite(number)) {
		yield 0;
		return;
	}
	const whole = Math.trunc(number) + 0;
	if (Math.abs(whole) <= Number.MAX_SAFE_INTEGER) yield* integersNear(whole);
	else yield 0;
	if (whole === number) return;
	yield whole;
	yield Math.ceil(Math.abs(number)) * Math.sign(number);
	// Never the negative zero, which JSON does not have.
	yield Number(number.toFixed(1)) + 0;
	yield Number(number.toFixed(2)) + 0;
}

function* integersNear(whole: number): Generator<number> {
	yield 0;
	for (const integer of nearerToZero(BigInt(whole))) yield Number(integer);
}

function* shrinkBool(value: Value): Generator<Value> {
	if (value === true) yield false;
}

function* shrinkString(value: Value): Generator<Value> {
	// By code points: half a character is not valid Unicode.
	const characters = Array.from(String(value));
	for (const rest of fewer(characters)) yield rest.join('');
	yield* renamed(characters);
	for (const [place, character] of characters.entries()) {
		for (const simpler of simplerCharacters(character)) {
			yield [...characters.slice(0, place), simpler, ...characters.slice(place + 1)].join('');
		}
	}
}

/** The same pattern in the first letters of the alphabet, and in one letter. */
function* renamed(characters: readonly string[]): Generator<string> {
	const names = new Map<string, string>();
	for (const character of characters) {
		if (!names.has(character)) names.set(character, alphabet[names.size] ?? character);
	}
	yield characters.map((character) => names.get(character) ?? character).join('');
	yield 'a'.repeat(characters.length);
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

function simplerCharacters(character: string): string[] {
	const first = /\d/.test(character) ? ['0', '1'] : /[A-Z]/.test(character) ? ['A', 'B'] : [];
	return ['a', 'b', ...first, character.toLowerCase()].filter((one) => one !== character);
}

function* shrinkArray(value: Value, { of }: Extract<CaseType, { kind: 'array' | 'list' }>): Generator<Value> {
	const elements = Array.isArray(value) ? value : [];
	yield* fewer(elements);
	for (const [place, element] of elements.entries()) {
		for (const simpler of shrinkValue(element, of)) {
			yield [...elements.slice(0, place), simpler, ...elements.slice(place + 1)];
		}
	}
}

/** The object has to be made; whatever is called afterwards may go. */
function* shrinkCalls(value: Value, { of }: Extract<CaseType, { kind: 'calls' }>): Generator<Value> {
	const [first, ...others] = Array.isArray(value) ? value : [];
	if (first === undefined) return;
	for (const rest of fewer(others)) yield [first, ...rest];
	const calls = callsOf(value);
	for (const [place, { name, given }] of calls.entries()) {
		for (const [index, type] of (of.get(name) ?? []).entries()) {
			for (const simpler of shrinkValue(given[index] ?? null, type)) {
				const call = [name, ...given.map((argument, at) => (at === index ? simpler : argument))];
				yield calls.map((other, at) => (at === place ? call : [other.name, ...other.given]));
			}
		}
	}
}

function* shrinkChar(value: Value): Generator<Value> {
	yield* simplerCharacters(String(value));
}

function* shrinkNullable(value: Value, { of }: Extract<CaseType, { kind: 'nullable' }>): Generator<Value> {
	if (value === null) return;
	yield null;
	yield* shrinkValue(value, of);
}

function* shrinkTree(value: Value, { of }: Extract<CaseType, { kind: 'tree' }>): Generator<Value> {
	if (Array.isArray(value)) yield* smallerTrees(value, (one) => shrinkValue(one, of));
}
