import assert from 'node:assert/strict';
import { setImmediate as turn } from 'node:timers/promises';
import { describe, it } from 'mocha';
import { systemClock } from '#backend/platform/clock.ts';
import { createLog } from '#backend/platform/log.ts';
import { MongoBus } from '#backend/platform/mongoBus.ts';
import { createIndexes } from '#backend/platform/mongoIndexes.ts';
import { mongoBusPlan, MongoBusWords } from '#backend/platform/mongoChangeStream.ts';
import { freshMongo, testMongoServer } from './mongoUnderTest.ts';

describe('the bus on a store that speaks MongoDB’s protocol', () => {
	it('is the bus of one process alone where the store has no change streams, and carries words where it has them', async () => {
		const { database, close } = await freshMongo();
		await createIndexes(database.connection, [mongoBusPlan]);
		const lines: string[] = [];
		const log = createLog('debug', { write: (line) => lines.push(line) });
		const words = new MongoBusWords(database, systemClock);
		const [one, other] = [0, 1].map(() => new MongoBus({ words, clock: systemClock, log }));
		assert.ok(one && other);
		await Promise.all([one.start(60_000), other.start(60_000)]);
		assert.ok(one.isWhole() && other.isWhole());
		const heard: string[] = [];
		one.subscribe('class', (message) => heard.push(message));
		other.subscribe('class', (message) => heard.push(message));
		one.publish('class', 'a');
		assert.deepEqual(heard, ['a']);
		const isAlone = lines.some((line) => line.includes('no change streams'));
		// A real server alone has none either; only a replica set or a cluster has.
		if (!isAlone) while (heard.length < 2) await turn();
		if (!(await testMongoServer()).isReal) assert.ok(isAlone, lines.join(''));
		one.close();
		other.close();
		await close();
	});

	it('leaves words that go by themselves', async () => {
		const { database, close } = await freshMongo();
		await createIndexes(database.connection, [mongoBusPlan]);
		await new MongoBusWords(database, systemClock).say([
			{ from: 'a process', channel: 'class', message: 'a' },
			{ from: 'a process', message: '' },
		]);
		const collection = database.raw<{ at: Date; channel?: string }>(mongoBusPlan.collection);
		const stored = await collection.find({}).toArray();
		assert.deepEqual(
			stored.map(({ channel, at }) => [channel, at instanceof Date]),
			[
				['class', true],
				[undefined, true],
			],
		);
		const indexes = await collection.listIndexes().toArray();
		assert.match(JSON.stringify(indexes), /"expireAfterSeconds":60\b/);
		await close();
	});
});
