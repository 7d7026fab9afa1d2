import { compileGo } from './compileGo.ts';
import { goDeclaration, spellGo } from './goDeclarations.ts';
import { openGoKit } from './goKit.ts';
import { readGoLastWords } from './goLastWords.ts';
import { goStarter } from './goStarter.ts';
import { findGoToolchains } from './goToolchain.ts';
import { withKit } from './kit.ts';
import type { Language } from './language.ts';

const mebibyte = 1024 * 1024;
/** The scheduler's threads, the collector's, and those that wait in system calls. */
const runtimeTasks = 24;

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
	starter: goStarter,
	spell: spellGo,
	declaration: goDeclaration,
	prepare: compileGo,
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
