import { Difficulty } from '#contract/ids.ts';
import { normal, stream } from '../learning/chance.ts';

export const dayMs = 24 * 60 * 60_000;

/** Who asks how often, and for how long. */
export interface WorkloadSize {
	learners: number;
	perDay: number;
	days: number;
}

export interface PlannedDemand {
	/** After the start of the workload. */
	atMs: number;
	topic: string;
	difficulty: Difficulty;
	/** Whether the learner solves what they get; the rest they give up. */
	solves: boolean;
}

export interface PlannedLearner {
	id: string;
	/** In order of time. */
	demands: PlannedDemand[];
}

/** The workload of the reported figures. */
export const reportedSize: WorkloadSize = { learners: 200, perDay: 5, days: 30 };
export const reportedSeed = 20_261_126;

/** How often each level is asked for, by what a learner is; the first number says how many are. */
const kinds: readonly { share: number; levels: Readonly<Record<Difficulty, number>> }[] = [
	{ share: 0.5, levels: { easy: 0.6, medium: 0.35, hard: 0.05 } },
	{ share: 0.35, levels: { easy: 0.25, medium: 0.55, hard: 0.2 } },
	{ share: 0.15, levels: { easy: 0.1, medium: 0.5, hard: 0.4 } },
];
/** Of demands for topics: the second most wanted one is asked for half as often as the first, the third a third as often. */
const zipfExponent = 1;
const solvedShare = 0.7;
/** Evening of most learners, in hours UTC; they begin some hours before or after. */
const usualHour = 17;
const hourSpread = 3;
/** From one demand to the next of an evening. */
const betweenMs = { least: 5 * 60_000, most: 30 * 60_000 };

/**
 * Learners and what they ask for. Each learner sits down once a day and asks `perDay` times; topics by Zipf's law in the order in which they are given (the
 * order in which the bank teaches them), levels by what kind of learner it is. The same seed gives the same workload, and a learner the same demands whoever else there is.
 */
export function workloadOf(size: WorkloadSize, topics: readonly string[], seed: number): PlannedLearner[] {
	const topicWeights = topics.map((_, rank) => 1 / (rank + 1) ** zipfExponent);
	const kindWeights = kinds.map(({ share }) => share);
	return Array.from({ length: size.learners }, (_, place) => {
		const random = stream(seed, place, 0);
		const kind = chosen(kinds, kindWeights, random());
		const levels = Difficulty.options.map((level) => kind.levels[level]);
		const demands: PlannedDemand[] = [];
		for (let day = 0; day < size.days; day += 1) {
			const hour = Math.min(22, Math.max(1, usualHour + hourSpread * normal(random)));
			let atMs = day * dayMs + hour * 3_600_000;
			for (let time = 0; time < size.perDay; time += 1) {
				const topic = chosen(topics, topicWeights, random());
				const difficulty = chosen(Difficulty.options, levels, random());
				demands.push({ atMs: Math.round(atMs), topic, difficulty, solves: random() < solvedShare });
				atMs += betweenMs.least + random() * (betweenMs.most - betweenMs.least);
			}
		}
		return { id: `learner ${String(place)}`, demands };
	});
}

/** One of them, each as likely as its weight says. @param at from 0 up to but without 1 */
export function chosen<Item>(items: readonly Item[], weights: readonly number[], at: number): Item {
	const whole = items.reduce((sum, _, place) => sum + (weights[place] ?? 0), 0);
	let left = at * whole;
	for (const [place, item] of items.entries()) {
		left -= weights[place] ?? 0;
		if (left < 0) return item;
	}
	const last = items.at(-1);
	if (last === undefined) throw new RangeError('there is nothing to choose from');
	return last;
}
