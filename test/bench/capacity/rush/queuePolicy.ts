import type { Flow } from '#backend/platform/queue/fairTurns.ts';

/** A submission of the simulation. */
export interface RushJob {
	/** When it is sent, in ms since the beginning. */
	atMs: number;
	/** How long a core judges it. */
	serviceMs: number;
	/** Whose it is; the class decides in which group its wait is counted. */
	flow: Flow;
}

/** Whose turn it is. */
export interface QueuePolicy {
	enter(job: RushJob): void;
	/** Takes the next one out; undefined when nobody waits. */
	next(): RushJob | undefined;
	waiting(): number;
}

/** What `FairTurns` gives and is told, and nothing else: the simulation runs the policy that the server runs. */
export interface TurnTaking {
	/** @returns a priority; the lowest goes first */
	enter(flow: Flow): number;
	begin(flow: Flow, priority: number): void;
}

/** Whoever came first, as a plain queue does it. */
export function firstInFirstOut(): QueuePolicy {
	const jobs: RushJob[] = [];
	let gone = 0;
	return {
		enter: (job) => void jobs.push(job),
		next: () => (gone < jobs.length ? jobs[gone++] : undefined),
		waiting: () => jobs.length - gone,
	};
}

/** The lowest priority first and among equal ones the first that came, as BullMQ does it; priorities by the given policy. */
export function byTurns(turns: TurnTaking): QueuePolicy {
	const queue: { job: RushJob; priority: number }[] = [];
	return {
		enter(job) {
			const priority = turns.enter(job.flow);
			queue.splice(placeBehind(queue, priority), 0, { job, priority });
		},
		next() {
			const first = queue.shift();
			if (first === undefined) return undefined;
			turns.begin(first.job.flow, first.priority);
			return first.job;
		},
		waiting: () => queue.length,
	};
}

/** Behind all that have this priority or a lower one. */
function placeBehind(queue: readonly { priority: number }[], priority: number): number {
	let [low, high] = [0, queue.length];
	while (low < high) {
		const middle = (low + high) >>> 1;
		if ((queue[middle]?.priority ?? 0) <= priority) low = middle + 1;
		else high = middle;
	}
	return low;
}
