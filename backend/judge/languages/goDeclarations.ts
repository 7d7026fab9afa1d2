import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Parameter,
	type ScalarName,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType } from '../signature/valueType.ts';
import { goTypeName } from './goCodec.ts';

/** Keywords, and the names that every file has without an import: a parameter that is called like one would hide it. */
const taken = new Set(
	(
		'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch ' +
		'type var any append bool byte cap clear close comparable complex copy delete error false float64 imag int int64 iota len make max min new nil panic ' +
		'print println real recover rune string true uint init main'
	).split(' '),
);

export function spellGo(name: string): string {
	return avoidWords(name, taken);
}

/** What the solution has to have, each with how it is called and its first line: the function, or a class's constructor and methods. */
export function goDeclaration(signature: Signature): string {
	return isClass(signature) ? `type ${signature.name} struct` : goFunction(signature);
}

function goFunction({ name, parameters, returns }: FunctionSignature): string {
	return `func ${spellGo(name)}(${typed(parameters)})${returned(returns.type)}`;
}

export function goConstructorName({ name }: ClassSignature): string {
	return `New${name}`;
}

export function goConstructor(signature: ClassSignature): string {
	return `func ${goConstructorName(signature)}(${typed(signature.parameters)}) *${signature.name}`;
}

export function goMethod(signature: ClassSignature, { name, parameters, returns }: Method): string {
	const receiver = `(${receiverName(signature)} *${signature.name})`;
	return `func ${receiver} ${spellGo(name)}(${typed(parameters)})${returned(returns.type)}`;
}

/** As short as Go likes it, if no parameter of any method has that name; the same for all. */
function receiverName({ name, methods }: ClassSignature): string {
	const used = new Set(methods.flatMap(({ parameters }) => parameters.map((parameter) => spellGo(parameter.name))));
	const short = name.charAt(0).toLowerCase();
	const long = spellGo(short + name.slice(1));
	return [short, long].find((one) => !used.has(one)) ?? `${long}_`;
}

export function goScalar(kind: ScalarName): string {
	return { int: 'int', long: 'int64', double: 'float64', bool: 'bool', string: 'string', char: 'byte' }[kind];
}

function typed(parameters: readonly Parameter[]): string {
	return parameters.map(({ name, type }) => `${spellGo(name)} ${typeName(type)}`).join(', ');
}

function returned(type: string): string {
	return type === 'void' ? '' : ` ${typeName(type)}`;
}

function typeName(type: string): string {
	return goTypeName(parseValueType(type), goScalar);
}
