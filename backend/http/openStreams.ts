import type { Response } from 'express';
import { AppError } from '#contract/appError.ts';
import type { Log } from '../platform/log.ts';
import { OpenStream } from './openStream.ts';

/** How many streams may be open. */
export interface StreamLimits {
	perProcess: number;
	/** A window of VS Code has two or three. */
	perAccount: number;
}

/** Enough for who practises alone, in however many windows: each has a backend of its own. */
export const soloStreamLimits: StreamLimits = { perProcess: 200, perAccount: 200 };

/** One timer serves all streams: at each tick those speak whose turn it is. */
const tickMs = 1_000;
/** A stream speaks at least every so many ticks: often enough that neither side, nor a proxy between them, takes a quiet one for dead. */
export const heartbeatTicks = 15;
/** Who takes nothing for so long is cut off, and may come again. */
export const unreadMaxMs = 30_000;
/** What may wait in this process for slow readers, all together; beyond it those are cut off that have not read for longest. */
export const unreadBytesMax = 64 * 1024 * 1024;
/** A stream ends then, and who still listens comes again. So nothing half open lives for ever, and after a restart readers spread over all processes again. */
const lifeMs = 60 * 60 * 1000;
/** How long somebody should wait for whom there is no room. */
const refusedSeconds = 5;

export interface OpenStreamsParts {
	limits: StreamLimits;
	/** Ends every stream. */
	stopSignal: AbortSignal;
	nowMs: () => number;
	log: Log;
	/** Unless given, a timer while there are streams. @returns what ends it */
	everyTick?: (tick: () => void) => () => void;
}

/** Every stream of events of this process: how many there may be, that each speaks now and then, and that nobody is waited for without end. */
export class OpenStreams {
	readonly #parts: OpenStreamsParts;
	readonly #perAccount = new Map<string, number>();
	/** By turn, whose it is to speak. */
	readonly #turns: readonly Set<OpenStream>[] = Array.from({ length: heartbeatTicks }, () => new Set<OpenStream>());
	/** Those whose readers are waited for, the longest first. */
	readonly #slow = new Set<OpenStream>();
	#open = 0;
	#opened = 0;
	#tick = 0;
	#cutOff = 0;
	#unreadBytes = 0;
	#stopTicking: (() => void) | undefined;

	constructor(parts: OpenStreamsParts) {
		this.#parts = parts;
		// One listener for all: a signal looks through those it has for each that is added.
		parts.stopSignal.addEventListener('abort', () => {
			for (const turn of this.#turns) for (const stream of turn) stream.abort();
		});
	}

	/**
	 * Takes a place for a stream, which `close` gives back.
	 * @param life how long it may be open, unless the usual
	 * @throws AppError `busy` with the time to wait when there are too many of this account or of all
	 */
	open(accountId: string, response: Response, life = lifeMs): OpenStream {
		const { limits, nowMs, stopSignal } = this.#parts;
		const own = this.#perAccount.get(accountId) ?? 0;
		if (own >= limits.perAccount) throw tooMany('Too many of your windows and pages listen already. Close some.');
		if (this.#open >= limits.perProcess) throw tooMany('Too many listen to this server already.');
		this.#perAccount.set(accountId, own + 1);
		this.#open++;
		const turn = this.#turnAt(this.#opened++);
		const stream = new OpenStream(response, nowMs() + life, {
			isUnread: (one) => this.#wait(one),
			isRead: (one) => this.#forgetWait(one),
			isClosed: (one) => {
				turn.delete(one);
				this.#forgetWait(one);
				this.#leave(accountId);
			},
		});
		turn.add(stream);
		if (stopSignal.aborted) stream.abort();
		this.#stopTicking ??= (this.#parts.everyTick ?? bySharedTimer)(() => this.tick());
		return stream;
	}

	/** For whoever measures. */
	figures(): { open: number; slow: number; unreadBytes: number; cutOff: number } {
		return { open: this.#open, slow: this.#slow.size, unreadBytes: this.#unreadBytes, cutOff: this.#cutOff };
	}

	/** Heartbeats of those whose turn it is, ends of those whose life is over, and of those that do not read. */
	tick(): void {
		const nowMs = this.#parts.nowMs();
		for (const stream of this.#turnAt(this.#tick++)) {
			if (nowMs >= stream.endAtMs) stream.abort();
			else stream.beat();
		}
		for (const stream of this.#slow) {
			if (nowMs - stream.unread.sinceMs < unreadMaxMs) break;
			this.#cut(stream);
		}
	}

	#turnAt(count: number): Set<OpenStream> {
		const turn = this.#turns[count % heartbeatTicks];
		if (turn === undefined) throw new Error('there is a turn for every remainder');
		return turn;
	}

	#wait(stream: OpenStream): void {
		stream.unread.sinceMs = this.#parts.nowMs();
		this.#slow.add(stream);
		this.#unreadBytes += stream.unread.bytes;
		for (const longest of this.#slow) {
			if (this.#unreadBytes <= unreadBytesMax) break;
			this.#cut(longest);
		}
	}

	#forgetWait(stream: OpenStream): void {
		if (this.#slow.delete(stream)) this.#unreadBytes -= stream.unread.bytes;
	}

	#cut(stream: OpenStream): void {
		this.#forgetWait(stream);
		this.#cutOff++;
		this.#parts.log.info({ bytes: stream.unread.bytes }, 'a stream was cut off: nobody reads it');
		stream.cut();
	}

	#leave(accountId: string): void {
		const own = (this.#perAccount.get(accountId) ?? 1) - 1;
		if (own > 0) this.#perAccount.set(accountId, own);
		else this.#perAccount.delete(accountId);
		this.#open--;
		if (this.#open > 0) return;
		this.#stopTicking?.();
		this.#stopTicking = undefined;
	}
}

function tooMany(words: string): AppError {
	return new AppError('busy', `${words} Try again in ${String(refusedSeconds)} seconds.`, {
		retryAfterSeconds: refusedSeconds,
	});
}

function bySharedTimer(tick: () => void): () => void {
	const timer = setInterval(tick, tickMs);
	timer.unref();
	return () => clearInterval(timer);
}
