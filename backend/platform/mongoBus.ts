import { setTimeout as delay } from 'node:timers/promises';
import { type BusWord, type BusWords, type HeardWords, WordsLost } from './busWords.ts';
import type { Clock } from './clock.ts';
import type { Log } from './log.ts';
import { Listeners, type MessageBus } from './messageBus.ts';

/** Words that wait for the store; who has more to say than it takes is not heard, and says so later. */
const waitingMax = 1_000;
/** Words left at once. */
const togetherMax = 200;
/** A stream that answers nothing for so long is not trusted: it answers about every second, also when nothing is said. */
const silenceMaxMs = 5_000;
const shortestPauseMs = 500;
const longestPauseMs = 15_000;

export interface MongoBusParts {
	words: BusWords;
	clock: Pick<Clock, 'nowMs' | 'newId'>;
	log: Log;
	/** Waits before the stream is opened again. Never rejects. */
	pause?: (failures: number, signal: AbortSignal) => Promise<void>;
}

/**
 * The bus of all processes on one MongoDB, for a server without Redis: what they say is left in a small collection, and a change stream tells of it. While the stream
 * is not open each process hears only itself. Where the store has no change streams, this is the only process and hears everybody there is.
 */
export class MongoBus implements MessageBus {
	readonly #parts: MongoBusParts;
	readonly #self: string;
	readonly #listeners = new Listeners();
	readonly #gapListeners = new Set<() => void>();
	readonly #closing = new AbortController();
	readonly #settled = Promise.withResolvers<undefined>();
	#state: 'opening' | 'heard' | 'alone' = 'opening';
	#heardMs = 0;
	#stream: HeardWords | undefined;
	#waiting: BusWord[] = [];
	#isSaying = false;
	/** Something of ours reached nobody. */
	#isUnheard = false;

	constructor(parts: MongoBusParts) {
		this.#parts = parts;
		this.#self = parts.clock.newId();
	}

	/** Begins to listen. Resolves when it is known whether that is possible, or after so long. */
	async start(limitMs: number): Promise<void> {
		void this.#listen();
		const limit = new AbortController();
		await Promise.race([
			this.#settled.promise,
			delay(limitMs, undefined, { signal: limit.signal }).catch(() => undefined),
		]);
		limit.abort();
	}

	publish(channel: string, message: string): void {
		this.#listeners.tell(channel, message);
		if (this.#state === 'alone') return;
		if (this.#waiting.length >= waitingMax) this.#forgetWaiting();
		else this.#waiting.push({ from: this.#self, channel, message });
		void this.#say();
	}

	subscribe(channel: string, listener: (message: string) => void): () => void {
		return this.#listeners.add(channel, listener);
	}

	isWhole(): boolean {
		return this.#state === 'alone' || (this.#state === 'heard' && !this.#isSilent());
	}

	onGap(listener: () => void): () => void {
		this.#gapListeners.add(listener);
		return () => this.#gapListeners.delete(listener);
	}

	close(): void {
		this.#closing.abort();
		this.#state = 'opening';
		this.#waiting = [];
		this.#listeners.clear();
		this.#gapListeners.clear();
		this.#closeStream();
	}

	#isSilent(): boolean {
		return this.#parts.clock.nowMs() - this.#heardMs > silenceMaxMs;
	}

	/** Until it is closed, or turns out to be impossible. Never rejects. */
	async #listen(): Promise<void> {
		const { words, pause = pauseBefore } = this.#parts;
		const { signal } = this.#closing;
		let resumeToken: unknown;
		for (let failures = 0; !signal.aborted; failures++) {
			const stream = words.listen(resumeToken);
			this.#stream = stream;
			try {
				for (;;) {
					const word = await stream.next();
					if (isAborted(signal)) return;
					this.#noteHeard();
					failures = 0;
					resumeToken = stream.resumeToken;
					if (word !== undefined) this.#hear(word);
					if (this.#isUnheard) void this.#say();
				}
			} catch (error) {
				if (isAborted(signal)) return;
				const why = error instanceof WordsLost ? error.why : 'passing';
				if (why === 'never') {
					this.#beAlone(error);
					return;
				}
				this.#beDeaf(error);
				if (why === 'forgotten') resumeToken = undefined;
			} finally {
				this.#closeStream();
			}
			await pause(failures, signal);
		}
	}

	/** After every silence something may have been missed, of others by us and of us by others. */
	#noteHeard(): void {
		const wasHeard = this.#state === 'heard' && !this.#isSilent();
		this.#heardMs = this.#parts.clock.nowMs();
		if (wasHeard) return;
		if (this.#state !== 'heard') this.#parts.log.info('the change stream of the store is open');
		this.#state = 'heard';
		this.#settled.resolve(undefined);
		this.#isUnheard = true;
		this.#tellGap();
	}

	#beDeaf(error: unknown): void {
		if (this.#state === 'heard') this.#parts.log.warn({ err: error }, 'the change stream of the store is gone');
		else this.#parts.log.debug({ err: error }, 'the change stream of the store is not open yet');
		this.#state = 'opening';
	}

	#beAlone(error: unknown): void {
		this.#parts.log.info(
			{ err: error },
			'the store has no change streams: without Redis this has to be the only process',
		);
		this.#state = 'alone';
		this.#waiting = [];
		this.#settled.resolve(undefined);
	}

	#hear({ from, channel, message }: BusWord): void {
		if (from === this.#self) return;
		if (channel === undefined) this.#tellGap();
		else this.#listeners.tell(channel, message);
	}

	/** One after the other, so that words arrive in their order. Never rejects. */
	async #say(): Promise<void> {
		if (this.#isSaying) return;
		this.#isSaying = true;
		try {
			while (this.#waiting.length > 0 || this.#isUnheard) {
				const gap = this.#isUnheard ? [{ from: this.#self, message: '' }] : [];
				this.#isUnheard = false;
				await this.#parts.words.say([...gap, ...this.#waiting.splice(0, togetherMax)]);
			}
		} catch (error) {
			// It is said again that something was missed when the stream answers the next time.
			this.#parts.log.debug({ err: error }, 'the bus could not leave its words');
			this.#forgetWaiting();
		} finally {
			this.#isSaying = false;
		}
	}

	#forgetWaiting(): void {
		this.#waiting = [];
		this.#isUnheard = true;
	}

	#tellGap(): void {
		for (const listener of this.#gapListeners) listener();
	}

	#closeStream(): void {
		const stream = this.#stream;
		this.#stream = undefined;
		stream
			?.close()
			.catch((error: unknown) => this.#parts.log.debug({ err: error }, 'a change stream was not closed in order'));
	}
}

/** A call, because the compiler would take what it saw of the property before an `await` for granted after it. */
function isAborted(signal: AbortSignal): boolean {
	return signal.aborted;
}

async function pauseBefore(failures: number, signal: AbortSignal): Promise<void> {
	const most = Math.min(longestPauseMs, shortestPauseMs * 2 ** Math.min(failures, 10));
	await delay(most * (0.5 + Math.random() / 2), undefined, { signal }).catch(() => undefined);
}
