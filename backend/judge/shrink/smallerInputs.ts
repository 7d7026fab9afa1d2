import type { Input } from '#contract/value.ts';
import { fitsType } from '../signature/findMisfit.ts';
import type { CaseType } from '../signature/valueType.ts';
import { compareSized, type SizedInput, sizedInput } from './inputSize.ts';
import { fewerTogether, nearerTogether } from './shrinkTogether.ts';
import { shrinkValue } from './shrinkValue.ts';

/**
 * Inputs of the same types that are strictly smaller, the boldest first, some of them twice; made as they are asked for. They may break a challenge's
 * constraints.
 */
export function* smallerInputs(input: Input, types: readonly CaseType[]): Generator<SizedInput> {
	const bound = sizedInput(input, types);
	const ways = [
		fewerTogether(input, types),
		...types.map((_, index) => shrunkArgument(input, index, types)),
		nearerTogether(input, types),
	];
	for (const candidate of inTurns(ways)) {
		const sized = sizedInput(candidate, types);
		if (compareSized(sized, bound) >= 0) continue;
		// The distance between two numbers of a type may be beyond it.
		if (types.every((type, index) => fitsType(candidate[index], type))) yield sized;
	}
}

function* shrunkArgument(input: Input, index: number, types: readonly CaseType[]): Generator<Input> {
	const value = input[index];
	const type = types[index];
	if (value === undefined || type === undefined) return;
	for (const simpler of shrinkValue(value, type)) yield input.map((old, place) => (place === index ? simpler : old));
}

/** One of each, as long as it has any: no argument waits for the end of a long one. */
function* inTurns<Item>(ways: readonly Generator<Item>[]): Generator<Item> {
	let open = ways;
	while (open.length > 0) {
		const left: Generator<Item>[] = [];
		for (const way of open) {
			const next = way.next();
			if (next.done === true) continue;
			left.push(way);
			yield next.value;
		}
		open = left;
	}
}
