import type { Expected } from '#contract/challengeFile.ts';
import type { Value } from '#contract/value.ts';
import { canonicalJson } from '../signature/canonicalJson.ts';
import type { CaseType } from '../signature/valueType.ts';
import { isExactlyRight } from './exact.ts';

/** Right is what is exactly right once the elements of both answers are sorted at each level at which their order does not matter. */
export function isRightInAnyOrder(
	expected: Expected,
	actual: Value,
	type: CaseType,
	levels: readonly number[],
): boolean {
	const sorted = sortedAtLevels(actual, type, levels);
	// A hash is of the sorted answer, because that is what `prove` wrote.
	if (expected.kind === 'sha256') return isExactlyRight(expected, sorted, type);
	return isExactlyRight({ kind: 'value', value: sortedAtLevels(expected.value, type, levels) }, sorted, type);
}

/**
 * The same answer with its elements in the order of their canonical JSON, at these levels: the outermost array is level 1. What lies inside is sorted first, so
 * that two answers that differ only in order come out the same.
 */
export function sortedAtLevels(value: Value, type: CaseType, levels: readonly number[], level = 1): Value {
	const of = elementOf(type);
	if (of === undefined || !Array.isArray(value)) return value;
	const elements = value.map((element) => sortedAtLevels(element, of, levels, level + 1));
	if (!levels.includes(level)) return elements;
	return elements
		.map((element) => ({ element, text: canonicalJson(element, of) }))
		.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
		.map(({ element }) => element);
}

function elementOf(type: CaseType): CaseType | undefined {
	if (type.kind === 'graph') return { kind: 'array', of: { kind: 'int' } };
	return type.kind === 'array' || type.kind === 'list' ? type.of : undefined;
}
