import { AppError } from '#contract/appError.ts';
import type { ChallengeStatus } from '#contract/challenge.ts';
import type { Log } from '../../platform/log.ts';
import { type PooledChallenge, type Shelf, shelfName } from './shelf.ts';
import type { ShelfStore } from './shelfStore.ts';

/** The proved challenges by models that this installation keeps. */
export interface PoolStock {
	/** What can be opened now: neither expired nor withdrawn. What was made first comes first. */
	onShelf(shelf: Shelf): Promise<PooledChallenge[]>;
	/** Somebody got it, so it does not expire soon. */
	renew(challengeId: string): Promise<void>;
}

export interface ChallengePoolParts {
	stock: PoolStock;
	shelves: Pick<ShelfStore, 'noteDemand'>;
	/** How a learner stands with a challenge. */
	statuses: (learnerId: string) => Promise<(challengeId: string) => ChallengeStatus>;
	/** How many that the learner has not seen should wait on a shelf; 0: nothing is made ahead. */
	perShelf: number;
	nowMs: () => number;
	log: Log;
}

/** Challenges that wait for whoever asks, so that a learner does not wait for a model. */
export class ChallengePool {
	readonly #parts: ChallengePoolParts;

	constructor(parts: ChallengePoolParts) {
		this.#parts = parts;
	}

	/** One that the learner has not seen, if there is one; then it is noted how many such are missing after it. */
	async serve(learnerId: string, shelf: Shelf): Promise<PooledChallenge | undefined> {
		const { stock, statuses } = this.#parts;
		const [there, statusOf] = await Promise.all([stock.onShelf(shelf), statuses(learnerId)]);
		const [first, ...left] = there.filter(({ id }) => statusOf(id) === 'unseen');
		if (first !== undefined) await this.#note(shelf, left.length, first.id);
		return first;
	}

	/** Somebody found nothing there. Noted after theirs was made, so that nobody makes the same meanwhile. */
	async miss(shelf: Shelf): Promise<void> {
		await this.#note(shelf, 0);
	}

	/** A store that can't be written now is no reason to withhold what was found. */
	async #note(shelf: Shelf, left: number, servedId?: string): Promise<void> {
		const { stock, shelves, perShelf, nowMs, log } = this.#parts;
		try {
			if (servedId !== undefined) await stock.renew(servedId);
			await shelves.noteDemand(shelf, { atMs: nowMs(), missing: Math.max(0, perShelf - left) });
		} catch (error) {
			if (!(error instanceof AppError)) throw error;
			log.warn({ shelf: shelfName(shelf), code: error.code }, 'a demand was not noted');
		}
	}
}
