import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'mocha';
import { chooseNext, type NextWishes } from '#backend/learning/chooseNext.ts';
import { modelOf } from '#backend/learning/model/modelOf.ts';
import { startRating } from '#backend/learning/model/startRating.ts';
import type { KnownChallenge } from '#backend/learning/progressOf.ts';
import { standingsOf } from '#backend/learning/standing.ts';
import { type LearnerEvent, Next } from '#contract/learning.ts';
import { someChallenges, someHistory } from './model/someHistory.ts';
import { challenge, gaveUp, hintShown, submitted } from './someEvents.ts';

type Proposal = Extract<Next, { kind: 'challenge' }>;

const dayMs = 86_400_000;
const later = (events: readonly LearnerEvent[], days = 0): number =>
	Math.max(0, ...events.map(({ at }) => Date.parse(at))) + 60_000 + days * dayMs;

function ask(events: readonly LearnerEvent[], wishes: Partial<NextWishes> = {}, challenges = someChallenges): Next {
	const material = {
		challenges,
		learner: modelOf(challenges, events, { start: startRating(wishes.level) }),
		standings: standingsOf(events),
	};
	return chooseNext(material, { nowMs: later(events), skipsPlacement: true, ...wishes });
}

function next(events: readonly LearnerEvent[], wishes?: Partial<NextWishes>, challenges?: KnownChallenge[]): Proposal {
	const found = ask(events, wishes, challenges);
	assert.equal(found.kind, 'challenge');
	return found;
}

const solve = (...ids: string[]): LearnerEvent[] => ids.map((id) => submitted(`bank.${id}`, 'accepted'));
const all = (topic: string): string[] => ['easy', 'medium', 'hard'].map((level) => `${topic}-${level}`);

