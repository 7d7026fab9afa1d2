import type { Input, Value } from '#contract/value.ts';
import { callsOf } from '../signature/callsOf.ts';
import type { CaseType } from '../signature/valueType.ts';

/** The whole numbers of an input, int and long, in the order in which they stand there. */
export function numberLeaves(input: Input, types: readonly CaseType[]): bigint[] {
	const found: bigint[] = [];
	mapNumbers(input, types, (number) => {
		found.push(number);
		return number;
	});
	return found;
}

/** The same input with every whole number replaced; `place` counts them from 0. */
export function mapNumbers(
	input: Input,
	types: readonly CaseType[],
	change: (number: bigint, place: number) => bigint,
): Input {
	let place = 0;
	const visit = (value: Value, shape: CaseType): Value => {
		switch (shape.kind) {
			case 'nullable':
				return value === null ? null : visit(value, shape.of);
			case 'tree':
				return Array.isArray(value) ? value.map((one) => (one === null ? null : visit(one, shape.of))) : value;
			case 'array':
			case 'list':
				return Array.isArray(value) ? value.map((element) => visit(element, shape.of)) : value;
			case 'int':
				return Number(change(BigInt(Number(value)), place++));
			case 'long':
				return String(change(BigInt(String(value)), place++));
			case 'calls':
				return callsOf(value).map(({ name, given }) => [
					name,
					...given.map((argument, index) => {
						const of = shape.of.get(name)?.[index];
						return of === undefined ? argument : visit(argument, of);
					}),
				]);
			case 'double':
			case 'bool':
			case 'string':
			case 'char':
			// Its numbers are names of nodes.
			case 'graph':
			case 'results':
				return value;
			default:
				shape satisfies never;
				throw new TypeError('unknown type');
		}
	};
	return input.map((value, index) => {
		const type = types[index];
		return type === undefined ? value : visit(value, type);
	});
}
