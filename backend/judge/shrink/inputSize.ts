import type { Input, Value } from '#contract/value.ts';
import { callsOf } from '../signature/callsOf.ts';
import type { CaseType } from '../signature/valueType.ts';

/**
 * How much there is to read in an input, the weightiest first. Only finitely many inputs are smaller than a given one, so whoever goes from an input to a
 * smaller one, and so on, comes to an end.
 */
export interface InputSize {
	/** Numbers, booleans and characters of strings. */
	scalars: number;
	arrays: number;
	/** How far numbers are from 0 and characters from `a`, with an extra for digits behind the point. */
	magnitude: number;
}

/** Farther from 0 than any number that is one. */
const beyondNumbers = 1e300;

export function inputSize(input: Input, types: readonly CaseType[]): InputSize {
	const size: InputSize = { scalars: 0, arrays: 0, magnitude: 0 };
	for (const [index, type] of types.entries()) {
		const value = input[index];
		if (value !== undefined) addSize(size, value, type);
	}
	return size;
}

/** An input with what decides its place in the order; for a large one both take their time. */
export interface SizedInput {
	input: Input;
	size: InputSize;
	/** As JSON. */
	text: string;
}

export function sizedInput(input: Input, types: readonly CaseType[]): SizedInput {
	return { input, size: inputSize(input, types), text: JSON.stringify(input) };
}

/** Below 0 when `a` is smaller; 0 only for the same input. Total: of two that are the same in every count, the shorter text wins, then the alphabet. */
export function compareSized(a: SizedInput, b: SizedInput): number {
	return compareSizes(a.size, b.size) || compareTexts(a.text, b.text);
}

/** As `compareSized`. */
export function compareInputs(a: Input, b: Input, types: readonly CaseType[]): number {
	return compareSizes(inputSize(a, types), inputSize(b, types)) || compareTexts(JSON.stringify(a), JSON.stringify(b));
}

function compareSizes(a: InputSize, b: InputSize): number {
	return a.scalars - b.scalars || a.arrays - b.arrays || sign(a.magnitude, b.magnitude);
}

/** Sums may be infinite, and the difference of two such is no number. */
function sign(left: number, right: number): number {
	return left === right ? 0 : left < right ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
	return a.length - b.length || (a === b ? 0 : a < b ? -1 : 1);
}

function addSize(size: InputSize, value: Value, type: CaseType): void {
	switch (type.kind) {
		case 'array':
		case 'list':
			addElements(size, value, type.of);
			return;
		case 'tree':
			addElements(size, value, { kind: 'nullable', of: type.of });
			return;
		case 'graph':
			addElements(size, value, { kind: 'array', of: { kind: 'int' } });
			return;
		case 'calls':
			for (const call of callsOf(value)) {
				size.arrays++;
				for (const [index, of] of (type.of.get(call.name) ?? []).entries()) {
					const argument = call.given[index];
					if (argument !== undefined) addSize(size, argument, of);
				}
				// A call without arguments has to be read too.
				size.scalars++;
			}
			return;
		case 'results':
			return;
		case 'nullable':
			if (value !== null) addSize(size, value, type.of);
			return;
		case 'string':
		case 'char':
			for (const character of String(value)) {
				size.scalars++;
				size.magnitude += characterMagnitude(character);
			}
			return;
		default:
			size.scalars++;
			size.magnitude += scalarMagnitude(value, type.kind);
	}
}

function addElements(size: InputSize, value: Value, of: CaseType): void {
	size.arrays++;
	if (Array.isArray(value)) for (const element of value) addSize(size, element, of);
}

function scalarMagnitude(value: Value, kind: 'int' | 'long' | 'double' | 'bool'): number {
	const number = Math.abs(Number(value));
	if (!Number.isFinite(number)) return beyondNumbers;
	// 0.5 reads more easily than 0.4999: every digit behind the point counts like one more.
	return kind === 'double' && !Number.isInteger(number) ? Math.ceil(number) + String(value).length : number;
}

const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** Letters first, then digits, then the rest by its number. */
export function characterMagnitude(character: string): number {
	const place = letters.indexOf(character);
	return place < 0 ? letters.length + (character.codePointAt(0) ?? 0) : place;
}
