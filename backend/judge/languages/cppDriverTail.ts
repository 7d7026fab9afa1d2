import type { Signature } from '#contract/signature.ts';
import { parseValueType, type ValueType } from '../signature/valueType.ts';

/** The name of the file that compilers report for what follows the solution. */
export const cppTailName = 'code_sensei_driver.cpp';

/** Words that a solution might have redefined by a macro and that the tail is made of. */
const words = [
	'template',
	'class',
	'struct',
	'auto',
	'const',
	'return',
	'static',
	'int',
	'decltype',
	'operator',
	'namespace',
];

/**
 * The whole translation unit: the solution with its own line numbers, and after it a global object that runs the cases. Objects of a file are initialised in the
 * order they stand, so all of the solution's are ready by then.
 */
export function cppTranslationUnit(source: string, fileName: string, name: string, signature: Signature): string {
	const types = [signature.returns, ...signature.parameters].map(({ type }) => driverType(parseValueType(type)));
	return [
		`#line 1 "${fileName}"`,
		source,
		`#line 1 "${cppTailName}"`,
		...words.map((word) => `#undef ${word}`),
		'namespace code_sensei {',
		'struct Entry {',
		`template <class... A> auto operator()(A&&... a) const -> decltype(::${name}(static_cast<A&&>(a)...)) {`,
		`return ::${name}(static_cast<A&&>(a)...);`,
		'}',
		'};',
		`[[maybe_unused]] static const int outcome = judge<Entry, ${types.join(', ')}>();`,
		'}',
		'',
	].join('\n');
}

function driverType(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `Array<${driverType(form.of)}>`;
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
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
