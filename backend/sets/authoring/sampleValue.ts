import type { ScalarName } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import type { ValueType } from '#judge/signature/valueType.ts';

/** What the scaffold's constraints allow: it has to be the same in challenge.json, validator.py and generator.py. */
export const bounds = { int: '10^9', long: '10^18', double: '10^9', length: '10^5' } as const;

const samples: Readonly<Record<ScalarName, readonly [Value, Value, Value]>> = {
	int: [3, 1, 2],
	long: ['30', '10', '20'],
	double: [1.5, 0.5, 2],
	bool: [true, false, true],
	string: ['abc', 'b', 'ca'],
	char: ['a', 'b', 'c'],
};

/** A small value of a type, for an example that an author replaces. */
export function sampleValue(type: ValueType, place = 0): Value {
	switch (type.kind) {
		case 'nullable':
			return place % 3 === 1 ? null : sampleValue(type.of, place);
		case 'array':
			return [0, 1, 2].map((index) => sampleValue(type.of, index + place));
		case 'list':
		case 'tree':
			return [0, 1, 2].map((index) => sampleValue(type.of, index));
		case 'graph':
			return [[1], [0, 2], [1]];
		default:
			return samples[type.kind][place % 3] ?? null;
	}
}

const smallest: Readonly<Record<ScalarName, Value>> = {
	int: 0,
	long: '0',
	double: 0,
	bool: false,
	string: 'a',
	char: 'a',
};

const extremes: Readonly<Record<ScalarName, readonly [Value, Value]>> = {
	int: [-(10 ** 9), 10 ** 9],
	long: [`-${String(10n ** 18n)}`, String(10n ** 18n)],
	double: [-(10 ** 9), 10 ** 9],
	bool: [false, true],
	string: ['a', 'zzzz'],
	char: ['a', 'z'],
};

/** The smallest value that the scaffold's constraints allow, and of its size those with the least and the largest scalars. */
export function edgeValue(type: ValueType, which: 'smallest' | 'least' | 'largest'): Value {
	switch (type.kind) {
		case 'nullable':
			return which === 'smallest' ? null : edgeValue(type.of, which);
		case 'array':
		case 'list':
		case 'tree':
			return [edgeValue(type.kind === 'array' ? type.of : { kind: type.of.kind }, which)];
		case 'graph':
			return which === 'smallest' ? [[]] : which === 'least' ? [[1], [0]] : [[1], [2], [0]];
		default:
			if (which === 'smallest') return smallest[type.kind];
			return extremes[type.kind][which === 'least' ? 0 : 1];
	}
}

export interface NearMiss {
	value: Value;
	/** What it breaks, said of a value with this name. */
	why: string;
}

const nearMisses: Readonly<Record<ScalarName, readonly [Value, string][]>> = {
	int: [
		[10 ** 9 + 1, `is above ${bounds.int}`],
		[-(10 ** 9) - 1, `is below -${bounds.int}`],
		[2 ** 31 - 1, `is far above ${bounds.int}`],
	],
	long: [
		[String(10n ** 18n + 1n), `is above ${bounds.long}`],
		[String(-(10n ** 18n) - 1n), `is below -${bounds.long}`],
		[String(2n ** 63n - 1n), `is far above ${bounds.long}`],
	],
	double: [
		[10 ** 9 + 0.5, `is above ${bounds.double}`],
		[-(10 ** 9) - 0.5, `is below -${bounds.double}`],
		['NaN', 'is no number'],
	],
	bool: [],
	string: [
		['', 'is empty'],
		['aB', 'has a capital letter'],
		['a b', 'has a blank'],
	],
	char: [
		['A', 'is a capital letter'],
		[' ', 'is a blank'],
		['1', 'is a digit'],
	],
};

/** Values that fit a type and break one of the scaffold's constraints. */
export function nearMissesOf(type: ValueType, name: string, isOutermost = true): NearMiss[] {
	switch (type.kind) {
		case 'nullable':
			return nearMissesOf(type.of, name, isOutermost);
		case 'array':
		case 'list':
		case 'tree': {
			const none = isOutermost ? [{ value: [], why: `${name} is empty` }] : [];
			const of: ValueType = type.kind === 'array' ? type.of : { kind: type.of.kind };
			const inside = nearMissesOf(of, name.startsWith('a value of ') ? name : `a value of ${name}`, false);
			return [...none, ...inside.map(({ value, why }) => ({ value: [value], why }))];
		}
		case 'graph': {
			const none = isOutermost ? [{ value: [], why: `${name} has no node` }] : [];
			return [
				...none,
				{ value: [[0]], why: `a node of ${name} leads to itself` },
				{ value: [[1, 1], []], why: `a node of ${name} leads to another one twice` },
			];
		}
		default:
			return nearMisses[type.kind].map(([value, why]) => ({ value, why: `${name} ${why}` }));
	}
}
