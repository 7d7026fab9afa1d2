import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { Redis } from 'ioredis';
import { describe, it } from 'mocha';
import { Mongoose } from 'mongoose';
import { mongoUriOf, startMongoServer } from '#tools/mongoServer.ts';
import { startRedisServer } from '#tools/redisServer.ts';

describe('the servers that tests run on', () => {
	let folder = '';
	beforeEach(() => {
		folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-servers-'));
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it("speak MongoDB's protocol, and have their data again after a restart on the same port", async function () {
		if (process.env.MONGODB_TEST_URI) return this.skip(); // somebody else's server is not ours to restart
		const dataFile = path.join(folder, 'data.h2');
		const first = await startMongoServer({ dataFile });
		const write = await new Mongoose().createConnection(mongoUriOf(first, 'x')).asPromise();
		await write.collection('things').insertOne({ name: 'kept' });
		await write.close();
		await first.stop();
		const second = await startMongoServer({ dataFile, port: Number(new URL(first.uri).port) });
		assert.equal(second.uri, first.uri);
		const read = await new Mongoose().createConnection(mongoUriOf(second, 'x')).asPromise();
		assert.equal((await read.collection('things').findOne({}))?.['name'], 'kept');
		await read.close();
		await second.stop('SIGKILL');
	});

	it('are a real Redis, which keeps nothing unless asked', async () => {
		for (const [dataFolder, kept] of [
			[undefined, null],
			[folder, 'yes'],
		] as const) {
			const first = await startRedisServer(dataFolder === undefined ? {} : { dataFolder });
			const write = new Redis(first.url);
			await write.set('kept', 'yes');
			write.disconnect();
			await first.stop();
			const second = await startRedisServer({ port: first.port, ...(dataFolder === undefined ? {} : { dataFolder }) });
			const read = new Redis(second.url);
			assert.equal(await read.get('kept'), kept);
			read.disconnect();
			await second.stop('SIGKILL');
		}
	});
});
