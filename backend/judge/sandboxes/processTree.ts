import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { readLinuxProcessTree } from './linuxProcessTree.ts';
import type { TreeUsage } from './sandbox.ts';

/** A process and everything that descends from it, itself first. */
export interface ProcessTree {
	pids: number[];
	usage: TreeUsage;
}

const execute = promisify(execFile);

/** Reads the tree under a process; undefined when the process has ended or the system does not tell. */
export async function readProcessTree(rootPid: number): Promise<ProcessTree | undefined> {
	switch (process.platform) {
		case 'linux':
			return readLinuxProcessTree(rootPid);
		case 'win32':
			return readWindowsProcess(rootPid);
		default:
			return readTreeByPs(rootPid);
	}
}

/** How often it is worth asking: reading /proc costs nothing, the others start a program. */
export const processTreePollMs = process.platform === 'linux' ? 25 : 250;

/** macOS and other Unix systems. */
async function readTreeByPs(rootPid: number): Promise<ProcessTree | undefined> {
	const { stdout } = await execute('/bin/ps', ['-A', '-o', 'pid=,ppid=,rss=,time=']);
	const rows = stdout
		.split('\n')
		.map((line) => line.trim().split(/\s+/))
		.map(([pid, parent, rss, time]) => ({
			pid: Number(pid),
			parent: Number(parent),
			rss: Number(rss),
			time: time ?? '',
		}));
	const pids = [rootPid];
	const usage: TreeUsage = { cpuMs: 0, memoryBytes: 0, processes: 0, heldUpMs: 0 };
	for (const pid of pids) {
		const row = rows.find((candidate) => candidate.pid === pid);
		if (row === undefined) continue;
		usage.cpuMs += psTimeMs(row.time);
		usage.memoryBytes += row.rss * 1024;
		usage.processes++;
		pids.push(...rows.filter((candidate) => candidate.parent === pid).map((child) => child.pid));
	}
	return usage.processes === 0 ? undefined : { pids, usage };
}

/** `[[days-]hours:]minutes:seconds[.hundredths]` */
function psTimeMs(text: string): number {
	const [clock = '', days = '0'] = text.split('-').reverse();
	const seconds = clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
	return (Number(days) * 86_400 + seconds) * 1000;
}

/** Windows tells a process's memory quickly but neither its tree nor its processor time, which is then known only from inside. */
async function readWindowsProcess(pid: number): Promise<ProcessTree | undefined> {
	const filter = ['/FI', `PID eq ${String(pid)}`, '/FO', 'CSV', '/NH'];
	const { stdout } = await execute('tasklist', filter, { windowsHide: true });
	const memory = /"([^"]*)"\s*$/.exec(stdout.trim())?.[1];
	if (memory === undefined) return undefined;
	const memoryBytes = Number(memory.replaceAll(/\D/g, '')) * 1024;
	return { pids: [pid], usage: { cpuMs: 0, memoryBytes, processes: 1, heldUpMs: 0 } };
}
