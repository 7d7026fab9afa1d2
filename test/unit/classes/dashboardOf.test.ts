import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dashboardChallenges, dashboardRow, weakTopicsOfClass } from '#backend/classes/dashboardOf.ts';
import { learnerWorks } from '#backend/classes/learnerWork.ts';
import type { PractisedChallenge, SubmittedOutcome } from '#backend/classes/classWork.ts';
import { assignedOnes } from './someAssignment.ts';

const minute = 60_000;
const begunMs = Date.parse('2026-10-01T10:00:00.000Z');
const at = (minutes: number): string => new Date(begunMs + minutes * minute).toISOString();
const span = { since: '2026-09-01T00:00:00.000Z', until: undefined };
const [first, second] = ['ada~algorithms.first', 'ada~algorithms.second'];

const outcomes: SubmittedOutcome[] = [
	{
		learnerId: 'lena',
		challengeId: first,
		submissions: 3,
		failed: 2,
		lastAt: at(40),
		solvedAt: at(40),
		failingCases: ['empty', 'large'],
	},
	{
		learnerId: 'omar',
		challengeId: first,
		submissions: 1,
		failed: 1,
		lastAt: at(5),
		solvedAt: undefined,
		failingCases: ['empty'],
	},
];
const sittings: PractisedChallenge[] = [
	// Lunch between the second and the third counts as half an hour; what came after it was solved for nothing.
	{
		learnerId: 'lena',
		challengeId: first,
		timesMs: [0, 5, 40, 400].map((ms) => begunMs + ms * minute),
		hintLevel: 2,
		gaveUp: false,
	},
	{ learnerId: 'omar', challengeId: first, timesMs: [begunMs, begunMs + 5 * minute], hintLevel: 0, gaveUp: true },
	{ learnerId: 'omar', challengeId: second, timesMs: [begunMs + 9 * minute], hintLevel: 0, gaveUp: false },
];
const weak = new Map([
	['lena', ['graphs', 'trees']],
	['omar', ['trees']],
]);

async function works() {
	const asked = { learnerIds: ['lena', 'omar', 'nils'], challengeIds: [first, second], span };
	return learnerWorks(
		asked,
		{ outcomes: () => Promise.resolve(outcomes) },
		{ challenges: () => Promise.resolve(sittings), weakTopics: () => Promise.resolve(weak) },
	);
}

describe('the dashboard of a class', () => {
	it('counts learners by where they are with each challenge', async () => {
		const [one, other] = dashboardChallenges(assignedOnes(), await works());
		assert.deepEqual(one, {
			...{ assignmentId: 'week 1', challengeId: first, title: 'First', difficulty: 'easy', points: 2 },
			...{ notBegun: 1, opened: 0, tried: 1, solved: 1, submissions: 4, failed: 3, hinted: 1, gaveUp: 1 },
			due: '2026-10-05T23:59:00+02:00',
			meanMinutes: 20,
			failing: [
				{ name: 'empty', learners: 2 },
				{ name: 'large', learners: 1 },
			],
		});
		assert.deepEqual(
			[other?.notBegun, other?.opened, other?.tried, other?.solved, other?.meanMinutes, other?.due],
			[2, 1, 0, 0, 0, undefined],
		);
	});

	it('shows of each learner what was begun, how far and how long', async () => {
		const [lena, omar, nils] = await works();
		assert.ok(lena && omar && nils);
		assert.deepEqual(dashboardRow({ accountId: 'lena', displayName: 'Lena' }, lena), {
			...{ accountId: 'lena', displayName: 'Lena', lastActive: at(400) },
			cells: [
				{ challengeId: first, state: 'solved', at: at(400), submissions: 3, hintLevel: 2, minutes: 35, gaveUp: false },
			],
		});
		const { cells } = dashboardRow({ accountId: 'omar', displayName: 'Omar' }, omar);
		assert.deepEqual(
			cells.map(({ state, gaveUp }) => [state, gaveUp]),
			[
				['tried', true],
				['opened', false],
			],
		);
		assert.deepEqual(dashboardRow({ accountId: 'nils', displayName: 'Nils' }, nils), {
			accountId: 'nils',
			displayName: 'Nils',
			cells: [],
		});
	});

	it('names the topics that are weak for most', async () => {
		assert.deepEqual(weakTopicsOfClass(await works()), [
			{ topic: 'trees', learners: 2 },
			{ topic: 'graphs', learners: 1 },
		]);
	});

	it('bounds how many cases it names', async () => {
		const failingCases = Array.from({ length: 40 }, (_, place) => `case ${String(place)}`);
		const all = (await works()).map((work) => ({
			...work,
			challenges: work.challenges.map((one) => ({ ...one, failingCases })),
		}));
		assert.equal(dashboardChallenges(assignedOnes(), all)[0]?.failing.length, 5);
	});
});
