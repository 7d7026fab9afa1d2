import { AppError } from '#contract/appError.ts';
import type { ForgeEvent, ForgeProgress, ForgeStop } from '#contract/forge.ts';
import { Bell } from '../platform/bell.ts';

/** How many may wait for their turn; beyond that a learner is told to come back. */
const waitingMax = 20;
/** How many finished jobs are remembered unless said, so that who asks late still hears the end. */
const finishedUsually = 100;

type ForgeDone = Extract<ForgeEvent, { kind: 'done' }>;
export type ForgeEnd = ForgeDone | ForgeStop;

export interface ForgeJobControl {
	signal: AbortSignal;
	tell: (event: ForgeProgress) => void;
}

/** Neither part ever rejects: what goes wrong in it is its answer. */
export interface ForgeWork<Done = ForgeDone> {
	/** What can be answered at once, without waiting for a place; undefined when something has to be made. */
	atOnce: (control: ForgeJobControl) => Promise<Done | ForgeStop | undefined>;
	make: (control: ForgeJobControl) => Promise<Done | ForgeStop>;
}

interface ForgeJob<Done> {
	id: string;
	learnerId: string;
	work: ForgeWork<Done>;
	phase: 'looking' | 'waiting' | 'running' | 'ended';
	/** From the beginning; there are a few dozen at most. */
	events: (ForgeProgress | Done | ForgeStop)[];
	controller: AbortController;
	bell: Bell;
}

/**
 * Challenges being made in this process: a bounded queue, one at a time for each learner, what is known of each, and who watches. `Done` is how a job
 * ends of which something came.
 */
export class ForgeJobs<Done = ForgeDone> {
	readonly #jobs = new Map<string, ForgeJob<Done>>();
	readonly #atOnce: number;
	readonly #finishedKept: number;
	readonly #onEnd: ((end: Done | ForgeStop) => void) | undefined;
	/** Rings when a job has ended. */
	readonly #ended = new Bell();

	/** @param options.onEnd told how each job ends; it must not throw */
	constructor(
		atOnce: number,
		{
			finishedKept = finishedUsually,
			onEnd,
		}: { finishedKept?: number; onEnd?: ((end: Done | ForgeStop) => void) | undefined } = {},
	) {
		this.#atOnce = atOnce;
		this.#finishedKept = finishedKept;
		this.#onEnd = onEnd;
	}

	/**
	 * Begins a job unless it is there already.
	 * @throws AppError `conflict` when the id is another learner's or this learner has another job going, `busy` when the queue is full
	 */
	start(id: string, learnerId: string, work: ForgeWork<Done>): void {
		const known = this.#jobs.get(id);
		if (known !== undefined) {
			if (known.learnerId !== learnerId) throw new AppError('conflict', 'This id belongs to another job.');
			return;
		}
		const live = [...this.#jobs.values()].filter(({ phase }) => phase !== 'ended');
		if (live.some((job) => job.learnerId === learnerId)) {
			throw new AppError('conflict', 'A challenge is being made for you already. Wait for it, or stop it first.');
		}
		if (live.filter(({ phase }) => phase !== 'running').length >= waitingMax) {
			throw new AppError('busy', 'Many challenges are being made just now. Try again in a few minutes.');
		}
		const job: ForgeJob<Done> = {
			id,
			learnerId,
			work,
			phase: 'looking',
			events: [{ kind: 'queued' }],
			controller: new AbortController(),
			bell: new Bell(),
		};
		this.#jobs.set(id, job);
		void this.#look(job);
	}

	/** Whether this learner has begun it before. */
	has(id: string, learnerId: string): boolean {
		return this.#jobs.get(id)?.learnerId === learnerId;
	}

	/**
	 * Begins with the present state and leaves nothing out after it; ends after the final event or when the signal is aborted.
	 * @throws AppError `jobUnknown`
	 */
	async *watch(id: string, learnerId: string, signal: AbortSignal): AsyncGenerator<ForgeProgress | Done | ForgeStop> {
		const job = this.#own(id, learnerId);
		const abort = (): void => job.bell.ring();
		signal.addEventListener('abort', abort);
		try {
			let next = job.events.length - 1;
			while (!signal.aborted) {
				const rung = job.bell.next();
				const event = job.events[next];
				if (event !== undefined) {
					next += 1;
					yield event;
				} else if (job.phase === 'ended') {
					return;
				} else {
					await rung;
				}
			}
		} finally {
			signal.removeEventListener('abort', abort);
		}
	}

	/** Stops it; false when it had ended already. @throws AppError `jobUnknown` */
	cancel(id: string, learnerId: string): boolean {
		const job = this.#own(id, learnerId);
		if (job.phase === 'ended') return false;
		this.#abort(job);
		return true;
	}

	/** Stops everything, and resolves when nothing runs any more. */
	async stop(): Promise<void> {
		for (const job of this.#jobs.values()) this.#abort(job);
		while ([...this.#jobs.values()].some(({ phase }) => phase !== 'ended')) await this.#ended.next();
	}

	#own(id: string, learnerId: string): ForgeJob<Done> {
		const job = this.#jobs.get(id);
		if (job?.learnerId !== learnerId)
			throw new AppError('jobUnknown', 'This challenge is not being made here (any more).');
		return job;
	}

	#abort(job: ForgeJob<Done>): void {
		if (job.phase === 'ended') return;
		job.controller.abort();
		if (job.phase === 'waiting') this.#end(job, { kind: 'cancelled' });
	}

	#running(): number {
		return [...this.#jobs.values()].filter(({ phase }) => phase === 'running').length;
	}

	#startNext(): void {
		while (this.#running() < this.#atOnce) {
			const job = [...this.#jobs.values()].find(({ phase }) => phase === 'waiting');
			if (job === undefined) return;
			job.phase = 'running';
			void this.#run(job);
		}
	}

	async #look(job: ForgeJob<Done>): Promise<void> {
		const end = await job.work.atOnce(controlOf(job));
		if (end !== undefined) {
			this.#end(job, end);
		} else if (job.controller.signal.aborted) {
			this.#end(job, { kind: 'cancelled' });
		} else {
			job.phase = 'waiting';
			this.#startNext();
		}
	}

	async #run(job: ForgeJob<Done>): Promise<void> {
		this.#end(job, await job.work.make(controlOf(job)));
		this.#startNext();
	}

	#end(job: ForgeJob<Done>, end: Done | ForgeStop): void {
		job.events.push(end);
		job.phase = 'ended';
		job.bell.ring();
		this.#ended.ring();
		this.#onEnd?.(end);
		// Asked for last, forgotten last.
		this.#jobs.delete(job.id);
		this.#jobs.set(job.id, job);
		const ended = [...this.#jobs.values()].filter(({ phase }) => phase === 'ended');
		for (const old of ended.slice(0, -this.#finishedKept)) this.#jobs.delete(old.id);
	}
}

function controlOf<Done>({ controller, events, bell }: ForgeJob<Done>): ForgeJobControl {
	return {
		signal: controller.signal,
		tell: (event) => {
			events.push(event);
			bell.ring();
		},
	};
}