describe('what comes next', () => {
	it('begins with an easy challenge, and with the level and the topic that the profile speaks of', () => {
		const found = next([]);
		assert.equal(found.challengeId, 'bank.arrays-easy');
		assert.deepEqual(found.reason, { kind: 'first' });
		assert.equal(next([], { level: 'advanced' }).difficulty, 'hard');
		assert.equal(next([], { interests: ['hashing'] }).topic, 'hashing');
	});

	it('goes on with what was begun last, until it is left', () => {
		const events = [submitted('bank.hashing-easy', 'wrongAnswer'), submitted('bank.hashing-easy', 'timeLimitExceeded')];
		const found = next(events);
		assert.equal(found.challengeId, 'bank.hashing-easy');
		assert.deepEqual(found.reason, { kind: 'unfinished', submissions: 2 });
		assert.match(found.text, /2 times/);
		assert.notEqual(next(events, { after: 'bank.hashing-easy' }).challengeId, 'bank.hashing-easy');
	});

	it('finds out where a newcomer stands, in a topic of which nothing is known, unless it is not wanted', () => {
		const events = solve('arrays-easy');
		const found = next(events, { skipsPlacement: false });
		assert.ok(found.reason.kind === 'placement' && found.topic !== 'arrays' && found.difficulty === 'medium');
		assert.deepEqual(found.reason, { kind: 'placement', asked: 1, most: 12 });
		assert.notEqual(next(events).reason.kind, 'placement');
		assert.notEqual(next(events, { skipsPlacement: false, level: 'beginner' }).reason.kind, 'placement');
	});

	it('begins with finding out when that is wanted, also for a beginner and before what was begun', () => {
		const found = next([], { skipsPlacement: false, beginsPlacement: true, level: 'beginner' });
		assert.deepEqual(found.reason, { kind: 'placement', asked: 0, most: 12 });
		const failed = [submitted(found.challengeId, 'wrongAnswer')];
		const second = next(failed, { skipsPlacement: false, beginsPlacement: true });
		assert.deepEqual(second.reason, { kind: 'placement', asked: 1, most: 12 });
		assert.notEqual(second.topic, found.topic);
		assert.equal(next(failed, { skipsPlacement: false }).reason.kind, 'unfinished');
	});

	it('says once where the learner stands, after the attempt that told', () => {
		const events: LearnerEvent[] = [];
		const said: (Proposal['placed'] | 'asked')[] = [];
		for (let asked = 0; asked < 14; asked++) {
			const found = next(events, { skipsPlacement: false, beginsPlacement: true });
			said.push(found.reason.kind === 'placement' ? 'asked' : found.placed);
			events.push(submitted(found.challengeId, found.topic === 'arrays' ? 'accepted' : 'wrongAnswer'));
		}
		const end = said.findIndex((one) => one !== 'asked');
		assert.ok(end > 0 && end <= 12);
		const placed = said[end];
		assert.ok(placed !== undefined && placed !== 'asked');
		assert.equal(placed.after, end);
		assert.ok(placed.known.every((topic) => topic === 'arrays'));
		assert.ok(said.slice(end + 1).every((one) => one === undefined));
	});

	it('stays with a topic until it is learnt, and says what went wrong', () => {
		const events = [...solve('arrays-easy'), submitted('bank.arrays-medium', 'timeLimitExceeded')];
		const found = next(events, { after: 'bank.arrays-medium' });
		assert.equal(found.topic, 'arrays');
		assert.deepEqual(found.reason, { kind: 'goOn', failed: 1, of: 2, trouble: 'tooSlow' });
		assert.equal(found.text, 'Arrays: 1 of your last 2 not solved alone (too slow). Harder than last time.');
		assert.equal(found.compared, 'harder');
	});

	it('goes to a topic whose prerequisites are learnt, and names them', () => {
		const found = next(solve('arrays-easy', 'arrays-medium', 'arrays-hard'));
		assert.ok(found.reason.kind === 'frontier' && ['two-pointers', 'hashing'].includes(found.topic));
		assert.deepEqual(found.reason.learnt, ['arrays']);
		const wanted = next(solve('arrays-easy', 'arrays-medium', 'arrays-hard'), { interests: ['hashing'] });
		assert.equal(wanted.topic, 'hashing');
	});

	it('looks at what a topic builds on when the topic goes wrong again and again', () => {
		const challenges = [
			...someChallenges,
			...['a', 'b', 'c'].map((name) => challenge(`arrays-${name}`, 'medium', 'arrays')),
		];
		const events = [
			...solve('arrays-medium', 'arrays-hard'),
			gaveUp('bank.two-pointers-easy'),
			gaveUp('bank.two-pointers-medium'),
			gaveUp('bank.two-pointers-hard'),
			gaveUp('bank.two-pointers-medium'),
		];
		const found = next(events, {}, challenges);
		assert.equal(found.topic, 'arrays');
		assert.deepEqual(found.reason, { kind: 'prerequisite', of: 'two-pointers', failed: 4 });
		assert.match(found.text, /Two pointers builds on it and went wrong 4 times in a row/);
	});

	it('brings a learnt topic back before it fades, at most every fourth time', () => {
		const learnt = solve('arrays-medium', 'arrays-hard');
		const since = [gaveUp('bank.hashing-easy'), gaveUp('bank.two-pointers-easy')];
		const notYet = next(learnt, { nowMs: later(learnt, 120) });
		assert.notEqual(notYet.reason.kind, 'dueReview', 'two attempts ago it was learnt');
		const events = [...learnt, ...since];
		const due = next(events, { nowMs: later(events, 120) });
		assert.equal(due.topic, 'arrays');
		assert.deepEqual(due.reason, { kind: 'dueReview', days: 120 });
		assert.equal(due.challengeId, 'bank.arrays-easy', 'the one that is unseen');
		assert.notEqual(next(events, { nowMs: later(events) }).reason.kind, 'dueReview', 'not on the same day');
		const at = new Date(later(events, 120)).toISOString();
		const reviewed = [...events, submitted('bank.arrays-easy', 'accepted', { at })];
		assert.notEqual(next(reviewed, { nowMs: later(reviewed, 300) }).reason.kind, 'dueReview');
	});

	it('takes for a review what was done longest ago when nothing unseen is left in the topic', () => {
		const events = [...solve(...all('arrays')), gaveUp('bank.hashing-easy'), gaveUp('bank.two-pointers-easy')];
		const found = next(events, { nowMs: later(events, 120) });
		assert.ok(found.reason.kind === 'dueReview' && found.challengeId === 'bank.arrays-easy');
	});

	it('says when nothing unseen is left in the topic that would have come, and what can be done', () => {
		const gone = all('arrays').map((id) => gaveUp(`bank.${id}`));
		const found = next(gone);
		assert.notEqual(found.topic, 'arrays');
		assert.equal(found.dry?.topic, 'arrays');
		assert.deepEqual(
			found.dry.offers.map((offer) => [offer.kind, 'challengeId' in offer ? offer.challengeId : undefined]),
			[
				['review', 'bank.arrays-easy'],
				['forge', undefined],
			],
		);
		assert.match(found.text, /Nothing unseen is left in Arrays\./);
	});

	it('offers for a dry topic what was solved once more, without the hints that it took or in another language', () => {
		const helped = [hintShown('bank.arrays-easy', 2), submitted('bank.arrays-easy', 'accepted', { hintLevel: 2 })];
		const gone = [...helped, gaveUp('bank.arrays-medium'), gaveUp('bank.arrays-hard')];
		const [variant, review] = next(gone).dry?.offers ?? [];
		assert.ok(variant?.kind === 'variant' && variant.how === 'withoutHints');
		assert.equal(variant.challengeId, 'bank.arrays-easy');
		assert.ok(review?.kind === 'review' && review.challengeId === 'bank.arrays-medium');
		const everything = ask(someChallenges.map(({ id }) => submitted(id, 'accepted')));
		assert.ok(everything.kind === 'allSolved' && everything.dry !== undefined);
		const [other] = everything.dry.offers;
		assert.ok(other?.kind === 'variant' && other.how === 'otherLanguage');
	});

	it('says whether there was what was wished for', () => {
		const events = solve('arrays-easy');
		const granted = next(events, { after: 'bank.arrays-medium', wish: 'harder' });
		assert.deepEqual(granted.wish, { wish: 'harder', isGranted: true });
		const refused = next(events, { after: 'bank.arrays-hard', wish: 'harder' });
		assert.deepEqual(refused.wish, { wish: 'harder', isGranted: false });
		assert.equal(next(events).wish, undefined);
	});

	it('proposes none of those that were set aside while there is another', () => {
		const events = solve('arrays-easy');
		const without: string[] = [];
		for (let asked = 0; asked < someChallenges.length - 1; asked++) {
			const { challengeId } = next(events, { after: without.at(-1), wish: 'notNow', without });
			assert.ok(!without.includes(challengeId), challengeId);
			without.push(challengeId);
		}
		const again = next(events, { after: without.at(-1), wish: 'notNow', without });
		assert.notEqual(again.challengeId, without.at(-1), 'all were set aside: they come back');
	});

	it('comes to every topic when another one is wished for again and again', () => {
		const topics: string[] = [];
		const without: string[] = ['bank.arrays-easy'];
		for (let asked = 0; asked < 3; asked++) {
			const found = next([], { after: without.at(-1), wish: 'otherTopic', without });
			topics.push(found.topic);
			without.push(found.challengeId);
		}
		assert.deepEqual(topics.sort(), ['hashing', 'sliding-window', 'two-pointers']);
	});

	it('is harder, easier or of another topic when that is wished for, and never the challenge just left', () => {
		const events = solve('arrays-easy');
		const after = 'bank.arrays-medium';
		assert.equal(next(events, { after, wish: 'harder' }).challengeId, 'bank.arrays-hard');
		assert.equal(next([], { after, wish: 'easier' }).challengeId, 'bank.arrays-easy');
		assert.notEqual(next(events, { after, wish: 'otherTopic' }).topic, 'arrays');
		const notNow = next(events, { after, wish: 'notNow' });
		assert.notEqual(notNow.challengeId, after);
		const hardest = next(solve(...all('arrays')), { after: 'bank.hashing-hard', wish: 'harder' });
		assert.notEqual(hardest.challengeId, 'bank.hashing-hard', 'nothing is harder, so anything else');
	});

	it('is easier after failures in a row, and does not count a hinted solve as solved alone', () => {
		const challenges = [...someChallenges, challenge('arrays-easy-2', 'easy', 'arrays')];
		const events = [gaveUp('bank.arrays-medium'), gaveUp('bank.arrays-hard')];
		const found = next(events, {}, challenges);
		assert.ok(found.difficulty === 'easy' && found.compared === 'easier');
		const hinted = [hintShown('bank.arrays-medium', 1), submitted('bank.arrays-medium', 'accepted', { hintLevel: 1 })];
		assert.deepEqual(next(hinted).reason, { kind: 'goOn', failed: 1, of: 1, trouble: 'hints' });
	});

	it('brings back what was given up when nothing else is left, and ends when all is solved', () => {
		const others = someChallenges.slice(1).flatMap(({ id }) => [submitted(id, 'accepted')]);
		assert.deepEqual(next([gaveUp('bank.arrays-easy'), ...others]).reason, { kind: 'gaveUpEarlier' });
		const [first] = someChallenges;
		assert.ok(first);
		assert.equal(ask([...others, submitted(first.id, 'accepted')]).kind, 'allSolved');
	});

	it('proposes the challenge just left when it is the only one unsolved', () => {
		const others = someChallenges.slice(1).map(({ id }) => submitted(id, 'accepted'));
		const events = [...others, submitted('bank.arrays-easy', 'wrongAnswer')];
		assert.equal(next(events, { after: 'bank.arrays-easy' }).challengeId, 'bank.arrays-easy');
	});

	it('answers whatever has happened, always the same, with something that is there', () => {
		fc.assert(
			fc.property(
				someHistory,
				fc.constantFrom('harder', 'easier', 'otherTopic', 'notNow', undefined),
				(events, wish) => {
					const wishes = {
						wish,
						after: someChallenges[events.length % someChallenges.length]?.id,
						skipsPlacement: false,
					};
					const found = ask(events, wishes);
					assert.deepEqual(Next.parse(found), found);
					assert.deepEqual(ask(events.toReversed(), wishes), found);
					if (found.kind === 'challenge') assert.ok(someChallenges.some(({ id }) => id === found.challengeId));
				},
			),
			{ numRuns: 200 },
		);
	});
});
