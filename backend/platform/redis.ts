import { Redis } from 'ioredis';
import type { Log } from './log.ts';

/** Longest pause before it is tried again to connect. */
const reconnectAtMostMs = 2_000;
/** A command that takes longer counts as failed: whoever asks has another way. */
const commandLimitMs = 1_000;
const connectLimitMs = 2_000;
/** Of what is written to see whether there is room. */
const writtenLifeMs = 60_000;

/**
 * A connection to Redis that may be gone at any time and comes back by itself. While it is gone, commands fail at once instead of piling up, so
 * that whoever asks takes their other way. Its state is logged when it changes, not with each attempt.
 */
export class RedisConnection {
	readonly client: Redis;
	readonly #log: Log;
	readonly #listeners = new Set<(isUp: boolean) => void>();
	#isUp = false;
	#isClosed = false;
	#subscriber: Redis | undefined;

	constructor(url: string, log: Log) {
		this.#log = log;
		this.client = new Redis(url, {
			connectionName: 'code-sensei',
			enableOfflineQueue: false,
			maxRetriesPerRequest: 0,
			autoResendUnfulfilledCommands: false,
			commandTimeout: commandLimitMs,
			connectTimeout: connectLimitMs,
			retryStrategy: pauseBefore,
		});
		this.client.on('ready', () => this.#turn(true));
		this.client.on('close', () => this.#turn(false));
		// Without a listener an error would end the process. What matters is the state, and each command's own failure.
		this.client.on('error', (error: Error) => log.debug({ err: error }, 'redis'));
	}

	isUp(): boolean {
		return this.#isUp;
	}

	/** Not while it is gone, nor when it is full and throws nothing out to make room. */
	async canWrite(): Promise<boolean> {
		try {
			await this.client.set('code-sensei:written', '', 'PX', writtenLifeMs);
			return true;
		} catch (error) {
			this.#log.debug({ err: error }, 'redis takes nothing');
			return false;
		}
	}

	/** Calls at each change of state, until the returned function is called. */
	onTurn(listener: (isUp: boolean) => void): () => void {
		this.#listeners.add(listener);
		return () => this.#listeners.delete(listener);
	}

	/** Waits for the first connection, at most so long. Answers whether it is there. */
	async ready(limitMs: number): Promise<boolean> {
		if (this.#isUp) return true;
		const { promise, resolve } = Promise.withResolvers<boolean>();
		const stop = this.onTurn((isUp) => {
			if (isUp) resolve(true);
		});
		const limit = setTimeout(() => resolve(false), limitMs);
		try {
			return await promise;
		} finally {
			clearTimeout(limit);
			stop();
		}
	}

	/** A second connection of the same kind that only listens: one that has subscribed can't do anything else. */
	subscriber(): Redis {
		if (this.#subscriber === undefined) {
			this.#subscriber = this.client.duplicate({ connectionName: 'code-sensei-listener', enableOfflineQueue: true });
			this.#subscriber.on('error', (error: Error) => this.#log.debug({ err: error }, 'redis listener'));
		}
		return this.#subscriber;
	}

	/** After what was asked of it so far is done, if it is there. */
	async close(): Promise<void> {
		this.#isClosed = true;
		try {
			if (this.#isUp) await this.client.quit();
		} catch (error) {
			this.#log.debug({ err: error }, 'redis went while we said goodbye');
		}
		this.client.disconnect();
		this.#subscriber?.disconnect();
		this.#listeners.clear();
	}

	#turn(isUp: boolean): void {
		if (this.#isUp === isUp || this.#isClosed) return;
		this.#isUp = isUp;
		if (isUp) this.#log.info('redis is there');
		else this.#log.warn('redis is gone: no cache, limits per process, sessions from the store');
		for (const listener of this.#listeners) listener(isUp);
	}
}

function pauseBefore(attempt: number): number {
	return Math.min(50 * 2 ** Math.min(attempt, 10), reconnectAtMostMs);
}
