import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { chooseNext } from '#backend/learning/chooseNext.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { startRating } from '#backend/learning/model/startRating.ts';
import { neededNow } from '#backend/learning/neededNow.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import { someChallenges } from './model/someHistory.ts';
import { gaveUp, submitted } from './someEvents.ts';

const afterwards = (events: readonly LearnerEvent[]): number =>
	Math.max(0, ...events.map(({ at }) => Date.parse(at))) + 60_000;

function needed(events: readonly LearnerEvent[], level?: 'beginner' | 'advanced'): string {
	const learner = modelOf(someChallenges, events, { start: startRating(level) });
	const found = neededNow({ challenges: someChallenges, learner }, { nowMs: afterwards(events) });
	return found === undefined ? 'nothing' : `${found.topic} ${found.difficulty}`;
}

const solve = (topic: string): LearnerEvent[] =>
	['easy', 'medium', 'hard'].map((level) => submitted(`bank.${topic}-${level}`, 'accepted'));

describe('what a learner needs now', () => {
	it('is the first topic for a newcomer, at the level that the profile speaks of', () => {
		assert.match(needed([], 'beginner'), /^arrays (easy|medium)$/);
		const levels = ['easy', 'medium', 'hard'];
		const rank = (level: 'beginner' | 'advanced'): number => levels.indexOf(needed([], level).split(' ')[1] ?? '');
		assert.ok(rank('beginner') < rank('advanced'));
	});

	it('is the topic that Next is after, also where nothing of it is left', () => {
		const wrong = (id: string): LearnerEvent => submitted(`bank.${id}`, 'wrongAnswer');
		const histories = [
			solve('arrays'),
			[...solve('arrays'), ...solve('hashing')],
			[...solve('arrays'), ...solve('two-pointers'), ...solve('hashing')],
			[wrong('arrays-medium'), ...solve('arrays')],
			['easy', 'medium', 'hard'].map((level) => gaveUp(`bank.arrays-${level}`)),
		];
		const dry: (string | undefined)[] = [];
		for (const events of histories) {
			const material = { challenges: someChallenges, learner: modelOf(someChallenges, events, { start: 0 }) };
			const nowMs = afterwards(events);
			const next = chooseNext({ ...material, standings: standingsOf(events) }, { nowMs, skipsPlacement: true });
			assert.equal(next.kind, 'challenge');
			dry.push(next.dry?.topic);
			assert.equal(neededNow(material, { nowMs })?.topic, next.dry?.topic ?? next.topic);
		}
		assert.ok(dry.some((topic) => topic !== undefined));
	});

	it('is of a level that counts, once something was tried', () => {
		for (const events of [solve('arrays'), [...solve('arrays'), ...solve('hashing')]])
			assert.match(needed(events), / (medium|hard)$/);
	});

	it('is nothing where there are no challenges', () => {
		const learner = modelOf([], [], { start: startRating('beginner') });
		assert.equal(neededNow({ challenges: [], learner }, { nowMs: 0 }), undefined);
	});
});
