import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

export interface Taken {
	method: string;
	path: string;
	authorization: string | undefined;
	body: unknown;
}

export interface SmallServer {
	port: number;
	/** Every request so far. */
	taken: Taken[];
	close(): Promise<void>;
}

/** A real HTTP server on this machine that answers as a test says. */
export async function startSmallServer(
	answer: (request: Taken, response: ServerResponse, message: IncomingMessage) => void,
): Promise<SmallServer> {
	const taken: Taken[] = [];
	const server = createServer((message, response) => {
		void text(message).then((body) => {
			const { authorization } = message.headers;
			const parsed: unknown = body === '' ? undefined : JSON.parse(body);
			const request = { method: message.method ?? '', path: message.url ?? '', authorization, body: parsed };
			taken.push(request);
			answer(request, response, message);
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A listening TCP server has an address of this form.
	const { port } = server.address() as AddressInfo;
	return {
		port,
		taken,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
	response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
}

/** Begins a stream; the caller ends it, or breaks it. An event has an id where one is given. */
export function beginEvents(response: ServerResponse): (event: unknown, id?: string) => void {
	response.writeHead(200, { 'content-type': 'text/event-stream' });
	return (event, id) => response.write(`${id === undefined ? '' : `id: ${id}\n`}data: ${JSON.stringify(event)}\n\n`);
}

/** For what waits before it comes again. */
export const atOnce = (): Promise<void> => Promise.resolve();

export async function collect<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
	const all: Item[] = [];
	for await (const item of items) all.push(item);
	return all;
}
