import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { Clock } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import type { Flow } from '../platform/queue/fairTurns.ts';
import type { Taker, Turn, TurnEnd, WorkItem, WorkQueue } from '../platform/queue/workQueue.ts';
import type { JobNews } from './jobNews.ts';
import type { JudgingTurnStore, WaitingSubmission } from './judgingTurnStore.ts';
import { isDeadOwner } from './owner.ts';
import type { PendingWork } from './pendingWork.ts';
import type { Held } from './submissionStore.ts';

/** How often it is looked whether the queue has lost something that is stored. */
const fillEveryMs = 5_000;
/** What a process of this version puts into the queue. */
const Queued = z.object({ submissionId: z.string() });

export interface QueuedSubmissionsParts {
	queue: WorkQueue;
	store: JudgingTurnStore;
	/** The class for which somebody works on a challenge, if there is one. @throws AppError as every store */
	classOf: (learnerId: string, challengeId: string) => Promise<string | undefined>;
	/** So many may wait. */
	waitingMax: number;
	clock: Clock;
	log: Log;
}

/**
 * Submissions that wait for a process that judges. They are stored before; the queue only says whose turn it is, and who looks after it fills it again from the store.
 */
export class QueuedSubmissions {
	readonly #parts: QueuedSubmissionsParts;
	readonly #isStopping = new AbortController();
	#timer: NodeJS.Timeout | undefined;
	#filling: Promise<void> | undefined;
	#stopListening: (() => void) | undefined;

	constructor(parts: QueuedSubmissionsParts) {
		this.#parts = parts;
	}

	/** @throws AppError `busy` with when to try again */
	async refuseWhenFull(): Promise<void> {
		const { queue, store, waitingMax } = this.#parts;
		if (queue.isUp()) return queue.refuseWhenFull();
		// What is accepted now waits in the store, with the same bound.
		if ((await store.countPending(waitingMax)) < waitingMax) return;
		throw new AppError('busy', 'Too much is waiting already. Try again in a moment.', { retryAfterSeconds: 10 });
	}

	/** One that is stored. Never rejects: should the queue not take it, it is put in later. */
	async put(submission: WaitingSubmission): Promise<void> {
		try {
			await this.#parts.queue.put(await this.#itemOf(submission));
		} catch (error) {
			this.#parts.log.info({ err: error, submissionId: submission.id }, 'a submission is queued later');
		}
	}

	/** One that is not wanted any more. Never rejects: whose turn comes all the same finds that it is over. */
	async drop(submissionId: string): Promise<void> {
		try {
			await this.#parts.queue.drop(submissionId);
		} catch (error) {
			this.#parts.log.debug({ err: error, submissionId }, 'a cancelled submission keeps its turn');
		}
	}

	/** Fills the queue with what is stored and not in it, again and again, and at once when it is back. */
	start(): void {
		const { queue } = this.#parts;
		const look = (): void => {
			this.#filling ??= this.#fill().finally(() => (this.#filling = undefined));
		};
		look();
		this.#timer = setInterval(look, fillEveryMs);
		this.#timer.unref();
		this.#stopListening = queue.onUp(look);
	}

	async stop(): Promise<void> {
		this.#isStopping.abort();
		clearInterval(this.#timer);
		this.#stopListening?.();
		await this.#filling;
	}

	/** Takes turns in this process. */
	judge(pending: Pick<PendingWork, 'takeTurn' | 'abort'>, news: JobNews, atOnce: number): Taker {
		const { queue, log } = this.#parts;
		const stopListening = news.onCancel((submissionId) => pending.abort(submissionId));
		const taker = queue.take({
			atOnce,
			work: (turn) => this.#turn(pending, turn),
			onSetAside: (submissionId, reason) => log.error({ submissionId, reason }, 'a submission was set aside'),
		});
		return {
			async stop(graceMs) {
				await taker.stop(graceMs);
				stopListening();
			},
		};
	}

	async #turn(pending: Pick<PendingWork, 'takeTurn'>, turn: Turn): Promise<TurnEnd> {
		const queued = Queued.safeParse(turn.data);
		if (!queued.success) return { kind: 'setAside', reason: 'it is not what this version puts into the queue' };
		try {
			return await pending.takeTurn({ submissionId: queued.data.submissionId, isLast: turn.isLast });
		} catch (error) {
			// The store is gone, or too much goes on here: that says nothing against the submission.
			if (error instanceof AppError) return { kind: 'later', afterMs: fillEveryMs };
			throw error;
		}
	}

	/** Never rejects. */
	async #fill(): Promise<void> {
		const { queue, store, waitingMax, clock, log } = this.#parts;
		try {
			if (!queue.isUp() || !(await queue.isOurs('fill', fillEveryMs - 500))) return;
			const nowMs = clock.nowMs();
			const waiting = await store.waiting(waitingMax, (held) => isFree(held, nowMs));
			const items = await Promise.all(waiting.map((submission) => this.#itemOf(submission)));
			if (!this.#isStopping.signal.aborted) await queue.putBack(items);
		} catch (error) {
			log.info({ err: error }, 'the queue is filled later');
		}
	}

	async #itemOf({ id, learnerId, challengeId }: WaitingSubmission): Promise<WorkItem> {
		const classId = await this.#parts.classOf(learnerId, challengeId);
		const flow: Flow = { learnerId, ...(classId === undefined ? {} : { classId }) };
		return { id, data: { submissionId: id } satisfies z.input<typeof Queued>, flow };
	}
}

/** Whether nobody judges it. */
function isFree({ owner, leaseUntilMs }: Held, nowMs: number): boolean {
	return owner === undefined || leaseUntilMs < nowMs || isDeadOwner(owner);
}
