import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { weakTopicsAnswer } from '#backend/learning/weakTopicsAnswer.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { someChallenges } from './model/someHistory.ts';
import { gaveUp, hintShown, submitted } from './someEvents.ts';

const answer = (events: LearnerEvent[]) =>
	weakTopicsAnswer({
		challenges: someChallenges,
		learner: modelOf(someChallenges, events),
		standings: standingsOf(events),
	});

const badly = [
	submitted('bank.hashing-medium', 'wrongAnswer'),
	submitted('bank.hashing-hard', 'timeLimitExceeded'),
	gaveUp('bank.hashing-medium'),
];

describe('weak topics', () => {
	it('say nothing before three graded attempts, but how many there are', () => {
		const { weak, notEnough } = answer(badly.slice(0, 2));
		assert.deepEqual(weak, []);
		assert.deepEqual(notEnough, [{ topic: 'hashing', title: 'Hashing', attempts: 2, needed: 3 }]);
		assert.deepEqual(answer([]), { weak: [], notEnough: [] });
	});

	it('come with what says so, a card, and something to start with', () => {
		const { weak, notEnough } = answer(badly);
		const [found, ...others] = weak;
		assert.ok(found !== undefined && others.length === 0 && notEnough.length === 0);
		assert.ok(found.topic === 'hashing' && found.attempts === 3 && found.chance < 0.5);
		assert.deepEqual(
			found.evidence.map(({ challengeId, troubles }) => [challengeId, ...troubles]),
			[
				['bank.hashing-medium', 'gaveUp'],
				['bank.hashing-hard', 'tooSlow'],
				['bank.hashing-medium', 'wrongCase'],
			],
		);
		const [gaveUpAt, tooSlow] = found.evidence;
		assert.equal(gaveUpAt?.submissionId, undefined, 'nothing was submitted');
		assert.ok(tooSlow?.submissionId !== undefined);
		assert.ok(found.mastery >= 0 && found.mastery < 0.2);
		assert.match(found.card?.what ?? '', /key/);
		assert.equal(found.start?.challengeId, 'bank.hashing-easy', 'what is unseen');
	});

	it('are not topics that go well, nor those in which only hints were used once', () => {
		const well = ['easy', 'medium', 'hard'].map((level) => submitted(`bank.arrays-${level}`, 'accepted'));
		assert.deepEqual(answer(well).weak, []);
		const helped = [hintShown('bank.arrays-easy', 1), submitted('bank.arrays-easy', 'accepted', { hintLevel: 1 })];
		assert.deepEqual(answer([...helped, ...well.slice(1)]).weak, []);
	});

	it('are ranked, the weakest first', () => {
		const worse = ['easy', 'medium', 'easy', 'medium'].map((level) => gaveUp(`bank.arrays-${level}`));
		assert.deepEqual(
			answer([...badly, ...worse]).weak.map(({ topic }) => topic),
			['arrays', 'hashing'],
		);
	});
});
