import type { Signature } from '#contract/signature.ts';
import { parseValueType, type ValueType } from '../signature/valueType.ts';

/** The name of the file that the compiler reports for what is compiled with the solution. */
export const rustGlueName = 'code_sensei_driver.rs';

/** The solution with the driver's part as a module inside it, which may call what is not public. */
export function withRustGlue(source: string): string {
	return `${source}\n#[doc(hidden)]\n#[path = "${rustGlueName}"]\npub mod code_sensei_driver;\n`;
}

/**
 * Hands the function to the driver.
 * @param name of the function in Rust
 * @param driver the path of the driver's module
 */
export function rustGlue(name: string, signature: Signature, driver: string): string {
	const parameters = signature.parameters.map(({ type }) => rustType(parseValueType(type)));
	const returns = rustType(parseValueType(signature.returns.type));
	const names = parameters.map((_, index) => `a${String(index)}`);
	return [
		`pub fn run() { ${driver}::run(prepare) }`,
		`fn prepare(from: &mut ${driver}::Reader) -> ${driver}::Call {`,
		`let call: fn(${parameters.join(', ')}) -> ${returns} = super::${name};`,
		...parameters.map((type, index) => `let a${String(index)}: ${type} = from.argument();`),
		'::std::boxed::Box::new(move || {',
		`let result: ${returns} = call(${names.join(', ')});`,
		`::std::boxed::Box::new(move |to: &mut ${driver}::Writer| ${driver}::Value::write(&result, to))`,
		'})',
		'}',
		'',
	].join('\n');
}

/** As a learner writes it, but by paths that a solution can't have taken for something else. */
function rustType(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `::std::vec::Vec<${rustType(form.of)}>`;
		case 'int':
			return '::core::primitive::i32';
		case 'long':
			return '::core::primitive::i64';
		case 'double':
			return '::core::primitive::f64';
		case 'bool':
			return '::core::primitive::bool';
		case 'string':
			return '::std::string::String';
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
