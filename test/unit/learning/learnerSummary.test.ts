import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { learnerSummaryOf } from '#backend/learning/learnerSummary.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { workingTimesOf } from '#backend/learning/workingTime.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { Verdict } from '#contract/verdict.ts';

const startMs = Date.UTC(2026, 4, 4, 9);
let count = 0;

function at(minutes: number): string {
	return new Date(startMs + minutes * 60_000).toISOString();
}

function base(slug: string, minutes: number) {
	const id = `00000000-0000-4000-8000-${String(++count).padStart(12, '0')}`;
	const challenge = { challengeId: `bank.${slug}`, challengeVersion: 'v1' };
	return { id, at: at(minutes), timeZone: 'UTC', ...challenge, attemptId: id };
}

function opened(slug: string, minutes: number): LearnerEvent {
	return { kind: 'opened', ...base(slug, minutes) };
}

function submitted(slug: string, minutes: number, verdict: Verdict, hintLevel = 0): LearnerEvent {
	const fields = base(slug, minutes);
	return { kind: 'submission', ...fields, submissionId: fields.id, verdict, hintLevel };
}

const challenges: KnownChallenge[] = [
	{ id: 'bank.a', title: 'A', difficulty: 'easy', topics: ['arrays'] },
	{ id: 'bank.b', title: 'B', difficulty: 'medium', topics: ['arrays', 'graphs'] },
	{ id: 'bank.c', title: 'C', difficulty: 'hard', topics: ['graphs'] },
	{ id: 'bank.d', title: 'D', difficulty: 'hard', topics: ['graphs'] },
];
const summaryOf = (events: LearnerEvent[]) =>
	learnerSummaryOf(challenges, events, { ms: startMs + 3_600_000, timeZone: 'UTC' });

describe('working time', () => {
	it('runs from opening to the first accepted submission, and no longer', () => {
		const events = [
			opened('a', 0),
			submitted('a', 4, 'wrongAnswer'),
			submitted('a', 10, 'accepted'),
			submitted('a', 50, 'accepted'),
		];
		assert.deepEqual([...workingTimesOf(events)], [['bank.a', 10 * 60_000]]);
	});

	it('counts at most half an hour where nothing happened', () => {
		const events = [opened('a', 0), submitted('a', 20, 'wrongAnswer'), submitted('a', 20 + 24 * 60, 'accepted')];
		assert.equal(workingTimesOf(events).get('bank.a'), 50 * 60_000);
	});

	it('has nothing of a challenge that is not solved, or was withdrawn', () => {
		const { attemptId: _, ...withdrawn } = base('b', 9);
		const events: LearnerEvent[] = [
			opened('a', 0),
			submitted('a', 5, 'wrongAnswer'),
			opened('b', 6),
			submitted('b', 8, 'accepted'),
			{ kind: 'withdrawn', ...withdrawn },
		];
		assert.deepEqual([...workingTimesOf(events)], []);
	});
});

describe("a learner's summary", () => {
	it('is all zeros and empty without events', () => {
		assert.deepEqual(summaryOf([]), {
			progress: { totalQuestions: 4, solvedQuestions: 0, streak: 0 },
			analytics: { averageTimePerQuestion: 0, difficultyProgression: [], weakTopics: [] },
			firstTries: [],
			ratings: [],
		});
	});

	it('averages seconds over the solved challenges alone', () => {
		const events = [
			opened('a', 0),
			submitted('a', 10, 'accepted'),
			opened('b', 10),
			submitted('b', 15, 'accepted'),
			opened('c', 15),
			submitted('c', 29, 'wrongAnswer'),
		];
		assert.equal(summaryOf(events).analytics.averageTimePerQuestion, 450);
	});

	it('shows the levels in the order in which challenges were first solved', () => {
		const events = [submitted('c', 1, 'accepted'), submitted('a', 2, 'accepted'), submitted('c', 3, 'accepted')];
		const { difficultyProgression } = summaryOf(events.toReversed()).analytics;
		assert.deepEqual(difficultyProgression, [
			{ at: at(1), challengeId: 'bank.c', difficulty: 'hard' },
			{ at: at(2), challengeId: 'bank.a', difficulty: 'easy' },
		]);
	});

	it('calls a topic weak from the third graded attempt on, when it goes badly', () => {
		const badly = [
			submitted('c', 1, 'accepted', 2),
			submitted('d', 2, 'wrongAnswer'),
			submitted('c', 3, 'runtimeError'),
		];
		assert.deepEqual(summaryOf(badly.slice(0, 2)).analytics.weakTopics, [], 'two attempts say nothing');
		assert.deepEqual(summaryOf(badly).analytics.weakTopics, ['graphs']);
		const well = ['c', 'd', 'c'].map((slug, place) => submitted(slug, place, 'accepted'));
		assert.deepEqual(summaryOf(well).analytics.weakTopics, []);
		const looked = [opened('c', 1), opened('d', 2), opened('c', 3)];
		assert.deepEqual(summaryOf(looked).analytics.weakTopics, [], 'to look is not to try');
	});

	it('does not count our own failures', () => {
		const events = [submitted('c', 1, 'internalError'), submitted('d', 2, 'internalError')];
		assert.deepEqual(summaryOf(events).analytics, {
			averageTimePerQuestion: 0,
			difficultyProgression: [],
			weakTopics: [],
		});
	});

	it('keeps the rating and the topics learnt at the end of each day that had a graded attempt', () => {
		const day = 24 * 60;
		const events = [
			submitted('b', 0, 'accepted'),
			submitted('c', 60, 'wrongAnswer'),
			submitted('c', 70, 'accepted'),
			submitted('d', 3 * day, 'wrongAnswer'),
		];
		const { ratings } = summaryOf(events);
		assert.deepEqual(
			ratings.map((one) => one.day),
			['2026-05-04', '2026-05-07'],
		);
		const [first, second] = ratings.map(({ rating }) => rating);
		assert.ok(first !== undefined && second !== undefined && first > 0 && second < first);
		assert.ok(ratings.every(({ learnt }) => learnt >= 0));
	});
});
