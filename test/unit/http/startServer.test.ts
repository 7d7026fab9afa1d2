import assert from 'node:assert/strict';
import { Agent, get, type IncomingMessage } from 'node:http';
import express from 'express';
import { describe, it } from 'mocha';
import { startServer } from '#backend/http/startServer.ts';

describe('a server that is told to stop', () => {
	it('finishes the answer under way, and says that no other request may come over its connection', async () => {
		const [asked, may] = [Promise.withResolvers<undefined>(), Promise.withResolvers<undefined>()];
		const app = express();
		app.get('/', (_request, response) => {
			asked.resolve(undefined);
			void may.promise.then(() => response.send('done'));
		});
		app.get('/quick', (_request, response) => void response.send('done'));
		const server = await startServer(app);
		const agent = new Agent({ keepAlive: true });
		const ask = (path: string) =>
			new Promise<IncomingMessage>((resolve, reject) => {
				get({ host: '127.0.0.1', port: server.port, path, agent }, (response) => resolve(response.resume())).once(
					'error',
					reject,
				);
			});
		assert.equal((await ask('/quick')).headers.connection, 'keep-alive');
		const slow = ask('/');
		await asked.promise;
		const stopped = server.stop(60_000);
		may.resolve(undefined);
		const answer = await slow;
		assert.equal(answer.statusCode, 200);
		assert.equal(answer.headers.connection, 'close');
		await stopped;
		await assert.rejects(ask('/quick'), { code: 'ECONNREFUSED' });
		agent.destroy();
	});
});
