import { mkdtemp, readdir, readFile, rm, writeFile, chmod } from 'node:fs/promises';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** What an attack tries to reach: a secret file, a folder, a port, a socket, a secret in the environment. */
export interface AttackField {
	folder: string;
	/** What a process of this field is called that wants to stay; another suite attacks at the same time. */
	orphan: string;
	/** Puts the places of this field into a source. */
	aim(source: string): string;
	/** Connections that reached the port or the socket. */
	connections(): number;
	/** Files that an attack left in the folder. */
	intruders(): Promise<string[]>;
	close(): Promise<void>;
}

const own = ['canary.txt', 'canary.sock'];

export async function openAttackField(): Promise<AttackField> {
	const folder = await mkdtemp(path.join(tmpdir(), 'sensei-attack-'));
	// Anybody may read and write here: only the box keeps the attack out.
	await chmod(folder, 0o777);
	const canary = path.join(folder, 'canary.txt');
	await writeFile(canary, 'sensei-secret\n', { mode: 0o666 });
	process.env['SENSEI_ATTACK_SECRET'] = 'sensei-secret';
	let connections = 0;
	const servers: Server[] = [];
	const listen = async (where: { port: number; host: string } | { path: string }) => {
		const server = createServer((socket) => {
			connections++;
			socket.destroy();
		});
		servers.push(server);
		await new Promise<void>((resolve, reject) => server.once('error', reject).listen(where, resolve));
		return server.address();
	};
	const address = await listen({ port: 0, host: '127.0.0.1' });
	const socket = path.join(folder, 'canary.sock');
	await listen({ path: socket });
	await chmod(socket, 0o777);
	const port = typeof address === 'object' && address !== null ? address.port : 0;
	const orphan = `orphan-of-${path.basename(folder)}`;
	return {
		folder,
		orphan,
		aim: (source) =>
			source
				.replaceAll('__CANARY__', canary)
				.replaceAll('__FOLDER__', folder)
				.replaceAll('__SOCKET__', socket)
				.replaceAll('__PORT__', String(port))
				.replaceAll('__ORPHAN__', orphan),
		connections: () => connections,
		intruders: async () => (await readdir(folder)).filter((name) => !own.includes(name)),
		close: async () => {
			delete process.env['SENSEI_ATTACK_SECRET'];
			for (const server of servers) server.close();
			await rm(folder, { recursive: true, force: true });
		},
	};
}

/** Processes on this machine whose command line holds the word; by /proc, so on Linux only. */
export async function processesNamed(word: string): Promise<number[]> {
	const found: number[] = [];
	for (const name of await readdir('/proc')) {
		if (!/^\d+$/.test(name)) continue;
		try {
			if ((await readFile(`/proc/${name}/cmdline`, 'utf8')).includes(word)) found.push(Number(name));
		} catch (error) {
			// It ended while we were looking.
			if (!(error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH')))
				throw error;
		}
	}
	return found;
}
