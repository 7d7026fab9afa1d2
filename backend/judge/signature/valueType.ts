import type { ScalarName } from '#contract/signature.ts';

/** A type of a signature, taken apart: `int[][]` is an array of an array of int. */
export type ValueType = { kind: ScalarName } | { kind: 'array'; of: ValueType };

/** Takes a type name that the contract has already checked, e.g. `double[]`, apart. */
export function parseValueType(name: string): ValueType {
	if (name.endsWith('[]')) return { kind: 'array', of: parseValueType(name.slice(0, -2)) };
	switch (name) {
		case 'int':
		case 'long':
		case 'double':
		case 'bool':
		case 'string':
			return { kind: name };
		default:
			throw new TypeError(`${name} is no type of a signature`);
	}
}

/** The name as it stands in challenge.json. */
export function valueTypeName(type: ValueType): string {
	return type.kind === 'array' ? `${valueTypeName(type.of)}[]` : type.kind;
}
