import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Parameter,
	resultTypeOf,
	type Signature,
} from '#contract/signature.ts';
import { adjacencyList, nodeValues, parseValueType, type ValueType } from '../signature/valueType.ts';
import { cppScalar, spellInCpp } from './cppDeclarations.ts';
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
	'using',
	'static_assert',
	'constexpr',
	'char',
	'new',
];

/**
 * The whole translation unit: the solution with its own line numbers, and after it a global object that runs the cases. Objects of a file are initialised in the
 * order they stand, so all of the solution's are ready by then.
 */
export function cppTranslationUnit(source: string, fileName: string, signature: Signature): string {
	return [
		...nodeStructs(signature),
		`#line 1 "${fileName}"`,
		source,
		`#line 1 "${cppTailName}"`,
		...words.map((word) => `#undef ${word}`),
		'namespace code_sensei {',
		...(isClass(signature) ? classTail(signature) : functionTail(signature)),
		'}',
		'',
	].join('\n');
}

function functionTail(signature: FunctionSignature): string[] {
	const name = spellInCpp(signature.name);
	const types = [driverType(parseValueType(resultTypeOf(signature))), ...typesOf(signature.parameters)];
	const changes = String(changedParameter(signature));
	return [
		'struct Entry {',
		`template <class... A> auto operator()(A&&... a) const -> decltype(::${name}(static_cast<A&&>(a)...)) {`,
		`return ::${name}(static_cast<A&&>(a)...);`,
		'}',
		'};',
		`[[maybe_unused]] static const int outcome = judge<Entry, ${[changes, ...types].join(', ')}>();`,
	];
}

/** What is asserted carries a name, by which cppTroubles.ts tells what is wrong. */
function classTail({ name, parameters, methods }: ClassSignature): string[] {
	const entries = methods.map((_, place) => `Method${String(place)}`);
	return [
		`using Made = ::${name};`,
		'struct Make {',
		'template <class... A> auto operator()(A&&... a) const -> decltype(new Made(static_cast<A&&>(a)...)) {',
		'return new Made(static_cast<A&&>(a)...);',
		'}',
		'};',
		`using MakeMade = ${['Constructor<Made', 'Make', ...typesOf(parameters)].join(', ')}>;`,
		`static_assert(MakeMade::fits, "CODE_SENSEI_PARAMETERS ${name}");`,
		...methods.flatMap((method, place) => methodStruct(method, `Method${String(place)}`)),
		`[[maybe_unused]] static const int outcome = judge_class<${['Made', 'MakeMade', ...entries].join(', ')}>();`,
	];
}

function methodStruct({ name, parameters, returns }: Method, struct: string): string[] {
	const spelled = spellInCpp(name);
	const result = returns.type === 'void' ? 'Nothing' : driverType(parseValueType(returns.type));
	const call = `o.${spelled}(static_cast<A&&>(a)...)`;
	return [
		`struct ${struct} {`,
		`static constexpr const char* name = "${name}";`,
		`static constexpr const char* spelled = "${spelled}";`,
		`static constexpr const char* returns = "${returns.type}";`,
		`template <class O, class... A> auto operator()(O& o, A&&... a) const -> decltype(${call}) {`,
		`return ${call};`,
		'}',
		`using method = ${['Method<Made', struct, result, ...typesOf(parameters)].join(', ')}>;`,
		'};',
		`static_assert(${struct}::method::fits, "CODE_SENSEI_PARAMETERS ${spelled}");`,
		`static_assert(${struct}::method::returns(), "CODE_SENSEI_RESULT ${spelled}");`,
	];
}

function typesOf(parameters: readonly Parameter[]): string[] {
	return parameters.map(({ type }) => driverType(parseValueType(type)));
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
