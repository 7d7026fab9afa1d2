import type { JobEvent } from '#contract/submission.ts';

/** Events of a job that are kept for who comes again. Each says how the job is, so who missed older ones lacks nothing. */
const eventsKept = 16;

interface Entry {
	event: JobEvent;
	number: number;
}

/** What happened to a job, the newest of it: steps of the same kind, such as one case after the other, count as one. */
export class JobLog {
	#entries: Entry[];

	constructor(first: JobEvent, number: number) {
		this.#entries = [{ event: first, number }];
	}

	add(event: JobEvent, number: number): void {
		const isNextStep = this.last().kind === event.kind && (event.kind === 'case' || event.kind === 'queued');
		this.#entries = [
			...(isNextStep ? this.#entries.slice(0, -1) : this.#entries).slice(1 - eventsKept),
			{ event, number },
		];
	}

	/** How it is now. */
	last(): JobEvent {
		return this.#newest().event;
	}

	/** The first one that came after this number; undefined where there is none. */
	after(number: number): Readonly<Entry> | undefined {
		return this.#entries.find((entry) => entry.number > number);
	}

	/**
	 * After which number somebody reads on who has heard so much, or nothing: there is always something to be told, at least how it is now.
	 */
	readFrom(heard: number | undefined): number {
		const present = this.#newest().number - 1;
		return heard === undefined ? present : Math.min(heard, present);
	}

	#newest(): Entry {
		const newest = this.#entries.at(-1);
		if (newest === undefined) throw new Error('a job has a first event');
		return newest;
	}
}
