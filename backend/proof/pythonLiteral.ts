import { isClass, type Signature } from '#contract/signature.ts';
import type { Input, Value } from '#contract/value.ts';
import { adjacencyList, parseValueType, type ValueType } from '#judge/signature/valueType.ts';

/** The arguments of an input, separated by commas, as Python source; the input has to fit the signature. */
export function pythonInput(input: Input, signature: Signature): string {
	if (!isClass(signature)) return literals(input, signature.parameters);
	const { name, parameters, methods } = signature;
	const known = new Map([[name, parameters], ...methods.map((method) => [method.name, method.parameters] as const)]);
	const [calls] = input;
	const rows = (Array.isArray(calls) ? calls : []).map((call) => {
		const [called = '', ...values] = Array.isArray(call) ? call : [];
		return `[${[JSON.stringify(called), literals(values, known.get(String(called)) ?? [])].filter(Boolean).join(', ')}]`;
	});
	return `[${rows.join(', ')}]`;
}

function literals(values: readonly Value[], parameters: readonly { type: string }[]): string {
	return parameters.map(({ type }, place) => pythonLiteral(values[place] ?? null, type)).join(', ');
}

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
