import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { fitsType } from '#judge/signature/findMisfit.ts';
import { decodeValue, encodeValue, type NativeValue } from '#judge/signature/valueCodec.ts';
import { parseValueType, type ValueType, valueTypeName } from '#judge/signature/valueType.ts';

const names = ['int', 'long', 'double', 'bool', 'string'].flatMap((name) => [name, `${name}[]`, `${name}[][]`]);

/** Values as JavaScript works with them. */
function natives(type: ValueType): fc.Arbitrary<NativeValue> {
	switch (type.kind) {
		case 'array':
			return fc.array(natives(type.of), { maxLength: 5 });
		case 'int':
			return fc.integer();
		case 'long':
			return fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n });
		case 'double':
			return fc.double();
		case 'bool':
			return fc.boolean();
		case 'string':
			return fc.string({ unit: 'binary' });
		default:
			throw new TypeError('unknown type');
	}
}

describe('the codec of values', () => {
	for (const name of names) {
		it(`takes every ${name} through JSON and back`, () => {
			const type = parseValueType(name);
			assert.equal(valueTypeName(type), name);
			fc.assert(
				fc.property(natives(type), (native) => {
					const encoded: unknown = JSON.parse(JSON.stringify(encodeValue(native, type)));
					assert.ok(fitsType(encoded, type), JSON.stringify(encoded));
					assert.deepEqual(withoutNegativeZero(decodeValue(encoded, type)), withoutNegativeZero(native));
				}),
				{ numRuns: 200 },
			);
		});
	}
});

/** JSON has no sign on zero, and no checker asks for it. */
function withoutNegativeZero(value: NativeValue): NativeValue {
	if (Array.isArray(value)) return value.map(withoutNegativeZero);
	return value === 0 ? 0 : value;
}
