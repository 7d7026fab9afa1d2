import { type ClassSignature, type FunctionSignature, isClass, type Signature } from '#contract/signature.ts';
import { cppConstructor, cppDeclaration, cppMethod, spellInCpp } from './cppDeclarations.ts';

/** What an error in the call of the solution means. */
export interface CppTrouble {
	message: string;
	/** The line of the solution that it is about, from 1. */
	line: number;
}

/** What the driver's header and its tail assert, in words that no library uses, and about which method of a class. */
const asserted = /CODE_SENSEI_(PARAMETERS|RESULT)(?: (\w+))?/;

/** What errors in the driver say of the solution; nothing where it is not what it asserts. */
export function cppTrouble(
	driverErrors: readonly string[],
	signature: Signature,
	source: string,
): CppTrouble | undefined {
	return isClass(signature)
		? classTrouble(driverErrors, signature, source)
		: functionTrouble(driverErrors, signature, source);
}

function functionTrouble(
	driverErrors: readonly string[],
	signature: FunctionSignature,
	source: string,
): CppTrouble | undefined {
	const name = spellInCpp(signature.name);
	const shouldBe = `Its first line should be: ${cppDeclaration(signature)}`;
	if (driverErrors.some((error) => isUndeclared(error, name)))
		return { message: `No function ${name} was found. ${shouldBe}`, line: 1 };
	const [, what] = firstAssertion(driverErrors) ?? [];
	if (what === undefined) return undefined;
	const trouble =
		what === 'PARAMETERS' ? 'does not take the parameters it is called with' : 'returns another type than expected';
	return { message: `${name} ${trouble}. ${shouldBe}`, line: lineOf(source, called(name)) };
}

function classTrouble(
	driverErrors: readonly string[],
	signature: ClassSignature,
	source: string,
): CppTrouble | undefined {
	const { name, methods } = signature;
	const classLine = lineOf(source, new RegExp(`\\b(?:class|struct)\\s+${name}\\b`));
	const constructor = cppConstructor(signature);
	if (driverErrors.some((error) => isUndeclared(error, name)))
		return { message: `No class ${name} was found. It should hold: ${constructor}`, line: 1 };
	const [, what, about = name] = firstAssertion(driverErrors) ?? [];
	if (what === undefined) return undefined;
	const method = methods.find((one) => spellInCpp(one.name) === about);
	const shouldBe = `It should be: ${method === undefined ? constructor : cppMethod(method)}`;
	if (method === undefined) {
		const message = `${name} has no public constructor that takes the parameters it is called with. ${shouldBe}`;
		return { message, line: classLine };
	}
	if (!called(about).test(source))
		return { message: `The class ${name} has no method ${about}. ${shouldBe}`, line: classLine };
	const trouble =
		what === 'PARAMETERS'
			? `${name} has no public method ${about} that takes the parameters it is called with`
			: `${name}::${about} returns another type than expected`;
	return { message: `${trouble}. ${shouldBe}`, line: lineOf(source, called(about)) };
}

function firstAssertion(driverErrors: readonly string[]): RegExpExecArray | undefined {
	return driverErrors.map((error) => asserted.exec(error)).find((found) => found !== null);
}

function isUndeclared(error: string, name: string): boolean {
	return (
		error.includes(`'::${name}' has not been declared`) ||
		error.includes(`no member named '${name}' in the global namespace`) ||
		error.includes(`'${name}' in namespace '::' does not name a type`) ||
		error.includes(`no type named '${name}' in the global namespace`)
	);
}

/** Where something of this name is declared or called. */
function called(name: string): RegExp {
	return new RegExp(`\\b${name}\\s*\\(`);
}

function lineOf(source: string, place: RegExp): number {
	return source.split('\n').findIndex((line) => place.test(line)) + 1 || 1;
}
