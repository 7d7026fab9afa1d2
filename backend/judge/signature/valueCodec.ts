import type { Value } from '#contract/value.ts';
import type { ValueType } from './valueType.ts';

/** A value as JavaScript code works with it: a long is a bigint, NaN and infinities are numbers. */
export type NativeValue = number | bigint | string | boolean | NativeValue[];

/** From the JSON form (codec version 1, contract/value.ts) to JavaScript. The value must fit the type. */
export function decodeValue(value: Value, type: ValueType): NativeValue {
	if (type.kind === 'array') return elementsOf(value).map((element) => decodeValue(element, type.of));
	if (type.kind === 'long') return BigInt(scalarOf(value));
	if (type.kind === 'double') return Number(value);
	return scalarOf(value);
}

/** From JavaScript to the JSON form. The value must be of the type. */
export function encodeValue(value: NativeValue, type: ValueType): Value {
	if (Array.isArray(value)) {
		if (type.kind !== 'array') throw new TypeError(`an array is no ${type.kind}`);
		return value.map((element) => encodeValue(element, type.of));
	}
	if (typeof value === 'bigint') return value.toString();
	if (typeof value === 'number' && type.kind === 'double' && !Number.isFinite(value)) return String(value);
	return value;
}

function elementsOf(value: Value): Value[] {
	if (!Array.isArray(value)) throw new TypeError('an array was expected');
	return value;
}

function scalarOf(value: Value): number | string | boolean {
	if (Array.isArray(value)) throw new TypeError('a scalar was expected');
	return value;
}
