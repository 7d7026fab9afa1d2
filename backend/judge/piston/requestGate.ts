import { cancelled } from '../executor/fairQueue.ts';

interface Waiting {
	alone: boolean;
	start: () => void;
}

/**
 * Lets so many requests be under way at once, or one that wants to be alone. In the order they came, so that one that wants to be alone is not passed by
 * others for ever.
 */
export class RequestGate {
	#parallel: number;
	#waiting: Waiting[] = [];
	#running = 0;
	#isAlone = false;

	constructor(parallel: number) {
		this.#parallel = parallel;
	}

	/** For what starts from now on. */
	widen(parallel: number): void {
		this.#parallel = parallel;
		this.#startNext();
	}

	/** @throws AppError `cancelled` when the signal aborts while it waits; what the work throws. */
	async pass<T>(alone: boolean, signal: AbortSignal | undefined, work: () => Promise<T>): Promise<T> {
		await this.#turn(alone, signal);
		try {
			return await work();
		} finally {
			this.#running--;
			if (alone) this.#isAlone = false;
			this.#startNext();
		}
	}

	#turn(alone: boolean, signal: AbortSignal | undefined): Promise<void> {
		return new Promise((resolve, reject) => {
			if (signal?.aborted === true) {
				reject(cancelled());
				return;
			}
			const waiting: Waiting = {
				alone,
				start: () => {
					signal?.removeEventListener('abort', giveUp);
					resolve();
				},
			};
			const giveUp = (): void => {
				this.#waiting = this.#waiting.filter((other) => other !== waiting);
				reject(cancelled());
				// It may have been the one that held up the others.
				this.#startNext();
			};
			signal?.addEventListener('abort', giveUp, { once: true });
			this.#waiting.push(waiting);
			this.#startNext();
		});
	}

	#startNext(): void {
		for (let next = this.#waiting[0]; next !== undefined; next = this.#waiting[0]) {
			const fits = next.alone ? this.#running === 0 : this.#running < this.#parallel;
			if (this.#isAlone || !fits) return;
			this.#waiting.shift();
			this.#running++;
			this.#isAlone = next.alone;
			next.start();
		}
	}
}
