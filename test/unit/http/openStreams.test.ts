import assert from 'node:assert/strict';
import { once } from 'node:events';
import { type AddressInfo, connect, type Socket } from 'node:net';
import express from 'express';
import { describe, it } from 'mocha';
import { answerWithProblem } from '#backend/http/answerWithProblem.ts';
import { sendEvents } from '#backend/http/eventStream.ts';
import {
	heartbeatTicks,
	OpenStreams,
	type StreamLimits,
	unreadBytesMax,
	unreadMaxMs,
} from '#backend/http/openStreams.ts';
import { nameRequest } from '#backend/http/requestId.ts';
import { createLog } from '#backend/platform/log.ts';
import { StreamPlace } from '#backend/platform/streamPlace.ts';
import { testClock } from '../../contract/testClock.ts';
import { sendRaw } from '../../sendRaw.ts';

const beat = ': still here\n\n';
/** Far more than the system keeps for a connection that nobody reads. */
const tooMuch = 'x'.repeat(0.6 * unreadBytesMax);

describe('streams of events', () => {
	const ends: (() => Promise<void>)[] = [];
	afterEach(async () => {
		for (const end of ends.splice(0)) await end();
	});

	/** An app whose streams say what `values` does, with a timer that the test moves. */
	async function start(
		values: (signal: AbortSignal) => AsyncIterable<unknown> = quiet,
		limits: StreamLimits = { perProcess: 10, perAccount: 10 },
	) {
		const clock = testClock();
		const stopping = new AbortController();
		const timers: (() => void)[] = [];
		const log = createLog('silent');
		const streams = new OpenStreams({
			...{ limits, stopSignal: stopping.signal, nowMs: () => clock.nowMs(), log },
			everyTick(tick) {
				timers.push(tick);
				return () => void timers.splice(0);
			},
		});
		const app = express();
		app.use(nameRequest(clock));
		app.get('/:account', async (request, response) => {
			await sendEvents(streams.open(request.params.account, response), new StreamPlace(), values);
		});
		app.use(answerWithProblem(log));
		const server = app.listen(0, '127.0.0.1');
		await once(server, 'listening');
		const { port } = server.address() as AddressInfo; // it listens on a port
		ends.push(async () => {
			server.closeAllConnections();
			server.close();
			await once(server, 'close');
		});
		const listen = async (account = 'lena'): Promise<Reader> => {
			const reader = new Reader(connect(port, '127.0.0.1'), account);
			await reader.until((text) => text.includes('event-stream') && text.includes('hello'));
			return reader;
		};
		return { streams, port, clock, timers, listen, stop: () => stopping.abort() };
	}

	it('share one timer, by which each speaks once in so many ticks', async () => {
		const { streams, timers, listen } = await start();
		const readers = [await listen(), await listen(), await listen('nils')];
		assert.equal(timers.length, 1);
		for (let tick = 0; tick < heartbeatTicks; tick++) timers[0]?.();
		for (const reader of readers) {
			await reader.until((text) => text.includes(beat));
			assert.equal(reader.text.split(beat).length, 2);
			reader.close();
		}
		while (streams.figures().open > 0) await new Promise(setImmediate);
		assert.equal(timers.length, 0, 'nobody is left to speak to');
	});

	it('are refused beyond so many of an account and so many of all, until one has ended', async () => {
		const { port, streams, listen } = await start(quiet, { perProcess: 3, perAccount: 2 });
		const [first] = [await listen('lena'), await listen('lena')];
		const refused = await sendRaw(port, '/lena');
		assert.deepEqual([refused.status, refused.code, refused.headers['retry-after']], [503, 'busy', '5']);
		await listen('nils');
		assert.equal((await sendRaw(port, '/omar')).code, 'busy');
		first.close();
		while (streams.figures().open === 3) await new Promise(setImmediate);
		await listen('lena');
	});

	it('give back their place when they are refused by whoever makes them', async () => {
		const { port, streams } = await start(() => {
			throw new TypeError('a bug');
		});
		assert.equal((await sendRaw(port, '/lena')).status, 500);
		assert.equal(streams.figures().open, 0);
	});

	it('end in order when their time is over, and when the server stops', async () => {
		const { clock, timers, streams, listen, stop } = await start();
		const old = await listen();
		clock.advance(30 * 60_000);
		const young = await listen();
		clock.advance(31 * 60_000);
		for (let tick = 0; tick < heartbeatTicks; tick++) timers[0]?.();
		await old.until((text) => text.endsWith('0\r\n\r\n'));
		assert.equal(streams.figures().open, 1);
		stop();
		await young.until((text) => text.endsWith('0\r\n\r\n'));
		assert.equal(streams.figures().open, 0);
	});

	it('whose reader takes nothing are cut off after a while, and their maker is let go', async () => {
		const made = Promise.withResolvers<undefined>();
		const { clock, timers, streams, listen } = await start(async function* (signal) {
			try {
				yield 'hello';
				yield tooMuch;
				yield* quiet(signal);
			} finally {
				made.resolve(undefined);
			}
		});
		const reader = await listen();
		reader.pause();
		while (streams.figures().slow === 0) await new Promise(setImmediate);
		assert.ok(streams.figures().unreadBytes > 0);
		clock.advance(unreadMaxMs - 1);
		timers[0]?.();
		assert.equal(streams.figures().cutOff, 0);
		clock.advance(1);
		timers[0]?.();
		await made.promise;
		await new Promise(setImmediate);
		assert.deepEqual(streams.figures(), { open: 0, slow: 0, unreadBytes: 0, cutOff: 1 });
	});

	it('that do not read are no longer waited for once they have read', async () => {
		const { clock, timers, streams, listen } = await start(async function* (signal) {
			yield 'hello';
			yield tooMuch;
			yield* quiet(signal);
		});
		const reader = await listen();
		reader.pause();
		while (streams.figures().slow === 0) await new Promise(setImmediate);
		reader.resume();
		while (streams.figures().slow > 0) await new Promise(setImmediate);
		clock.advance(unreadMaxMs);
		for (let tick = 0; tick < heartbeatTicks; tick++) timers[0]?.();
		assert.deepEqual(streams.figures(), { open: 1, slow: 0, unreadBytes: 0, cutOff: 0 });
	});

	it('that keep too much waiting all together lose the one that has not read for longest', async () => {
		const { streams, listen } = await start(async function* (signal) {
			yield 'hello';
			yield tooMuch;
			yield* quiet(signal);
		});
		const first = await listen();
		first.pause();
		while (streams.figures().slow === 0) await new Promise(setImmediate);
		const second = await listen();
		second.pause();
		while (streams.figures().cutOff === 0) await new Promise(setImmediate);
		assert.equal(streams.figures().cutOff, 1);
		assert.ok(streams.figures().unreadBytes <= unreadBytesMax);
	});
});

async function* quiet(signal: AbortSignal): AsyncGenerator {
	yield 'hello';
	if (!signal.aborted) await once(signal, 'abort');
}

/** Reads what comes, as it is on the wire, unless told not to. */
class Reader {
	text = '';
	readonly #socket: Socket;
	#heard = (): void => undefined;

	constructor(socket: Socket, account: string) {
		this.#socket = socket;
		socket.write(`GET /${account} HTTP/1.1\r\nHost: x\r\n\r\n`);
		socket.setEncoding('utf8').on('data', (text: string) => {
			this.text += text;
			this.#heard();
		});
		// A server that cuts it off resets the connection.
		socket.on('error', () => undefined);
	}

	until(holds: (text: string) => boolean): Promise<void> {
		return new Promise((resolve) => {
			this.#heard = () => {
				if (!holds(this.text)) return;
				this.#heard = () => undefined;
				resolve();
			};
			this.#heard();
		});
	}

	pause(): void {
		this.#socket.pause();
	}

	resume(): void {
		this.#socket.resume();
	}

	close(): void {
		this.#socket.destroy();
	}
}
