import { createServer, connect, type Socket } from 'node:net';
import { once } from 'node:events';

/** The message of MongoDB's wire protocol that carries a command (https://www.mongodb.com/docs/manual/reference/mongodb-wire-protocol/). */
const opMsg = 2013;
const headerBytes = 16;
/** Header, flags, and the kind of the first section. */
const documentAt = headerBytes + 5;

export interface CommandCounter {
	port: number;
	/** How often each command went through since the last `reset`. */
	counts(): ReadonlyMap<string, number>;
	reset(): void;
	close(): Promise<void>;
}

/** Stands between a server and MongoDB and counts the commands that reach the store, whoever sends them. */
export async function startCommandCounter(mongoPort: number): Promise<CommandCounter> {
	const counts = new Map<string, number>();
	const sockets = new Set<Socket>();
	const server = createServer((client) => {
		const store = connect(mongoPort, '127.0.0.1');
		for (const [socket, other] of [
			[client, store],
			[store, client],
		] as const) {
			sockets.add(socket.setNoDelay(true));
			socket.on('error', () => other.destroy());
			socket.on('close', () => {
				sockets.delete(socket);
				other.destroy();
			});
		}
		const read = commandReader((name) => counts.set(name, (counts.get(name) ?? 0) + 1));
		client.on('data', (data: Buffer) => read(data));
		client.pipe(store);
		store.pipe(client);
	});
	server.listen(0, '127.0.0.1');
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the counter listens on no port');
	return {
		port: address.port,
		counts: () => counts,
		reset: () => counts.clear(),
		async close() {
			for (const socket of sockets) socket.destroy();
			server.close();
			await once(server, 'close');
		},
	};
}

/** Finds the messages in a stream of bytes and tells the name of each command: the first field of its document. */
function commandReader(tell: (name: string) => void): (data: Buffer) => void {
	let rest: Buffer = Buffer.alloc(0);
	return (data) => {
		rest = rest.length === 0 ? data : Buffer.concat([rest, data]);
		while (rest.length >= headerBytes) {
			const length = rest.readInt32LE(0);
			if (rest.length < length) return;
			const message = rest.subarray(0, length);
			rest = rest.subarray(length);
			if (message.readInt32LE(12) !== opMsg || message[documentAt - 1] !== 0) continue;
			const nameAt = documentAt + 5;
			tell(message.toString('latin1', nameAt, message.indexOf(0, nameAt)));
		}
	};
}
