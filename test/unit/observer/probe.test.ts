import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { probeCommand } from '#backend/probeCommand.ts';
import { startSmallServer } from '../extension/smallServer.ts';

const never = new AbortController().signal;

async function probed(args: readonly string[], environment: NodeJS.ProcessEnv = {}): Promise<[number, string]> {
	let said = '';
	const code = await probeCommand(args, { err: (text) => (said += text), signal: never }, environment);
	return [code, said];
}

describe('the probe', () => {
	it('is content with a server that is well, and says nothing', async () => {
		const server = await startSmallServer((_request, response) => response.writeHead(200).end('{}'));
		const address = `http://127.0.0.1:${String(server.port)}`;
		assert.deepEqual(await probed([`${address}/readyz`]), [0, '']);
		assert.deepEqual(await probed([], { CODE_SENSEI_PORT: String(server.port) }), [0, '']);
		assert.deepEqual(
			server.taken.map(({ path }) => path),
			['/readyz', '/healthz'],
		);
		await server.close();
	});

	it('fails with what the server says of itself', async () => {
		const server = await startSmallServer((_request, response) =>
			response.writeHead(503).end('Not ready: store: it does not answer.'),
		);
		const [code, said] = await probed([`http://127.0.0.1:${String(server.port)}/readyz`]);
		assert.equal(code, 1);
		assert.match(said, /^503 Not ready: store/);
		await server.close();
	});

	it('fails where nobody answers, where it is sent elsewhere, and when it is told to stop', async () => {
		const gone = await startSmallServer(() => undefined);
		await gone.close();
		const refused = await probed([`http://127.0.0.1:${String(gone.port)}/healthz`]);
		assert.deepEqual(refused, [1, 'It does not answer: ECONNREFUSED\n']);
		const server = await startSmallServer(({ path }, response) => {
			if (path === '/elsewhere') response.writeHead(302, { Location: '/healthz' }).end();
		});
		const address = `http://127.0.0.1:${String(server.port)}`;
		assert.equal((await probed([`${address}/elsewhere`]))[0], 1);
		const stop = new AbortController();
		const silent = probeCommand([`${address}/silent`], { err: () => undefined, signal: stop.signal }, {});
		stop.abort();
		assert.equal(await silent, 1);
		await server.close();
	});

	it('refuses what is no address', async () => {
		for (const args of [['not an address'], ['file:///etc/hosts'], ['http://a', 'http://b']]) {
			const [code, said] = await probed(args);
			assert.equal(code, 2);
			assert.match(said, /wants one address/);
		}
	});
});
