import type { Signature } from '#contract/signature.ts';
import { parseValueType, type ValueType } from '../signature/valueType.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const goGlueName = 'code_sensei_driver.go';

/**
 * A file of the solution's own package that hands the function to the driver. `_CodeSensei` stands before its names, so that none is the learner's.
 * @param packageName of the solution
 * @param name of the function in Go
 */
export function goGlue(packageName: string, name: string, signature: Signature): string {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const returns = parseValueType(signature.returns.type);
	return [
		`//line ${goGlueName}:1`,
		`package ${packageName}`,
		'import _CodeSensei "codesensei"',
		`var _CodeSenseiCall func(${parameters.map(goDriverType).join(', ')}) ${goDriverType(returns)} = ${name}`,
		'func init() {',
		'_CodeSensei.Register(func(in *_CodeSensei.Reader) (func(), func(*_CodeSensei.Writer)) {',
		'in.Begin()',
		...parameters.flatMap((type, index) => [
			`var a${String(index)} ${goDriverType(type)}`,
			...readInto(`a${String(index)}`, type, 0),
			'in.More()',
		]),
		`var result ${goDriverType(returns)}`,
		'return func() {',
		`result = _CodeSenseiCall(${parameters.map((_, index) => `a${String(index)}`).join(', ')})`,
		'}, func(out *_CodeSensei.Writer) {',
		...write('result', returns, 0),
		'}',
		'})',
		'}',
		'',
	].join('\n');
}

/** Reads the next value into a variable that holds nothing yet. */
function readInto(variable: string, type: ValueType, depth: number): string[] {
	if (type.kind !== 'array') return [`${variable} = in.${methodOf(type)}()`];
	const element = `e${String(depth)}`;
	return [
		// An empty slice, and not nil.
		`${variable} = ${goDriverType(type)}{}`,
		'if in.Begin() {',
		'for {',
		`var ${element} ${goDriverType(type.of)}`,
		...readInto(element, type.of, depth + 1),
		`${variable} = append(${variable}, ${element})`,
		'if !in.More() { break }',
		'}',
		'}',
	];
}

function write(variable: string, type: ValueType, depth: number): string[] {
	if (type.kind !== 'array') return [`out.${methodOf(type)}(${variable})`];
	const [index, element] = [`i${String(depth)}`, `e${String(depth)}`];
	return [
		'out.Begin()',
		`for ${index}, ${element} := range ${variable} {`,
		`out.Next(${index})`,
		...write(element, type.of, depth + 1),
		'}',
		'out.End()',
	];
}

function goDriverType(type: ValueType): string {
	return type.kind === 'array' ? `[]${goDriverType(type.of)}` : `_CodeSensei.${methodOf(type)}`;
}

/** The driver calls a type and what reads and writes it by the same name. */
function methodOf({ kind }: Exclude<ValueType, { kind: 'array' }>): string {
	switch (kind) {
		case 'int':
			return 'Int';
		case 'long':
			return 'Long';
		case 'double':
			return 'Double';
		case 'bool':
			return 'Bool';
		case 'string':
			return 'String';
		default:
			kind satisfies never;
			throw new TypeError('unknown type');
	}
}
