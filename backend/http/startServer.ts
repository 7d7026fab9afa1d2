import { once } from 'node:events';
import type { Server, ServerResponse } from 'node:http';
import type { Express } from 'express';

// Imported as an ES module, node:http loads its WebSocket and fetch too, which costs a start some 20 ms.
const { createServer } = process.getBuiltinModule('node:http');

export interface RunningServer {
	port: number;
	/** Stops accepting, and waits until every answer under way is given; those that take longer are cut off. */
	stop(graceMs: number): Promise<void>;
}

export interface Listening {
	host: string;
	/** 0 lets the system choose. */
	port: number;
}

/** Listens on this machine only, on a port that the system chooses, unless told otherwise. @throws the system's error when it can't listen. */
export async function startServer(
	app: Express,
	{ host, port }: Listening = { host: '127.0.0.1', port: 0 },
): Promise<RunningServer> {
	const server = createServer({ requestTimeout: 30_000, headersTimeout: 10_000 }, app);
	server.listen(port, host);
	await once(server, 'listening');
	const answers = answersUnderWay(server);
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
	return {
		port: address.port,
		async stop(graceMs) {
			const closed = once(server, 'close');
			server.close();
			server.closeIdleConnections();
			// Or a proxy would send its next request over the same connection, only to be refused.
			for (const response of answers) if (!response.headersSent) response.setHeader('Connection', 'close');
			const grace = setTimeout(() => server.closeAllConnections(), graceMs);
			await closed;
			clearTimeout(grace);
		},
	};
}

function answersUnderWay(server: Server): ReadonlySet<ServerResponse> {
	const answers = new Set<ServerResponse>();
	server.on('request', (_request, response: ServerResponse) => {
		answers.add(response);
		response.once('close', () => answers.delete(response));
	});
	return answers;
}
