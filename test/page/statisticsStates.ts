import type { Statistics } from '#contract/statistics.ts';
import type { StatisticsState } from '#statisticsMessages';

const msPerDay = 86_400_000;
const from = '2025-11-24';
const to = '2026-11-26';

/** A year in which somebody practised, more in some weeks than in others. The same each time. */
const days: Statistics['activity']['days'] = Array.from({ length: 368 }, (_, index) => {
	const wave = Math.sin(index / 9) + Math.sin(index / 2.3);
	const submissions = Math.max(0, Math.round(wave * 4 - 1));
	const day = new Date(Date.parse(from) + index * msPerDay).toISOString().slice(0, 10);
	return { day, submissions, solved: Math.floor(submissions / 3) };
}).filter(({ submissions, day }) => submissions > 0 && day <= to);

const titles = [
	'Arrays',
	'Strings',
	'Hashing',
	'Two pointers',
	'Sliding window',
	'Binary search',
	'Stacks and queues',
	'Linked lists',
	'Binary trees',
	'Heaps',
	'Graphs',
	'Dynamic programming',
];
const topics: Statistics['topics'] = titles.map((title, index) => {
	const attempts = Math.max(0, 14 - 2 * index);
	return {
		topic: title.toLowerCase().replaceAll(' ', '-'),
		title,
		attempts,
		...(attempts < 3 ? {} : { mastery: 0.95 - index * 0.13 }),
		isLearnt: index < 3,
		solved: Math.floor(attempts / 3),
		total: 6,
	};
});

const rating: Statistics['rating'] = Array.from({ length: 60 }, (_, index) => ({
	at: new Date(Date.parse('2026-01-10T18:00:00.000Z') + index * 5.2 * msPerDay).toISOString(),
	rating: Math.log1p(index) / 3 - 0.6 + Math.sin(index / 3) / 8,
	attempts: index + 1,
}));

const share = (count: number, of: number) => ({ count, of, ...(of < 3 ? {} : { share: count / of }) });
const minute = 60_000;

const muchPractised: Statistics = {
	needed: 3,
	total: 83,
	solved: 31,
	submissions: 214,
	activity: { from, to, days },
	topics,
	rating,
	levels: { easy: -1.2, medium: 0, hard: 1.2 },
	firstTry: share(19, 40),
	unaided: share(24, 31),
	byDifficulty: [
		{
			difficulty: 'easy',
			solved: 15,
			total: 30,
			firstTry: share(12, 17),
			unaided: share(14, 15),
			time: { count: 15, ms: { quarter: 4.5 * minute, median: 7 * minute, threeQuarters: 12 * minute } },
		},
		{
			difficulty: 'medium',
			solved: 14,
			total: 35,
			firstTry: share(7, 21),
			unaided: share(10, 14),
			time: { count: 14, ms: { quarter: 11 * minute, median: 19 * minute, threeQuarters: 38 * minute } },
		},
		{ difficulty: 'hard', solved: 2, total: 18, firstTry: share(0, 2), unaided: share(0, 2), time: { count: 2 } },
	],
};

const none = share(0, 0);
const untouchedLevel = { solved: 0, firstTry: none, unaided: none, time: { count: 0 } };

const untouched: Statistics = {
	...muchPractised,
	solved: 0,
	submissions: 0,
	activity: { from, to, days: [] },
	topics: topics.map(({ topic, title, total }) => ({ topic, title, total, attempts: 0, isLearnt: false, solved: 0 })),
	rating: [],
	firstTry: none,
	unaided: none,
	byDifficulty: muchPractised.byDifficulty.map(({ difficulty, total }) => ({ difficulty, total, ...untouchedLevel })),
};

const justBegun: Statistics = {
	...untouched,
	solved: 1,
	submissions: 2,
	activity: { from, to, days: [{ day: to, submissions: 2, solved: 1 }] },
	topics: untouched.topics.map((one, index) => (index === 0 ? { ...one, attempts: 1, solved: 1 } : one)),
	rating: [{ at: '2026-11-26T10:00:00.000Z', rating: 0.12, attempts: 1 }],
	firstTry: share(0, 1),
	unaided: share(1, 1),
	byDifficulty: untouched.byDifficulty.map((one) =>
		one.difficulty === 'easy'
			? { ...one, solved: 1, firstTry: share(0, 1), unaided: share(1, 1), time: { count: 1 } }
			: one,
	),
};

const shown = (statistics: Statistics): StatisticsState => ({ kind: 'shown', locale: 'en', statistics });

export const practised = shown(muchPractised);
export const begun = shown(justBegun);
export const empty = shown(untouched);
export const loading: StatisticsState = { kind: 'loading', locale: 'en' };
export const failed: StatisticsState = {
	kind: 'failed',
	locale: 'en',
	message: 'The backend of Code Sensei could not be started. The log says more.',
};
