import { readFileSync } from 'node:fs';
import { release } from 'node:os';
import { askProgram } from '../files/askProgram.ts';
import { findPrograms } from '../files/findProgram.ts';
import { installAdvice } from '../files/installAdvice.ts';
import { isMissing } from '../files/isMissing.ts';
import { BubblewrapSandbox } from './bubblewrapSandbox.ts';
import { findEscapes } from './findEscapes.ts';
import type { Sandbox } from './sandbox.ts';
import type { Machine } from './syscallNumbers.ts';

/** A sandbox that works here, or why it does not, as a sentence with what to do. */
export type Found = { kind: 'found'; sandbox: Sandbox } | { kind: 'missing'; reason: string };

/** --size and --disable-userns came with this version. */
const oldestVersion = [0, 8] as const;

/** Looks for bubblewrap and believes in it only after the canaries. */
export async function findBubblewrap(folder: string): Promise<Found> {
	if (process.platform !== 'linux') return missing('bubblewrap exists on Linux alone.');
	const machine = machineOf(process.arch);
	if (machine === undefined) return missing(`The sandbox has no system call filter for the processor ${process.arch}.`);
	const program = findPrograms('bwrap')[0];
	const advice = installAdvice({ apt: 'bubblewrap', dnf: 'bubblewrap', pacman: 'bubblewrap', apk: 'bubblewrap' });
	if (program === undefined) {
		return missing(`bubblewrap was not found${advice === undefined ? '' : `; install it with: ${advice}`}.`);
	}
	const answer = await askProgram(program, ['--version']);
	if (answer.kind === 'failed') return missing(`bubblewrap does not start: ${answer.reason}.`);
	if (!isNewEnough(answer.stdout)) {
		return missing(`${answer.stdout.trim()} is too old; ${oldestVersion.join('.')} or newer is needed.`);
	}
	const sandbox = new BubblewrapSandbox({ program, folder, machine, limitTasks: countsTasksByNamespace(release()) });
	const escapes = await findEscapes(sandbox, folder);
	if (escapes.length === 0) return { kind: 'found', sandbox };
	await sandbox.close();
	return missing(`bubblewrap does not work here: ${escapes.join('; ')}.${appArmorAdvice()}`);
}

function missing(reason: string): Found {
	return { kind: 'missing', reason };
}

function machineOf(arch: string): Machine | undefined {
	return arch === 'x64' || arch === 'arm64' ? arch : undefined;
}

function isNewEnough(versionLine: string): boolean {
	const [major = 0, minor = 0] = (/(\d+)\.(\d+)/.exec(versionLine) ?? []).slice(1).map(Number);
	return major > oldestVersion[0] || (major === oldestVersion[0] && minor >= oldestVersion[1]);
}

/** Before Linux 5.14 RLIMIT_NPROC counted everything a user runs, in a namespace or not. */
function countsTasksByNamespace(kernelRelease: string): boolean {
	const [major = 0, minor = 0] = kernelRelease.split('.').map(Number);
	return major > 5 || (major === 5 && minor >= 14);
}

/** Ubuntu since 24.04 lets only programs with a profile make user namespaces. */
function appArmorAdvice(): string {
	const restricted = readSetting('/proc/sys/kernel/apparmor_restrict_unprivileged_userns') === '1';
	return restricted
		? ' This system restricts user namespaces by AppArmor: give bwrap a profile that allows userns, or run: sudo sysctl -w kernel.apparmor_restrict_unprivileged_userns=0'
		: '';
}

function readSetting(path: string): string | undefined {
	try {
		return readFileSync(path, 'latin1').trim();
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}
