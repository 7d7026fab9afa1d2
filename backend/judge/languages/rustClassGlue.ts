import type { ClassSignature, Parameter } from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { rustCodec, rustPath } from './rustCodec.ts';
import { spellRust } from './rustDeclarations.ts';

/**
 * The inside of the function that reads a case and gives its call. Each method is first called in a line of its own, by which an error is told to be about it; it
 * may take what was made as `&self` or as `&mut self`.
 */
export function rustClassGlue({ name, parameters, methods }: ClassSignature, driver: string): string[] {
	const owner = `super::${name}`;
	const calls = methods.map(({ name: method, parameters: taken, returns: { type } }, place) => {
		const returned = type === 'void' ? '' : ` -> ${rustPath(parseValueType(type))}`;
		const given = ['made', ...namesOf(taken)].join(', ');
		return `fn call${String(place)}(${[`made: &mut ${owner}`, ...typed(taken)].join(', ')})${returned} { ${owner}::${spellRust(method)}(${given}) }`;
	});
	return [
		`fn make(${typed(parameters).join(', ')}) -> ${owner} { ${owner}::new(${namesOf(parameters).join(', ')}) }`,
		...calls,
		'let mut is_first = true;',
		`let steps = from.steps::<${owner}>(|from, name| {`,
		'if is_first {',
		'is_first = false;',
		...reading(parameters, driver),
		`return ::std::option::Option::Some(${driver}::Step::make(move || make(${namesOf(parameters).join(', ')})));`,
		'}',
		'match name {',
		...methods.flatMap((method, place) => [
			`${JSON.stringify(method.name)} => {`,
			...reading(method.parameters, driver),
			`::std::option::Option::Some(${driver}::Step::call(${JSON.stringify(spellRust(method.name))}, ${JSON.stringify(method.returns.type)}, move |made: &mut ${owner}, to: &mut ${driver}::Writer| {`,
			...calling(
				`call${String(place)}(${['made', ...namesOf(method.parameters)].join(', ')})`,
				method.returns.type,
				driver,
			),
			'}))',
			'}',
		]),
		'_ => ::std::option::Option::None,',
		'}',
		'});',
		`${driver}::make_calls(steps)`,
	];
}

function calling(call: string, type: string, driver: string): string[] {
	return type === 'void'
		? [`${call};`, 'to.null();']
		: [`let result = ${call};`, `<${rustCodec(parseValueType(type), driver)} as ${driver}::Codec>::write(result, to);`];
}

function reading(parameters: readonly Parameter[], driver: string): string[] {
	return parameters.map(
		({ type }, index) => `let a${String(index)} = from.argument::<${rustCodec(parseValueType(type), driver)}>();`,
	);
}

function typed(parameters: readonly Parameter[]): string[] {
	return parameters.map(({ type }, index) => `a${String(index)}: ${rustPath(parseValueType(type))}`);
}

function namesOf(parameters: readonly Parameter[]): string[] {
	return parameters.map((_, index) => `a${String(index)}`);
}
