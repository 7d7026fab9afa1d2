import { functionOnly } from './functionOnly.ts';
import { type FunctionSignature, type Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, parseValueType, type ValueType } from '../signature/valueType.ts';
import { compileC } from './compileC.ts';
import { openCKit } from './cKit.ts';
import { readCLastWords } from './cLastWords.ts';
import { cNode, cScalar, cType } from './cTail.ts';
import { findCompilers } from './cppToolchain.ts';
import { describedParameters, nodeComments } from './documentation.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

const taken = new Set(
	(
		'auto break case char const continue default do double else enum extern float for goto if inline int long register restrict return short signed ' +
		'sizeof static struct switch typedef union unsigned void volatile while asm typeof bool true false main abs labs div exp log pow sqrt floor ceil ' +
		'round index rindex time clock signal read write open close malloc free exit abort rand remove rename select send link unlink wait'
	).split(' '),
);

export const c: Language = {
	id: 'c',
	title: 'C17',
	fileName: 'solution.c',
	packages: {
		apt: 'gcc libc6-dev',
		dnf: 'gcc',
		pacman: 'gcc',
		apk: 'gcc musl-dev',
		mac: 'xcode-select --install',
		windows: 'winget install BrechtSanders.WinLibs.POSIX.UCRT',
	},
	findToolchains: (configured) => findCompilers(configured, { programs: ['gcc', 'clang', 'cc'], title: 'C' }),
	setUp: async (toolchain, folder) => withKit(toolchain, await openCKit(toolchain, folder)),
	starter,
	spell,
	declaration,
	prepare: (request) => compileC(request, spell(request.signature.name), declaration(request.signature)),
	boxLimits: ({ memoryMb, processes }) => {
		// As deep as the memory allows: recursion is an honest way to solve things.
		const stackBytes = Math.min(memoryMb, 256) * mebibyte;
		return { stackBytes, addressSpaceBytes: (memoryMb + 128) * mebibyte + stackBytes, tasks: processes + 1 };
	},
	memoryAllowanceBytes: 8 * mebibyte,
	// A C program that gets no memory is told so, and says nothing by itself.
	outOfMemoryWords: /(?!)/,
	readLastWords: readCLastWords,
	selfTest:
		'#include <stdlib.h>\n#include <string.h>\n' +
		'long long* selfTest(char** words, int wordsSize, long long offset, double scale, int* returnSize) {\n' +
		'\tlong long* result = malloc((wordsSize + 1) * sizeof *result);\n' +
		'\tfor (int i = 0; i < wordsSize; i++) result[i] = offset + (long long)(strlen(words[i]) * scale);\n' +
		'\t*returnSize = wordsSize;\n\treturn result;\n}\n',
};

function starter(signature: Signature): string {
	const { description, changes } = functionOnly(signature).returns;
	const documented = [
		...describedParameters(signature, (name, _type, text) => ` * @param ${spell(name)} ${text}`),
		...(changes === undefined ? [] : [` * Changes ${spell(changes)} in place.`]),
		...(description === undefined ? [] : [` * @return ${description}`]),
		...sizesExplained(signature),
	];
	const usesBool = [functionOnly(signature).returns, ...signature.parameters].some(({ type }) => type.includes('bool'));
	return [
		...(usesBool ? ['#include <stdbool.h>'] : []),
		'#include <stdlib.h>',
		'#include <string.h>',
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => cNode(kind, cScalar(values))),
		...(documented.length === 0 ? [] : ['/**', ...documented, ' */']),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'\tabort();',
		'}',
		'',
	].join('\n');
}

/** The one thing of C that a signature in another language does not have. */
function sizesExplained(signature: Signature): string[] {
	const sizes = returnSizes(functionOnly(signature));
	if (sizes.length === 0) return [];
	const names = sizes.map((size) => size.replace(/^.*[ *]/, '')).join(' and ');
	return [` * The array is allocated with malloc, and its size put into ${names}. Nobody needs to free anything.`];
}

function declaration(signature: Signature): string {
	const parameters = signature.parameters.flatMap(({ name, type }) => {
		const form = parseValueType(type);
		return [`${cType(form)} ${spell(name)}`, ...sizesOf(form, spell(name))];
	});
	const { type } = functionOnly(signature).returns;
	const returned = type === 'void' ? 'void' : cType(parseValueType(type));
	return `${returned} ${spell(signature.name)}(${[...parameters, ...returnSizes(functionOnly(signature))].join(', ')})`;
}

/** An array comes with its size, one of arrays with the sizes of what it holds, too. */
function sizesOf(form: ValueType, name: string): string[] {
	const depth = depthOf(form);
	const all = [`int ${name}Size`, `int* ${name}ColSize`, `int** ${name}DepthSize`];
	return all.slice(0, depth);
}

function returnSizes({ returns: { type } }: FunctionSignature): string[] {
	if (type === 'void') return [];
	return ['int* returnSize', 'int** returnColumnSizes', 'int*** returnDepthSizes'].slice(
		0,
		depthOf(parseValueType(type)),
	);
}

function depthOf(form: ValueType): number {
	if (form.kind === 'graph') return depthOf(adjacencyList);
	return form.kind === 'array' ? 1 + depthOf(form.of) : 0;
}

function spell(name: string): string {
	return avoidWords(name, taken);
}
