import { believedEvents } from './believedEvents.ts';
import type { LearningStore } from './learningStore.ts';
import { learnerSummaryOf } from './learnerSummary.ts';
import type { LearnerSummaryStore } from './learnerSummaryStore.ts';
import type { KnownChallenge } from './progressOf.ts';

export interface LearnerProjectionParts {
	events: Pick<LearningStore, 'events'>;
	summaries: LearnerSummaryStore;
	challenges: () => Promise<readonly KnownChallenge[]>;
	nowMs: () => number;
}

/** Learners looked at in one step of `rebuild`. */
const rebuiltAtOnce = 100;

/** Keeps `progress` and `analytics` of learners as their events say. */
export class LearnerProjection {
	readonly #parts: LearnerProjectionParts;

	constructor(parts: LearnerProjectionParts) {
		this.#parts = parts;
	}

	/** Computes one learner's anew; called after each graded submission and each import. */
	async refresh(learnerId: string): Promise<void> {
		const { events, challenges, summaries, nowMs } = this.#parts;
		const [stored, known] = await Promise.all([events.events(learnerId), challenges()]);
		const history = believedEvents(stored, nowMs());
		// Days are the learner's own, and the zone is where they were last.
		const timeZone = history.at(-1)?.timeZone ?? 'UTC';
		await summaries.put(learnerId, learnerSummaryOf(known, history, { ms: nowMs(), timeZone }), history.length);
	}

	/** Computes everybody's anew, e.g. after a rule was changed. Answers with how many. */
	async rebuild(signal?: AbortSignal): Promise<number> {
		let done = 0;
		let after = '';
		for (;;) {
			const ids = await this.#parts.summaries.learnerIds(after, rebuiltAtOnce);
			for (const id of ids) {
				signal?.throwIfAborted();
				await this.refresh(id);
				done++;
			}
			const last = ids.at(-1);
			if (last === undefined || ids.length < rebuiltAtOnce) return done;
			after = last;
		}
	}
}
