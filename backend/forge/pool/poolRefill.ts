import { AppError } from '#contract/appError.ts';
import type { Log } from '../../platform/log.ts';
import type { Made } from '../makeChallenge.ts';
import type { MayAsk } from '../mayAsk.ts';
import { freeShelf, restUntil, shelfLeaseMs } from './freeShelf.ts';
import { type Shelf, shelfName } from './shelf.ts';
import type { FillOutcome, KnownShelf, ShelfStore } from './shelfStore.ts';

/** Shelves that somebody asked for within this time are filled. */
const latelyMs = 14 * 24 * 60 * 60_000;
/** Of those so many, the latest. */
const shelvesMax = 30;
/** How often it is looked for something to do: for what rested, and for what a process that died was about to fill. */
const lookEveryMs = 60_000;
const renewEveryMs = 30_000;

export interface PoolRefillParts {
	shelves: ShelfStore;
	/** Makes one and keeps it. */
	make: (shelf: Shelf, signal: AbortSignal) => Promise<Made>;
	/** Whether a provider is set up at all. */
	isConfigured: () => Promise<boolean>;
	mayAsk: () => Promise<MayAsk>;
	/** Whether one more may be made at the same time as what learners wait for. */
	hasRoom: () => boolean;
	/** Whether a learner has one made for this shelf in this process. */
	isUnderWay: (shelf: Shelf) => boolean;
	/** Names this process in leases. */
	owner: string;
	nowMs: () => number;
	log: Log;
}

/** Makes challenges for shelves on which some are missing: one at a time in this process, and of all processes one for each shelf. */
export class PoolRefill {
	readonly #parts: PoolRefillParts;
	#timer: NodeJS.Timeout | undefined;
	#round: Promise<void> | undefined;
	/** Of what is made now. */
	#filling: AbortController | undefined;
	#isStopped = false;

	constructor(parts: PoolRefillParts) {
		this.#parts = parts;
	}

	/** Begins to look for something to do now and then. */
	start(): void {
		this.#timer = setInterval(() => this.wake(), lookEveryMs);
		// What is made ahead is no reason for a process to stay.
		this.#timer.unref();
	}

	/** Looks for something to do now; never waits and never throws. */
	wake(): void {
		void this.lookAround();
	}

	/** Fills what can be filled, one after the other; resolves when there is nothing to do or no room for it. */
	lookAround(): Promise<void> {
		this.#round ??= this.#fillAll().finally(() => (this.#round = undefined));
		return this.#round;
	}

	/** How many are made now. */
	running(): number {
		return this.#filling === undefined ? 0 : 1;
	}

	/** Makes room for a learner. What was being made is begun anew later. */
	interrupt(): void {
		this.#filling?.abort();
	}

	/** Stops what is being made and gives the shelf back. */
	async stop(): Promise<void> {
		this.#isStopped = true;
		clearInterval(this.#timer);
		this.interrupt();
		await this.#round;
	}

	async #fillAll(): Promise<void> {
		const { isConfigured, mayAsk, log } = this.#parts;
		try {
			while (this.#mayGoOn() && (await isConfigured()) && (await mayAsk()).kind === 'allowed') {
				const shelf = await this.#take();
				if (shelf === undefined || !(await this.#fill(shelf))) return;
			}
		} catch (error) {
			// The store can't be asked now; it is looked again later.
			log.warn({ err: error }, 'the pool is filled later');
		}
	}

	#mayGoOn(): boolean {
		return !this.#isStopped && this.#parts.hasRoom();
	}

	async #take(): Promise<KnownShelf | undefined> {
		const { shelves, isUnderWay, owner, nowMs } = this.#parts;
		const wanting = await shelves.wanting(nowMs() - latelyMs, shelvesMax);
		const seen = wanting.filter((shelf) => !isUnderWay(shelf));
		while (this.#mayGoOn()) {
			const free = freeShelf(seen, nowMs());
			if (free === undefined) return undefined;
			if (await shelves.take(free, { owner, untilMs: nowMs() + shelfLeaseMs })) return free;
			// Another process was quicker; it is theirs.
			seen.splice(seen.indexOf(free), 1);
		}
		return undefined;
	}

	/** Answers whether it is worth to go on with the next shelf. */
	async #fill(shelf: KnownShelf): Promise<boolean> {
		const { shelves, owner, nowMs, log } = this.#parts;
		const name = shelfName(shelf);
		const controller = new AbortController();
		this.#filling = controller;
		// A learner may have come, or the order to stop, while the shelf was taken.
		if (!this.#mayGoOn()) controller.abort();
		const renewing = setInterval(() => {
			shelves.renew(shelf, { owner, untilMs: nowMs() + shelfLeaseMs }).then(
				(isOurs) => {
					if (!isOurs) controller.abort();
				},
				(error: unknown) => log.warn({ err: error, shelf: name }, 'a lease was not renewed'),
			);
		}, renewEveryMs);
		renewing.unref();
		try {
			const outcome = await this.#make(shelf, controller.signal);
			await shelves.giveBack(shelf, owner, outcome);
			return outcome.kind === 'made';
		} finally {
			clearInterval(renewing);
			this.#filling = undefined;
		}
	}

	async #make(shelf: KnownShelf, signal: AbortSignal): Promise<FillOutcome> {
		const { make, shelves, nowMs, log } = this.#parts;
		const name = shelfName(shelf);
		const failed = (): FillOutcome => ({ kind: 'failed', restUntilMs: restUntil(nowMs(), shelf.failures + 1) });
		try {
			signal.throwIfAborted();
			const made = await make(shelf, signal);
			// What is kept stands where it was measured to belong; a shelf for which that happens rests, or it would be tried for ever.
			const isHere = made.kind === 'made' && made.difficulty === shelf.difficulty;
			if (isHere) return { kind: 'made' };
			if (made.kind === 'made') await shelves.noteArrival({ ...shelf, difficulty: made.difficulty });
			const why = made.kind === 'made' ? 'otherLevel' : made.kind;
			log.info({ shelf: name, why, failures: shelf.failures + 1 }, 'the pool rests for a shelf');
			return failed();
		} catch (error) {
			if (signal.aborted) return { kind: 'stopped' };
			const code = error instanceof AppError ? error.code : 'unexpected';
			if (code === 'unexpected') log.error({ err: error, shelf: name }, 'filling a shelf failed');
			else log.info({ shelf: name, code }, 'the pool rests for a shelf');
			return failed();
		}
	}
}
