import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chooseNext } from '#backend/learning/chooseNext.ts';
import type { LearnerEvent, Next } from '#contract/learning.ts';
import { challenge, gaveUp, submitted } from './someEvents.ts';

const known = [
	challenge('a1', 'easy', 'arrays'),
	challenge('a2', 'medium', 'arrays'),
	challenge('h1', 'easy', 'hashing'),
	challenge('h2', 'medium', 'hashing'),
	challenge('s1', 'easy', 'stack'),
	challenge('s2', 'hard', 'stack'),
];

function next(events: LearnerEvent[], after?: string): Extract<Next, { kind: 'challenge' }> {
	const found = chooseNext(known, events, after);
	assert.equal(found.kind, 'challenge');
	return found;
}

describe('what comes next', () => {
	it('begins with an easy challenge', () => {
		const found = next([]);
		assert.equal(found.challengeId, 'bank.a1');
		assert.deepEqual(found.reason, { kind: 'first' });
	});

	it('goes on with what was begun last', () => {
		const found = next([submitted('bank.h1', 'wrongAnswer'), submitted('bank.h1', 'timeLimitExceeded')]);
		assert.equal(found.challengeId, 'bank.h1');
		assert.deepEqual(found.reason, { kind: 'unfinished', submissions: 2 });
		assert.match(found.text, /2 times/);
	});

	it('proposes another one than the challenge just left', () => {
		assert.notEqual(next([submitted('bank.h1', 'wrongAnswer')], 'bank.h1').challengeId, 'bank.h1');
	});

	it('takes the topic of which least is solved', () => {
		const found = next([submitted('bank.a1', 'accepted')]);
		assert.equal(found.topic, 'hashing');
		assert.deepEqual(found.reason, { kind: 'topicLeastSolved', solved: 0, total: 2 });
	});

	it('goes one level up after three unaided solves in a row, and says so', () => {
		const found = next(['bank.a1', 'bank.h1', 'bank.s1'].map((id) => submitted(id, 'accepted')));
		assert.equal(found.difficulty, 'medium');
		assert.deepEqual(found.reason, { kind: 'harderAfterSolves', solved: 3, of: 3 });
	});

	it('does not go up for solves with hints', () => {
		const events = ['bank.a1', 'bank.h1', 'bank.s1'].map((id) => submitted(id, 'accepted', { hintLevel: 1 }));
		assert.notEqual(next(events).reason.kind, 'harderAfterSolves');
	});

	it('goes one level down after two failures in three', () => {
		const found = next([submitted('bank.a2', 'wrongAnswer'), gaveUp('bank.h2')], 'bank.h2');
		assert.equal(found.difficulty, 'easy');
		assert.deepEqual(found.reason, { kind: 'easierAfterFailures', failed: 2, of: 2 });
	});

	it('brings back what was given up when nothing else is left, and ends when all is solved', () => {
		const others = known.filter(({ id }) => id !== 'bank.s2').map(({ id }) => submitted(id, 'accepted'));
		assert.deepEqual(next([gaveUp('bank.s2'), ...others]).reason, { kind: 'gaveUpEarlier' });
		assert.equal(chooseNext(known, [...others, submitted('bank.s2', 'accepted')], undefined).kind, 'allSolved');
	});

	it('proposes the challenge just left when it is the only one unsolved', () => {
		const others = known.filter(({ id }) => id !== 'bank.s2').map(({ id }) => submitted(id, 'accepted'));
		assert.equal(next([...others, submitted('bank.s2', 'wrongAnswer')], 'bank.s2').challengeId, 'bank.s2');
	});
});
