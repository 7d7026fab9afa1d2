import { quantile } from '../../quantile.ts';
import { rushClassId } from './drawRush.ts';
import type { QueuePolicy, RushJob } from './queuePolicy.ts';

/** From the first request until a core takes it, in ms. */
export interface Waits {
	p50: number;
	p95: number;
	p99: number;
	/** Requests that were told that the queue is full and when to try again. */
	toldToComeBack: number;
}

export interface RushOutcome {
	/** Of the class whose deadline it is. */
	rush: Waits;
	/** Of everybody else. */
	others: Waits;
	/** The most that waited at once. */
	mostWaiting: number;
	/** From the last submission until the last verdict, in ms. */
	drainedMs: number;
}

export interface RushBounds {
	queueMax: number;
	retryAfterMs: number;
}

/** A client that keeps trying: its submission comes again after a while. */
interface Try {
	job: RushJob;
	atMs: number;
}

/** Judges all jobs on so many cores, one a core, in the turns of a policy. @param jobs in the order in which they are sent */
export function simulateRush(
	jobs: readonly RushJob[],
	policy: QueuePolicy,
	cores: number,
	{ queueMax, retryAfterMs }: RushBounds,
): RushOutcome {
	const freeAt = Array.from({ length: cores }, () => 0);
	const waits = { rush: [] as number[], others: [] as number[] };
	const refused = { rush: 0, others: 0 };
	const tries = new Tries(jobs);
	let mostWaiting = 0;
	let endedMs = 0;
	for (;;) {
		const core = freeAt.indexOf(Math.min(...freeAt));
		const nowMs = freeAt[core] ?? 0;
		// Between two turns the queue only grows, so each finds it as long as those before it have made it.
		for (let one = tries.upTo(nowMs); one !== undefined; one = tries.upTo(nowMs)) {
			if (policy.waiting() < queueMax) policy.enter(one.job);
			else {
				refused[groupOf(one.job)]++;
				tries.again({ job: one.job, atMs: one.atMs + retryAfterMs });
			}
		}
		mostWaiting = Math.max(mostWaiting, policy.waiting());
		const job = policy.next();
		if (job === undefined) {
			const comingMs = tries.nextMs();
			if (comingMs === undefined) break;
			// Nobody waits: every core that is free stays so until somebody comes.
			for (const [place, at] of freeAt.entries()) freeAt[place] = Math.max(at, comingMs);
			continue;
		}
		waits[groupOf(job)].push(nowMs - job.atMs);
		freeAt[core] = nowMs + job.serviceMs;
		endedMs = Math.max(endedMs, nowMs + job.serviceMs);
	}
	const lastMs = jobs.at(-1)?.atMs ?? 0;
	return {
		rush: waitsOf(waits.rush, refused.rush),
		others: waitsOf(waits.others, refused.others),
		mostWaiting,
		drainedMs: Math.max(0, endedMs - lastMs),
	};
}

/** First tries and those that come again, by time: all come back after the same while, so those are in order by themselves. */
class Tries {
	readonly #first: readonly RushJob[];
	readonly #again: Try[] = [];
	#sent = 0;
	#sentAgain = 0;

	constructor(first: readonly RushJob[]) {
		this.#first = first;
	}

	/** Takes the next one out, if it has come by then. */
	upTo(nowMs: number): Try | undefined {
		const atMs = this.nextMs();
		if (atMs === undefined || atMs > nowMs) return undefined;
		const again = this.#again[this.#sentAgain];
		if (again?.atMs === atMs) {
			this.#sentAgain++;
			return again;
		}
		const job = this.#first[this.#sent++];
		return job && { job, atMs };
	}

	nextMs(): number | undefined {
		const [first, again] = [this.#first[this.#sent]?.atMs, this.#again[this.#sentAgain]?.atMs];
		if (first === undefined || again === undefined) return first ?? again;
		return Math.min(first, again);
	}

	again(one: Try): void {
		this.#again.push(one);
	}
}

function groupOf({ flow }: RushJob): 'rush' | 'others' {
	return flow.classId === rushClassId ? 'rush' : 'others';
}

function waitsOf(ms: readonly number[], toldToComeBack: number): Waits {
	if (ms.length === 0) return { p50: 0, p95: 0, p99: 0, toldToComeBack };
	return { p50: quantile(ms, 0.5), p95: quantile(ms, 0.95), p99: quantile(ms, 0.99), toldToComeBack };
}
