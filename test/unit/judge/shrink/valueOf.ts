import fc from 'fast-check';
import type { Value } from '#contract/value.ts';
import type { ValueType } from '#judge/signature/valueType.ts';

/** Values of a type in their JSON form, edges included. */
export function valueOf(type: ValueType): fc.Arbitrary<Value> {
	switch (type.kind) {
		case 'array':
			return fc.array(valueOf(type.of), { maxLength: 6 });
		case 'int':
			return fc.integer();
		case 'long':
			return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }).map(String);
		case 'double':
			return fc.oneof(
				fc.double({ noNaN: true, noDefaultInfinity: true }),
				fc.constantFrom('NaN', 'Infinity', '-Infinity'),
			);
		case 'bool':
			return fc.boolean();
		case 'string':
			return fc.string({ unit: 'grapheme', maxLength: 8 });
		default:
			return type satisfies never;
	}
}
