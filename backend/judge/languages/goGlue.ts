import { type FunctionSignature, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { changedParameter } from './driverHeader.ts';
import { goClassGlue } from './goClassGlue.ts';
import { goDriverType, goNodeCode, goReading, goWriting } from './goCodec.ts';
import { spellGo } from './goDeclarations.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const goGlueName = 'code_sensei_driver.go';

/**
 * A file of the solution's own package that hands the function, or a class's methods, to the driver. `_CodeSensei` stands before its names, so that none is the
 * learner's.
 * @param packageName of the solution
 */
export function goGlue(packageName: string, signature: Signature): string {
	return [
		`//line ${goGlueName}:1`,
		`package ${packageName}`,
		'import _CodeSensei "codesensei"',
		...(['list', 'tree'] as const).flatMap((kind) => goNodeCode(signature, kind)),
		...(isClass(signature) ? goClassGlue(signature) : functionGlue(signature)),
		'',
	].join('\n');
}

function functionGlue(signature: FunctionSignature): string[] {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const result = parseValueType(resultTypeOf(signature));
	const changed = changedParameter(signature);
	const isVoid = changed >= 0;
	const returned = isVoid ? '' : ` ${goDriverType(result)}`;
	const names = parameters.map((_, index) => `a${String(index)}`);
	return [
		`var _CodeSenseiCall func(${parameters.map(goDriverType).join(', ')})${returned} = ${spellGo(signature.name)}`,
		'func init() {',
		'_CodeSensei.Register(func(in *_CodeSensei.Reader) (func(), func(*_CodeSensei.Writer)) {',
		'in.Begin()',
		...parameters.flatMap((type, index) => [
			`var a${String(index)} ${goDriverType(type)}`,
			...goReading(`a${String(index)}`, type),
			'in.More()',
		]),
		...(isVoid ? [] : [`var result${returned}`]),
		'return func() {',
		`${isVoid ? '' : 'result = '}_CodeSenseiCall(${names.join(', ')})`,
		'}, func(out *_CodeSensei.Writer) {',
		...goWriting(isVoid ? (names[changed] ?? '') : 'result', result),
		'}',
		'})',
		'}',
	];
}
