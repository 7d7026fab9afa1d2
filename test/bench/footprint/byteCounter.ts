import { once } from 'node:events';
import { connect, createServer, type Socket } from 'node:net';

export interface ByteCounter {
	port: number;
	/** What the server has sent so far, headers included. */
	sentBytes(): number;
	close(): Promise<void>;
}

/** Stands between clients and a server of this machine and counts what the server sends. */
export async function startByteCounter(serverPort: number): Promise<ByteCounter> {
	let sent = 0;
	const sockets = new Set<Socket>();
	const server = createServer((client) => {
		const behind = connect(serverPort, '127.0.0.1');
		for (const [socket, other] of [
			[client, behind],
			[behind, client],
		] as const) {
			sockets.add(socket.setNoDelay(true));
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				sockets.delete(socket);
				other.destroy();
			});
		}
		behind.on('data', (data: Buffer) => (sent += data.length));
		client.pipe(behind);
		behind.pipe(client);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the counter listens on no port');
	return {
		port: address.port,
		sentBytes: () => sent,
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}
