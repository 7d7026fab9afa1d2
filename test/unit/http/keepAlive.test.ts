import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import express from 'express';
import { describe, it } from 'mocha';
import { startServer } from '#backend/http/startServer.ts';

describe('a connection to the HTTP server', () => {
	it('is kept for longer than proxies keep theirs, and is told so', async () => {
		const app = express();
		app.get('/', (_request, response) => void response.send('here'));
		const server = await startServer(app);
		const socket = connect(server.port, '127.0.0.1');
		socket.setEncoding('latin1').write('GET / HTTP/1.1\r\nHost: x\r\n\r\n');
		let text = '';
		socket.on('data', (data: string) => (text += data));
		while (!text.endsWith('here')) await once(socket, 'data');
		const seconds = /^keep-alive: timeout=(\d+)/im.exec(text)?.[1];
		assert.ok(Number(seconds) > 60, text);
		const closed = once(socket, 'close');
		await server.stop(60_000);
		await closed;
	});
});
