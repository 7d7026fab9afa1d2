import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { progressOf } from '#backend/learning/progressOf.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { challenge, gaveUp, hintShown, opened, submitted, withdrawn } from './someEvents.ts';

const statusAfter = (...events: Parameters<typeof standingsOf>[0]) => standingsOf(events).get('bank.a')?.status;

describe('where a learner stands', () => {
	it('follows what happened: opened, tried, given up, solved', () => {
		assert.equal(statusAfter(), undefined);
		assert.equal(statusAfter(opened('bank.a')), 'opened');
		assert.equal(statusAfter(opened('bank.a'), submitted('bank.a', 'wrongAnswer')), 'tried');
		assert.equal(statusAfter(submitted('bank.a', 'wrongAnswer'), gaveUp('bank.a')), 'gaveUp');
		assert.equal(statusAfter(gaveUp('bank.a'), submitted('bank.a', 'accepted', { hintLevel: 5 })), 'solved');
	});

	it('stays solved whatever is submitted afterwards', () => {
		assert.equal(
			statusAfter(submitted('bank.a', 'accepted'), submitted('bank.a', 'wrongAnswer'), gaveUp('bank.a')),
			'solved',
		);
	});

	it('is untouched by a failure of the judge', () => {
		const standing = standingsOf([opened('bank.a'), submitted('bank.a', 'internalError')]).get('bank.a');
		assert.equal(standing?.status, 'opened');
		assert.equal(standing.submissions, 0);
	});

	it('counts a solve as unaided only without hint and give-up', () => {
		assert.equal(standingsOf([submitted('bank.a', 'accepted', { hintLevel: 2 })]).get('bank.a')?.unaided, false);
		assert.equal(standingsOf([submitted('bank.a', 'accepted')]).get('bank.a')?.unaided, true);
	});

	it('does not become unaided by submitting a helped solution once more', () => {
		const again = [
			hintShown('bank.a', 1),
			submitted('bank.a', 'accepted', { hintLevel: 1 }),
			submitted('bank.a', 'accepted', { hintLevel: 0 }),
		];
		assert.equal(standingsOf(again).get('bank.a')?.unaided, false);
		const afterGivingUp = [gaveUp('bank.a'), submitted('bank.a', 'accepted')];
		assert.equal(standingsOf(afterGivingUp).get('bank.a')?.unaided, false);
	});

	it('remembers the hints shown, and opens the editorial with a solve or a give-up', () => {
		const hinted = [opened('bank.a'), hintShown('bank.a', 1), hintShown('bank.a', 2)];
		assert.equal(standingsOf(hinted).get('bank.a')?.hintLevel, 2);
		assert.equal(standingsOf(hinted).get('bank.a')?.editorialUnlocked, false);
		for (const event of [gaveUp('bank.a'), submitted('bank.a', 'accepted')]) {
			assert.equal(standingsOf([...hinted, event]).get('bank.a')?.editorialUnlocked, true);
		}
	});

	it('forgets a challenge that was withdrawn', () => {
		assert.equal(statusAfter(submitted('bank.a', 'wrongAnswer'), withdrawn('bank.a')), undefined);
	});

	it('and the progress come out the same in whatever order and however often the events come', () => {
		const events = [
			opened('bank.a'),
			submitted('bank.a', 'wrongAnswer'),
			gaveUp('bank.a'),
			submitted('bank.b', 'accepted'),
			withdrawn('bank.c'),
			submitted('bank.a', 'accepted', { hintLevel: 5 }),
		];
		const known = [challenge('a', 'easy', 'arrays'), challenge('b', 'hard', 'stack'), challenge('d', 'easy', 'stack')];
		const now = { ms: Date.UTC(2026, 0, 6), timeZone: 'UTC' };
		const right = progressOf(known, events, now);
		assert.equal(right.solvedQuestions, 2);
		assert.equal(right.solvedUnaided, 1);
		assert.deepEqual(right.byTopic, [
			{ topic: 'arrays', solved: 1, total: 1 },
			{ topic: 'stack', solved: 1, total: 2 },
		]);
		fc.assert(
			fc.property(fc.shuffledSubarray(events, { minLength: events.length }), fc.subarray(events), (shuffled, again) => {
				assert.deepEqual(progressOf(known, [...shuffled, ...again], now), right);
			}),
		);
	});
});
