import type { Handlers } from '../http/handlers.ts';
import type { Clock } from '../platform/clock.ts';
import type { CountedChallenge } from './activity.ts';
import { aiCostOf, aiPerformanceOf } from './aiFigures.ts';
import { completionOf } from './completion.ts';
import { engagementOf } from './engagement.ts';
import { boundsOf, countedIn, periodAnswer } from './figuresOf.ts';
import { masteryGainedOf } from './masteryGained.ts';
import { type Period, periodAsked } from './period.ts';
import type { RollUpStore } from './rollUpStore.ts';
import type { SpanKind } from './span.ts';

export interface AnalyticsParts {
	store: Pick<RollUpStore, 'list'>;
	challenges: () => Promise<readonly CountedChallenge[]>;
	clock: Clock;
}

export type AnalyticsRoutes = Pick<
	Handlers,
	'getEngagement' | 'getCompletion' | 'getMasteryGained' | 'getAiPerformance' | 'getAiCost'
>;

/** How a server is used, out of what was counted before: however much was done, a day is one document. */
export function analyticsRoutes({ store, challenges, clock }: AnalyticsParts): AnalyticsRoutes {
	const counted = <Kind extends SpanKind>(kind: Kind, period: Pick<Period, 'fromMs' | 'untilMs'>) =>
		countedIn(store, kind, period, clock.nowMs());
	return {
		async getEngagement({ query }) {
			const period = periodAsked(query, clock.nowMs());
			const [days, weeks, months] = await Promise.all([
				counted('day', period),
				counted('week', period),
				counted('month', period),
			]);
			return { period: periodAnswer(period, days), ...engagementOf({ days, weeks, months }) };
		},
		async getCompletion({ query }) {
			const period = periodAsked(query, clock.nowMs());
			const [days, weeks, known] = await Promise.all([counted('day', period), counted('week', period), challenges()]);
			const titles = new Map(known.map(({ id, title }) => [id, title]));
			return { period: periodAnswer(period, days), ...completionOf(weeks, (id) => titles.get(id)) };
		},
		async getMasteryGained({ query }) {
			const period = periodAsked(query, clock.nowMs());
			const [days, weeks] = await Promise.all([counted('day', period), counted('week', period)]);
			return { period: periodAnswer(period, days), ...masteryGainedOf(weeks) };
		},
		async getAiPerformance({ query }) {
			const period = periodAsked(query, clock.nowMs());
			const [days, weeks] = await Promise.all([counted('ai', period), counted('week', period)]);
			return { period: periodAnswer(period, days), ...aiPerformanceOf(days, weeks) };
		},
		async getAiCost({ query }) {
			const period = periodAsked(query, clock.nowMs());
			const [weeks, months] = await Promise.all([counted('week', period), counted('month', period)]);
			const [inWeeks, inMonths] = [boundsOf(weeks, period), boundsOf(months, period)];
			const days = await counted('ai', {
				fromMs: Math.min(period.fromMs, inWeeks.fromMs, inMonths.fromMs),
				untilMs: Math.max(period.untilMs, inWeeks.untilMs, inMonths.untilMs),
			});
			const ownDays = days.filter(({ span }) => span.fromMs >= period.fromMs && span.fromMs < period.untilMs);
			return { period: periodAnswer(period, ownDays), ...aiCostOf({ days, ownDays, weeks, months }) };
		},
	};
}
