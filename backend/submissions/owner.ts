import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';

/** Names this start of this process on this machine, for the leases of what it judges. */
export function makeOwner(): string {
	return `${hostname()}/${process.pid}/${randomUUID()}`;
}

/** Whether the process behind an owner on this machine is certainly gone. Of another machine nothing is known but the lease. */
export function isDeadOwner(owner: string, me: string): boolean {
	const [host, pid] = owner.split('/');
	if (owner === me || host !== hostname()) return false;
	const number = Number(pid);
	// Our own number under another name: an earlier process had it.
	return number === process.pid || !isAlive(number);
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
