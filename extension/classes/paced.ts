/** What the pace is measured and kept by. */
export interface Clock {
	nowMs(): number;
	/** @returns what takes it back */
	later(act: () => void, afterMs: number): () => void;
}

/** Does one thing again and again, as often as it is asked for but never twice at once, and with a rest between two beginnings. */
export class Paced {
	readonly #work: () => Promise<void>;
	readonly #restMs: number;
	readonly #clock: Clock;
	#begunMs: number | undefined;
	#tookMs = 0;
	#isWorking = false;
	#isAsked = false;
	#takeBack: (() => void) | undefined;

	/** @param work never throws @param restMs at least; work that takes long rests three times as long as it took */
	constructor(work: () => Promise<void>, restMs: number, clock: Clock) {
		this.#work = work;
		this.#restMs = restMs;
		this.#clock = clock;
	}

	/** At once, or as soon as the pace allows; asked several times meanwhile, it is done once. */
	ask(): void {
		if (this.#isWorking || this.#takeBack !== undefined) {
			this.#isAsked = true;
			return;
		}
		this.#beginAfter(this.#waitMs());
	}

	/** What was asked for and has not begun is not done any more. */
	stop(): void {
		this.#isAsked = false;
		this.#takeBack?.();
		this.#takeBack = undefined;
	}

	#waitMs(): number {
		if (this.#begunMs === undefined) return 0;
		const restMs = Math.max(this.#restMs, 3 * this.#tookMs);
		return Math.max(0, this.#begunMs + restMs - this.#clock.nowMs());
	}

	#beginAfter(waitMs: number): void {
		if (waitMs === 0) {
			void this.#begin();
			return;
		}
		this.#takeBack = this.#clock.later(() => {
			this.#takeBack = undefined;
			void this.#begin();
		}, waitMs);
	}

	async #begin(): Promise<void> {
		this.#isAsked = false;
		this.#isWorking = true;
		this.#begunMs = this.#clock.nowMs();
		await this.#work();
		this.#tookMs = this.#clock.nowMs() - this.#begunMs;
		this.#isWorking = false;
		if (this.#askedMeanwhile()) this.ask();
	}

	/** A call, because the compiler takes what it saw before an `await` for granted after it. */
	#askedMeanwhile(): boolean {
		return this.#isAsked;
	}
}
