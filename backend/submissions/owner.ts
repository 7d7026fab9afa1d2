import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** When this process began; tells it from an earlier one that had the same number. */
const processStart = String(Math.round(performance.timeOrigin));

/** Names who judges, for the leases of what it judges: machine, process, its start, and which of several in it. */
export function makeOwner(): string {
	return [hostname(), process.pid, processStart, randomUUID()].join('/');
}

/** Whether the process behind an owner on this machine is certainly gone. Of another machine nothing is known but the lease. */
export function isDeadOwner(owner: string): boolean {
	const [host, pid, start] = owner.split('/');
	if (host !== hostname()) return false;
	return Number(pid) === process.pid ? start !== processStart : !isAlive(Number(pid));
}

function isAlive(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		// EPERM: it is there, and somebody else's.
		return error instanceof Error && 'code' in error && error.code === 'EPERM';
	}
}
