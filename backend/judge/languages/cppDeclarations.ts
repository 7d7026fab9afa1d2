import {
	changesOf,
	isClass,
	type Method,
	type Parameter,
	type ScalarName,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, parseValueType, type ValueType } from '../signature/valueType.ts';

const taken = new Set(
	(
		'alignas alignof and asm auto bool break case catch char class const constexpr continue decltype default delete do double else enum explicit export ' +
		'extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or private protected public register ' +
		'return short signed sizeof static struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile ' +
		'while xor std main'
	).split(' '),
);

export function spellInCpp(name: string): string {
	return avoidWords(name, taken);
}

/** The first line of a function or of a class. */
export function cppDeclaration(signature: Signature): string {
	return isClass(signature) ? `class ${signature.name}` : declared(signature, changesOf(signature));
}

/** How a method is declared. */
export function cppMethod(method: Method): string {
	return declared(method, undefined);
}

/** @param name of the class */
export function cppConstructor({ name, parameters }: Pick<Method, 'name' | 'parameters'>): string {
	return `${name}(${parametersOf(parameters, undefined)})`;
}

function declared(
	{ name, parameters, returns }: Pick<Method, 'name' | 'parameters' | 'returns'>,
	changes?: string,
): string {
	const returned = returns.type === 'void' ? 'void' : typeName(parseValueType(returns.type));
	return `${returned} ${spellInCpp(name)}(${parametersOf(parameters, changes)})`;
}

function parametersOf(parameters: readonly Parameter[], changes: string | undefined): string {
	return parameters
		.map(({ name, type }) => {
			const parsed = parseValueType(type);
			const parameter = typeName(parsed);
			if (parameter.endsWith('*')) return `${parameter} ${spellInCpp(name)}`;
			if (name === changes) return `${parameter}& ${spellInCpp(name)}`;
			const isLarge = parsed.kind === 'array' || parsed.kind === 'graph' || parameter.includes('std::string');
			return `${isLarge ? `const ${parameter}&` : parameter} ${spellInCpp(name)}`;
		})
		.join(', ');
}

function typeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `std::vector<${typeName(form.of)}>`;
		case 'nullable':
			return `std::optional<${typeName(form.of)}>`;
		case 'list':
			return 'ListNode*';
		case 'tree':
			return 'TreeNode*';
		case 'graph':
			return typeName(adjacencyList);
		default:
			return cppScalar(form.kind);
	}
}

export function cppScalar(kind: ScalarName): string {
	return { int: 'int', long: 'long long', double: 'double', bool: 'bool', string: 'std::string', char: 'char' }[kind];
}
