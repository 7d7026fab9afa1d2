import { type FunctionSignature, isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { nodeValues, parseValueType } from '../signature/valueType.ts';
import { changedParameter } from './driverHeader.ts';
import { rustClassGlue } from './rustClassGlue.ts';
import { rustCodec, rustNodeCode, rustPath } from './rustCodec.ts';
import { spellRust } from './rustDeclarations.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const rustGlueName = 'code_sensei_driver.rs';

const moduleName = 'code_sensei_driver';

/** The solution with the driver's part as a module inside it, which may call what is not public. */
export function withRustGlue(source: string, signature: Signature): string {
	const nodes = [
		...(nodeValues(signature, 'list') === undefined ? [] : ['ListNode']),
		...(nodeValues(signature, 'tree') === undefined ? [] : ['TreeNode']),
	];
	const uses = nodes.map((name) => `#[allow(unused_imports)]\npub use ${moduleName}::${name};\n`).join('');
	return `${source}\n#[doc(hidden)]\n#[path = "${rustGlueName}"]\npub mod ${moduleName};\n${uses}`;
}

/**
 * Hands the function, or a class's methods, to the driver.
 * @param driver the path of the driver's module
 */
export function rustGlue(signature: Signature, driver: string): string {
	return [
		...(['list', 'tree'] as const).flatMap((kind) => rustNodeCode(signature, kind, driver)),
		`pub fn run() { ${driver}::run(prepare) }`,
		'#[allow(unused_mut)]',
		`fn prepare(from: &mut ${driver}::Reader) -> ${driver}::Call {`,
		...(isClass(signature) ? rustClassGlue(signature, driver) : functionGlue(signature, driver)),
		'}',
		'',
	].join('\n');
}

function functionGlue(signature: FunctionSignature, driver: string): string[] {
	const parameters = signature.parameters.map(({ type }) => parseValueType(type));
	const result = parseValueType(resultTypeOf(signature));
	const changed = changedParameter(signature);
	const names = parameters.map((_, index) => `a${String(index)}`);
	const types = parameters.map((type, index) => `${index === changed ? '&mut ' : ''}${rustPath(type)}`);
	const given = names.map((each, index) => `${index === changed ? '&mut ' : ''}${each}`).join(', ');
	return [
		`let call: fn(${types.join(', ')})${changed < 0 ? ` -> ${rustPath(result)}` : ''} = super::${spellRust(signature.name)};`,
		...parameters.map((type, index) => `let mut a${String(index)} = from.argument::<${rustCodec(type, driver)}>();`),
		'::std::boxed::Box::new(move || {',
		changed < 0 ? `let result = call(${given});` : `call(${given}); let result = a${String(changed)};`,
		`::std::boxed::Box::new(move |to: &mut ${driver}::Writer| <${rustCodec(result, driver)} as ${driver}::Codec>::write(result, to))`,
		'})',
	];
}
