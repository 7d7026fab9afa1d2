import { isClass, type Signature } from '#contract/signature.ts';
import {
	cConstructor,
	cConstructorName,
	cDeclaration,
	cDestructor,
	cDestructorName,
	cMethod,
	cMethodName,
	spellC,
} from './cDeclarations.ts';

/** What the driver's part complains of when a function returns another type; its name follows. */
export const resultDiffers = 'CODE_SENSEI_RESULT';

interface WrongPart {
	message: string;
	/** Finds it in the source; absent when it is not there. */
	place?: RegExp;
}

/** Which of the functions that the driver calls is missing or is declared otherwise; undefined when the errors are about something else. */
export function findWrongPart(signature: Signature, driverErrors: readonly string[]): WrongPart | undefined {
	const says = (pattern: string): boolean => driverErrors.some((error) => new RegExp(pattern).test(error));
	if (isClass(signature) && says(`unknown type name '${signature.name}'`)) {
		return {
			message: `No type ${signature.name} was found. It should be declared like this: ${cDeclaration(signature)}`,
		};
	}
	const functions = functionsOf(signature);
	for (const { name, declaration } of functions) {
		const should = `Its first line should be: ${declaration}`;
		const place = new RegExp(`\\b${name}\\s*\\(`);
		if (
			says(
				`implicit declaration of function '${name}'|'${name}' undeclared|undeclared (?:function|identifier) '${name}'`,
			)
		)
			return { message: `No function ${name} was found. ${should}` };
		if (says(`${resultDiffers} ${name}\\b`))
			return { message: `${name} returns another type than expected. ${should}`, place };
		// With one function there is no other that it could be about.
		const isNamed = functions.length === 1 ? '' : `.*'${name}'`;
		if (says(`(?:too (?:few|many) arguments|argument \\d+|incompatible)${isNamed}`))
			return { message: `${name} does not take the parameters it is called with. ${should}`, place };
	}
	// Some compilers do not say which.
	if (!says('too (?:few|many) arguments|argument \\d+|incompatible')) return undefined;
	const all = functions.map(({ declaration }) => `\n${declaration};`).join('');
	return { message: `A function does not take the parameters it is called with. These are called:${all}` };
}

function functionsOf(signature: Signature): { name: string; declaration: string }[] {
	if (!isClass(signature)) return [{ name: spellC(signature.name), declaration: cDeclaration(signature) }];
	return [
		{ name: cConstructorName(signature), declaration: cConstructor(signature) },
		...signature.methods.map((method) => ({
			name: cMethodName(signature, method),
			declaration: cMethod(signature, method),
		})),
		{ name: cDestructorName(signature), declaration: cDestructor(signature) },
	];
}
