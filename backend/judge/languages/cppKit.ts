import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, mkdirSync, renameSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { isDiskTrouble } from '../files/isDiskTrouble.ts';
import { cppDriverHeader } from './cppDriverHeader.ts';
import { cppDriverSource } from './cppDriverSource.ts';
import { removeUnusedKits } from './kitFolders.ts';
import type { Toolchain } from './language.ts';

/** `gnu++17` as in the documentation of the format; the library's own checks turn an index out of range into a crash with a reason. */
export const cppFlags = ['-std=gnu++17', '-O2', '-D_GLIBCXX_ASSERTIONS', '-Wall'];

const compileTimeLimitMs = 120_000;

export type Kit = { kind: 'ready'; folder: string } | { kind: 'failed'; reason: string };

/**
 * The driver compiled ahead, header and object, in a folder named by everything it depends on. Made once for an installation, outside of any box: nothing in
 * it is a learner's. Two backends may make it at the same time; the one that comes second takes the first one's.
 */
export async function openCppKit(toolchain: Toolchain, parent: string): Promise<Kit> {
	const key = createHash('sha256')
		.update(JSON.stringify([cppDriverHeader, cppDriverSource, cppFlags, toolchain.program, toolchain.version]))
		.digest('hex')
		.slice(0, 32);
	const folder = join(parent, `kit-${key}`);
	try {
		mkdirSync(parent, { recursive: true });
		const now = new Date();
		removeUnusedKits(parent, now);
		if (existsSync(folder)) {
			utimesSync(folder, now, now);
		} else {
			const failure = await make(toolchain, folder);
			if (failure !== undefined) return { kind: 'failed', reason: failure };
		}
	} catch (error) {
		if (!isDiskTrouble(error)) throw error;
		return { kind: 'failed', reason: `there is no room in ${parent} for what C++ needs (100 MB)` };
	}
	return { kind: 'ready', folder };
}

async function make(toolchain: Toolchain, folder: string): Promise<string | undefined> {
	const making = `${folder}.${randomBytes(6).toString('hex')}.making`;
	mkdirSync(making);
	chmodSync(making, 0o755);
	const header = join(making, 'driver.hpp');
	const source = join(making, 'driver.cpp');
	writeFileSync(header, cppDriverHeader);
	writeFileSync(source, cppDriverSource);
	const precompiled = toolchain.version.startsWith('clang') ? `${header}.pch` : `${header}.gch`;
	// The object first: the other one would find the header that is being written.
	for (const step of [
		['-c', source, '-o', join(making, 'driver.o')],
		['-x', 'c++-header', header, '-o', precompiled],
	]) {
		const answer = await askProgram(toolchain.program, [...cppFlags, ...step], compileTimeLimitMs);
		if (answer.kind === 'answered') continue;
		rmSync(making, { recursive: true, force: true });
		return `${toolchain.program} can't compile the driver: ${answer.reason}`;
	}
	try {
		renameSync(making, folder);
	} catch (error) {
		rmSync(making, { recursive: true, force: true });
		// Another backend was quicker.
		if (!existsSync(folder)) throw error;
	}
	return undefined;
}
