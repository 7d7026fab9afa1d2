import { readdirSync, readFileSync } from 'node:fs';
import { isMissing } from '../files/isMissing.ts';
import type { ProcessTree } from './processTree.ts';
import type { TreeUsage } from './sandbox.ts';

/** Linux counts processor time for user space in hundredths of a second on every machine. */
const tickMs = 10;

/**
 * Reads /proc; undefined when the process has ended. Synchronous on purpose: /proc answers from memory in microseconds, a trip through the
 * thread pool takes longer than that and comes late when the machine is busy, which is when a watchdog is needed.
 */
export function readLinuxProcessTree(rootPid: number): ProcessTree | undefined {
	const pids: number[] = [];
	const usage: TreeUsage = { cpuMs: 0, memoryBytes: 0, processes: 0, heldUpMs: 0 };
	const waiting = [rootPid];
	for (let pid = waiting.pop(); pid !== undefined; pid = waiting.pop()) {
		const stat = readIfThere(`/proc/${String(pid)}/stat`);
		const status = readIfThere(`/proc/${String(pid)}/status`);
		if (stat === undefined || status === undefined) continue;
		pids.push(pid);
		usage.cpuMs += cpuMsOf(stat);
		usage.memoryBytes += residentBytesOf(status);
		usage.processes++;
		const threads = threadsOf(pid);
		// A runtime may compute in another thread than the first, so the one that waited longest counts.
		usage.heldUpMs += Math.max(0, ...threads.map((thread) => heldUpMsOf(pid, thread)));
		waiting.push(...threads.flatMap((thread) => childrenOf(pid, thread)));
	}
	return pids.length === 0 ? undefined : { pids, usage };
}

/** What a process has started itself and not waited for yet; nothing when it has ended. */
export function readLinuxChildren(pid: number): number[] {
	return threadsOf(pid).flatMap((thread) => childrenOf(pid, thread));
}

/** proc(5), fields 14 to 17: utime and stime of the process, cutime and cstime of its children that have ended. */
function cpuMsOf(stat: string): number {
	// The second field is the program's name in brackets and may hold anything.
	const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
	return fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0) * tickMs;
}

/** Nanoseconds on a processor, nanoseconds waiting for one, turns; not in every kernel. */
function heldUpMsOf(pid: number, thread: string): number {
	const schedstat = readIfThere(`/proc/${String(pid)}/task/${thread}/schedstat`);
	return Number(schedstat?.split(' ')[1] ?? '0') / 1e6;
}

/** A process that ends has no memory any more. */
function residentBytesOf(status: string): number {
	return Number(/^VmRSS:\s+(\d+) kB$/m.exec(status)?.[1] ?? '0') * 1024;
}

/** A child belongs to the thread that made it. */
function childrenOf(pid: number, thread: string): number[] {
	return (readIfThere(`/proc/${String(pid)}/task/${thread}/children`) ?? '')
		.split(' ')
		.filter((child) => child !== '')
		.map(Number);
}

function threadsOf(pid: number): string[] {
	try {
		return readdirSync(`/proc/${String(pid)}/task`);
	} catch (error) {
		if (isMissing(error)) return [];
		throw error;
	}
}

/** Processes end while one looks at them. */
function readIfThere(path: string): string | undefined {
	try {
		return readFileSync(path, 'latin1');
	} catch (error) {
		if (isMissing(error)) return undefined;
		throw error;
	}
}
