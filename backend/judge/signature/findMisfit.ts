import type { Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { parseValueType, type ValueType, valueTypeName } from './valueType.ts';

const specialDoubles = new Set(['NaN', 'Infinity', '-Infinity']);
const minLong = -(2n ** 63n);
const maxLong = 2n ** 63n - 1n;

/**
 * Why a value in its JSON form is not of this type, as the end of a sentence that begins with the value's name:
 * `is a string, int[] was expected`. Undefined when it fits.
 */
export function findMisfit(value: unknown, type: ValueType): string | undefined {
	const found = misfitWithin(value, type, '');
	if (found === undefined) return undefined;
	return found.path === ''
		? `is ${found.what}, ${valueTypeName(type)} was expected`
		: `holds ${found.what} at ${found.path}, ${valueTypeName(type)} was expected`;
}

/** The same for what a function gave back: `returned an array holding the number 3000000000 at index [1], int[] was expected`. */
export function findReturnMisfit(value: unknown, type: ValueType): string | undefined {
	const found = misfitWithin(value, type, '');
	if (found === undefined) return undefined;
	const what = found.path === '' ? found.what : `an array holding ${found.what} at ${found.path}`;
	return `returned ${what}, ${valueTypeName(type)} was expected`;
}

/** The same for all arguments of a call: `nums is a string, int[] was expected`. Undefined when they fit. */
export function findInputMisfit(input: readonly unknown[], signature: Signature): string | undefined {
	const { parameters } = signature;
	if (input.length !== parameters.length) {
		return `${String(input.length)} arguments were given, ${signature.name} takes ${String(parameters.length)}`;
	}
	for (const [index, parameter] of parameters.entries()) {
		const misfit = findMisfit(input[index], parseValueType(parameter.type));
		if (misfit !== undefined) return `${parameter.name} ${misfit}`;
	}
	return undefined;
}

/** Whether a value in its JSON form is of this type; narrows what came from outside. */
export function fitsType(value: unknown, type: ValueType): value is Value {
	return misfitWithin(value, type, '') === undefined;
}

interface Misfit {
	path: string;
	what: string;
}

function misfitWithin(value: unknown, type: ValueType, path: string): Misfit | undefined {
	if (type.kind !== 'array') return fitsScalar(value, type.kind) ? undefined : { path, what: describe(value) };
	if (!Array.isArray(value)) return { path, what: describe(value) };
	for (let index = 0; index < value.length; index++) {
		// Large arrays of scalars are the common case: no path is built for what fits.
		if (type.of.kind !== 'array' && fitsScalar(value[index], type.of.kind)) continue;
		const found = misfitWithin(value[index], type.of, `${path}[${String(index)}]`);
		if (found !== undefined) return found;
	}
	return undefined;
}

function fitsScalar(value: unknown, kind: Exclude<ValueType['kind'], 'array'>): boolean {
	switch (kind) {
		case 'int':
			return typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 31;
		case 'long':
			return typeof value === 'string' && /^-?\d{1,19}$/.test(value) && isLong(BigInt(value));
		case 'double':
			return (
				(typeof value === 'number' && Number.isFinite(value)) ||
				(typeof value === 'string' && specialDoubles.has(value))
			);
		case 'bool':
			return typeof value === 'boolean';
		case 'string':
			return typeof value === 'string' && value.isWellFormed();
		default:
			kind satisfies never;
			return false;
	}
}

function isLong(value: bigint): boolean {
	return value >= minLong && value <= maxLong;
}

function describe(value: unknown): string {
	if (value === undefined) return 'nothing';
	if (value === null) return 'null';
	if (Array.isArray(value)) return 'an array';
	switch (typeof value) {
		case 'number':
			return `the number ${String(value)}`;
		case 'string':
			if (!value.isWellFormed()) return 'a string that is not valid Unicode';
			return value.length <= 40 ? `the string ${JSON.stringify(value)}` : 'a string';
		case 'boolean':
			return String(value);
		default:
			return 'an object';
	}
}
