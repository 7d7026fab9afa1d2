import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { mulberry32 } from '#judge/signature/mulberry32.ts';
import type { LearnerEvent } from '#contract/learning.ts';
import type { LearnerModel } from '#backend/learning/model/learnerModel.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { challenge, gaveUp, hintShown, submitted, withdrawn } from '../someEvents.ts';
import { someChallenges, someHistory } from './someHistory.ts';

const model = (events: readonly LearnerEvent[]): LearnerModel => modelOf(someChallenges, events).model;

/** Everything that the model holds, for comparing. */
function stateOf(events: readonly LearnerEvent[]): unknown {
	const { model: known, attempts } = modelOf(someChallenges, events);
	const { graph: _, constants: __, topics, challengeOffsets, ...rest } = known;
	return { ...rest, topics: [...topics], challengeOffsets: [...challengeOffsets], attempts };
}

const mastery = (events: readonly LearnerEvent[], topic: string): number =>
	model(events).topics.get(topic)?.mastery ?? 0;

/** As `submitted`, of one attempt. */
const inAttempt = (attemptId: string, event: LearnerEvent): LearnerEvent =>
	event.kind === 'withdrawn' ? event : { ...event, attemptId };

function assertNoBetter(helped: LearnerModel, alone: LearnerModel, topic: string): void {
	const [less, more] = [helped.topics.get(topic), alone.topics.get(topic)];
	assert.ok(helped.rating(topic) <= alone.rating(topic));
	assert.ok((less?.mastery ?? 0) <= (more?.mastery ?? 0));
	assert.ok((less?.streak ?? 0) <= (more?.streak ?? 0));
	assert.ok(alone.isPassed(topic) || !helped.isPassed(topic));
	if (less?.review !== undefined && more?.review !== undefined) assert.ok(less.review.dueMs <= more.review.dueMs);
}

