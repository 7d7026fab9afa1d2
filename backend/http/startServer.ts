import { once } from 'node:events';
import type { Express } from 'express';

// Imported as an ES module, node:http loads its WebSocket and fetch too, which costs a start some 20 ms.
const { createServer } = process.getBuiltinModule('node:http');

/** All headers of a request have to be there by then: who sends them slowly holds no connection for long. */
const headersMs = 10_000;
/** All of a request; an answer may take as long as it likes. */
const requestMs = 30_000;
/** How often connections are looked through for those that take longer. */
const lookThroughMs = 5_000;
/**
 * How long a connection may wait for its next request. Longer than proxies and load balancers keep theirs (most of them 60 s), or one would send a request just when
 * we hang up; and what is left of a stream whose reader is gone without a word goes then.
 */
const idleMs = 65_000;
/** From when on the system asks a silent peer whether it is still there. */
const probeAfterMs = 60_000;

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
	const server = createServer(
		{
			headersTimeout: headersMs,
			requestTimeout: requestMs,
			connectionsCheckingInterval: lookThroughMs,
			keepAliveTimeout: idleMs,
			keepAlive: true,
			keepAliveInitialDelay: probeAfterMs,
		},
		app,
	);
	server.listen(port, host);
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the server listens on no port');
	return {
		port: address.port,
		async stop(graceMs) {
			const closed = once(server, 'close');
			server.close();
			server.closeIdleConnections();
			const grace = setTimeout(() => server.closeAllConnections(), graceMs);
			await closed;
			clearTimeout(grace);
		},
	};
}
