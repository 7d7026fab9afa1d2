import type { Engagement, Figure } from '#contract/analytics.ts';
import { barChart, type ChartPoint, lineChart } from './charts.ts';
import { card, counted, figureText, percent, percentileCells, table, type TableCell, valueOf } from './pieces.ts';

/** Weeks of a cohort that are beside each other; more can't be taken in. */
const cohortWeeksShown = 12;
const shades = 5;

export function engagementPart(engagement: Engagement): string {
	const { days, weeks, months, perDay, streaks, cohorts } = engagement;
	const point = (name: string, figure: Figure): ChartPoint => ({
		name: name.slice(5),
		value: valueOf(figure),
		tip: `${name}: ${figureText(figure)}`,
	});
	return [
		'<div class="cards">',
		card(
			'Active learners by day',
			barChart({ points: days.map(({ day, learners }) => point(day, learners)), format: counted }),
			table(
				'Days',
				['day', 'active learners', 'sessions', 'minutes, p50', 'p90', 'p95'],
				days
					.toReversed()
					.map(({ day, learners, sessions, minutes }) => [
						day,
						figureText(learners),
						figureText(sessions),
						...percentileCells(minutes),
					]),
			),
		),
		card(
			'Active learners by week',
			barChart({ points: weeks.map(({ week, learners }) => point(week, learners)), format: counted }),
			table(
				'Weeks',
				['week from', 'active learners', 'days each, p50', 'p90', 'p95', 'minutes each, p50', 'p90', 'p95'],
				weeks
					.toReversed()
					.map(({ week, learners, activeDays, minutes }) => [
						week,
						figureText(learners),
						...percentileCells(activeDays),
						...percentileCells(minutes),
					]),
			),
		),
		card(
			'Minutes in a week, the middle learner',
			lineChart({
				points: weeks.map(({ week, minutes: { p50 } }) => ({
					name: week.slice(5),
					value: p50,
					tip: `${week}: ${p50 === undefined ? 'not shown' : counted(p50)}`,
				})),
				format: counted,
			}),
			table(
				'Minutes by week',
				['week from', 'p50', 'p90', 'p95'],
				weeks.toReversed().map(({ week, minutes }) => [week, ...percentileCells(minutes)]),
			),
		),
		'</div>',
		table(
			'A learner on a day on which they practise',
			['', 'p50', 'p90', 'p95'],
			[
				['sessions', ...percentileCells(perDay.sessions)],
				['minutes', ...percentileCells(perDay.minutes)],
				[
					streaks.day === undefined ? 'streak in days' : `streak in days, as of ${streaks.day}`,
					...percentileCells(streaks.days),
				],
			],
		),
		table(
			'Active learners by month',
			['month', 'active learners'],
			months.toReversed().map(({ month, learners }) => [month, figureText(learners)]),
		),
		retention(cohorts),
	].join('\n');
}

/** How many of those who registered in a week are still there. */
function retention(cohorts: Engagement['cohorts']): string {
	const shown = cohorts.slice(-cohortWeeksShown);
	const longest = Math.max(0, ...shown.map(({ active }) => active.length));
	const head = Array.from({ length: longest }, (_, place) => (place === 0 ? 'that week' : `+${String(place)}`));
	return table(
		'Who comes back: of those who registered in a week, active in the weeks after it',
		['registered in the week from', ...head],
		shown.map(({ week, active }) => [week, ...head.map((_, place) => retained(active, place))]),
	);
}

function retained(active: readonly Figure[], place: number): TableCell {
	const figure = active[place];
	if (figure === undefined) return '';
	const [first, now] = [active[0] === undefined ? undefined : valueOf(active[0]), valueOf(figure)];
	if (now === undefined || first === undefined || first === 0) return figureText(figure);
	const share = now / first;
	const shade = Math.min(shades, Math.max(1, Math.ceil(share * shades)));
	return { text: place === 0 ? counted(now) : `${counted(now)} (${percent(share)})`, shade };
}
