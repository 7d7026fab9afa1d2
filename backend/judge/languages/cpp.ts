import { functionOnly } from './functionOnly.ts';
import type { Signature } from '#contract/signature.ts';
import { avoidWords } from '../signature/spelling.ts';
import { adjacencyList, parseValueType, type ValueType } from '../signature/valueType.ts';
import { compileCpp } from './compileCpp.ts';
import { cppNode, cppScalar } from './cppDriverTail.ts';
import { openCppKit } from './cppKit.ts';
import { findCppToolchains } from './cppToolchain.ts';
import { describedParameters, nodeComments } from './documentation.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

const taken = new Set(
	(
		'alignas alignof and asm auto bool break case catch char class const constexpr continue decltype default delete do double else enum explicit export ' +
		'extern false float for friend goto if inline int long mutable namespace new noexcept not nullptr operator or private protected public register ' +
		'return short signed sizeof static struct switch template this throw true try typedef typeid typename union unsigned using virtual void volatile ' +
		'while xor std main'
	).split(' '),
);

export const cpp: Language = {
	id: 'cpp',
	title: 'C++17',
	fileName: 'solution.cpp',
	packages: {
		apt: 'g++',
		dnf: 'gcc-c++',
		pacman: 'gcc',
		apk: 'g++',
		mac: 'xcode-select --install',
		windows: 'winget install BrechtSanders.WinLibs.POSIX.UCRT',
	},
	findToolchains: findCppToolchains,
	setUp: async (toolchain, folder) => withKit(toolchain, await openCppKit(toolchain, folder)),
	starter,
	spell,
	declaration,
	prepare: (request) => compileCpp(request, spell(request.signature.name), declaration(request.signature)),
	boxLimits: ({ memoryMb, processes }) => {
		// As deep as the memory allows: recursion is an honest way to solve things.
		const stackBytes = Math.min(memoryMb, 256) * mebibyte;
		return { stackBytes, addressSpaceBytes: (memoryMb + 128) * mebibyte + stackBytes, tasks: processes + 1 };
	},
	memoryAllowanceBytes: 8 * mebibyte,
	outOfMemoryWords: /instance of 'std::bad_alloc'/,
	selfTest:
		'std::vector<long long> selfTest(const std::vector<std::string>& words, long long offset, double scale) {\n' +
		'\tstd::vector<long long> result;\n' +
		'\tfor (const auto& word : words) result.push_back(offset + static_cast<long long>(word.size() * scale));\n' +
		'\treturn result;\n}\n',
};

function starter(signature: Signature): string {
	const types = [functionOnly(signature).returns, ...signature.parameters].map(({ type }) => type);
	const headers = [
		...(types.some((type) => type.includes('?')) ? ['optional'] : []),
		'stdexcept',
		...(types.some((type) => type.includes('string')) ? ['string'] : []),
		...(types.some((type) => type.endsWith('[]') || type === 'graph') ? ['vector'] : []),
	];
	const { description, changes } = functionOnly(signature).returns;
	const documented = [
		...describedParameters(signature, (name, _type, text) => ` * @param ${spell(name)} ${text}`),
		...(changes === undefined ? [] : [` * Changes ${spell(changes)} in place.`]),
		...(description === undefined ? [] : [` * @return ${description}`]),
	];
	return [
		...headers.map((header) => `#include <${header}>`),
		'',
		...nodeComments(signature, 'The struct is there already', (kind, values) => cppNode(kind, cppScalar(values))),
		...(documented.length === 0 ? [] : ['/**', ...documented, ' */']),
		`${declaration(signature)} {`,
		'\t// Write your solution here.',
		'\tthrow std::logic_error("not solved yet");',
		'}',
		'',
	].join('\n');
}

function declaration(signature: Signature): string {
	const { returns } = functionOnly(signature);
	const parameters = signature.parameters.map(({ name, type }) => {
		const parsed = parseValueType(type);
		const parameter = typeName(parsed);
		if (parameter.endsWith('*')) return `${parameter} ${spell(name)}`;
		if (name === returns.changes) return `${parameter}& ${spell(name)}`;
		const isLarge = parsed.kind === 'array' || parsed.kind === 'graph' || parameter.includes('std::string');
		return `${isLarge ? `const ${parameter}&` : parameter} ${spell(name)}`;
	});
	const returned = returns.type === 'void' ? 'void' : typeName(parseValueType(returns.type));
	return `${returned} ${spell(signature.name)}(${parameters.join(', ')})`;
}

function spell(name: string): string {
	return avoidWords(name, taken);
}

function typeName(form: ValueType): string {
	switch (form.kind) {
		case 'array':
			return `std::vector<${typeName(form.of)}>`;
		case 'nullable':
			return `std::optional<${typeName(form.of)}>`;
		case 'list':
			return 'ListNode*';
		case 'tree':
			return 'TreeNode*';
		case 'graph':
			return typeName(adjacencyList);
		default:
			return cppScalar(form.kind);
	}
}
