import type { ClassDashboard, DashboardCell, DashboardChallenge, DashboardRow } from '#contract/classes.ts';
import type { ClassNews, DashboardState, ShownClass } from '#dashboardMessages';

/** The page's clock stands here. */
export const nowMs = Date.parse('2026-10-05T10:00:00.000Z');
const minutesAgo = (minutes: number): string => new Date(nowMs - minutes * 60_000).toISOString();
const uuid = (number: number): string => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`;

export const classId = uuid(1);

const titles = ['Pair Sum', 'Long Run', 'Balanced Brackets', 'The Longest Stretch without a Repeated Letter'];
const challengeIds = ['pair-sum', 'long-run', 'balanced-brackets', 'stretch'].map((slug) => `ines~week-one.${slug}`);

const names = ['Ada Lovelace', 'Bob', 'Chidi Anagonye', 'Dorothea Brooke-Casaubon', 'Émile', 'Frida', '太郎', 'Zoë'];

/** The further down, the less was done. */
function cellsOf(learner: number): DashboardCell[] {
	return challengeIds.flatMap((challengeId, place): DashboardCell[] => {
		const rank = names.length - learner - 2 * place;
		if (rank <= 0) return [];
		const state = rank > 4 ? 'solved' : rank > 2 ? 'tried' : 'opened';
		return [
			{
				challengeId,
				state,
				at: minutesAgo(30 * learner + place),
				submissions: state === 'opened' ? 0 : rank,
				hintLevel: place % 3,
				minutes: 7.4 * rank,
				gaveUp: learner === 3 && place === 0,
			},
		];
	});
}

const rows: DashboardRow[] = names.map((displayName, index) => {
	const cells = cellsOf(index);
	return {
		accountId: `a-${index}`,
		displayName,
		...(cells.length > 0 && { lastActive: minutesAgo(30 * index) }),
		cells,
	};
});

const challenges: DashboardChallenge[] = challengeIds.map((challengeId, place) => {
	const cells = rows.flatMap((row) => row.cells.filter((cell) => cell.challengeId === challengeId));
	const count = (state: DashboardCell['state']): number => cells.filter((cell) => cell.state === state).length;
	const submissions = cells.reduce((sum, cell) => sum + cell.submissions, 0);
	return {
		assignmentId: uuid(2),
		challengeId,
		title: titles[place] ?? challengeId,
		difficulty: place === 3 ? 'hard' : place === 0 ? 'easy' : 'medium',
		points: place + 1,
		...(place > 0 && { due: '2026-10-05T23:59:00+02:00' }),
		notBegun: names.length - cells.length,
		opened: count('opened'),
		tried: count('tried'),
		solved: count('solved'),
		submissions,
		failed: submissions - count('solved'),
		hinted: place,
		gaveUp: place === 0 ? 1 : 0,
		...(cells.length > 0 && { meanMinutes: 12.5 * (place + 1) * 3 }),
		failing:
			place === 2
				? []
				: [
						{ name: 'an empty array', learners: 4 - place },
						{ name: 'every number is negative, and the largest comes last', learners: 1 },
					],
	};
});

const whole: ClassDashboard = {
	at: minutesAgo(0),
	learners: names.length,
	challenges,
	weakTopics: [
		{ topic: 'two-pointers', learners: 5 },
		{ topic: 'hashing', learners: 2 },
	],
	items: rows,
};

export const newsOf = (number: number, given: Partial<ClassNews> = {}): ClassNews => ({
	kind: 'submission',
	accountId: 'a-1',
	displayName: 'Bob',
	submissionId: uuid(100 + number),
	challengeId: 'ines~week-one.pair-sum',
	at: minutesAgo(0),
	verdict: 'accepted',
	...given,
});

const news: ClassNews[] = [
	newsOf(3),
	newsOf(2, { accountId: 'a-0', displayName: 'Ada Lovelace', verdict: 'wrongAnswer', at: minutesAgo(2) }),
	newsOf(1, { accountId: 'a-6', displayName: '太郎', verdict: 'timeLimitExceeded', at: minutesAgo(70) }),
];

const ofInstructor: ShownClass = {
	name: 'Algorithms 101',
	term: 'autumn 2026',
	role: 'instructor',
	archivedAt: undefined,
	joinCode: 'K7QM-2XWP-RA',
};
const ofAssistant: ShownClass = { ...ofInstructor, role: 'assistant', joinCode: undefined };

export type Shown = Extract<DashboardState, { kind: 'shown' }>;

export const shown = (given: Partial<Omit<Shown, 'kind'>> = {}): Shown => ({
	kind: 'shown',
	locale: 'en',
	classId,
	shown: ofInstructor,
	dashboard: whole,
	news: [],
	isLive: true,
	...given,
});

/** With so many learners, of whom some are at hand. */
export function large(learners: number, atHand: number): Shown {
	const items = Array.from({ length: atHand }, (_, index): DashboardRow => {
		const like = rows[index % rows.length];
		return {
			accountId: `l-${index}`,
			displayName: `Learner ${String(index).padStart(4, '0')}`,
			cells: like?.cells ?? [],
			...(like?.lastActive !== undefined && { lastActive: like.lastActive }),
		};
	});
	const rest = atHand < learners ? { nextCursor: String(atHand) } : {};
	return shown({ dashboard: { ...whole, learners, items, ...rest } });
}

const notBegun = challenges.map((one) => ({
	...one,
	notBegun: names.length,
	opened: 0,
	tried: 0,
	solved: 0,
	submissions: 0,
	failed: 0,
	hinted: 0,
	gaveUp: 0,
	meanMinutes: undefined,
	failing: [],
}));
const untouched = rows.map(({ accountId, displayName }) => ({ accountId, displayName, cells: [] }));

const notJoined = {
	count: 103,
	first: [
		{ id: uuid(201), name: 'Gustav', email: 'gustav@example.org', studentNumber: '0017' },
		{ id: uuid(202), email: 'hannah.with.a.long.name@students.example.org' },
		{ id: uuid(203), name: 'Ilse' },
	],
};

/** Every state of the page, for looking at. */
export const states: Readonly<Record<string, DashboardState>> = {
	loading: { kind: 'loading', locale: 'en', classId },
	working: shown({ news }),
	silent: shown({ isLive: false }),
	assistant: shown({ shown: ofAssistant, news: news.slice(0, 1) }),
	over: shown({ shown: { ...ofInstructor, archivedAt: minutesAgo(10_000) } }),
	nothingBegun: shown({ dashboard: { ...whole, challenges: notBegun, items: untouched, weakTopics: [] } }),
	nobody: shown({ dashboard: { ...whole, learners: 0, items: [], challenges: notBegun, weakTopics: [] } }),
	nobodyForAssistant: shown({ shown: ofAssistant, dashboard: { ...whole, learners: 0, items: [], weakTopics: [] } }),
	nothingAssigned: shown({ dashboard: { ...whole, challenges: [], items: untouched, weakTopics: [] } }),
	missing: shown({ dashboard: { ...whole, notJoined } }),
	nobodyOfRoster: shown({ dashboard: { ...whole, learners: 0, items: [], weakTopics: [], notJoined } }),
	new: shown({ dashboard: { ...whole, learners: 0, items: [], challenges: [], weakTopics: [] } }),
	many: large(5_000, 50),
	failed: {
		kind: 'failed',
		locale: 'en',
		classId,
		message: 'The server class.example.org does not answer. Code Sensei goes on and asks it again by itself.',
		canSignIn: false,
	},
	signedOut: { kind: 'failed', locale: 'en', classId, message: 'You are not signed in.', canSignIn: true },
};

/** A class in which everybody and everything is called this. */
export function saying(text: string): Shown {
	return shown({
		shown: { ...ofInstructor, name: text, term: text, joinCode: text },
		dashboard: {
			...whole,
			challenges: challenges.map((one) => ({ ...one, title: text, failing: [{ name: text, learners: 2 }] })),
			items: rows.map((row) => ({ ...row, displayName: text })),
			weakTopics: [{ topic: text, learners: 1 }],
			notJoined: { count: 1, first: [{ id: uuid(204), name: text, email: text, studentNumber: text }] },
		},
		news: news.map((one) => ({ ...one, displayName: text })),
	});
}
