import { resultTypeOf, type ScalarName, type Signature } from '#contract/signature.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { changedParameter } from './driverHeader.ts';

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
	const result = driverType(parseValueType(resultTypeOf(signature)));
	const types = [result, ...signature.parameters.map(({ type }) => driverType(parseValueType(type)))];
	const changes = String(changedParameter(signature));
	return [
		...nodeStructs(signature),
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
		`[[maybe_unused]] static const int outcome = judge<Entry, ${[changes, ...types].join(', ')}>();`,
		'}',
		'',
	].join('\n');
}

/** The nodes that a signature's lists and trees are made of; the starter shows the same to the learner. */
function nodeStructs(signature: Signature): string[] {
	return (['list', 'tree'] as const).flatMap((kind) => {
		const values = nodeValues(signature, kind);
		return values === undefined ? [] : cppNode(kind, cppScalar(values));
	});
}

/** The struct of a node, a line each. @param value the C++ type of what it holds */
export function cppNode(kind: 'list' | 'tree', value: string): string[] {
	const name = kind === 'list' ? 'ListNode' : 'TreeNode';
	const links = kind === 'list' ? ['next'] : ['left', 'right'];
	const given = links.map((link) => `${name}* ${link}`).join(', ');
	const set = links.map((link) => `${link}(${link})`).join(', ');
	return [
		`struct ${name} {`,
		`\t${value} val;`,
		...links.map((link) => `\t${name}* ${link};`),
		`\t${name}(${value} val = {}) : val(val), ${links.map((link) => `${link}(nullptr)`).join(', ')} {}`,
		`\t${name}(${value} val, ${given}) : val(val), ${set} {}`,
		'};',
	];
}

export function cppScalar(kind: ScalarName): string {
	return { int: 'int', long: 'long long', double: 'double', bool: 'bool', string: 'std::string', char: 'char' }[kind];
}

function driverType(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `Array<${driverType(form.of)}>`;
		case 'nullable':
			return `Nullable<${driverType(form.of)}>`;
		case 'list':
			return `List<::ListNode, ${driverType(form.of)}>`;
		case 'tree':
			return `Tree<::TreeNode, ${driverType(form.of)}>`;
		case 'graph':
			return driverType(adjacencyList);
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
		case 'char':
			return 'Char';
		default:
			form satisfies never;
			throw new TypeError('unknown type');
	}
}
