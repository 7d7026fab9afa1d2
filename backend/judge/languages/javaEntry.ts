import {
	type ClassSignature,
	type FunctionSignature,
	isClass,
	type Parameter,
	type Signature,
} from '#contract/signature.ts';
import { parseValueType } from '../signature/valueType.ts';
import { javaConstructor, javaDeclaration, javaMethod, spellInJava } from './javaDeclarations.ts';
import { javaType } from './javaType.ts';

/** What javac calls the file that calls the solution. */
export const javaEntryFile = 'CodeSenseiEntry.java';

/** What an error in the call of the solution means. */
export interface EntryTrouble {
	message: string;
	/** A regular expression for the line of the solution that it is about; the first one where it is about none. */
	about: string | undefined;
}

/**
 * Calls the solution. What it has to be like is checked by javac this way, and no reflection stands between the driver and the solution. Whole names,
 * because a solution may have a class of its own that is called String.
 */
export function javaEntry(signature: Signature): string {
	return [
		'public final class CodeSenseiEntry implements java.util.function.Function<java.lang.Object[], java.lang.Object> {',
		'\tpublic java.lang.Object apply(java.lang.Object[] a) {',
		'\t\ttry {',
		...(isClass(signature) ? classCalls(signature) : functionCall(signature)).map((line) => `\t\t\t${line}`),
		`		} catch (java.lang.Throwable thrown) {
			throw CodeSenseiEntry.<java.lang.RuntimeException>same(thrown);
		}
	}

	/** A solution may declare what it throws. */
	@java.lang.SuppressWarnings("unchecked")
	private static <T extends java.lang.Throwable> T same(java.lang.Throwable thrown) throws T {
		throw (T) thrown;
	}
}
`,
	].join('\n');
}

function functionCall({ name, parameters, returns }: FunctionSignature): string[] {
	const call = `new Solution().${spellInJava(name)}(${given(parameters, 0)})`;
	return returns.type === 'void' ? [`${call};`, 'return null;'] : [`return ${call};`];
}

/** Each call has a line to itself, by which `entryTroubles` tells what an error is about. */
function classCalls({ name, parameters, methods }: ClassSignature): string[] {
	return [
		`if (a[0] == null) return new ${name}(${given(parameters, 2)});`,
		`${name} o = (${name}) a[0];`,
		'switch ((int) a[1]) {',
		...methods.map((method, place) => {
			const call = `o.${spellInJava(method.name)}(${given(method.parameters, 2)});`;
			const called = method.returns.type === 'void' ? `${call} return null;` : `return ${call}`;
			return `case ${String(place + 1)}: ${called}`;
		}),
		'default: throw new java.lang.IllegalArgumentException();',
		'}',
	];
}

/** The elements of `a` from this one on. */
function given(parameters: readonly Parameter[], first: number): string {
	return parameters
		.map(({ type }, place) => `(${javaType(parseValueType(type), 'java.lang.')}) a[${String(first + place)}]`)
		.join(', ');
}

/** By the line in the entry and javac's name for the message, or by the name alone: see `troubleOf`. */
export function entryTroubles(signature: Signature): Readonly<Record<string, EntryTrouble>> {
	return isClass(signature) ? classTroubles(signature) : functionTroubles(signature);
}

/** What javac said about the entry, in words for the learner. */
export function troubleOf(error: { code: string; message: string; line: number }, signature: Signature): EntryTrouble {
	const troubles = entryTroubles(signature);
	const key = entryKey(error);
	const unknown = { message: error.message, about: placeOf(signature) };
	return troubles[`${String(error.line)} ${key}`] ?? troubles[key] ?? unknown;
}

/** javac has one name for some messages that mean two things here; javaOnPistonMain.ts does the same. */
function entryKey({ code, message }: { code: string; message: string }): string {
	if (message.startsWith('constructor ')) return `${code} constructor`;
	return message.startsWith('incompatible types: void ') ? `${code} void` : code;
}

function placeOf(signature: Signature): string {
	return isClass(signature) ? `\\bclass\\s+${signature.name}\\b` : called(spellInJava(signature.name));
}

/** Where something of this name is declared or called. */
function called(name: string): string {
	return `\\b${name}\\s*\\(`;
}

const unresolved = ['compiler.err.cant.resolve.location', 'compiler.err.cant.resolve'];
const unresolvedCall = 'compiler.err.cant.resolve.location.args';
const voidResult = 'compiler.err.prob.found.req void';
const unfit = ['compiler.err.prob.found.req', 'compiler.err.cant.apply.symbol', 'compiler.err.cant.apply.symbols'];
const unfitConstructor = unfit.slice(1).map((code) => `${code} constructor`);
const notMade = ['compiler.err.abstract.cant.be.instantiated', 'compiler.err.enum.cant.be.instantiated'];

function functionTroubles(signature: FunctionSignature): Record<string, EntryTrouble> {
	const name = spellInJava(signature.name);
	const declaration = javaDeclaration(signature);
	const shouldBe = `Its first line should be: ${declaration}`;
	const about = called(name);
	const constructor = 'The class Solution needs a constructor without parameters.';
	const parameters = `${name} does not take the parameters it is called with. ${shouldBe}`;
	return {
		...each(unresolved, `No class Solution was found. It should hold: ${declaration}`, undefined),
		[unresolvedCall]: { message: `No function ${name} was found. ${shouldBe}`, about: undefined },
		[voidResult]: { message: `${name} returns another type than expected. ${shouldBe}`, about },
		...each(unfit, parameters, about),
		...each(unfitConstructor, constructor, called('Solution')),
		...each(notMade, 'Solution has to be a class that can be made.', about),
	};
}

function classTroubles(signature: ClassSignature): Record<string, EntryTrouble> {
	const { name, methods } = signature;
	const lines = javaEntry(signature).split('\n');
	const lineWith = (text: string): string => String(lines.findIndex((line) => line.includes(text)) + 1);
	const made = lineWith(`new ${name}(`);
	const constructor = `The constructor of ${name} does not take the parameters it is called with. It should be: ${javaConstructor(signature)}`;
	const about = placeOf(signature);
	const ofMethods = methods.flatMap((method, place) => {
		const line = lineWith(`case ${String(place + 1)}: `);
		const spelled = spellInJava(method.name);
		const shouldBe = `It should be: ${javaMethod(method)}`;
		const parameters = `${name}.${spelled} does not take the parameters it is called with. ${shouldBe}`;
		const nothing = `${name}.${spelled} returns nothing. ${shouldBe}`;
		return Object.entries({
			[`${line} ${unresolvedCall}`]: { message: `The class ${name} has no method ${spelled}. ${shouldBe}`, about },
			[`${line} ${voidResult}`]: { message: nothing, about: called(spelled) },
			...each(on(line, unfit), parameters, called(spelled)),
		});
	});
	return {
		...each(unresolved, `No class ${name} was found. It should hold: ${javaConstructor(signature)}`, undefined),
		...each(on(made, [...unfit, ...unfitConstructor]), constructor, about),
		...each(notMade, `${name} has to be a class that can be made.`, about),
		...Object.fromEntries(ofMethods),
	};
}

function on(line: string, codes: readonly string[]): string[] {
	return codes.map((code) => `${line} ${code}`);
}

function each(keys: readonly string[], message: string, about: string | undefined): Record<string, EntryTrouble> {
	return Object.fromEntries(keys.map((key) => [key, { message, about }]));
}
