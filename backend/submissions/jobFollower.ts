import type { JobEvent } from '#contract/submission.ts';
import type { Clock } from '../platform/clock.ts';
import type { JobNews } from './jobNews.ts';

/** How long a stored verdict may be held back for the word of the process that gave it. */
const verdictPatienceMs = 2_000;
/** And how long, once it gave it, for what is found out behind it. */
const morePatienceMs = 30_000;

/** What is heard of one job that goes on in another process, for somebody who watches it here. */
export class JobFollower {
	readonly #followed: ReturnType<JobNews['follow']> | undefined;
	readonly #clock: Clock;
	#told: JobEvent | undefined;
	#toldMs = 0;

	/** @param news absent where there is one process only */
	constructor(news: JobNews | undefined, jobId: string, learnerId: string, onHeard: () => void, clock: Clock) {
		this.#followed = news?.follow(jobId, learnerId, onHeard);
		this.#clock = clock;
	}

	/** What was heard and not told yet; only the last of it. */
	next(): JobEvent | undefined {
		const last = this.#followed?.last();
		if (last === undefined || last === this.#told) return undefined;
		this.skip();
		return last;
	}

	/** What was heard so far was told in another way. */
	skip(): void {
		this.#told = this.#followed?.last();
		this.#toldMs = this.#clock.nowMs();
	}

	/** Whether something better than this, which is what the store says, is on its way. */
	goesOnBehind(event: JobEvent): boolean {
		if (event.kind !== 'done' || this.#told === undefined) return false;
		const patienceMs = this.#told.kind === 'judged' ? morePatienceMs : verdictPatienceMs;
		return this.#clock.nowMs() - this.#toldMs < patienceMs;
	}

	stop(): void {
		this.#followed?.stop();
	}
}
