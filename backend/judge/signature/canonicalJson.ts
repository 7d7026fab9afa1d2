import { createHash } from 'node:crypto';
import type { Value } from '#contract/value.ts';
import type { ValueType } from './valueType.ts';

/**
 * The one JSON text of a value: no white space, a long without leading zeros, a double as JavaScript prints it (so 3.0 is 3 and -0
 * is 0), strings as JSON.stringify escapes them. Two values of a type are the same exactly when these texts are.
 */
export function canonicalJson(value: Value, type: ValueType): string {
	return JSON.stringify(needsNormalising(type) ? normalise(value, type) : value);
}

/** The SHA-256, in hex, of the canonical JSON in UTF-8: what cases.json keeps of a large output. */
export function sha256OfValue(value: Value, type: ValueType): string {
	return createHash('sha256').update(canonicalJson(value, type), 'utf8').digest('hex');
}

/** Only a long can be written in two ways that JSON.stringify would keep apart. */
function needsNormalising(type: ValueType): boolean {
	return type.kind === 'array' ? needsNormalising(type.of) : type.kind === 'long';
}

function normalise(value: Value, type: ValueType): Value {
	if (Array.isArray(value)) {
		return type.kind === 'array' ? value.map((element) => normalise(element, type.of)) : value;
	}
	return typeof value === 'string' ? BigInt(value).toString() : value;
}
