import { AsyncResource } from 'node:async_hooks';
import { AppError } from '#contract/appError.ts';
import type { Job, JobEvent } from '#contract/submission.ts';
import { Bell } from '../platform/bell.ts';

/** How many may wait for their turn; beyond that the learner is told to wait. */
const waitingMax = 100;
/** How many finished jobs are remembered, so that who asks late still hears the end. */
const finishedKept = 50;

/** What a job's work can say and hear. */
export interface JobControl {
	signal: AbortSignal;
	/** Aborts when others need the machine that still finds out more behind a verdict: what is known by then is told. */
	hurry: AbortSignal;
	tell: (event: JobEvent) => void;
}

/** The last event of a job; undefined when somebody else goes on with it, so that there is nothing final to say. */
export type JobEnd = Extract<JobEvent, { kind: 'done' | 'failed' | 'cancelled' }> | undefined;

/** `finishing`: the verdict is out, and what is still found out about it holds up nobody. */
type Phase = 'waiting' | 'running' | 'finishing' | 'ended';

interface LiveJob {
	id: string;
	kind: Job['kind'];
	learnerId: string;
	phase: Phase;
	event: JobEvent;
	controller: AbortController;
	hurry: AbortController;
	/** Rings at each event and at the end. */
	bell: Bell;
	work?: (control: JobControl) => Promise<JobEnd>;
}

/** A place in the queue, taken before the job's submission is stored, so that what is stored has its place. */
export interface Place {
	/** `work` never rejects: what goes wrong in it is its answer. */
	start: (work: (control: JobControl) => Promise<JobEnd>) => void;
	leave: () => void;
}

/** Runs, submissions and searches under way in this process: a bounded queue, what is known of each, and who watches. */
export class Jobs {
	readonly #jobs = new Map<string, LiveJob>();
	readonly #atOnce: number;
	/** Rings when a job has ended. */
	readonly #ended = new Bell();

	constructor(atOnce: number) {
		this.#atOnce = atOnce;
	}

	/** Undefined when this job is there already. @throws AppError `busy` when the queue is full, `conflict` when the id is another job's. */
	takePlace(id: string, kind: Job['kind'], learnerId: string): Place | undefined {
		const known = this.#jobs.get(id);
		if (known !== undefined && (known.kind !== kind || known.learnerId !== learnerId)) {
			throw new AppError('conflict', 'This id belongs to another job.');
		}
		// A run or a search happens once. Whether a submission that has ended here needs judging again, the store knows.
		if (known !== undefined && (known.phase !== 'ended' || kind !== 'submission')) return undefined;
		if (this.freePlaces() === 0) throw new AppError('busy', 'Too much is waiting already. Try again in a moment.');
		const job: LiveJob = {
			id,
			kind,
			learnerId,
			phase: 'waiting',
			event: { kind: 'queued' },
			controller: new AbortController(),
			hurry: new AbortController(),
			bell: new Bell(),
		};
		this.#jobs.set(id, job);
		return {
			start: (work) => {
				// Whoever makes room for it is not who asked for it: what is under way around the two must not be mixed up.
				job.work = AsyncResource.bind(work);
				this.#startNext();
			},
			leave: () => {
				job.phase = 'ended';
				this.#jobs.delete(id);
				job.bell.ring();
			},
		};
	}

	/** How many of an older backend's submissions may be taken now; half of the queue stays free for what is new. */
	placesForOld(): number {
		return Math.max(0, this.freePlaces() - waitingMax / 2);
	}

