import { compileC } from './compileC.ts';
import { openCKit } from './cKit.ts';
import { readCLastWords } from './cLastWords.ts';
import { cDeclaration, spellC } from './cDeclarations.ts';
import { cStarter } from './cStarter.ts';
import { findCompilers } from './cppToolchain.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;

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
	starter: cStarter,
	spell: spellC,
	declaration: cDeclaration,
	prepare: compileC,
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
