import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import type { Log } from './log.ts';
import { Listeners, type MessageBus } from './messageBus.ts';
import type { RedisConnection } from './redis.ts';

const redisChannel = 'code-sensei:bus';

const Sent = z.object({
	/** Which process sent it: its own messages it has told its listeners already. */
	from: z.string(),
	/** Absent: the sender was cut off for a while, so what it had to say meanwhile is lost. */
	channel: z.string().optional(),
	message: z.string(),
});

/** The bus of all processes on one Redis. While Redis is gone each hears only itself. */
export class RedisBus implements MessageBus {
	readonly #redis: RedisConnection;
	readonly #log: Log;
	readonly #listeners = new Listeners();
	readonly #gapListeners = new Set<() => void>();
	readonly #self = randomUUID();
	#isListening = false;

	constructor(redis: RedisConnection, log: Log) {
		this.#redis = redis;
		this.#log = log;
		const subscriber = redis.subscriber();
		subscriber.on('message', (_channel: string, text: string) => this.#hear(text));
		subscriber.on('close', () => (this.#isListening = false));
		subscriber.on('ready', () => void this.#listen());
	}

	publish(channel: string, message: string): void {
		this.#listeners.tell(channel, message);
		this.#send({ from: this.#self, channel, message });
	}

	subscribe(channel: string, listener: (message: string) => void): () => void {
		return this.#listeners.add(channel, listener);
	}

	isWhole(): boolean {
		return this.#isListening && this.#redis.isUp();
	}

	onGap(listener: () => void): () => void {
		this.#gapListeners.add(listener);
		return () => this.#gapListeners.delete(listener);
	}

	close(): void {
		this.#isListening = false;
		this.#listeners.clear();
		this.#gapListeners.clear();
	}

	async #listen(): Promise<void> {
		try {
			await this.#redis.subscriber().subscribe(redisChannel);
			this.#isListening = true;
			this.#tellGap();
			// What we published while Redis was gone reached nobody.
			this.#send({ from: this.#self, message: '' });
		} catch (error) {
			// The connection broke again; the next one tries again.
			this.#log.debug({ err: error }, 'the bus could not listen');
		}
	}

	#send(sent: z.input<typeof Sent>): void {
		this.#redis.client.publish(redisChannel, JSON.stringify(sent)).catch((error: unknown) => {
			this.#log.debug({ err: error }, 'the bus could not send');
		});
	}

	#hear(text: string): void {
		const sent = parseSent(text);
		if (sent === undefined || sent.from === this.#self) return;
		if (sent.channel === undefined) this.#tellGap();
		else this.#listeners.tell(sent.channel, sent.message);
	}

	#tellGap(): void {
		for (const listener of this.#gapListeners) listener();
	}
}

/** Undefined for what is none of ours. */
function parseSent(text: string): z.output<typeof Sent> | undefined {
	try {
		return Sent.safeParse(JSON.parse(text)).data;
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
