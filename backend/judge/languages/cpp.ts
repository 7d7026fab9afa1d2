import { compileCpp } from './compileCpp.ts';
import { cppDeclaration, spellInCpp } from './cppDeclarations.ts';
import { openCppKit } from './cppKit.ts';
import { cppStarter } from './cppStarter.ts';
import { findCppToolchains } from './cppToolchain.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

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
	starter: cppStarter,
	spell: spellInCpp,
	declaration: cppDeclaration,
	prepare: compileCpp,
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
