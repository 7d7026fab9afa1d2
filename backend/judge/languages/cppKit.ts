import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { cppDriverHeader } from './cppDriverHeader.ts';
import { cppDriverSource } from './cppDriverSource.ts';
import { type Kit, openKit } from './kit.ts';
import type { Toolchain } from './language.ts';

/** `gnu++17` as in the documentation of the format; the library's own checks turn an index out of range into a crash with a reason. */
export const cppFlags = ['-std=gnu++17', '-O2', '-D_GLIBCXX_ASSERTIONS', '-Wall'];

const compileTimeLimitMs = 120_000;

/** The driver compiled ahead, header and object. */
export function openCppKit(toolchain: Toolchain, parent: string): Promise<Kit> {
	return openKit({
		parent,
		inputs: [cppDriverHeader, cppDriverSource, cppFlags, toolchain.program, toolchain.version],
		make: (folder) => make(toolchain, folder),
		roomFor: 'C++ needs (100 MB)',
	});
}

async function make(toolchain: Toolchain, folder: string): Promise<string | undefined> {
	const header = join(folder, 'driver.hpp');
	const source = join(folder, 'driver.cpp');
	writeFileSync(header, cppDriverHeader);
	writeFileSync(source, cppDriverSource);
	const precompiled = toolchain.version.startsWith('clang') ? `${header}.pch` : `${header}.gch`;
	// The object first: the other one would find the header that is being written.
	for (const step of [
		['-c', source, '-o', join(folder, 'driver.o')],
		['-x', 'c++-header', header, '-o', precompiled],
	]) {
		const answer = await askProgram(toolchain.program, [...cppFlags, ...step], compileTimeLimitMs);
		if (answer.kind === 'failed') return `${toolchain.program} can't compile the driver: ${answer.reason}`;
	}
	return undefined;
}