	freePlaces(): number {
		return Math.max(0, waitingMax - this.#count('waiting'));
	}

	/** Whether there is no room for more than verdicts: somebody waits, or what runs and what goes on behind verdicts hold each other up. */
	isCrowded(): boolean {
		return this.#count('waiting') > 0 || this.#count('running') + this.#count('finishing') > this.#atOnce;
	}

	/** How many there are in each phase; for who looks after the machine. */
	counts(): Record<Exclude<Phase, 'ended'>, number> {
		return {
			waiting: this.#count('waiting'),
			running: this.#count('running'),
			finishing: this.#count('finishing'),
		};
	}

	kindOf(id: string, learnerId: string): Job['kind'] | undefined {
		const job = this.#jobs.get(id);
		return job?.learnerId === learnerId ? job.kind : undefined;
	}

	/** Whether it waits or runs here. */
	isLive(id: string): boolean {
		const job = this.#jobs.get(id);
		return job !== undefined && job.phase !== 'ended';
	}

	/** Those without a verdict whose work was given: with a place alone, a submission may not be stored yet. */
	unjudgedIds(kind: Job['kind']): string[] {
		return [...this.#jobs.values()]
			.filter((job) => job.work !== undefined && job.kind === kind && job.phase !== 'finishing')
			.map(({ id }) => id);
	}

	/**
	 * Begins with the present state; what comes too fast for the reader is left out but for the last. Ends after the final event, without one when
	 * the job is not (or no longer) here, or when the signal is aborted.
	 */
	async *watch(id: string, learnerId: string, signal: AbortSignal): AsyncGenerator<JobEvent> {
		const job = this.#jobs.get(id);
		if (job?.learnerId !== learnerId || (job.phase === 'ended' && !isFinal(job.event))) return;
		const abort = (): void => job.bell.ring();
		signal.addEventListener('abort', abort);
		try {
			let told: JobEvent | undefined;
			while (!signal.aborted) {
				const rung = job.bell.next();
				if (job.event !== told) {
					told = job.event;
					yield told;
					if (isFinal(told)) return;
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

	/** Stops it; a job that has not begun ends at once. */
	abort(id: string): void {
		const job = this.#jobs.get(id);
		if (job === undefined || job.phase === 'ended') return;
		job.controller.abort();
		if (job.phase === 'waiting') this.#end(job, job.kind === 'submission' ? undefined : { kind: 'cancelled' });
	}

	/** Ends what waits and what has its verdict, lets what runs finish within the time, then stops it. */
	async stop(graceMs: number): Promise<void> {
		for (const job of this.#jobs.values()) if (job.phase === 'waiting' || job.phase === 'finishing') this.abort(job.id);
		const grace = setTimeout(() => {
			for (const job of this.#jobs.values()) this.abort(job.id);
		}, graceMs);
		while (this.#count('running') + this.#count('finishing') > 0) await this.#ended.next();
		clearTimeout(grace);
	}

	#count(phase: Phase): number {
		return [...this.#jobs.values()].filter((job) => job.phase === phase).length;
	}

	#startNext(): void {
		while (this.#count('running') < this.#atOnce) {
			const job = [...this.#jobs.values()].find((one) => one.phase === 'waiting' && one.work !== undefined);
			if (job?.work === undefined) break;
			job.phase = 'running';
			void this.#run(job, job.work);
		}
		this.#makeRoom();
	}

	/**
	 * Nobody's verdict shares the machine with what is found out behind another one's, where there is not room for both; and who has gone on to something new
	 * does not wait for more about what was before.
	 */
	#makeRoom(): void {
		const running = [...this.#jobs.values()].filter(({ phase }) => phase === 'running');
		if (running.length === 0) return;
		const busy = new Set(running.map(({ learnerId }) => learnerId));
		const finishing = [...this.#jobs.values()].filter(({ phase }) => phase === 'finishing');
		const left = finishing.filter(({ learnerId }) => busy.has(learnerId));
		const stay = finishing.filter(({ learnerId }) => !busy.has(learnerId));
		const room = Math.max(0, this.#atOnce - running.length);
		for (const job of [...left, ...stay.slice(0, Math.max(0, stay.length - room))]) job.hurry.abort();
	}

	async #run(job: LiveJob, work: NonNullable<LiveJob['work']>): Promise<void> {
		const end = await work({
			signal: job.controller.signal,
			hurry: job.hurry.signal,
			tell: (event) => this.#tell(job, event),
		});
		this.#end(job, end);
		this.#startNext();
	}

	#tell(job: LiveJob, event: JobEvent): void {
		if (job.phase === 'ended') return;
		job.event = event;
		job.bell.ring();
		if (event.kind !== 'judged') return;
		job.phase = 'finishing';
		this.#startNext();
	}

	#end(job: LiveJob, end: JobEnd): void {
		if (end !== undefined) this.#tell(job, end);
		job.phase = 'ended';
		delete job.work;
		job.bell.ring();
		this.#ended.ring();
		// Asked for last, forgotten last.
		this.#jobs.delete(job.id);
		this.#jobs.set(job.id, job);
		const ended = [...this.#jobs.values()].filter((one) => one.phase === 'ended');
		for (const old of ended.slice(0, -finishedKept)) this.#jobs.delete(old.id);
	}
}

export function isFinal(event: JobEvent): boolean {
	return event.kind === 'done' || event.kind === 'failed' || event.kind === 'cancelled';
}
