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
	#running = 0;

	constructor(parallel: number) {
		this.#parallel = parallel;
	}

	/** @throws AppError `cancelled` when the signal aborts while the work waits; what the work throws. */
	async run<T>(lane: string, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
		await this.#turn(lane, signal);
		try {
			return await work();
		} finally {
			this.#running--;
			this.#startNext();
		}
	}

	#turn(lane: string, signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			const waiting: Waiting = {
				start: () => {
					signal?.removeEventListener('abort', giveUp);
					resolve();
				},
				signal,
			};
			const giveUp = (): void => {
				const queue = this.#lanes.get(lane) ?? [];
				this.#lanes.set(
					lane,
					queue.filter((other) => other !== waiting),
				);
				reject(cancelled());
			};
			if (signal?.aborted === true) {
				reject(cancelled());
				return;
			}
			signal?.addEventListener('abort', giveUp, { once: true });
			this.#lanes.set(lane, [...(this.#lanes.get(lane) ?? []), waiting]);
			this.#startNext();
		});
	}

	#startNext(): void {
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
