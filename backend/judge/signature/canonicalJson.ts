import { createHash } from 'node:crypto';
import type { Value } from '#contract/value.ts';
import type { CaseType } from './valueType.ts';

/**
 * The one JSON text of a value: no white space, a long without leading zeros, a double as JavaScript prints it (so 3.0 is 3 and -0
 * is 0), strings as JSON.stringify escapes them. Two values of a type are the same exactly when these texts are.
 */
export function canonicalJson(value: Value, type: CaseType): string {
	return JSON.stringify(needsNormalising(type) ? normalise(value, type) : value);
}

/** The SHA-256, in hex, of the canonical JSON in UTF-8: what cases.json keeps of a large output. */
export function sha256OfValue(value: Value, type: CaseType): string {
	return createHash('sha256').update(canonicalJson(value, type), 'utf8').digest('hex');
}

/** Only a long, and the nulls at the end of a tree, can be written in two ways that JSON.stringify would keep apart. */
function needsNormalising(type: CaseType): boolean {
	switch (type.kind) {
		case 'array':
		case 'list':
		case 'nullable':
			return needsNormalising(type.of);
		default:
			return type.kind === 'long' || type.kind === 'tree';
	}
}

function normalise(value: Value, type: CaseType): Value {
	switch (type.kind) {
		case 'array':
		case 'list':
			return Array.isArray(value) ? value.map((element) => normalise(element, type.of)) : value;
		case 'tree': {
			if (!Array.isArray(value)) return value;
			const last = value.findLastIndex((element) => element !== null);
			return value.slice(0, last + 1).map((element) => (element === null ? null : normalise(element, type.of)));
		}
		case 'nullable':
			return value === null ? null : normalise(value, type.of);
		case 'long':
			return typeof value === 'string' ? BigInt(value).toString() : value;
		default:
			return value;
	}
}
