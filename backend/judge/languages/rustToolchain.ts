import { existsSync, realpathSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import type { Toolchain, ToolchainSearch } from './language.ts';
import { mountsBeyondSystem } from './mountsBeyondSystem.ts';

/** What the 2021 edition and the driver need. */
const oldestMinor = 63;

/** Each `rustc` is asked where it really lives: what is on the PATH is mostly the stand-in of a version manager. */
export async function findRustToolchains(configured: string | undefined): Promise<ToolchainSearch> {
	// Its programs take no descriptor 3 there.
	if (process.platform === 'win32') {
		return { kind: 'missing', reason: 'Rust is used on Linux and macOS only; on Windows it works inside of WSL.' };
	}
	const own = join(homedir(), '.cargo', 'bin', 'rustc');
	const usual = [...findPrograms('rustc'), ...(existsSync(own) ? [own] : [])];
	const toolchains: Toolchain[] = [];
	const reasons: string[] = [];
	for (const candidate of configured === undefined ? new Set(usual) : [configured]) {
		const found = await ask(candidate);
		if (typeof found === 'string') reasons.push(found);
		else if (!toolchains.some(({ program }) => program === found.program)) toolchains.push(found);
	}
	if (toolchains.length > 0) return { kind: 'found', toolchains };
	return { kind: 'missing', reason: reasons[0] ?? 'Rust was not found.' };
}

async function ask(candidate: string): Promise<Toolchain | string> {
	const answer = await askProgram(candidate, ['-vV']);
	if (answer.kind === 'failed') return `${candidate} does not start: ${answer.reason}`;
	const version = /^release: (\d+\.(\d+)\.\d+)/m.exec(answer.stdout);
	const host = /^host: (\S+)/m.exec(answer.stdout)?.[1];
	const where = await askProgram(candidate, ['--print', 'sysroot']);
	const root = where.kind === 'answered' ? where.stdout.trim() : '';
	if (version === null || host === undefined || root === '') return `${candidate} is no Rust compiler.`;
	const [, release = '', minor] = version;
	if (Number(minor) < oldestMinor) {
		return `${candidate} is Rust ${release}; 1.${String(oldestMinor)} or newer is needed.`;
	}
	const real = join(root, 'bin', 'rustc');
	const program = realpathSync(existsSync(real) ? real : candidate);
	const sysroot = realpathSync(root);
	return {
		program,
		version: `Rust ${release}`,
		mounts: mountsBeyondSystem([sysroot, dirname(program)]),
		environment: {},
		parts: { sysroot, host },
	};
}
