import type { LearnerEvent, Next, Progress } from '#contract/learning.ts';
import { LRUCache } from 'lru-cache';
import { chooseNext } from './chooseNext.ts';
import type { LearningStore } from './learningStore.ts';
import { type KnownChallenge, progressOf } from './progressOf.ts';
import { type Standing, standingsOf } from './standing.ts';

export interface LearningServiceParts {
	store: LearningStore;
	/** The challenges there are. */
	challenges: () => Promise<readonly KnownChallenge[]>;
	/** Raised by each change of the learner's stored data, whoever made it; undefined while changes made by others are not heard of. */
	revision: (learnerId: string) => number | undefined;
	nowMs: () => number;
}

/** Events kept in memory, of all learners together; one takes about 300 bytes. */
const eventsKeptMax = 200_000;
/** After so long they are read again, should a change not have been heard of. */
const keptForMs = 60_000;

interface Known {
	revision: number;
	events: LearnerEvent[];
	standings: Map<string, Standing>;
}

/** What the events say about a learner. */
export class LearningService {
	readonly #parts: LearningServiceParts;
	/** By learner. */
	readonly #known: LRUCache<string, Known>;

	constructor(parts: LearningServiceParts) {
		this.#parts = parts;
		this.#known = new LRUCache({
			maxSize: eventsKeptMax,
			sizeCalculation: ({ events }) => events.length + 1,
			ttl: keptForMs,
			perf: { now: parts.nowMs },
		});
	}

	/** By challenge id; a challenge without an entry was never opened. */
	async standings(learnerId: string): Promise<ReadonlyMap<string, Standing>> {
		return (await this.#read(learnerId)).standings;
	}

	/** All events by time, as fresh as the revision says. */
	async events(learnerId: string): Promise<LearnerEvent[]> {
		return (await this.#read(learnerId)).events;
	}

	async progress(learnerId: string, timeZone: string): Promise<Progress> {
		const [{ events }, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		return progressOf(challenges, events, { ms: this.#parts.nowMs(), timeZone });
	}

	async next(learnerId: string, after: string | undefined): Promise<Next> {
		const [{ events }, challenges] = await Promise.all([this.#read(learnerId), this.#parts.challenges()]);
		return chooseNext(challenges, events, after);
	}

	async #read(learnerId: string): Promise<Pick<Known, 'events' | 'standings'>> {
		// Asked for before the events: whatever comes in between is then read again next time.
		const revision = this.#parts.revision(learnerId);
		const kept = this.#known.get(learnerId);
		if (kept !== undefined && kept.revision === revision) return kept;
		const events = await this.#parts.store.events(learnerId);
		const standings = standingsOf(events);
		if (revision !== undefined) this.#known.set(learnerId, { revision, events, standings });
		return { events, standings };
	}
}