describe('the learner model', () => {
	it('is the same for the same events in any batching, any order and with doubles', () => {
		fc.assert(
			fc.property(someHistory, fc.nat(), (history, seed) => {
				const random = mulberry32(seed);
				const draw = (): number => random.next32();
				const shuffled = history
					.flatMap((event) => (draw() % 3 === 0 ? [event, structuredClone(event)] : [event]))
					.map((event) => ({ event, key: draw() }))
					.sort((a, b) => a.key - b.key)
					.map(({ event }) => event);
				assert.deepEqual(stateOf(shuffled), stateOf(history));
			}),
			{ numRuns: 200 },
		);
	});

	it('a hinted solve never raises mastery, rating or streak more than an unaided one, nor puts off its review longer', () => {
		fc.assert(
			fc.property(
				someHistory,
				fc.nat(someChallenges.length - 1),
				fc.integer({ min: 1, max: 4 }),
				fc.constantFrom('submission', 'event', 'givenUp'),
				(history, place, hintLevel, told) => {
					const one = someChallenges[place];
					assert.ok(one);
					const at = new Date(Date.UTC(2040, 0, 1)).toISOString();
					const help = told === 'givenUp' ? gaveUp(one.id) : hintShown(one.id, hintLevel);
					const before = { ...help, at: new Date(Date.UTC(2039, 0, 1)).toISOString() };
					const unaided = submitted(one.id, 'accepted', { at });
					const hinted = { ...unaided, ...(told === 'submission' ? { hintLevel } : {}) };
					const alone = model([...history, unaided]);
					const helped = model([...history, ...(told === 'submission' ? [] : [before]), hinted]);
					assert.ok(helped.general <= alone.general);
					for (const { topics } of someChallenges) assertNoBetter(helped, alone, topics[0] ?? '');
				},
			),
			{ numRuns: 300 },
		);
	});

	it('taking all hints of a history away never lowers mastery', () => {
		fc.assert(
			fc.property(someHistory, (history) => {
				const known = model(history);
				const alone = model(history.filter(({ kind }) => kind !== 'hintShown'));
				for (const [topic, { mastery: helped }] of known.topics)
					assert.ok(helped <= (alone.topics.get(topic)?.mastery ?? 0));
			}),
			{ numRuns: 300 },
		);
	});

	it("the judge's own failure changes nothing", () => {
		fc.assert(
			fc.property(someHistory, (history) => {
				const failures = history.filter((event) => event.kind === 'submission' && event.verdict === 'internalError');
				const failed = new Set(failures.map((event) => 'submissionId' in event && event.submissionId));
				// Judged again, a submission is no failure any more.
				const notAgain = history.filter((event) => event.kind !== 'regraded' || !failed.has(event.submissionId));
				assert.deepEqual(stateOf(notAgain), stateOf(notAgain.filter((event) => !failures.includes(event))));
			}),
		);
	});

	it('everything is a number, whatever the clocks did', () => {
		fc.assert(
			fc.property(someHistory, (history) => {
				const known = model(history);
				for (const [topic, state] of known.topics) {
					assert.ok(Number.isFinite(known.rating(topic)) && Number.isFinite(known.uncertainty(topic)));
					assert.ok(state.mastery >= 0 && state.mastery <= 1);
					assert.ok(state.review === undefined || Number.isFinite(state.review.dueMs));
				}
			}),
		);
	});

	it('nobody is punished for a challenge that was withdrawn', () => {
		const others = [submitted('bank.arrays-medium', 'accepted')];
		const failed = [submitted('bank.arrays-hard', 'wrongAnswer'), gaveUp('bank.arrays-hard')];
		assert.deepEqual(stateOf([...others, ...failed, withdrawn('bank.arrays-hard')]), stateOf(others));
	});

	it('takes a challenge that was withdrawn after it was solved for one that never was, reviews and repeats included', () => {
		const others = [submitted('bank.arrays-medium', 'accepted'), submitted('bank.hashing-medium', 'wrongAnswer')];
		const solved = [
			hintShown('bank.arrays-hard', 3),
			submitted('bank.arrays-hard', 'accepted'),
			submitted('bank.arrays-hard', 'accepted'),
		];
		assert.ok(model([...others, ...solved]).attempts > model(others).attempts);
		assert.deepEqual(stateOf([...others, ...solved, withdrawn('bank.arrays-hard')]), stateOf(others));
		// Put right and back in the bank it is new: neither the hints nor the solve of before count.
		const returned = [withdrawn('bank.arrays-hard'), submitted('bank.arrays-hard', 'accepted')];
		const back = modelOf(someChallenges, [...solved, ...returned]).attempts;
		assert.deepEqual(
			back.map(({ outcome, isFirst }) => ({ outcome, isFirst })),
			[{ outcome: 'unaided', isFirst: true }],
		);
	});

	it('takes in ten years of history in which everything is withdrawn again and again', () => {
		const days = 3_650;
		const startMs = Date.UTC(2026, 0, 5);
		const events = Array.from({ length: days }, (_, day) => {
			const at = new Date(startMs + day * 86_400_000).toISOString();
			const id = someChallenges[day % someChallenges.length]?.id ?? '';
			const later = { at: new Date(startMs + day * 86_400_000 + 60_000).toISOString() };
			const gone = { ...withdrawn(id), ...later };
			return [
				submitted(id, 'wrongAnswer', { at }),
				submitted(id, 'accepted', { at }),
				...(day % 2 === 0 ? [gone] : []),
			];
		}).flat();
		const known = model(events);
		assert.equal(known.attempts, modelOf(someChallenges, events).attempts.length);
		assert.ok(known.attempts > 0 && known.attempts < events.length);
		for (const [topic] of known.topics) assert.ok(Number.isFinite(known.rating(topic)));
	});

	it('grades unaided, hinted, given up and failed apart', () => {
		const id = 'bank.arrays-medium';
		const afterwards = (...events: LearnerEvent[]): number =>
			mastery(
				events.map((event) => inAttempt('11111111-0000-4000-8000-000000000001', event)),
				'arrays',
			);
		const unaided = afterwards(submitted(id, 'accepted'));
		const second = afterwards(submitted(id, 'wrongAnswer'), submitted(id, 'accepted'));
		const hinted = afterwards(hintShown(id, 1), submitted(id, 'accepted'));
		const wellHinted = afterwards(hintShown(id, 1), hintShown(id, 4), submitted(id, 'accepted'));
		assert.ok(unaided > second && second > hinted && hinted > wellHinted && wellHinted > 0);
		const rating = (...events: LearnerEvent[]): number => model(events).rating('arrays');
		assert.ok(rating(gaveUp(id)) < rating(submitted(id, 'wrongAnswer')));
	});

	it('only the first graded attempt moves what is known of the challenge', () => {
		const offset = (events: LearnerEvent[]) => model(events).challengeOffsets.get('bank.arrays-medium');
		const first = submitted('bank.arrays-medium', 'wrongAnswer');
		const once = offset([first]);
		assert.deepEqual(offset([first, submitted('bank.arrays-medium', 'accepted')]), once);
		assert.ok(once !== undefined && once.attempts === 1);
		assert.ok(once.offset > 0, 'who fails makes it look harder');
	});

	it('gets surer with every attempt, and moves less', () => {
		const events = Array.from({ length: 8 }, () => submitted('bank.arrays-medium', 'accepted'));
		const known = events.map((_, count) => model(events.slice(0, count + 1)));
		const doubts = known.map((one) => one.uncertainty('arrays'));
		assert.deepEqual(
			doubts.toSorted((a, b) => b - a),
			doubts,
		);
		const ratings = known.map((one) => one.rating('arrays'));
		assert.ok((ratings[1] ?? 0) - (ratings[0] ?? 0) > (ratings[7] ?? 0) - (ratings[6] ?? 0));
	});

	it('takes a topic for harder when what it builds on went badly, and for known when something built on it was solved', () => {
		const badly = model([gaveUp('bank.two-pointers-medium'), gaveUp('bank.two-pointers-easy')]);
		assert.ok(badly.rating('sliding-window') < model([]).rating('sliding-window'));
		const deep = model([submitted('bank.sliding-window-medium', 'accepted')]);
		assert.ok(deep.isPassed('arrays') && !deep.isPassed('heap'));
	});

	it('a topic is learnt by unaided solves in a row on medium or harder ones, not by easy ones', () => {
		const three = (level: string): LearnerEvent[] =>
			Array.from({ length: 3 }, () => submitted(`bank.arrays-${level}`, 'accepted'));
		assert.equal(model(three('easy')).topics.get('arrays')?.isPassed, false);
		assert.equal(model(three('medium')).topics.get('arrays')?.isPassed, true);
		assert.ok((model(three('medium')).topics.get('arrays')?.review?.dueMs ?? 0) > 0, 'and comes back for review');
	});

	it('leaves out challenges that nobody knows any more', () => {
		const gone = challenge('gone', 'easy', 'arrays');
		assert.equal(model([submitted(gone.id, 'accepted')]).attempts, 0);
	});
});
