import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { mongo } from 'mongoose';
import type { BusWord } from '#backend/platform/busWords.ts';
import { createLog } from '#backend/platform/log.ts';
import { MongoBus } from '#backend/platform/mongoBus.ts';
import { whyLost } from '#backend/platform/mongoChangeStream.ts';
import { testClock } from '../../contract/testClock.ts';
import { ReplicaSet } from './replicaSet.ts';

const log = createLog('silent');

describe('the bus over a change stream of the store', () => {
	const clock = testClock();
	const open: MongoBus[] = [];
	afterEach(() => {
		for (const bus of open.splice(0)) bus.close();
	});

	/** Another process on the same store. */
	async function join(replicaSet: ReplicaSet): Promise<{ bus: MongoBus; heard: string[]; gaps: () => number }> {
		const pause = (): Promise<void> => replicaSet.pause();
		const bus = new MongoBus({ words: replicaSet.words(), clock, log, pause });
		open.push(bus);
		const heard: string[] = [];
		let gaps = 0;
		bus.subscribe('class', (message) => heard.push(message));
		bus.onGap(() => gaps++);
		await bus.start(60_000);
		return { bus, heard, gaps: () => gaps };
	}

	it('carries words between processes in their order, and own ones at once and only once', async () => {
		const replicaSet = new ReplicaSet();
		const [one, other] = [await join(replicaSet), await join(replicaSet)];
		assert.ok(one.bus.isWhole() && other.bus.isWhole());
		for (const word of ['a', 'b', 'c']) one.bus.publish('class', word);
		assert.deepEqual(one.heard, ['a', 'b', 'c']);
		other.bus.publish('another channel', 'x');
		await replicaSet.settle();
		assert.deepEqual(other.heard, ['a', 'b', 'c']);
		assert.deepEqual(one.heard, ['a', 'b', 'c']);
	});

	it('is deaf while the stream is gone, then goes on behind what it heard last and says that something may be missing', async () => {
		const replicaSet = new ReplicaSet();
		const [one, other] = [await join(replicaSet), await join(replicaSet)];
		one.bus.publish('class', 'a');
		await replicaSet.settle();
		const before = other.gaps();
		replicaSet.hold();
		replicaSet.breakStreams();
		await replicaSet.settle();
		assert.ok(!other.bus.isWhole());
		one.bus.publish('class', 'b');
		await replicaSet.settle();
		assert.deepEqual(other.heard, ['a']);
		replicaSet.release();
		await replicaSet.settle();
		assert.ok(other.bus.isWhole());
		assert.deepEqual(other.heard, ['a', 'b'], 'nothing twice, nothing lost');
		assert.ok(other.gaps() > before);
	});

	it('begins anew where the store has forgotten what came after the token', async () => {
		const replicaSet = new ReplicaSet();
		const [one, other] = [await join(replicaSet), await join(replicaSet)];
		one.bus.publish('class', 'a');
		await replicaSet.settle();
		replicaSet.hold();
		replicaSet.breakStreams();
		await replicaSet.settle();
		one.bus.publish('class', 'b');
		await replicaSet.settle();
		replicaSet.forget();
		const before = other.gaps();
		replicaSet.release();
		await replicaSet.settle();
		assert.ok(other.bus.isWhole());
		assert.deepEqual(other.heard, ['a']);
		assert.ok(other.gaps() > before);
		one.bus.publish('class', 'c');
		await replicaSet.settle();
		assert.deepEqual(other.heard, ['a', 'c']);
	});

	it('says to the others that they missed something when its own words could not be left', async () => {
		const replicaSet = new ReplicaSet();
		const [one, other] = [await join(replicaSet), await join(replicaSet)];
		await replicaSet.settle();
		replicaSet.refuseWrites(true);
		one.bus.publish('class', 'lost');
		await replicaSet.settle();
		const before = other.gaps();
		replicaSet.refuseWrites(false);
		one.bus.publish('class', 'b');
		await replicaSet.settle();
		assert.deepEqual(other.heard, ['b']);
		assert.equal(other.gaps(), before + 1);
	});

	it('keeps a bounded number of words for a store that does not take them', async () => {
		const replicaSet = new ReplicaSet();
		const [one, other] = [await join(replicaSet), await join(replicaSet)];
		await replicaSet.settle();
		replicaSet.stallWrites(true);
		for (let count = 0; count < 5_000; count++) one.bus.publish('class', String(count));
		const before = other.gaps();
		replicaSet.stallWrites(false);
		await replicaSet.settle();
		assert.ok(other.heard.length <= 1_001, String(other.heard.length));
		assert.ok(other.gaps() > before);
	});

	it('does not trust a stream that says nothing for long', async () => {
		const replicaSet = new ReplicaSet();
		const { bus, gaps } = await join(replicaSet);
		clock.advance(4_000);
		replicaSet.elapse();
		await replicaSet.settle();
		clock.advance(4_000);
		assert.ok(bus.isWhole());
		const before = gaps();
		clock.advance(4_000);
		assert.ok(!bus.isWhole());
		replicaSet.elapse();
		await replicaSet.settle();
		assert.ok(bus.isWhole());
		assert.equal(gaps(), before + 1);
	});

	it('hears everybody there is where the store has no change streams', async () => {
		const standalone = new ReplicaSet({ hasChangeStreams: false });
		const { bus, heard, gaps } = await join(standalone);
		assert.ok(bus.isWhole());
		bus.publish('class', 'a');
		await standalone.settle();
		assert.deepEqual([heard, standalone.written(), gaps()], [['a'], 0, 0]);
	});

	it('tells apart by the errors of the store what can never be, what was forgotten and what passes', () => {
		const error = (code: number, labels: string[] = []): Error =>
			new mongo.MongoServerError({ message: 'x', code, errorLabels: labels });
		for (const code of [40_573, 40_324, 59]) assert.equal(whyLost(error(code)), 'never');
		for (const code of [286, 280, 260]) assert.equal(whyLost(error(code)), 'forgotten');
		assert.equal(whyLost(error(9_999, ['NonResumableChangeStreamError'])), 'forgotten');
		for (const code of [13, 91, 189]) assert.equal(whyLost(error(code)), 'passing');
		assert.equal(whyLost(new mongo.MongoNetworkError('x')), 'passing');
	});

	it('takes a word without a channel for one that says that something is missing', async () => {
		const replicaSet = new ReplicaSet();
		const { heard, gaps } = await join(replicaSet);
		const before = gaps();
		const word: BusWord = { from: 'another process', message: '' };
		await replicaSet.words().say([word, { ...word, channel: 'class', message: 'a' }]);
		await replicaSet.settle();
		assert.deepEqual(heard, ['a']);
		assert.equal(gaps(), before + 1);
	});
});
