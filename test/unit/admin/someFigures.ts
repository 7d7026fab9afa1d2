import type { AnalyticsFigures } from '#backend/admin/page/analyticsPage.ts';
import { dayMs, dayOf } from '#backend/admin/span.ts';
import type { Figure } from '#contract/analytics.ts';

const lastMs = Date.parse('2026-11-26');
const days = Array.from({ length: 28 }, (_, place) => dayOf(lastMs - (27 - place) * dayMs));
const weeks = ['2026-10-26', '2026-11-02', '2026-11-09', '2026-11-16', '2026-11-23'];

function shown(value: number): Figure {
	return { kind: 'shown', value };
}

/** Of a school, with everything in it that a page has to show: many and few, hidden and withheld. */
export function someFigures(): AnalyticsFigures {
	const period = { from: days[0] ?? '', to: '2026-11-26', timeZone: 'Europe/Berlin', missingDays: 0 };
	const of = { period: { ...period, countedAt: '2026-11-26T12:00:00.000Z' } };
	const active = (place: number): number => Math.round(90 + 60 * Math.sin(place / 2.2));
	const percentiles = { p50: 24, p90: 71, p95: 96 };
	return {
		engagement: {
			...of,
			days: days.map((day, place) => {
				const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
				const learners: Figure = isWeekend ? { kind: 'fewerThan5' } : shown(active(place));
				const sessions: Figure = isWeekend ? { kind: 'fewerThan5' } : shown(active(place) * 2);
				return { day, learners, sessions, minutes: isWeekend ? {} : percentiles };
			}),
			weeks: weeks.map((week, place) => ({
				week,
				learners: shown(180 + 12 * place),
				activeDays: { p50: 3, p90: 5, p95: 5 },
				minutes: { p50: 80 + 9 * place, p90: 210, p95: 260 },
			})),
			months: [
				{ month: '2026-10', learners: shown(201) },
				{ month: '2026-11', learners: shown(244) },
			],
			perDay: { sessions: { p50: 1, p90: 3, p95: 4 }, minutes: percentiles },
			streaks: { day: '2026-11-25', days: { p50: 3, p90: 12, p95: 19 } },
			cohorts: weeks.map((week, place) => ({
				week,
				active: weeks
					.slice(place)
					.map((_, age): Figure =>
						place === 3 ? { kind: age === 0 ? 'withheld' : 'fewerThan5' } : shown(Math.round(80 * 0.8 ** age)),
					),
			})),
		},
		completion: {
			...of,
			total: { begun: shown(3120), solved: shown(2210), gaveUp: { kind: 'shown', value: 205, isPartial: true } },
			topics: [
				{ topic: 'arrays', begun: shown(1200), solved: shown(990), gaveUp: shown(31) },
				{ topic: 'dynamic-programming', begun: shown(310), solved: shown(120), gaveUp: { kind: 'withheld' } },
				{
					topic: 'tries',
					begun: { kind: 'fewerThan5' },
					solved: { kind: 'fewerThan5' },
					gaveUp: { kind: 'fewerThan5' },
				},
			],
			difficulties: [
				{ difficulty: 'easy', begun: shown(1800), solved: shown(1510), gaveUp: shown(40) },
				{ difficulty: 'medium', begun: shown(1000), solved: shown(600), gaveUp: shown(99) },
				{ difficulty: 'hard', begun: shown(320), solved: shown(100), gaveUp: { kind: 'withheld' } },
			],
			worst: [{ challengeId: 'bank.two-sum', title: 'Two Sum <script>', begun: 41, solved: 9 }],
		},
		mastery: {
			...of,
			weeks: weeks.map((week, place) => ({
				week,
				learners: shown(170 + place),
				begin: { p50: -0.4 + 0.1 * place },
				end: { p50: -0.2 + 0.1 * place },
				gain: { p50: 0.2 + 0.05 * place, p90: 0.6, p95: 0.8 },
				topicsLearnt: shown(90 + place),
			})),
			begin: {
				week: weeks[0] ?? '',
				ratings: [-1, -0.5, 0, 0.5, 1, undefined].map((below, place) => ({
					...(below === undefined ? {} : { below }),
					learners: place === 5 ? { kind: 'fewerThan5' as const } : shown(20 + 15 * place),
				})),
			},
			end: {
				week: weeks[4] ?? '',
				ratings: [-1, -0.5, 0, 0.5, 1, undefined].map((below, place) => ({
					...(below === undefined ? {} : { below }),
					learners: shown(10 + 18 * place),
				})),
			},
		},
		ai: {
			...of,
			challenges: {
				written: 212,
				proved: 117,
				refusals: [
					{ reason: 'bruteDisagrees', count: 51 },
					{ reason: 'nearDuplicate', count: 44 },
				],
				served: [
					{ reason: 'pool', count: 801 },
					{ reason: 'gemini', count: 61 },
					{ reason: 'bank', count: 9 },
				],
			},
			hints: {
				shown: [1, 2, 3, 4].map((level) => ({ level, hints: shown(400 / level) })),
				made: [
					{ reason: 'made', count: 77 },
					{ reason: 'blocked', count: 6 },
				],
			},
			reports: {
				byReason: [{ reason: 'unclear', reports: shown(9) }],
				byOutcome: [{ outcome: 'held', reports: shown(9) }],
			},
			providers: [
				{
					...{ provider: 'gemini', model: 'gemini-3.5-flash-lite', calls: 410, served: 401 },
					failures: [{ reason: 'timeout', count: 9 }],
					latencyMs: { p50: 3_200, p90: 9_100, p95: 14_000 },
				},
			],
		},
		cost: {
			...of,
			total: { usd: 4.812, estimatedUsd: 0.1, calls: 410, unpricedCalls: 0 },
			days: days.map((day, place) => ({ day, usd: 0.05 + 0.02 * (place % 7) })),
			weeks: weeks.map((week) => ({ week, usd: 1.1, perActiveLearnerUsd: 0.006, perSolvedAttemptUsd: 0.0021 })),
			months: [
				{ month: '2026-10', usd: 1.2 },
				{ month: '2026-11', usd: 4.4, perActiveLearnerUsd: 0.018 },
			],
			purposes: [
				{ purpose: 'forge', calls: 300, usd: 4.1 },
				{ purpose: 'hint', calls: 110, usd: 0.7 },
			],
		},
	};
}
