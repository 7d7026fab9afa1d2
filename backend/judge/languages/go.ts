import { functionOnly } from './functionOnly.ts';
import type { ScalarName, Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { parseValueType } from '../signature/valueType.ts';
import { compileGo } from './compileGo.ts';
import { describedParameters, nodeComments } from './documentation.ts';
import { goNode, goTypeName } from './goGlue.ts';
import { openGoKit } from './goKit.ts';
import { readGoLastWords } from './goLastWords.ts';
import { findGoToolchains } from './goToolchain.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;
/** The scheduler's threads, the collector's, and those that wait in system calls. */
const runtimeTasks = 24;

/** Keywords, and the names that every file has without an import: a parameter that is called like one would hide it. */
const taken = new Set(
	(
		'break case chan const continue default defer else fallthrough for func go goto if import interface map package range return select struct switch ' +
		'type var any append bool byte cap clear close comparable complex copy delete error false float64 imag int int64 iota len make max min new nil panic ' +
		'print println real recover rune string true uint init main'
	).split(' '),
);

export const go: Language = {
	id: 'go',
	title: 'Go',
	fileName: 'solution.go',
	packages: {
		apt: 'golang-go',
		dnf: 'golang',
		pacman: 'go',
		apk: 'go',
		mac: 'brew install go',
		windows: 'Go solutions run inside of WSL only: wsl --install, then apt install golang-go there',
	},
	findToolchains: findGoToolchains,
	setUp: async (toolchain, folder) => withKit(toolchain, await openGoKit(toolchain, folder)),
	starter,
	spell,
	declaration,
	prepare: (request) => compileGo(request, spell(request.signature.name), declaration(request.signature)),
	// The runtime reserves far more addresses than it uses; it is told of the limit of memory, and the watchdog sees to it.
	boxLimits: ({ processes }) => ({ tasks: processes + runtimeTasks }),
	memoryAllowanceBytes: 24 * mebibyte,
	outOfMemoryWords: /^fatal error: (?:runtime: )?(?:out of memory|cannot allocate memory)/m,
	lastWordsStart: 'fatal error: ',
	readLastWords: readGoLastWords,
	selfTest:
		'package solution\n\nfunc selfTest(words []string, offset int64, scale float64) []int64 {\n\tvar result []int64\n' +
		'\tfor _, word := range words {\n\t\tresult = append(result, offset+int64(float64(len(word))*scale))\n\t}\n\treturn result\n}\n',
};

function starter(signature: Signature): string {
	const described = describedParameters(signature, (name, _type, text) => `//   - ${spell(name)}: ${text}`);
	const { description, changes } = functionOnly(signature).returns;
	const name = spell(signature.name);
	const comment =
		changes !== undefined
			? [`// ${name} changes ${spell(changes)} in place.`]
			: description !== undefined
				? [`// ${name} returns ${description}.`]
				: described.length > 0
					? [`// ${name} takes`]
					: [];
	return [
		'package solution',
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => goNode(kind, scalarName(values))),
		...comment,
		...(described.length > 0 ? ['//', ...described] : []),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'\tpanic("not solved yet")',
		'}',
		'',
	].join('\n');
}

function declaration(signature: Signature): string {
	const parameters = signature.parameters.map(({ name, type }) => `${spell(name)} ${typeName(type)}`);
	const { type } = functionOnly(signature).returns;
	const returned = type === 'void' ? '' : ` ${typeName(type)}`;
	return `func ${spell(signature.name)}(${parameters.join(', ')})${returned}`;
}

function spell(name: string): string {
	return avoidWords(name, taken);
}

function typeName(type: string): string {
	return goTypeName(parseValueType(type), scalarName);
}

function scalarName(kind: ScalarName): string {
	return { int: 'int', long: 'int64', double: 'float64', bool: 'bool', string: 'string', char: 'byte' }[kind];
}
