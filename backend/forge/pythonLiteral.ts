import type { Value } from '#contract/value.ts';
import { adjacencyList, parseValueType, type ValueType } from '#judge/signature/valueType.ts';

/** A value of a signature's type as Python source, lists and trees as a generator has them; the value has to fit the type. */
export function pythonLiteral(value: Value, type: string): string {
	return literal(value, parseValueType(type));
}

function literal(value: Value, form: ValueType): string {
	if (value === null) return 'None';
	switch (form.kind) {
		case 'nullable':
			return literal(value, form.of);
		case 'array':
		case 'list':
		case 'tree':
			return Array.isArray(value) ? `[${value.map((item) => literal(item, form.of)).join(', ')}]` : String(value);
		case 'graph':
			return literal(value, adjacencyList);
		case 'bool':
			return value === true ? 'True' : 'False';
		case 'double':
			return typeof value === 'number' ? `float(${String(value)})` : `float('${String(value)}')`;
		case 'int':
		case 'long':
			return String(value);
		case 'string':
		case 'char':
			// What JSON escapes, Python reads the same way; but a lone surrogate has no place in a source file.
			return JSON.stringify(String(value).toWellFormed());
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
