import type * as z from 'zod';
import { AiCost, AiPerformance, AnalyticsQuery, Completion, Engagement, MasteryGained } from './analytics.ts';
import { endpoint } from './endpoint.ts';

const figures = <Answer extends z.ZodType>(name: string, summary: string, answer: Answer) =>
	endpoint({
		method: 'get',
		path: `/v1/admin/analytics/${name}`,
		summary: `${summary} Of fewer than five learners nothing is shown.`,
		query: AnalyticsQuery,
		answer,
		access: 'admin',
	});

/** How a server is used, for its admins. */
export const analyticsEndpoints = {
	getEngagement: figures(
		'engagement',
		'Active learners by day, week and month, sessions, time, streaks, and who comes back.',
		Engagement,
	),
	getCompletion: figures(
		'completion',
		'Attempts begun, solved and given up, by topic and difficulty, and the challenges that fewest solve.',
		Completion,
	),
	getMasteryGained: figures(
		'mastery',
		'Ratings at the begin and the end of each week, and what was gained.',
		MasteryGained,
	),
	getAiPerformance: figures(
		'ai',
		'Challenges by models: made, proved, refused, served; hints shown and blocked; reports; latency by provider.',
		AiPerformance,
	),
	getAiCost: figures(
		'cost',
		'What models cost by day, week, month and purpose, per active learner and per solved attempt.',
		AiCost,
	),
} as const;
