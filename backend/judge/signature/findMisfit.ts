import { inputParameters, ScalarName, type Signature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { adjacencyList, type CaseType, parseCaseType, type ValueType, valueTypeName } from './valueType.ts';

const specialDoubles = new Set(['NaN', 'Infinity', '-Infinity']);
const minLong = -(2n ** 63n);
const maxLong = 2n ** 63n - 1n;

/**
 * Why a value in its JSON form is not of this type, as the end of a sentence that begins with the value's name:
 * `is a string, int[] was expected`. Undefined when it fits.
 */
export function findMisfit(value: unknown, type: CaseType): string | undefined {
	const found = misfitWithin(value, type, '');
	if (found === undefined) return undefined;
	const says = found.path === '' ? `is ${found.what}` : `holds ${found.what} at ${found.path}`;
	return `${says}, ${expectedWords(type)} expected`;
}

/** The same for what a function gave back: `returned an array holding the number 3000000000 at index [1], int[] was expected`. */
export function findReturnMisfit(value: unknown, type: CaseType): string | undefined {
	const found = misfitWithin(value, type, '');
	if (found === undefined) return undefined;
	const what = found.path === '' ? found.what : `an array holding ${found.what} at ${found.path}`;
	return `returned ${what}, ${expectedWords(type)} expected`;
}

function expectedWords(type: CaseType): string {
	if (type.kind === 'calls') return 'an array of calls such as ["push", 5] was';
	return type.kind === 'results' ? 'what each call returned was' : `${valueTypeName(type)} was`;
}

/** The same for all arguments of a call: `nums is a string, int[] was expected`. Undefined when they fit. */
export function findInputMisfit(input: readonly unknown[], signature: Signature): string | undefined {
	const parameters = inputParameters(signature);
	if (input.length !== parameters.length) {
		return `${String(input.length)} arguments were given, ${signature.name} takes ${String(parameters.length)}`;
	}
	for (const [index, parameter] of parameters.entries()) {
		const misfit = findMisfit(input[index], parseCaseType(parameter.type));
		if (misfit !== undefined) return `${parameter.name} ${misfit}`;
	}
	return undefined;
}

/** Whether a value in its JSON form is of this type; narrows what came from outside. */
export function fitsType(value: unknown, type: CaseType): value is Value {
	return misfitWithin(value, type, '') === undefined;
}

interface Misfit {
	path: string;
	what: string;
}

function misfitWithin(value: unknown, type: CaseType, path: string): Misfit | undefined {
	switch (type.kind) {
		case 'array':
			return misfitInArray(value, type.of, path);
		case 'list':
			return misfitInArray(value, type.of, path);
		case 'nullable':
			return value === null ? undefined : misfitWithin(value, type.of, path);
		case 'tree':
			return misfitInTree(value, type.of, path);
		case 'graph':
			return misfitInGraph(value, path);
		case 'calls':
			return misfitInCalls(value, type.of, path);
		case 'results':
			return misfitInResults(value, path);
		default:
			return fitsScalar(value, type.kind) ? undefined : { path, what: describe(value) };
	}
}

function misfitInArray(value: unknown, of: CaseType, path: string): Misfit | undefined {
	if (!Array.isArray(value)) return { path, what: describe(value) };
	const scalar = isScalar(of) ? of.kind : undefined;
	for (let index = 0; index < value.length; index++) {
		// Large arrays of scalars are the common case: no path is built for what fits.
		if (scalar !== undefined && fitsScalar(value[index], scalar)) continue;
		const found = misfitWithin(value[index], of, `${path}[${String(index)}]`);
		if (found !== undefined) return found;
	}
	return undefined;
}

/** Every entry but the root belongs to a node that is there. */
function misfitInTree(value: unknown, of: { kind: ScalarName }, path: string): Misfit | undefined {
	if (!Array.isArray(value)) return { path, what: describe(value) };
	let places = 1;
	for (let index = 0; index < value.length; index++) {
		const at = `${path}[${String(index)}]`;
		if (places === 0) return { path: at, what: 'a value that is no child of any node' };
		places--;
		const element: unknown = value[index];
		if (element === null) continue;
		if (!fitsScalar(element, of.kind)) return { path: at, what: describe(element) };
		places += 2;
	}
	return undefined;
}

function misfitInGraph(value: unknown, path: string): Misfit | undefined {
	const found = misfitWithin(value, adjacencyList, path);
	if (found !== undefined || !Array.isArray(value)) return found;
	for (const [node, neighbours] of value.entries()) {
		// An adjacency list, or a misfit would have been found.
		for (const [place, neighbour] of (neighbours as number[]).entries()) {
			if (neighbour >= 0 && neighbour < value.length) continue;
			const at = `${path}[${String(node)}][${String(place)}]`;
			return { path: at, what: `the number ${String(neighbour)}, which is no node` };
		}
	}
	return undefined;
}

/** The first makes the object, all others are made of it; each has the arguments that it takes. */
function misfitInCalls(
	value: unknown,
	known: ReadonlyMap<string, readonly ValueType[]>,
	path: string,
): Misfit | undefined {
	if (!Array.isArray(value)) return { path, what: describe(value) };
	const [makes] = known.keys();
	if (value.length === 0) return { path, what: 'no call at all' };
	for (const [place, call] of value.entries()) {
		const at = `${path}[${String(place)}]`;
		if (!Array.isArray(call)) return { path: at, what: describe(call) };
		const [name, ...given] = call as unknown[];
		const types = typeof name === 'string' ? known.get(name) : undefined;
		if (types === undefined) return { path: at, what: `a call of ${describe(name)}` };
		if ((name === makes) !== (place === 0)) {
			return { path: at, what: place === 0 ? 'a call before the object is there' : 'a second object' };
		}
		if (given.length !== types.length) {
			return {
				path: at,
				what: `${String(given.length)} arguments for ${String(name)}, which takes ${String(types.length)}`,
			};
		}
		for (const [index, type] of types.entries()) {
			const found = misfitWithin(given[index], type, `${at}[${String(index + 1)}]`);
			if (found !== undefined) return found;
		}
	}
	return undefined;
}

/** Each result has the type of its own call, which the driver has seen to. */
function misfitInResults(value: unknown, path: string): Misfit | undefined {
	if (!Array.isArray(value)) return { path, what: describe(value) };
	const place = value.findIndex((result) => !isResult(result));
	return place < 0 ? undefined : { path: `${path}[${String(place)}]`, what: describe(value[place]) };
}

function isResult(value: unknown): boolean {
	if (Array.isArray(value)) return value.every(isResult);
	if (typeof value === 'string') return value.isWellFormed();
	return value === null || typeof value === 'boolean' || (typeof value === 'number' && Number.isFinite(value));
}

function isScalar(type: CaseType): type is { kind: ScalarName } {
	return ScalarName.safeParse(type.kind).success;
}

function fitsScalar(value: unknown, kind: ScalarName): boolean {
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
		case 'char':
			return typeof value === 'string' && value.length === 1 && value.charCodeAt(0) < 128;
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
