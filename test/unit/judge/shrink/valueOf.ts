import fc from 'fast-check';
import type { Value } from '#contract/value.ts';
import type { ValueType } from '#judge/signature/valueType.ts';

/** Values of a type in their JSON form, edges included. */
export function valueOf(type: ValueType): fc.Arbitrary<Value> {
	switch (type.kind) {
		case 'nullable':
			return fc.option(valueOf(type.of));
		case 'char':
			return fc.integer({ min: 0, max: 127 }).map((code) => String.fromCharCode(code));
		case 'tree':
			return fc.array(fc.option(valueOf(type.of)), { maxLength: 12 }).map(treeOf);
		case 'graph':
			return fc.integer({ min: 0, max: 5 }).chain((nodes) =>
				nodes === 0
					? fc.constant([])
					: fc.array(fc.array(fc.integer({ min: 0, max: nodes - 1 }), { maxLength: 4 }), {
							minLength: nodes,
							maxLength: nodes,
						}),
			);
		case 'array':
		case 'list':
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

/** As many of the entries as make a tree by levels. */
function treeOf(entries: Value[]): Value[] {
	let places = 1;
	const levels: Value[] = [];
	for (const entry of entries) {
		if (places === 0) break;
		places += entry === null ? -1 : 1;
		levels.push(entry);
	}
	return levels.slice(0, levels.findLastIndex((entry) => entry !== null) + 1);
}
