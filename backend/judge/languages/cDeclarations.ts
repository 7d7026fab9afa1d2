import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, parseValueType, type ValueType } from '../signature/valueType.ts';
import { cType } from './cCodec.ts';

const taken = new Set(
	(
		'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed ' +
		'sizeof static struct switch typedef union unsigned void volatile while asm typeof bool true false main abs labs div exp log pow sqrt floor ceil ' +
		'round index rindex time clock signal read write open close malloc free exit abort rand remove rename select send link unlink wait'
	).split(' '),
);

export function spellC(name: string): string {
	return avoidWords(name, taken);
}

export function cDeclaration(signature: Signature): string {
	return isClass(signature) ? `typedef struct { ... } ${signature.name};` : cFunction(signature);
}

function cFunction({ name, parameters, returns }: FunctionSignature): string {
	return declared(spellC(name), parameters.flatMap(typed), returns.type);
}

/** The functions that make up a class; the name of the class stands before theirs. */
export function cConstructorName({ name }: ClassSignature): string {
	return `${lowerFirst(name)}Create`;
}

export function cDestructorName({ name }: ClassSignature): string {
	return `${lowerFirst(name)}Free`;
}

export function cMethodName(signature: ClassSignature, method: Method): string {
	const name = `${lowerFirst(signature.name)}${method.name.charAt(0).toUpperCase()}${method.name.slice(1)}`;
	return avoidWords(name, new Set([cConstructorName(signature), cDestructorName(signature)]));
}

export function cConstructor(signature: ClassSignature): string {
	const { name, parameters } = signature;
	return `${name}* ${cConstructorName(signature)}(${listed(parameters.flatMap(typed))})`;
}

export function cDestructor(signature: ClassSignature): string {
	return declared(cDestructorName(signature), [cObject(signature)], 'void');
}

export function cMethod(signature: ClassSignature, method: Method): string {
	const parameters = [cObject(signature), ...method.parameters.flatMap(typed)];
	return declared(cMethodName(signature, method), parameters, method.returns.type);
}

/** What a method takes first. */
function cObject(signature: ClassSignature): string {
	return `${signature.name}* ${cObjectName(signature)}`;
}

/** A name that no parameter of any function has. */
export function cObjectName({ name, parameters, methods }: ClassSignature): string {
	const all = [...parameters, ...methods.flatMap((method) => method.parameters)].flatMap(typed);
	const used = new Set([...all.map(nameOf), 'returnSize', 'returnColumnSizes', 'returnDepthSizes']);
	const wanted = spellC(lowerFirst(name));
	return [wanted, 'self'].find((one) => !used.has(one)) ?? `${wanted}_`;
}

/** The parameters into which a function puts the sizes of an array that it returns. */
export function cReturnSizes(type: string): string[] {
	if (type === 'void') return [];
	return ['int* returnSize', 'int** returnColumnSizes', 'int*** returnDepthSizes'].slice(
		0,
		depthOf(parseValueType(type)),
	);
}

/** The name in a declaration such as `int** sizes`. */
export function nameOf(declaration: string): string {
	return declaration.replace(/^.*[ *]/, '');
}

function declared(name: string, parameters: string[], type: string): string {
	const returned = type === 'void' ? 'void' : cType(parseValueType(type));
	return `${returned} ${name}(${listed([...parameters, ...cReturnSizes(type)])})`;
}

/** Empty brackets would leave open what a function takes. */
function listed(parameters: string[]): string {
	return parameters.length === 0 ? 'void' : parameters.join(', ');
}

/** An array comes with its size, one of arrays with the sizes of what it holds, too. */
function typed({ name, type }: Parameter): string[] {
	const form = parseValueType(type);
	const spelled = spellC(name);
	const sizes = [`int ${spelled}Size`, `int* ${spelled}ColSize`, `int** ${spelled}DepthSize`].slice(0, depthOf(form));
	return [`${cType(form)} ${spelled}`, ...sizes];
}

function depthOf(form: ValueType): number {
	if (form.kind === 'graph') return depthOf(adjacencyList);
	return form.kind === 'array' ? 1 + depthOf(form.of) : 0;
}

function lowerFirst(name: string): string {
	return name.charAt(0).toLowerCase() + name.slice(1);
}
