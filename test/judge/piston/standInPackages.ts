import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findGoToolchains } from '#judge/languages/goToolchain.ts';
import { findPythonToolchains } from '#judge/languages/pythonToolchain.ts';
import { findRustToolchains } from '#judge/languages/rustToolchain.ts';
import { rememberingCompiler } from './compilerCache.ts';

export interface Package {
	language: string;
	version: string;
	aliases: string[];
	runtime?: string;
	/** Holds the scripts `run` and, for compiled languages, `compile`. */
	folder: string;
	compiled: boolean;
}

/** Puts scripts into a folder as Piston's packages have them, around the programs of this machine. */
export async function installPackages(folder: string): Promise<Package[]> {
	const found = await findPythonToolchains(undefined);
	const python = found.kind === 'found' ? found.toolchains[0] : undefined;
	const packages: Package[] = [];
	const install = (one: Omit<Package, 'folder' | 'compiled'>, run: string, compile?: string): void => {
		const place = path.join(folder, one.runtime ?? one.language, one.language, one.version);
		mkdirSync(place, { recursive: true });
		writeFileSync(path.join(place, 'run'), `#!/bin/bash\n\n${run}\n`);
		if (compile !== undefined) writeFileSync(path.join(place, 'compile'), `#!/usr/bin/env bash\n\n${compile}\n`);
		packages.push({ ...one, folder: place, compiled: compile !== undefined });
	};
	if (python !== undefined) {
		const version = python.version.replace('Python ', '');
		install({ language: 'python', version: '2.7.18', aliases: ['py2'] }, 'python2.7 "$@"');
		install({ language: 'python', version, aliases: ['py', 'py3'] }, `${python.program} "$@"`);
	}
	const javascript = { language: 'javascript', version: process.versions.node, aliases: ['js'], runtime: 'node' };
	install(javascript, `${process.execPath} "$@"`);
	// Newer than any Node, and of the same name.
	const deno = { language: 'javascript', version: '999.0.0', aliases: ['deno-js'], runtime: 'deno' };
	install(deno, 'echo "this is not Node" >&2\nexit 1');
	const goFound = await findGoToolchains(undefined);
	const goHere = goFound.kind === 'found' ? goFound.toolchains[0] : undefined;
	if (goHere !== undefined) {
		const version = goHere.version.replace('Go ', '');
		// A server's own package compiles the library anew with each request, because its cache lies in the job's folder.
		const cache = execFileSync(goHere.program, ['env', 'GOCACHE'], { encoding: 'utf8' }).trim();
		install(
			{ language: 'go', version, aliases: ['golang'] },
			`mv $1 $1.go\nfilename=*.go\nshift\nGOCACHE=${cache} CGO_ENABLED=0 GOTOOLCHAIN=local ${goHere.program} run $filename "$@"`,
		);
	}
	const rustFound = await findRustToolchains(undefined);
	const rustHere = rustFound.kind === 'found' ? rustFound.toolchains[0] : undefined;
	if (rustHere !== undefined) {
		const version = rustHere.version.replace('Rust ', '');
		const compileRust = `${rustHere.program} -o binary "$@"\nchmod +x binary`;
		install({ language: 'rust', version, aliases: ['rs'] }, 'shift\n./binary "$@"', compileRust);
	}
	// The only file that is text gets its ending, and Java takes it from there.
	const java = { language: 'java', version: javaVersion(), aliases: [] };
	install(java, 'mv "$1" "$1.java"\nfilename=$1.java\nshift\njava $filename "$@"');
	// The files get their ending behind the name they have, by Perl's `rename`, which may be missing here.
	const compile =
		'rename() { shift; for file in "$@"; do mv "$file" "$file.cpp"; done; }\nrename \'s/$/\\.cpp/\' "$@"\ng++ -std=c++17 *.cpp\n\nchmod +x a.out';
	const remembering = rememberingCompiler();
	const cpp = remembering === undefined ? compile : compile.replace('g++ ', `g++ -B${remembering} `);
	install(
		{ language: 'c', version: '12.2.0', aliases: ['gcc'], runtime: 'gcc' },
		'shift\n./a.out "$@"',
		compile.replaceAll('.cpp', '.c').replace('g++ -std=c++17 *.c', 'gcc -std=c11 *.c -lm'),
	);
	install({ language: 'c++', version: '12.2.0', aliases: ['cpp', 'g++'], runtime: 'gcc' }, 'shift\n./a.out "$@"', cpp);
	return packages;
}

/** e.g. `17.0.15`; its tests say so themselves when there is none. */
function javaVersion(): string {
	const { stdout, error } = spawnSync('java', ['--version'], { encoding: 'utf8' });
	if (error !== undefined) return '17.0.0';
	return /^\S+ (\d+(?:\.\d+)*)/.exec(stdout)?.[1] ?? '17.0.0';
}
