import { isClass, type Method, type Parameter, type Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType } from '../signature/valueType.ts';
import { javaType } from './javaType.ts';

const taken = new Set(
	(
		'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements ' +
		'import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw ' +
		'throws transient try void volatile while true false null getClass notify notifyAll wait hashCode toString clone finalize equals'
	).split(' '),
);

export function spellInJava(name: string): string {
	return avoidWords(name, taken);
}

/** The first line of a function or of a class. */
export function javaDeclaration(signature: Signature): string {
	return isClass(signature) ? `class ${signature.name}` : javaMethod(signature);
}

/** How a method is declared. */
export function javaMethod({ name, parameters, returns }: Pick<Method, 'name' | 'parameters' | 'returns'>): string {
	const returned = returns.type === 'void' ? 'void' : javaType(parseValueType(returns.type), '');
	return `public ${returned} ${spellInJava(name)}(${parametersOf(parameters)})`;
}

/** @param name of the class */
export function javaConstructor({ name, parameters }: Pick<Method, 'name' | 'parameters'>): string {
	return `public ${name}(${parametersOf(parameters)})`;
}

function parametersOf(parameters: readonly Parameter[]): string {
	return parameters.map(({ name, type }) => `${javaType(parseValueType(type), '')} ${spellInJava(name)}`).join(', ');
}
