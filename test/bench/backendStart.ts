import { fork } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { StartAnswer, type StartOrder } from '#contract/start.ts';

const dist = path.join(import.meta.dirname, '../../dist');

/** How long it takes from the spawn of the bundled solo backend to its first healthy answer, in milliseconds; on an empty data folder. */
export async function measureBackendStart(): Promise<number> {
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-bench-'));
	// Where this runs as root, boxes belong to somebody else.
	chmodSync(folder, 0o755);
	const order: StartOrder = {
		kind: 'start',
		token: randomBytes(32).toString('hex'),
		dataFolder: path.join(folder, 'data'),
		scratchFolder: path.join(folder, 'scratch'),
		bankFolder: path.join(dist, 'bank'),
		tier: 'auto',
		toolchains: {},
	};
	mkdirSync(order.dataFolder);
	mkdirSync(order.scratchFolder);
	const started = performance.now();
	const child = fork(path.join(dist, 'backend.mjs'), ['solo'], { stdio: ['ignore', 'ignore', 'ignore', 'ipc'] });
	const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
	try {
		const port = await new Promise<number>((resolve, reject) => {
			child.once('error', reject);
			child.once('exit', () => reject(new Error('The backend ended at its start.')));
			child.once('message', (message) => {
				const answer = StartAnswer.parse(message);
				if (answer.kind === 'ready') resolve(answer.port);
				else reject(new Error(answer.message));
			});
			child.send(order);
		});
		const health = await fetch(`http://127.0.0.1:${port}/healthz`, {
			headers: { authorization: `Bearer ${order.token}` },
		});
		if (!health.ok) throw new Error(`The backend answers with status ${health.status}.`);
		await health.arrayBuffer();
		return performance.now() - started;
	} finally {
		child.kill('SIGTERM');
		await ended;
		rmSync(folder, { recursive: true, force: true });
	}
}
