import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { AiLedgerStore } from './aiLedgerStore.ts';
import { periodsAt } from './periods.ts';

export type Spent<Result> = { kind: 'done'; result: Result } | { kind: 'usedUp'; why: string };

export interface AiAllowanceParts {
	store: Pick<AiLedgerStore, 'useAllowance' | 'refundAllowance'>;
	/** Challenges, hints and reviews by models together, for one learner and day (UTC); absent: nobody counts. */
	perLearnerADay?: number | undefined;
	clock: Clock;
	log: Log;
}

/** What each learner of a server may have models do in a day. */
export class AiAllowance {
	readonly #parts: AiAllowanceParts;

	constructor(parts: AiAllowanceParts) {
		this.#parts = parts;
	}

	/**
	 * Does the work against the learner's allowance, which gets it back unless something came of it.
	 * @throws what the work throws, and AppError as every store
	 */
	async spend<Result>(
		learnerId: string,
		work: () => Promise<Result>,
		cameOfIt: (result: Result) => boolean,
	): Promise<Spent<Result>> {
		const { store, perLearnerADay, clock } = this.#parts;
		if (perLearnerADay === undefined) return { kind: 'done', result: await work() };
		const { day } = periodsAt(clock.nowMs());
		if (!(await store.useAllowance(learnerId, day, perLearnerADay)))
			return { kind: 'usedUp', why: usedUp(perLearnerADay) };
		let isEarned = false;
		try {
			const result = await work();
			isEarned = cameOfIt(result);
			return { kind: 'done', result };
		} finally {
			if (!isEarned) await this.#refund(learnerId, day);
		}
	}

	/** Of the day in which it was taken. What became of the work counts more than that this worked. */
	async #refund(learnerId: string, day: string): Promise<void> {
		try {
			await this.#parts.store.refundAllowance(learnerId, day);
		} catch (error) {
			this.#parts.log.warn({ err: error, learnerId }, 'an allowance was not given back');
		}
	}
}

function usedUp(perDay: number): string {
	const times = perDay === 1 ? 'once' : `${String(perDay)} times`;
	return `AI has helped you ${times} since midnight (UTC), which is as much as this server allows in a day.`;
}
