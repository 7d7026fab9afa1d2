import assert from 'node:assert/strict';
import type { Next, Progress } from '#contract/learning.ts';
import { learnNodes } from '#extension/learning/learnNodes.ts';
import { nextReason } from '#extension/learning/nextReason.ts';
import { english } from './english.ts';

const next = (reason: Extract<Next, { kind: 'challenge' }>['reason']): Next => ({
	kind: 'challenge',
	challengeId: 'bank.two-sum',
	title: 'Two Sum',
	difficulty: 'medium',
	topic: 'two-pointers',
	reason,
	text: 'as the backend says it',
});
const progress: Progress = {
	totalQuestions: 16,
	solvedQuestions: 3,
	solvedUnaided: 2,
	submissions: 9,
	streak: 0,
	byTopic: [{ topic: 'arrays', solved: 1, total: 2 }],
	byDifficulty: [],
};

describe('the Learn view', () => {
	it('is empty for somebody who has not begun, so that its welcome is seen', () => {
		assert.deepEqual(learnNodes(next({ kind: 'first' }), progress, ''), []);
	});

	it('has what comes next with its reason, then progress by topic', () => {
		const [proposal, solved, ...rest] = learnNodes(next({ kind: 'gaveUpEarlier' }), progress, 'why');
		assert.ok(proposal?.kind === 'next' && solved?.kind === 'progress' && rest.length === 0);
		assert.deepEqual(proposal.children, [{ kind: 'reason', text: 'why' }]);
		assert.deepEqual(solved.children, [{ kind: 'topic', topic: 'arrays', solved: 1, total: 2 }]);
	});

	it('breaks a long reason into lines that fit, and loses no word of it', () => {
		const reason = 'Dynamic programming is where you have solved the least: 0 of 2.';
		const [proposal] = learnNodes(next({ kind: 'gaveUpEarlier' }), progress, reason);
		assert.ok(proposal?.kind === 'next');
		const lines = proposal.children.map((line) => (line.kind === 'reason' ? line.text : ''));
		assert.equal(lines.length, 2);
		assert.equal(lines.join(' '), reason);
	});

	it('shows a streak as soon as there is one', () => {
		const nodes = learnNodes(next({ kind: 'gaveUpEarlier' }), { ...progress, streak: 2 }, 'why');
		assert.deepEqual(nodes.at(-1), { kind: 'streak', days: 2 });
	});
});

describe('the reason of what comes next', () => {
	const sentence = (reason: Extract<Next, { kind: 'challenge' }>['reason']): string =>
		nextReason(english, next(reason));

	it('is concrete and countable', () => {
		assert.equal(sentence({ kind: 'first' }), 'An easy one to begin with.');
		assert.equal(
			sentence({ kind: 'goOn', failed: 2, of: 5, trouble: 'tooSlow' }),
			'Two pointers: 2 of your last 5 were not solved alone.',
		);
		assert.equal(
			sentence({ kind: 'frontier', learnt: ['arrays', 'binary-search'] }),
			'Two pointers builds on what you know by now: Arrays, Binary search.',
		);
		assert.equal(
			sentence({ kind: 'prerequisite', of: 'sliding-window', failed: 4 }),
			'Two pointers once more: Sliding window builds on it and went wrong 4 times in a row.',
		);
		assert.match(sentence({ kind: 'placement', asked: 2, most: 12 }), /3 of at most 12/);
	});

	it('tells a day from several, and what needs nothing from what builds on something', () => {
		assert.match(sentence({ kind: 'dueReview', days: 1 }), /a day ago/);
		assert.match(sentence({ kind: 'dueReview', days: 9 }), /9 days ago/);
		assert.match(sentence({ kind: 'frontier', learnt: [] }), /needs no other topic/);
		assert.match(sentence({ kind: 'goOn', failed: 0, of: 2 }), /last 2 were solved alone/);
		assert.match(sentence({ kind: 'recheck' }), /least sure/);
	});

	it('tells an opened challenge from one that was tried once or often', () => {
		assert.match(sentence({ kind: 'unfinished', submissions: 0 }), /opened it/);
		assert.match(sentence({ kind: 'unfinished', submissions: 1 }), /submitted it once/);
		assert.match(sentence({ kind: 'unfinished', submissions: 4 }), /submitted it 4 times/);
	});

	it('has something to say when all is solved', () => {
		assert.match(nextReason(english, { kind: 'allSolved', text: '' }), /every challenge/);
	});
});
