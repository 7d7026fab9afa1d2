import { AppError } from '#contract/appError.ts';

interface Waiting {
	start: () => void;
	signal: AbortSignal | undefined;
}

/**
 * Lets so many pieces of work run at once. Who waits stands in a lane, and the lanes take turns, so that a thousand runs of a proof in one lane do not keep
 * a learner in another from being next.
 */
export class FairQueue {
	readonly #parallel: number;
	readonly #lanes = new Map<string, Waiting[]>();
	/** Those who want nobody beside them, the first first. */
	#solitary: Waiting[] = [];
	#running = 0;
	#isOneAlone = false;
	/** After somebody was alone the lanes are served once, or many who want to be would be the only ones. */
	#lanesAreNext = false;

	constructor(parallel: number) {
		this.#parallel = parallel;
	}

	/** @throws AppError `cancelled` when the signal aborts while the work waits; what the work throws. */
	async run<T>(lane: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
		await this.#turn(signal, {
			add: (waiting) => this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), waiting]),
			remove: (waiting) => {
				const queue = this.#lanes.get(lane) ?? [];
				this.#lanes.set(
					lane,
					queue.filter((other) => other !== waiting),
				);
			},
		});
		return await this.#do(work);
	}

	/** Runs it when nothing else runs, and nothing beside it. @throws as `run`. */
	async runAlone<T>(signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
		await this.#turn(signal, {
			add: (waiting) => this.#solitary.push(waiting),
			remove: (waiting) => {
				this.#solitary = this.#solitary.filter((other) => other !== waiting);
			},
		});
		return await this.#do(work);
	}

	async #do<T>(work: () => Promise<T>): Promise<T> {
		try {
			return await work();
		} finally {
			this.#running--;
			if (this.#isOneAlone) {
				this.#isOneAlone = false;
				this.#lanesAreNext = true;
			}
			this.#startNext();
		}
	}

	#turn(
		signal: AbortSignal | undefined,
		place: { add: (waiting: Waiting) => void; remove: (waiting: Waiting) => void },
	): Promise<void> {
		return new Promise((resolve, reject) => {
			const waiting: Waiting = {
				start: () => {
					signal?.removeEventListener('abort', giveUp);
					resolve();
				},
				signal,
			};
			const giveUp = (): void => {
				place.remove(waiting);
				reject(cancelled());
				// Others may have waited for this one to be alone.
				this.#startNext();
			};
			if (signal?.aborted === true) {
				reject(cancelled());
				return;
			}
			signal?.addEventListener('abort', giveUp, { once: true });
			place.add(waiting);
			this.#startNext();
		});
	}

	#startNext(): void {
		if (this.#isOneAlone) return;
		if (this.#solitary.length === 0 || this.#lanesAreNext) this.#startLanes();
		if (this.#running > 0) return;
		const next = this.#solitary.shift();
		if (next === undefined) return;
		this.#isOneAlone = true;
		this.#running++;
		next.start();
	}

	#startLanes(): void {
		this.#lanesAreNext = false;
		while (this.#running < this.#parallel) {
			const next = this.#takeNext();
			if (next === undefined) return;
			this.#running++;
			next.start();
		}
	}

	/** The first of the lane whose turn it is; that lane goes to the end of the line. */
	#takeNext(): Waiting | undefined {
		for (const [lane, [first, ...others]] of this.#lanes) {
			this.#lanes.delete(lane);
			if (first === undefined) continue;
			if (others.length > 0) this.#lanes.set(lane, others);
			return first;
		}
		return undefined;
	}
}

/** What a caller gets who stopped what they had asked for. */
export function cancelled(): AppError {
	return new AppError('cancelled', 'Stopped.');
}
