import type { Statistics } from '#contract/statistics.ts';

const pointsMax = 200;

export interface RatedAttempt {
	atMs: number;
	/** The learner's general rating after it, in logits. */
	rating: number;
}

/** Thins the line out where there are too many points to be told apart: of each stretch of time, all equally long, the newest stays. */
export function ratingOverTime(rated: readonly RatedAttempt[]): Statistics['rating'] {
	const points = rated.map(({ atMs, rating }, index) => ({ atMs, rating, attempts: index + 1 }));
	const [first] = points;
	const last = points.at(-1);
	if (first === undefined || last === undefined) return [];
	if (points.length <= pointsMax) return points.map(told);
	const stretchMs = Math.max(1, (last.atMs - first.atMs) / (pointsMax - 1));
	const newest = new Map(points.map((point) => [Math.floor((point.atMs - first.atMs) / stretchMs), point]));
	return [...newest.values()].map(told);
}

function told({ atMs, ...point }: { atMs: number; rating: number; attempts: number }): Statistics['rating'][number] {
	return { at: new Date(atMs).toISOString(), ...point };
}
