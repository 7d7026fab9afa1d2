import type { Input, Value } from '#contract/value.ts';
import type { ValueType } from '../signature/valueType.ts';

/** The n of an input: numbers, characters and rows; where it holds nothing but numbers, the one farthest from 0. */
export function sizeOfInput(input: Input, types: readonly ValueType[]): number {
	if (!types.some(isCollection)) {
		return Math.floor(Math.max(0, ...input.map((value) => Math.abs(Number(value)))));
	}
	return types.reduce((sum, type, index) => {
		const value = input[index];
		return value === undefined || !isCollection(type) ? sum : sum + countOf(value);
	}, 0);
}

function isCollection({ kind }: ValueType): boolean {
	return ['array', 'string', 'list', 'tree', 'graph'].includes(kind);
}

function countOf(value: Value): number {
	if (Array.isArray(value)) {
		return value.reduce<number>(
			(sum, element) => sum + (Array.isArray(element) ? 1 + countOf(element) : countOf(element)),
			0,
		);
	}
	return typeof value === 'string' ? Math.max(1, value.length) : 1;
}
