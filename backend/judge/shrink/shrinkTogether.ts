import type { Input, Value } from '#contract/value.ts';
import { type CaseType, valueTypeName } from '../signature/valueType.ts';
import { fewer } from './fewer.ts';
import { mapNumbers, numberLeaves } from './numberLeaves.ts';

/** Beyond so many numbers, they are not made smaller together: it takes long, and first there have to be fewer of them. */
const numbersMax = 5_000;
/** Beyond so many numbers, pairs of them are not tried. */
const pairedNumbersMax = 16;

/** Lists that belong together lose the same places: the poles and their heights, the villages and the roads to them. */
export function* fewerTogether(input: Input, types: readonly CaseType[]): Generator<Input> {
	for (const places of sameLengths(input, types)) {
		const length = lengthAt(input, types, places[0] ?? 0);
		for (const kept of fewer(Array.from({ length }, (_, place) => place))) {
			yield input.map((value, index) => (places.includes(index) ? only(value, kept) : value));
		}
	}
	for (const [index, type] of types.entries()) {
		const rows = type.kind === 'graph' || valueTypeName(type) === 'int[][]' ? input[index] : undefined;
		if (!isGraph(rows)) continue;
		for (const kept of fewer(rows.map((_, place) => place))) yield replaced(input, index, subgraph(rows, kept));
		for (const rest of withoutAnEdge(rows)) yield replaced(input, index, rest);
	}
}

/** Numbers that hang together get smaller together: all of them, or two by the same step. */
export function* nearerTogether(input: Input, types: readonly CaseType[]): Generator<Input> {
	const numbers = numberLeaves(input, types);
	if (numbers.length === 0 || numbers.length > numbersMax) return;
	yield mapNumbers(input, types, (number) => number / 2n);
	const ordered = [...new Set(numbers)].sort((a, b) => (a < b ? -1 : 1));
	const ranks = new Map(ordered.map((number, rank) => [number, BigInt(rank)]));
	for (const first of [0n, 1n]) yield mapNumbers(input, types, (number) => (ranks.get(number) ?? number) + first);
	const least = ordered[0] ?? 0n;
	for (const first of [0n, 1n]) yield mapNumbers(input, types, (number) => number - least + first);
	if (numbers.length > pairedNumbersMax) return;
	for (const [one, left] of numbers.entries()) {
		for (const [offset, right] of numbers.slice(one + 1).entries()) {
			for (const step of commonSteps(left, right)) {
				yield mapNumbers(input, types, (number, place) => {
					if (place !== one && place !== one + 1 + offset) return number;
					return number < 0n ? number + step : number - step;
				});
			}
		}
	}
}

function commonSteps(left: bigint, right: bigint): Set<bigint> {
	const [a, b] = [distance(left), distance(right)];
	const most = a < b ? a : b;
	return new Set([most, most / 2n, 1n].filter((step) => step > 0n && step <= most));
}

function distance(number: bigint): bigint {
	return number < 0n ? -number : number;
}

/** Groups of two and more arguments that are lists of the same length. */
function sameLengths(input: Input, types: readonly CaseType[]): number[][] {
	const byLength = new Map<number, number[]>();
	for (const index of input.keys()) {
		const length = lengthAt(input, types, index);
		if (length > 0) byLength.set(length, [...(byLength.get(length) ?? []), index]);
	}
	return [...byLength.values()].filter((places) => places.length > 1);
}

/** 0 for what is no list. */
function lengthAt(input: Input, types: readonly CaseType[], index: number): number {
	const kind = types[index]?.kind;
	return kind === 'array' || kind === 'list' || kind === 'string' ? listOf(input[index] ?? []).length : 0;
}

/** A string is a list of characters. */
function listOf(value: Value): Value[] {
	return Array.isArray(value) ? value : Array.from(String(value));
}

function only(value: Value, kept: readonly number[]): Value {
	const list = listOf(value);
	const rest = kept.flatMap((place) => {
		const element = list[place];
		return element === undefined ? [] : [element];
	});
	return typeof value === 'string' ? rest.join('') : rest;
}

/** Each row names other rows: an adjacency list. */
function isGraph(value: Value | undefined): value is number[][] {
	return (
		Array.isArray(value) &&
		value.length > 1 &&
		value.every(
			(row) => Array.isArray(row) && row.every((node) => typeof node === 'number' && node >= 0 && node < value.length),
		)
	);
}

/** The nodes that are kept, with new numbers, and the edges between them. */
function subgraph(rows: readonly number[][], kept: readonly number[]): number[][] {
	const names = new Map(kept.map((node, name) => [node, name]));
	return kept.map((node) =>
		(rows[node] ?? []).flatMap((other) => {
			const name = names.get(other);
			return name === undefined ? [] : [name];
		}),
	);
}

/** Without one edge, in both directions where it has two. */
function* withoutAnEdge(rows: readonly number[][]): Generator<number[][]> {
	for (const [from, row] of rows.entries()) {
		for (const to of row) {
			const hasBack = rows[to]?.includes(from) === true;
			if (hasBack && to < from) continue;
			yield rows.map((others, node) =>
				others.filter((other) => !(node === from && other === to) && !(hasBack && node === to && other === from)),
			);
		}
	}
}

function replaced(input: Input, index: number, value: Value): Input {
	return input.map((old, place) => (place === index ? value : old));
}
