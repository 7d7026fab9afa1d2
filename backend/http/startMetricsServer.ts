import { once } from 'node:events';
import type { Listening } from './startServer.ts';

const { createServer } = process.getBuiltinModule('node:http');

/** What the listener shows. */
export interface MetricsText {
	contentType: string;
	text(): Promise<string>;
}

export interface MetricsServer {
	port: number;
	stop(): Promise<void>;
}

/**
 * Listens apart from the API, on a port of its own that only the operator's network reaches, and answers `GET /metrics` with what it is given.
 * @throws the system's error when it can't listen
 */
export async function startMetricsServer(
	page: MetricsText,
	{ host, port }: Listening,
	onFailed: (error: unknown) => void,
): Promise<MetricsServer> {
	const server = createServer({ requestTimeout: 10_000, headersTimeout: 5_000 }, (request, response) => {
		const [path] = (request.url ?? '').split('?', 1);
		if (path !== '/metrics' || (request.method !== 'GET' && request.method !== 'HEAD')) {
			response.writeHead(404, { 'Content-Type': 'text/plain' }).end('GET /metrics is all that is here.\n');
			return;
		}
		page.text().then(
			(text) => response.writeHead(200, { 'Content-Type': page.contentType }).end(text),
			(error: unknown) => {
				onFailed(error);
				response.writeHead(500, { 'Content-Type': 'text/plain' }).end('See the log.\n');
			},
		);
	});
	server.listen(port, host);
	await once(server, 'listening');
	const address = server.address();
	if (address === null || typeof address === 'string') throw new Error('the metrics server listens on no port');
	return {
		port: address.port,
		async stop() {
			const closed = once(server, 'close');
			server.close();
			server.closeAllConnections();
			await closed;
		},
	};
}
