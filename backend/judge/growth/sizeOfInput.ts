import type { Input, Value } from '#contract/value.ts';
import { callsOf } from '../signature/callsOf.ts';
import type { CaseType } from '../signature/valueType.ts';

/** The n of an input: numbers, characters and rows; where it holds nothing but numbers, the one farthest from 0. */
export function sizeOfInput(input: Input, types: readonly CaseType[]): number {
	if (!types.some(isCollection)) {
		return Math.floor(Math.max(0, ...input.map((value) => Math.abs(Number(value)))));
	}
	return types.reduce((sum, type, index) => {
		const value = input[index];
		if (value === undefined || !isCollection(type)) return sum;
		// Of a class it is how often it is called: what goes into one call is small beside that.
		return sum + (type.kind === 'calls' ? callsOf(value).length : countOf(value));
	}, 0);
}

function isCollection({ kind }: CaseType): boolean {
	return ['array', 'string', 'list', 'tree', 'graph', 'calls'].includes(kind);
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
