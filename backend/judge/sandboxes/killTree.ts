import { execFile } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { isMissing } from '../files/isMissing.ts';
import { readLinuxChildren } from './linuxProcessTree.ts';
import { readProcessTree } from './processTree.ts';

/** The name of the variable that marks every process of a run, however far it strays from its tree. */
export const runMarker = 'CODE_SENSEI_RUN';

/** Ends a process that leads a group, its group, its descendants and, on Linux, every process that carries the mark of the run. */
export async function killTree(pid: number, mark: string): Promise<void> {
	if (process.platform === 'win32') {
		await killWindowsTree(pid);
		return;
	}
	// Descendants are found before the first one dies: an orphan belongs to nobody.
	const tree = await readProcessTree(pid);
	sendKill(-pid);
	for (const descendant of tree?.pids ?? []) sendKill(descendant);
	if (process.platform === 'linux') killMarked(mark);
}

/** Ends what a process has started, then itself. Linux only. With the first process of a namespace, the kernel ends all the others in it. */
export function killWithChildren(pid: number): void {
	for (const child of readLinuxChildren(pid)) sendKill(child);
	sendKill(pid);
}

/** After the leader ended by itself: what it left behind. Its descendants are orphans by now, its number may be somebody else's. */
export function killLeftovers(pid: number, mark: string): void {
	if (process.platform === 'win32') return;
	sendKill(-pid);
	if (process.platform === 'linux') killMarked(mark);
}

function killMarked(mark: string): void {
	const needle = `${runMarker}=${mark}\0`;
	for (const name of readdirSync('/proc')) {
		const pid = Number(name);
		if (Number.isInteger(pid) && environmentOf(pid).includes(needle)) sendKill(pid);
	}
}

function environmentOf(pid: number): string {
	try {
		return readFileSync(`/proc/${String(pid)}/environ`, 'latin1');
	} catch (error) {
		if (isMissing(error) || isForbidden(error)) return '';
		throw error;
	}
}

function sendKill(pid: number): void {
	try {
		process.kill(pid, 'SIGKILL');
	} catch (error) {
		if (!isMissing(error) && !isForbidden(error)) throw error;
	}
}

function isForbidden(error: unknown): boolean {
	return error instanceof Error && 'code' in error && (error.code === 'EACCES' || error.code === 'EPERM');
}

/** taskkill fails when the process has ended already, which is what was wanted. */
function killWindowsTree(pid: number): Promise<void> {
	return new Promise((resolve) => {
		execFile('taskkill', ['/T', '/F', '/PID', String(pid)], { windowsHide: true }, () => {
			resolve();
		});
	});
}
