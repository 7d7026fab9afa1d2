import type { Input, Value } from '#contract/value.ts';
import type { Bound, BoundedPart, ReadBounds } from './parseBounds.ts';

/** Longer arrays are not made only to see whether a validator counts. */
const longest = 300_000n;

const widths: Readonly<Record<string, bigint>> = { int: 31n, long: 63n };

/** An input made from a valid one by moving a single part onto a bound or one step beyond it. */
export interface BoundInput {
	input: Input;
	bound: Bound;
	/** What the part is now. */
	value: bigint;
}

/** One step beyond each bound: whatever else the input is, it is invalid. */
export function inputsBeyond({ bounds }: ReadBounds, valid: Input): BoundInput[] {
	return bounds.flatMap((bound) => [
		...moved(valid, bound, bound.least === undefined ? undefined : bound.least - 1n),
		...moved(valid, bound, bound.most === undefined ? undefined : bound.most + 1n),
	]);
}

/** Exactly on each bound; valid where the bounds are all there is. */
export function inputsOn({ bounds, isAll }: ReadBounds, valid: Input): BoundInput[] {
	if (!isAll) return [];
	return bounds.flatMap((bound) => [...moved(valid, bound, bound.least), ...moved(valid, bound, bound.most)]);
}

function moved(valid: Input, bound: Bound, to: bigint | undefined): BoundInput[] {
	const { part } = bound;
	const given = valid[part.parameter];
	if (to === undefined || given === undefined) return [];
	const value = changed(given, part.depth, (inner) => (part.isLength ? resized(inner, to) : numberOf(part, to)));
	if (value === undefined) return [];
	return [{ input: valid.with(part.parameter, value), bound, value: to }];
}

/** The value with its first element so many levels down changed; undefined when there is none, or no such change. */
function changed(value: Value, depth: number, change: (inner: Value) => Value | undefined): Value | undefined {
	if (depth === 0) return change(value);
	const [first] = Array.isArray(value) ? value : [];
	if (!Array.isArray(value) || first === undefined) return undefined;
	const inner = changed(first, depth - 1, change);
	return inner === undefined ? undefined : value.with(0, inner);
}

function resized(value: Value, to: bigint): Value | undefined {
	if (to < 0n || to > longest) return undefined;
	const length = Number(to);
	if (typeof value === 'string') {
		return value === '' && length > 0
			? undefined
			: value.repeat(length / Math.max(1, value.length) + 1).slice(0, length);
	}
	if (!Array.isArray(value) || (value.length === 0 && length > 0)) return undefined;
	return Array.from({ length }, (_, place) => value[place % value.length] ?? null);
}

function numberOf({ type }: BoundedPart, to: bigint): Value | undefined {
	const width = widths[type];
	if (width !== undefined && (to < -(1n << width) || to >= 1n << width)) return undefined;
	return type === 'long' ? String(to) : Number(to);
}
