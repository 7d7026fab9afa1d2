import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Method,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { avoidWords, snakeCase } from '../signature/spelling.ts';
import { parseValueType } from '../signature/valueType.ts';
import { rustTypeName } from './rustCodec.ts';

/** Keywords, what a program has by itself, and what makes an object. */
const taken = new Set(
	(
		'as async await break const continue crate dyn else enum extern false fn for if impl in let loop match mod move mut pub ref return self static struct ' +
		'super trait true type unsafe use where while abstract become box do final macro override priv try typeof unsized virtual yield gen union main new'
	).split(' '),
);

export function spellRust(name: string): string {
	return avoidWords(snakeCase(name), taken);
}

export function rustDeclaration(signature: Signature): string {
	return isClass(signature) ? `pub struct ${signature.name}` : rustFunction(signature);
}

function rustFunction({ name, parameters, returns }: FunctionSignature): string {
	const typed = parameters.map((one) => typedAs(one, one.name === returns.changes ? '&mut ' : ''));
	return `pub fn ${spellRust(name)}(${typed.join(', ')})${returned(returns.type)}`;
}

export function rustConstructor({ parameters }: ClassSignature): string {
	return `pub fn new(${parameters.map((one) => typedAs(one)).join(', ')}) -> Self`;
}

export function rustMethod({ name, parameters, returns }: Method): string {
	return `pub fn ${spellRust(name)}(${['&mut self', ...parameters.map((one) => typedAs(one))].join(', ')})${returned(returns.type)}`;
}

function typedAs({ name, type }: Parameter, before = ''): string {
	return `${spellRust(name)}: ${before}${rustTypeName(parseValueType(type))}`;
}

function returned(type: string): string {
	return type === 'void' ? '' : ` -> ${rustTypeName(parseValueType(type))}`;
}
