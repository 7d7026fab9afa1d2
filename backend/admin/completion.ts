import type { Completion } from '#contract/analytics.ts';
import { Difficulty } from '#contract/ids.ts';
import type { CountedSpan } from './figuresOf.ts';
import { sumOf } from './kept.ts';
import type { WeekRollUp, Work } from './rollUp.ts';

const worstMax = 20;

/** @param titleOf of a challenge that is there */
export function completionOf(
	weeks: readonly CountedSpan<'week'>[],
	titleOf: (challengeId: string) => string | undefined,
): Omit<Completion, 'period'> {
	const known = weeks.flatMap(({ figures }) => figures ?? []);
	const topics = [...new Set(known.flatMap((week) => week.topics.map(({ topic }) => topic)))].sort();
	const found = new Set(known.flatMap((week) => week.difficulties.map(({ difficulty }) => difficulty)));
	return {
		total: addedWork(known.map(({ total }) => total)),
		topics: topics.map((topic) => ({
			topic,
			...addedWork(known.map((week) => week.topics.find((one) => one.topic === topic))),
		})),
		difficulties: ([...Difficulty.options, 'gone'] as const)
			.filter((difficulty) => found.has(difficulty))
			.map((difficulty) => ({
				difficulty,
				...addedWork(known.map((week) => week.difficulties.find((one) => one.difficulty === difficulty))),
			})),
		worst: worstOf(known, titleOf),
	};
}

function addedWork(parts: readonly (Work | undefined)[]): Work3 {
	return {
		begun: sumOf(parts.map((part) => part?.begun)),
		solved: sumOf(parts.map((part) => part?.solved)),
		gaveUp: sumOf(parts.map((part) => part?.gaveUp)),
	};
}

type Work3 = Completion['total'];

/** Compared by weeks of which both numbers may be shown, so that a share is of the same weeks. */
function worstOf(
	weeks: readonly WeekRollUp[],
	titleOf: (challengeId: string) => string | undefined,
): Completion['worst'] {
	const counts = new Map<string, { begun: number; solved: number }>();
	for (const { challengeId, begun, solved } of weeks.flatMap(({ challenges }) => challenges)) {
		if (typeof begun !== 'number' || typeof solved !== 'number') continue;
		const before = counts.get(challengeId) ?? { begun: 0, solved: 0 };
		counts.set(challengeId, { begun: before.begun + begun, solved: before.solved + solved });
	}
	return [...counts]
		.flatMap(([challengeId, count]) => {
			const title = titleOf(challengeId);
			return title === undefined || count.begun === 0 ? [] : [{ challengeId, title, ...count }];
		})
		.sort((a, b) => a.solved / a.begun - b.solved / b.begun || b.begun - a.begun)
		.slice(0, worstMax);
}
