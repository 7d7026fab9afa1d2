import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/** How long a server may take to follow an order to stop. */
const stopLimitMs = 5_000;

/** Ends a server that we started, by its process id; resolves when it is gone. */
export async function stopChild(child: ChildProcess, signal: NodeJS.Signals = 'SIGTERM'): Promise<void> {
	if (child.exitCode !== null || child.signalCode !== null) return;
	const gone = once(child, 'exit');
	child.ref();
	child.kill(signal);
	const limit = new AbortController();
	const late = delay(stopLimitMs, 'late', { signal: limit.signal }).catch(() => 'stopped');
	if ((await Promise.race([gone, late])) === 'late') child.kill('SIGKILL');
	limit.abort();
	await gone;
}

/** Lets this process end although the server still runs; the server is then ended with it. */
export function endWithUs(child: ChildProcess): void {
	const kill = () => void child.kill('SIGKILL');
	process.once('exit', kill);
	child.once('exit', () => process.off('exit', kill));
	child.unref();
	// Streams of a child keep a process alive like the child itself; sockets, which these are, can be told not to.
	for (const stream of [child.stdin, child.stdout, child.stderr]) if (stream instanceof Socket) stream.unref();
}
