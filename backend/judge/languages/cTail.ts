import { type FunctionSignature, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { cClassTail } from './cClassTail.ts';
import { cCall, cDeclared, cNodeCode, cNodeStructs, cParts, cReading, cResult, cWriting } from './cCodec.ts';
import { spellC } from './cDeclarations.ts';
import { resultDiffers } from './cWrongPart.ts';
import { changedParameter } from './driverHeader.ts';

/** The name of the file that compilers report for what follows the solution. */
export const cTailName = 'code_sensei_driver.c';

/** Words that a solution might have redefined by a macro and that the tail is made of. */
const words = [
	'int',
	'long',
	'char',
	'bool',
	'double',
	'struct',
	'static',
	'const',
	'void',
	'for',
	'while',
	'if',
	'else',
	'return',
	'sizeof',
	'NULL',
	'continue',
];

/**
 * The whole translation unit: the solution with its own line numbers, and after it a function that runs the cases before main is called. What a compiler runs before
 * main it runs in the order it stands, so everything of the solution's comes first.
 */
export function cTranslationUnit(source: string, fileName: string, signature: Signature): string {
	const { before, within } = isClass(signature) ? cClassTail(signature) : functionTail(signature);
	return [
		...cNodeStructs(signature),
		`#line 1 "${fileName}"`,
		source,
		`#line 1 "${cTailName}"`,
		...words.map((word) => `#undef ${word}`),
		'#define NULL ((void*)0)',
		'#define bool _Bool',
		...(['list', 'tree'] as const).flatMap((kind) => cNodeCode(signature, kind)),
		...before,
		'__attribute__((constructor)) static void code_sensei_run(void) {',
		'code_sensei_loaded();',
		'while (code_sensei_next()) {',
		'code_sensei_open();',
		...within,
		'code_sensei_finish();',
		'}',
		'code_sensei_leave();',
		'}',
		'',
	].join('\n');
}

function functionTail(signature: FunctionSignature): { before: string[]; within: string[] } {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const changed = changedParameter(signature);
	const values = parameters.map((type, index) => cParts(`a${String(index)}`, type));
	const given = values.flatMap(({ all }) => all.map(({ name: part }) => part));
	const result = cParts('result', parseValueType(resultTypeOf(signature)));
	const returned = changed < 0 ? result : values[changed];
	const passed = [...given, ...(changed < 0 ? result.sizes.map((size) => `&${size.name}`) : [])].join(', ');
	const call = `${spellC(signature.name)}(${passed})`;
	const within = [
		...values.flatMap((value) => [...cDeclared(value), ...cReading(value), 'code_sensei_more();']),
		...(changed < 0 ? cResult(result, call, `${resultDiffers} ${spellC(signature.name)}`) : []),
		'code_sensei_begin();',
		changed < 0 ? cCall(result, call) : `${call};`,
		'code_sensei_end();',
		...(returned === undefined ? [] : cWriting(returned)),
	];
	return { before: [], within };
}
