import type { Buckets, MasteryGained } from '#contract/analytics.ts';
import type { CountedSpan } from './figuresOf.ts';
import { figureOf } from './kept.ts';
import { ratingEdges } from './masteryCount.ts';
import type { Kept } from './rollUp.ts';
import { percentilesOf } from './tally.ts';

export function masteryGainedOf(weeks: readonly CountedSpan<'week'>[]): Omit<MasteryGained, 'period'> {
	const isTold = (kept: readonly Kept[] = []): boolean => kept.some((one) => typeof one === 'number');
	const first = weeks.find(({ figures }) => isTold(figures?.mastery.begin));
	const last = weeks.findLast(({ figures }) => isTold(figures?.mastery.end));
	return {
		weeks: weeks.map(({ span, figures }) => {
			const mastery = figures?.mastery;
			// The tally is there only where enough learners are behind it, whose number may be withheld all the same.
			const rated = mastery?.gainTally.reduce((sum, [, count]) => sum + count, 0) ?? 0;
			return {
				week: span.from,
				learners: figureOf(mastery?.learners),
				begin: mastery?.beginP50 === undefined ? {} : { p50: mastery.beginP50 },
				end: mastery?.endP50 === undefined ? {} : { p50: mastery.endP50 },
				gain: percentilesOf(mastery?.gainTally ?? [], rated),
				topicsLearnt: figureOf(mastery?.topicsLearnt),
			};
		}),
		begin: distribution(first?.span.from, first?.figures?.mastery.begin),
		end: distribution(last?.span.from, last?.figures?.mastery.end),
	};
}

function distribution(week: string | undefined, kept: readonly Kept[] = []): { week?: string; ratings: Buckets } {
	return {
		...(week === undefined ? {} : { week }),
		ratings: kept.map((learners, place) => {
			const below = ratingEdges[place];
			return { ...(below === undefined ? {} : { below }), learners: figureOf(learners) };
		}),
	};
}
