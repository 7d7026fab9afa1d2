import type { Response } from 'express';

/** Who counts streams and waits for their readers. */
interface StreamKeeper {
	isUnread(stream: OpenStream): void;
	isRead(stream: OpenStream): void;
	isClosed(stream: OpenStream): void;
}

/** One answer that goes on. */
export class OpenStream {
	readonly endAtMs: number;
	/** What waits for the reader, as it was when it began to; of no meaning otherwise. */
	readonly unread = { sinceMs: 0, bytes: 0 };
	readonly #response: Response;
	readonly #keeper: StreamKeeper;
	readonly #ending = new AbortController();
	#drained: PromiseWithResolvers<undefined> | undefined;
	#hasBegun = false;
	#isClosed = false;

	constructor(response: Response, endAtMs: number, keeper: StreamKeeper) {
		this.#response = response;
		this.endAtMs = endAtMs;
		this.#keeper = keeper;
		response.on('drain', () => {
			this.#keeper.isRead(this);
			this.#letGo();
		});
		response.once('close', () => this.abort());
		// Gone while it was found out who asks: nobody will say so again.
		if (response.destroyed) this.#ending.abort();
	}

	/** Aborted when the reader is gone, or nothing more is to be told to it. */
	get signal(): AbortSignal {
		return this.#ending.signal;
	}

	/** From now on it can't be refused any more. */
	begin(): void {
		this.#response.status(200).set({
			'Content-Type': 'text/event-stream; charset=utf-8',
			Connection: 'keep-alive',
			// Some proxies gather what comes unless told not to.
			'X-Accel-Buffering': 'no',
		});
		this.#response.flushHeaders();
		this.#hasBegun = true;
	}

	/** Resolves when the reader has room for more, or there will be no more. */
	async write(text: string): Promise<void> {
		if (this.#isClosed || this.signal.aborted || this.#response.write(text)) return;
		await this.#wait();
	}

	/** A comment, which no reader takes for an event; none where something waits anyway. */
	beat(): void {
		if (!this.#hasBegun || this.#drained !== undefined || this.signal.aborted) return;
		if (!this.#response.write(': still here\n\n')) void this.#wait();
	}

	/** Ends it in order, unless its reader is waited for. */
	abort(): void {
		if (this.#isClosed || this.signal.aborted) return;
		if (this.#drained !== undefined) this.#response.destroy();
		this.#ending.abort();
		this.#letGo();
	}

	/** Ends it without what was not read. */
	cut(): void {
		this.#response.destroy();
		this.abort();
	}

	/** Gives back its place, and ends the answer if that has begun. */
	close(): void {
		if (this.#isClosed) return;
		this.#isClosed = true;
		this.#letGo();
		this.#keeper.isClosed(this);
		if (this.#hasBegun) this.#response.end();
	}

	#wait(): Promise<undefined> {
		if (this.#drained !== undefined) return this.#drained.promise;
		const drained = Promise.withResolvers<undefined>();
		this.#drained = drained;
		this.unread.bytes = this.#response.writableLength;
		// It may be cut off for that, which lets go of who waits.
		this.#keeper.isUnread(this);
		return drained.promise;
	}

	#letGo(): void {
		this.#drained?.resolve(undefined);
		this.#drained = undefined;
	}
}
