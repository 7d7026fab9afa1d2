import { functionOnly } from './functionOnly.ts';
import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType } from '../signature/valueType.ts';
import { compileJava, javaFileName, jvmTasks } from './compileJava.ts';
import { describedParameters, nodeComments } from './documentation.ts';
import { openJavaKit } from './javaKit.ts';
import { javaNode, javaSelfTest, javaType } from './javaSources.ts';
import { findJavaToolchains } from './javaToolchain.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

const taken = new Set(
	(
		'abstract assert boolean break byte case catch char class const continue default do double else enum extends final finally float for goto if implements ' +
		'import instanceof int interface long native new package private protected public return short static strictfp super switch synchronized this throw ' +
		'throws transient try void volatile while true false null getClass notify notifyAll wait hashCode toString clone finalize equals'
	).split(' '),
);

export const java: Language = {
	id: 'java',
	title: 'Java',
	fileName: javaFileName,
	packages: {
		apt: 'default-jdk-headless',
		dnf: 'java-latest-openjdk-devel',
		pacman: 'jdk-openjdk',
		apk: 'openjdk21-jdk',
		mac: 'brew install openjdk',
		windows: 'winget install EclipseAdoptium.Temurin.21.JDK',
	},
	findToolchains: findJavaToolchains,
	setUp: openJavaKit,
	starter,
	spell,
	declaration,
	prepare: (request) => compileJava(request, spell(request.signature.name), declaration(request.signature)),
	// A JVM reserves far more addresses than it uses, so these are not limited; its heap is, and the watchdog looks at the rest.
	boxLimits: ({ processes }) => ({ tasks: processes + jvmTasks }),
	// Compiled code, classes and the stack lie outside of the heap, which has a limit of its own.
	memoryAllowanceBytes: 160 * mebibyte,
	outOfMemoryWords:
		/java\.lang\.OutOfMemoryError: (?!unable to create)|There is insufficient memory for the Java Runtime/,
	selfTest: javaSelfTest,
};

function starter(signature: Signature): string {
	const { description, changes } = functionOnly(signature).returns;
	const documented = [
		...describedParameters(signature, (name, _type, text) => `\t * @param ${spell(name)} ${text}`),
		...(changes === undefined ? [] : [`\t * Changes ${spell(changes)} in place.`]),
		...(description === undefined ? [] : [`\t * @return ${description}`]),
	];
	return [
		'import java.util.*;',
		'',
		...nodeComments(signature, 'The class is there already', javaNode),
		'class Solution {',
		...(documented.length === 0 ? [] : ['\t/**', ...documented, '\t */']),
		`\t${declaration(signature)} {`,
		'\t\t// Write your solution here.',
		'\t\tthrow new UnsupportedOperationException("not solved yet");',
		'\t}',
		'}',
		'',
	].join('\n');
}

function declaration(signature: Signature): string {
	const parameters = signature.parameters.map(
		({ name, type }) => `${javaType(parseValueType(type), '')} ${spell(name)}`,
	);
	const { type } = functionOnly(signature).returns;
	const returned = type === 'void' ? 'void' : javaType(parseValueType(type), '');
	return `public ${returned} ${spell(signature.name)}(${parameters.join(', ')})`;
}

function spell(name: string): string {
	return avoidWords(name, taken);
}
