import * as z from 'zod';
import { endpoint } from './endpoint.ts';
import { ChallengeId, KnownTimeZone } from './ids.ts';
import { Next, NextWish, Progress, Reviews, Today, WeakTopics } from './learning.ts';
import { Statistics } from './statistics.ts';

/** At most so many can be set aside at once. */
const asideMax = 20;
const ChallengeIds = z
	.string()
	.max(asideMax * 121)
	.transform((text) => text.split(',').filter((one) => one !== ''))
	.pipe(z.array(ChallengeId).max(asideMax));

/** What the events of a learner say. */
export const learningEndpoints = {
	getProgress: endpoint({
		method: 'get',
		path: '/v1/progress',
		summary: 'What was solved, and the streak.',
		query: z.object({ timeZone: KnownTimeZone.default('UTC') }),
		answer: Progress,
	}),
	getNext: endpoint({
		method: 'get',
		path: '/v1/next',
		summary: 'What to do next, and why.',
		query: z.object({
			after: ChallengeId.optional().meta({ description: 'the challenge just left: not proposed again' }),
			wish: NextWish.optional().meta({ description: 'what the learner wants instead of the challenge in `after`' }),
			without: ChallengeIds.optional().meta({
				description: 'more that is not wanted now, separated by commas: not proposed while there is something else',
			}),
			placement: z.enum(['ask', 'begin', 'skip']).default('ask').meta({
				description:
					'`begin`: at once with challenges that find out where the learner stands, the first one included; `skip`: without such ones',
			}),
		}),
		answer: Next,
	}),

	getReviews: endpoint({
		method: 'get',
		path: '/v1/reviews',
		summary: 'Learnt topics that are due to be repeated, and those that will be.',
		answer: Reviews,
	}),
	getToday: endpoint({
		method: 'get',
		path: '/v1/today',
		summary: "The learner's day: the challenge of the day, what was done, the streak.",
		query: z.object({ timeZone: KnownTimeZone.default('UTC') }),
		answer: Today,
	}),
	getWeakTopics: endpoint({
		method: 'get',
		path: '/v1/weak-topics',
		summary: 'What the learner finds hard, with evidence, and mistakes that come back.',
		answer: WeakTopics,
	}),
	getStatistics: endpoint({
		method: 'get',
		path: '/v1/statistics',
		summary: 'What was done so far, in numbers for charts; nothing is concluded from too few.',
		query: z.object({ timeZone: KnownTimeZone.default('UTC') }),
		answer: Statistics,
	}),
} as const;
