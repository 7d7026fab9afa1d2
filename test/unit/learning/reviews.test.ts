import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { reviewsAnswer } from '#backend/learning/reviewsAnswer.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { type LearnerEvent, Reviews } from '#contract/learning.ts';
import { someChallenges } from './model/someHistory.ts';
import { gaveUp, submitted } from './someEvents.ts';

const dayMs = 86_400_000;
const answer = (events: LearnerEvent[], days: number): Reviews => {
	const material = {
		challenges: someChallenges,
		learner: modelOf(someChallenges, events),
		standings: standingsOf(events),
	};
	return reviewsAnswer(material, Date.parse(events.at(-1)?.at ?? '') + days * dayMs);
};

describe('reviews', () => {
	const learnt = (topic: string) => ['medium', 'hard'].map((level) => submitted(`bank.${topic}-${level}`, 'accepted'));

	it('are coming as soon as a topic is learnt, and due when it begins to fade', () => {
		const events = learnt('arrays');
		const soon = answer(events, 0);
		assert.deepEqual(soon.due, []);
		assert.deepEqual(
			soon.coming.map(({ topic, title }) => [topic, title]),
			[['arrays', 'Arrays']],
		);
		const later = answer(events, 120);
		assert.deepEqual(Reviews.parse(later), later);
		assert.deepEqual(later.coming, []);
		const [due] = later.due;
		assert.ok(due?.topic === 'arrays' && due.dueAt === soon.coming[0]?.dueAt);
		assert.equal(due.lastAt, events.at(-1)?.at);
		assert.equal(due.start.challengeId, 'bank.arrays-easy', 'the one that is unseen');
	});

	it('begin with the most overdue, and take what was done longest ago where nothing is unseen', () => {
		const early = ['medium', 'hard', 'easy'].map((level) => submitted(`bank.hashing-${level}`, 'accepted'));
		const { due } = answer([...early, ...learnt('arrays')], 120);
		assert.deepEqual(
			due.map(({ topic, start }) => [topic, start.challengeId]),
			[
				['hashing', 'bank.hashing-medium'],
				['arrays', 'bank.arrays-easy'],
			],
		);
	});

	it('are of no topic that was never learnt', () => {
		const { due, coming } = answer([gaveUp('bank.hashing-easy'), submitted('bank.arrays-easy', 'accepted')], 400);
		assert.deepEqual([due, coming], [[], []]);
	});
});
