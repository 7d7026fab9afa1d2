import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { learnerSummaryOf } from '#backend/learning/learnerSummary.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { progressOf } from '#backend/learning/progressOf.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { streakOf } from '#backend/learning/streak.ts';
import { withdrawalEvent } from '#backend/learning/withdrawal.ts';
import { LearnerEvent } from '#contract/learning.ts';
import { challenge, gaveUp, hintShown, opened, submitted } from './someEvents.ts';

const known = [
	challenge('a', 'easy', 'arrays'),
	challenge('wrong', 'medium', 'arrays'),
	challenge('c', 'hard', 'stack'),
];
const history: LearnerEvent[] = [
	opened('bank.a'),
	submitted('bank.a', 'wrongAnswer'),
	submitted('bank.a', 'accepted'),
	opened('bank.wrong'),
	hintShown('bank.wrong', 1),
	submitted('bank.wrong', 'wrongAnswer'),
	submitted('bank.wrong', 'wrongAnswer'),
	gaveUp('bank.wrong'),
	submitted('bank.c', 'accepted'),
];
const lastMs = Math.max(...history.map(({ at }) => Date.parse(at)));
const now = { ms: lastMs + 60_000, timeZone: 'UTC' };
const version = { challengeId: 'bank.wrong', challengeVersion: 'v', at: new Date(now.ms).toISOString() };

function withdrawalOf(events: readonly LearnerEvent[], learnerId = 'lena'): LearnerEvent {
	const event = withdrawalEvent(learnerId, version, events);
	assert.ok(event);
	return event;
}

describe('a withdrawal', () => {
	it('leaves a learner as if they had never met the challenge: rating, progress, summary', () => {
		const without = history.filter(({ challengeId }) => challengeId !== 'bank.wrong');
		const after = [...history, withdrawalOf(history)];
		const rated = (events: readonly LearnerEvent[]) => modelOf(known, events);
		assert.notDeepEqual(rated(history).ratings, rated(without).ratings, 'it did count before');
		assert.deepEqual(rated(after).ratings, rated(without).ratings);
		assert.equal(rated(after).model.general, rated(without).model.general);
		assert.deepEqual([...standingsOf(after)], [...standingsOf(without)]);
		const { submissions: _, ...progress } = progressOf(known, after, now);
		const { submissions: __, ...expected } = progressOf(known, without, now);
		assert.deepEqual(progress, expected);
		assert.deepEqual(learnerSummaryOf(known, after, now), learnerSummaryOf(known, without, now));
	});

	it('takes a solved challenge out of what was solved, and no day out of the streak', () => {
		const solved = [submitted('bank.wrong', 'accepted')];
		const [first] = solved;
		assert.ok(first);
		const ms = Date.parse(first.at) + 60_000;
		const after = [...solved, withdrawalOf(solved)];
		assert.equal(streakOf(after, ms, 'UTC'), 1);
		assert.equal(streakOf(after, ms, 'UTC'), streakOf(solved, ms, 'UTC'));
		const summary = learnerSummaryOf(known, after, { ms, timeZone: 'UTC' });
		assert.deepEqual(summary.analytics.difficultyProgression, []);
		assert.equal(summary.progress.solvedQuestions, 0);
		assert.equal(summary.progress.lastActive, first.at, 'nobody is active by having something withdrawn');
	});

	it('is one event however often it is noted, and each learner has their own', () => {
		const event = withdrawalOf(history);
		assert.deepEqual(LearnerEvent.parse(event), event);
		assert.deepEqual(withdrawalOf([...history, event]), event);
		assert.notEqual(withdrawalOf(history, 'other').id, event.id);
	});

	it('comes behind what a clock that is ahead has dated', () => {
		const ahead = submitted('bank.wrong', 'wrongAnswer', { at: new Date(now.ms + 3_600_000).toISOString() });
		const after = [...history, ahead];
		assert.equal(standingsOf([...after, withdrawalOf(after)]).get('bank.wrong'), undefined);
	});

	it('is not noted for who has no outcome in the challenge', () => {
		assert.equal(withdrawalEvent('lena', version, [opened('bank.wrong'), hintShown('bank.wrong', 1)]), undefined);
		assert.equal(withdrawalEvent('lena', version, [submitted('bank.a', 'accepted')]), undefined);
	});

	it('lets a later version of the challenge count', () => {
		const event = withdrawalOf(history);
		const later = submitted('bank.wrong', 'accepted', { at: new Date(Date.parse(event.at) + 60_000).toISOString() });
		assert.equal(standingsOf([...history, event, later]).get('bank.wrong')?.unaided, true);
	});
});
