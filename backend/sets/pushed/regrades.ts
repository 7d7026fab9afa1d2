import { AppError } from '#contract/appError.ts';
import { ClaimedWork } from '../../platform/claimedWork.ts';
import type { Clock } from '../../platform/clock.ts';
import type { Log } from '../../platform/log.ts';
import type { RegradeStore, StoredRegrade } from './regradeStore.ts';

/** A submission whose verdict is to be looked at again. */
export interface SubmissionAgain {
	id: string;
	submittedAt: string;
}

export interface RegradesParts<Submission extends SubmissionAgain> {
	store: RegradeStore;
	/** Whether learners have the version that brought the mended cases: not yet, now, or another one of the challenge. */
	standing: (regrade: StoredRegrade) => Promise<'waits' | 'active' | 'superseded'>;
	/** How many were judged by other cases; told when it begins. */
	count: (regrade: StoredRegrade) => Promise<number>;
	/** The next ones behind its cursor, the oldest first. */
	next: (regrade: StoredRegrade, limit: number) => Promise<Submission[]>;
	/** Judges one again and keeps both verdicts; done before, it changes nothing. @throws AppError when it can't be judged just now */
	again: (regrade: StoredRegrade, submission: Submission, signal: AbortSignal) => Promise<'judged' | 'notJudged'>;
	/** Submissions judged again at once in this process. */
	atOnce: number;
	/** Names this process. */
	owner: string;
	clock: Clock;
	log: Log;
}

const leaseMs = 5 * 60_000;
/** How often it is looked for what another process has left. */
const lookEveryMs = 30_000;
/** How long a regrade rests that has to wait, or that failed. */
const restMs = 2_000;
/** After so many its cursor is kept: what a process that ended has done is not done again, but for the last ones. */
const pageSize = 20;

/**
 * Judges everything again that was submitted to a challenge whose hidden tests were mended: one challenge after the other, the oldest submission first, a few at a time
 * beside what learners submit now.
 */
export class Regrades<Submission extends SubmissionAgain> {
	readonly #parts: RegradesParts<Submission>;
	readonly #work: ClaimedWork<StoredRegrade>;

	constructor(parts: RegradesParts<Submission>) {
		this.#parts = parts;
		const { store, owner, clock, log } = parts;
		this.#work = new ClaimedWork({
			claim: (lease) => store.claim(lease),
			work: async (regrade) => {
				if (await this.#tryToGoOn(regrade)) await store.release(regrade.id, owner, { kind: 'closed' });
				else await this.#putOff(regrade);
			},
			onFailed: (error) => {
				log.warn({ err: error }, 'submissions are judged again later');
			},
			leaseMs,
			lookEveryMs,
			owner,
			clock,
		});
	}

	/** Begins to look for what waits, at once and again and again. */
	start(): void {
		this.#work.start();
	}

	/** There may be something that waits. */
	look(): void {
		this.#work.look();
	}

	/** Resolves when nothing runs any more. */
	stop(): Promise<void> {
		return this.#work.stop();
	}

	async #putOff({ id }: StoredRegrade): Promise<void> {
		const { store, owner, clock } = this.#parts;
		// A process that stops leaves it to the others at once.
		const notBeforeMs = this.#isStopping() ? 0 : clock.nowMs() + restMs;
		setTimeout(() => {
			if (!this.#isStopping()) this.look();
		}, restMs).unref();
		await store.release(id, owner, { kind: 'open', notBeforeMs });
	}

	/** Whether nothing is left to be done. */
	async #tryToGoOn(regrade: StoredRegrade): Promise<boolean> {
		const { log } = this.#parts;
		try {
			return await this.#goOn(regrade);
		} catch (error) {
			if (error instanceof AppError) log.info({ code: error.code }, 'submissions are judged again later');
			else log.error({ err: error }, 'submissions could not be judged again');
			return false;
		}
	}

	#isStopping(): boolean {
		return this.#work.signal.aborted;
	}

	/** Whether nothing is left to be done. */
	async #goOn(regrade: StoredRegrade): Promise<boolean> {
		const { standing, count, next, log } = this.#parts;
		for (;;) {
			if (this.#isStopping()) return false;
			const stands = await standing(regrade);
			if (stands === 'waits') return false;
			if (stands === 'superseded') {
				await this.#keep(regrade, { state: 'superseded' });
				return true;
			}
			if (regrade.state === 'waiting') await this.#keep(regrade, { state: 'running', of: await count(regrade) });
			const page = await next(regrade, pageSize);
			const last = page.at(-1);
			if (last === undefined) {
				await this.#keep(regrade, { state: 'done' });
				const { id: regradeId, challengeId, judged, notJudged } = regrade;
				log.info({ regradeId, challengeId, judged, notJudged }, 'submissions were judged again');
				return true;
			}
			const judged = await this.#judge(regrade, page);
			if (judged === undefined) return false;
			await this.#keep(regrade, {
				judged: regrade.judged + judged,
				notJudged: regrade.notJudged + page.length - judged,
				cursor: { submittedAt: last.submittedAt, id: last.id },
			});
		}
	}

	/** How many of them could be judged; undefined when it was stopped. */
	async #judge(regrade: StoredRegrade, page: readonly Submission[]): Promise<number | undefined> {
		const { again, atOnce } = this.#parts;
		const { signal } = this.#work;
		const left = page.values();
		let judged = 0;
		const work = async (): Promise<void> => {
			for (const submission of left) {
				if (this.#isStopping()) return;
				if ((await again(regrade, submission, signal)) === 'judged') judged++;
			}
		};
		try {
			await Promise.all(Array.from({ length: atOnce }, work));
		} catch (error) {
			if (!this.#isStopping()) throw error;
		}
		return this.#isStopping() ? undefined : judged;
	}

	/** @throws AppError `conflict` when another process has taken it over meanwhile */
	async #keep(regrade: StoredRegrade, changes: Partial<StoredRegrade>): Promise<void> {
		const { store, owner, clock } = this.#parts;
		Object.assign(regrade, changes);
		if (await store.keep(regrade, { owner, untilMs: clock.nowMs() + leaseMs })) return;
		throw new AppError('conflict', 'Another process judges these again.');
	}
}
