import { mulberry32 } from '#judge/signature/mulberry32.ts';
import type { RushJob } from './queuePolicy.ts';

const seed = 20_261_128;
/** The class whose deadline it is. */
export const rushClassId = 'deadline';

/** What comes in before a deadline; assumptions, told in docs/CAPACITY.md. */
export const rushHabits = {
	learners: 5_000,
	minutes: 10,
	/** About so many submissions of the class, everybody's first one included. */
	submissions: 9_000,
	/** Arrivals a minute at the deadline over those at the beginning; in between they grow evenly by the same factor. */
	growth: 6,
	/** Of those who have nothing to do with it: learners of other classes of 30, and as many who are in none, a second. */
	othersPerSecond: 0.5,
	otherLearners: 600,
	otherClassSize: 30,
	/** As `serve` has it unless something else is set: so many may wait, and when who is told that it is full tries again. */
	queueMax: 2_000,
	retryAfterSeconds: 10,
} as const;
export type RushHabits = { readonly [Name in keyof typeof rushHabits]: number };

/** How long judging takes: so many shares of all submissions take at most so long. */
export interface ServiceTimes {
	/** Rising, the last one 1. */
	shares: readonly number[];
	ms: readonly number[];
}

/** All submissions in the order in which they are sent; the same each time. They do not depend on how long anybody waits. */
export function drawRush(service: ServiceTimes, habits: RushHabits = rushHabits): RushJob[] {
	const source = mulberry32(seed);
	const random = (): number => source.next32() / 2 ** 32;
	const lastMs = habits.minutes * 60_000;
	const jobs: RushJob[] = [];
	for (let place = 0; place < habits.submissions; place++) {
		// Everybody hands in once, then some again.
		const learner = place < habits.learners ? place : Math.floor(random() * habits.learners);
		const atMs = risingTime(random(), habits.growth) * lastMs;
		const flow = { classId: rushClassId, learnerId: `rush${String(learner)}` };
		jobs.push({ atMs, serviceMs: drawService(service, random()), flow });
	}
	const others = Math.round(habits.othersPerSecond * habits.minutes * 60);
	for (let place = 0; place < others; place++) {
		const learner = Math.floor(random() * habits.otherLearners);
		const classId =
			learner % 2 === 0 ? `class${String(Math.floor(learner / 2 / habits.otherClassSize))}` : undefined;
		const flow = { ...(classId === undefined ? {} : { classId }), learnerId: `other${String(learner)}` };
		jobs.push({ atMs: random() * lastMs, serviceMs: drawService(service, random()), flow });
	}
	return jobs.sort((a, b) => a.atMs - b.atMs);
}

/** Of arrivals whose rate grows evenly by a factor over the whole time: the moment, 0 to 1, by which this share has come. */
export function risingTime(share: number, growth: number): number {
	return Math.log(1 + share * (growth - 1)) / Math.log(growth);
}

/** The time below which this share lies; straight between those that were measured. */
export function drawService({ shares, ms }: ServiceTimes, share: number): number {
	const place = Math.max(
		0,
		shares.findIndex((one) => share <= one),
	);
	const [fromShare, toShare] = [shares[place - 1] ?? 0, shares[place] ?? 1];
	// What is below the first was not measured: it takes as long.
	const [fromMs, toMs] = [ms[place - 1] ?? ms[place] ?? 0, ms[place] ?? 0];
	return fromMs + ((toMs - fromMs) * (share - fromShare)) / (toShare - fromShare);
}
