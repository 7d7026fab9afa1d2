import type { Engagement, Figure } from '#contract/analytics.ts';
import type { CountedSpan } from './figuresOf.ts';
import { figureOf } from './kept.ts';
import { addTallies, percentilesOf } from './tally.ts';

export interface EngagementMaterial {
	days: readonly CountedSpan<'day'>[];
	weeks: readonly CountedSpan<'week'>[];
	months: readonly CountedSpan<'month'>[];
}

export function engagementOf({ days, weeks, months }: EngagementMaterial): Omit<Engagement, 'period'> {
	const counts = days.flatMap(({ figures }) => (typeof figures?.learners === 'number' ? [figures.learners] : []));
	// Of several days nobody knows who was there on more than one.
	const learners = Math.max(0, ...counts);
	const known = days.flatMap(({ figures }) => figures ?? []);
	const last = days.findLast(({ figures }) => figures?.streaks !== undefined);
	const streaks = last?.figures?.streaks;
	return {
		days: days.map(({ span, figures }) => ({
			day: span.from,
			learners: figureOf(figures?.learners),
			sessions: figureOf(figures?.sessions),
			minutes: percentilesOf(figures?.minuteTally ?? [], numberOf(figures?.learners)),
		})),
		weeks: weeks.map(({ span, figures }) => ({
			week: span.from,
			learners: figureOf(figures?.learners),
			activeDays: percentilesOf(figures?.activeDayTally ?? [], numberOf(figures?.learners)),
			minutes: percentilesOf(figures?.minuteTally ?? [], numberOf(figures?.learners)),
		})),
		months: months.map(({ span, figures }) => ({
			month: span.from.slice(0, 7),
			learners: figureOf(figures?.learners),
		})),
		perDay: {
			sessions: percentilesOf(addTallies(known.map(({ sessionTally }) => sessionTally)), learners),
			minutes: percentilesOf(addTallies(known.map(({ minuteTally }) => minuteTally)), learners),
		},
		streaks: {
			...(last === undefined ? {} : { day: last.span.from }),
			days: percentilesOf(streaks?.tally ?? [], streaks?.learners ?? 0),
		},
		cohorts: cohortsOf(weeks),
	};
}

/** A cohort is shown from the week on in which it registered. */
function cohortsOf(weeks: readonly CountedSpan<'week'>[]): Engagement['cohorts'] {
	return weeks.map(({ span: cohort }, place) => ({
		week: cohort.from,
		active: weeks.slice(place).map(({ figures }): Figure => {
			const known = figures?.cohorts.find(({ week }) => week === cohort.from);
			return figureOf(known?.learners);
		}),
	}));
}

/** What the tallies of a hidden number may show: nothing. */
function numberOf(kept: number | string | undefined): number {
	return typeof kept === 'number' ? kept : 0;
}
