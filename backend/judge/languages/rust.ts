import { compileRust } from './compileRust.ts';
import type { Language } from './language.ts';
import { rustDeclaration, spellRust } from './rustDeclarations.ts';
import { openRustKit } from './rustKit.ts';
import { readRustLastWords } from './rustLastWords.ts';
import { rustStarter } from './rustStarter.ts';
import { findRustToolchains } from './rustToolchain.ts';

const mebibyte = 1024 * 1024;

export const rust: Language = {
	id: 'rust',
	title: 'Rust',
	fileName: 'solution.rs',
	packages: {
		apt: 'rustc',
		dnf: 'rust',
		pacman: 'rust',
		apk: 'rust gcc musl-dev',
		mac: 'brew install rust',
		windows: 'Rust solutions run inside of WSL only: wsl --install, then apt install rustc there',
	},
	findToolchains: findRustToolchains,
	setUp: openRustKit,
	starter: rustStarter,
	spell: spellRust,
	declaration: rustDeclaration,
	prepare: compileRust,
	boxLimits: ({ memoryMb, processes }) => {
		// As deep as the memory allows: recursion is an honest way to solve things.
		const stackBytes = Math.min(memoryMb, 256) * mebibyte;
		return { stackBytes, addressSpaceBytes: (memoryMb + 128) * mebibyte + stackBytes, tasks: processes + 1 };
	},
	// Finding out where a panic was takes most of it, where the system has symbols of its libraries.
	memoryAllowanceBytes: 40 * mebibyte,
	outOfMemoryWords: /^memory allocation of \d+ bytes failed/m,
	lastWordsStart: 'memory allocation of ',
	readLastWords: readRustLastWords,
	selfTest:
		'pub fn self_test(words: Vec<String>, offset: i64, scale: f64) -> Vec<i64> {\n' +
		'    words.iter().map(|word| offset + (word.len() as f64 * scale) as i64).collect()\n}\n',
};
