import type { LearnerEvent, Next, Progress } from '#contract/learning.ts';
import { chooseNext } from './chooseNext.ts';
import type { LearningStore } from './learningStore.ts';
import { type KnownChallenge, progressOf } from './progressOf.ts';
import { type Standing, standingsOf } from './standing.ts';

export interface LearningServiceParts {
	store: LearningStore;
	/** The challenges there are. */
	challenges: () => Promise<readonly KnownChallenge[]>;
	/** Raised by each change of stored data, by whichever window. */
	revision: () => number;
	nowMs: () => number;
}

interface Known {
	revision: number;
	events: LearnerEvent[];
	standings: Map<string, Standing>;
}

/** What the events say about a learner. */
export class LearningService {
	readonly #parts: LearningServiceParts;
	/** Of the learner asked for last; solo mode has one. */
	#known: { learnerId: string; known: Known } | undefined;

	constructor(parts: LearningServiceParts) {
		this.#parts = parts;
	}

	/** By challenge id; a challenge without an entry was never opened. */
	async standings(learnerId: string): Promise<ReadonlyMap<string, Standing>> {
		return (await this.#read(learnerId)).standings;
	}

	async progress(learnerId: string, timeZone: string): Promise<Progress> {
		const [{ events }, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		return progressOf(challenges, events, { ms: this.#parts.nowMs(), timeZone });
	}

	async next(learnerId: string, after: string | undefined): Promise<Next> {
		const [{ events }, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		return chooseNext(challenges, events, after);
	}

	async #read(learnerId: string): Promise<Known> {
		// Asked for before the events: whatever comes in between is then read again next time.
		const revision = this.#parts.revision();
		if (this.#known?.learnerId === learnerId && this.#known.known.revision === revision) return this.#known.known;
		const events = await this.#parts.store.events(learnerId);
		const known = { revision, events, standings: standingsOf(events) };
		this.#known = { learnerId, known };
		return known;
	}
}
