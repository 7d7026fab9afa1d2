import type { BoxFile } from '../sandboxes/sandbox.ts';
import { driverHeader } from './driverHeader.ts';
import { javascriptDriver } from './javascriptDriver.ts';
import type { Language, Prepared, PrepareRequest } from './language.ts';

const mebibyte = 1024 * 1024;
/** Threads of Node and V8 that exist before the first line runs. */
const runtimeTasks = 16;
/** Young objects live outside the old space, in up to three halves of this size. */
const semiSpaceMb = 8;

/** What is true of every solution that Node runs. */
export const nodeRuntime: Pick<Language, 'boxLimits' | 'memoryAllowanceBytes' | 'outOfMemoryWords' | 'lastWordsStart'> =
	{
		// V8 reserves gigabytes of addresses that it never uses, so these are not limited.
		boxLimits: ({ processes }) => ({ tasks: processes + runtimeTasks }),
		memoryAllowanceBytes: 32 * mebibyte,
		outOfMemoryWords: /FATAL ERROR: .*(?:heap out of memory|Allocation failed|process out of memory)/,
		lastWordsStart: '\n<--- Last few GCs --->',
	};

export const nodePackages = {
	apt: 'nodejs',
	dnf: 'nodejs',
	pacman: 'nodejs',
	apk: 'nodejs',
	mac: 'brew install node',
	windows: 'winget install OpenJS.NodeJS.LTS',
};

/** The driver as a file of a box; `start` says what it is a driver for, and boxes that wait for a solution are told apart by the name. */
export function nodeDriverFile(name: string, start: string): BoxFile {
	const bytes = Buffer.from(`'use strict';\nconst results = 3;\nconst watch = undefined;\n${start}${javascriptDriver}`);
	return { name, kind: 'bytes', bytes, executable: false };
}

/** Ready to run: nothing is compiled ahead. */
export function prepareForNode(
	{ toolchain, source, signature, limits }: PrepareRequest,
	{ driver, flags, spell }: { driver: BoxFile; flags: readonly string[]; spell: (name: string) => string },
): Promise<Prepared> {
	return Promise.resolve({
		kind: 'ready',
		program: {
			files: [driver],
			command: (folder) => [
				toolchain.program,
				`--max-old-space-size=${String(Math.max(16, limits.memoryMb - 3 * semiSpaceMb))}`,
				`--max-semi-space-size=${String(semiSpaceMb)}`,
				...flags,
				`${folder}/${driver.name}`,
			],
			waits: 'runtime',
			header: driverHeader(source, signature, spell),
		},
		compile: { ms: 0, diagnostics: [], output: '' },
	});
}
