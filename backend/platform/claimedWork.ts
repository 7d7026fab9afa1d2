import type { Clock } from './clock.ts';

/** The right to work on something until then; it ends by itself when its process does. */
export interface WorkLease {
	/** Names the process. */
	owner: string;
	nowMs: number;
	untilMs: number;
}

export interface ClaimedWorkParts<Item> {
	/** Takes something that waits and that no other process has; undefined when there is nothing. */
	claim: (lease: WorkLease) => Promise<Item | undefined>;
	/** Works on it and gives it back. */
	work: (item: Item) => Promise<void>;
	/** Told what either threw. The lease ends by itself, and then it is tried again. */
	onFailed: (error: unknown) => void;
	leaseMs: number;
	/** How often it is looked for what another process has left. */
	lookEveryMs: number;
	owner: string;
	clock: Clock;
}

/**
 * Work that waits in a store which many processes share: each takes one thing after the other and has it for the time of a lease. What a process that ended has left is
 * begun anew by the next one.
 */
export class ClaimedWork<Item> {
	readonly #parts: ClaimedWorkParts<Item>;
	readonly #stopping = new AbortController();
	#working: Promise<void> | undefined;
	#lookAgain = false;
	#timer: NodeJS.Timeout | undefined;

	constructor(parts: ClaimedWorkParts<Item>) {
		this.#parts = parts;
	}

	/** Aborted when it is to stop. */
	get signal(): AbortSignal {
		return this.#stopping.signal;
	}

	/** Begins to look for what waits, at once and again and again. */
	start(): void {
		this.look();
		this.#timer = setInterval(() => this.look(), this.#parts.lookEveryMs);
		this.#timer.unref();
	}

	/** There may be something that waits. */
	look(): void {
		this.#lookAgain = true;
		this.#working ??= this.#work().finally(() => {
			this.#working = undefined;
			// Asked for between the last look and now.
			if (this.#lookAgain && !this.signal.aborted) this.look();
		});
	}

	/** Works on whatever waits now; resolves when there is nothing left that this process could take. */
	async workOff(): Promise<void> {
		this.look();
		while (this.#working !== undefined) await this.#working;
	}

	/** Resolves when nothing runs any more. */
	async stop(): Promise<void> {
		this.#stopping.abort();
		clearInterval(this.#timer);
		await this.#working;
	}

	/** Never rejects. */
	async #work(): Promise<void> {
		const { claim, work, onFailed, leaseMs, owner, clock } = this.#parts;
		while (this.#lookAgain && !this.signal.aborted) {
			this.#lookAgain = false;
			try {
				const nowMs = clock.nowMs();
				const item = await claim({ owner, nowMs, untilMs: nowMs + leaseMs });
				if (item === undefined) continue;
				this.#lookAgain = true;
				await work(item);
			} catch (error) {
				onFailed(error);
			}
		}
	}
}
