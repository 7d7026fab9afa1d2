import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ServerLink } from '#extension/account/serverLink.ts';

const health = {
	...{ status: 'ok', version: '1', mode: 'server', uptimeMs: 1, languages: [], probing: false, pendingSubmissions: 0 },
	tier: { tier: 'bubblewrap', reason: '', consented: false },
	store: { kind: 'mongo', schemaVersion: 1 },
	challenges: { proved: 1, broken: [] },
};

describe('the line to a server', () => {
	let server: Server | undefined;
	let link: ServerLink | undefined;
	afterEach(async () => {
		link?.close();
		await stop();
	});

	async function start(port = 0): Promise<number> {
		const started = createServer((_, response) =>
			response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(health)),
		);
		server = started;
		await new Promise<void>((resolve) => started.listen(port, '127.0.0.1', resolve));
		// A listening TCP server has an address of this form.
		return (started.address() as AddressInfo).port;
	}

	async function stop(): Promise<void> {
		const running = server;
		server = undefined;
		if (!running) return;
		running.closeAllConnections();
		await new Promise((resolve) => running.close(resolve));
	}

	function linkTo(port: number): ServerLink {
		link = new ServerLink({
			serverUrl: `http://127.0.0.1:${port}`,
			token: () => Promise.resolve('t'),
			renewToken: () => Promise.resolve('t'),
			lostMessage: 'silent',
			askAgainAfterMs: [5],
		});
		return link;
	}

	const changeOf = (one: ServerLink): Promise<boolean | undefined> =>
		new Promise((resolve) => {
			const listening = one.onDidChange(() => {
				listening.dispose();
				resolve(one.isOnline);
			});
		});

	it('is not known before the first look, which is one however many ask', async () => {
		const line = linkTo(await start());
		assert.equal(line.isOnline, undefined);
		assert.deepEqual(await Promise.all([line.reachable(), line.reachable()]), [true, true]);
	});

	it('notices that the server goes, and by itself that it is back', async () => {
		const port = await start();
		const line = linkTo(port);
		await line.reachable();
		const gone = changeOf(line);
		await stop();
		await assert.rejects(line.client.call('health', {}), { code: 'stopping' });
		assert.equal(await gone, false);
		const back = changeOf(line);
		await start(port);
		assert.equal(await back, true);
	});

	it('begins without a server and finds it later', async () => {
		const port = await start();
		await stop();
		const line = linkTo(port);
		assert.equal(await line.reachable(), false);
		await start(port);
		assert.equal(await line.lookNow(), true);
	});
});
