import assert from 'node:assert/strict';
import type { Next, Progress, Reviews, Today, WeakTopics } from '#contract/learning.ts';
import type { ViewNode } from '#extension/viewNode.ts';
import { type LearnFacts, learnNodes } from '#extension/learning/learnNodes.ts';
import { timesFor } from '#extension/learning/learnWords.ts';
import { nextReason } from '#extension/learning/nextReason.ts';
import { weakNodes } from '#extension/learning/weakNodes.ts';
import { english } from './english.ts';

type Proposal = Extract<Next, { kind: 'challenge' }>;

const next = (reason: Proposal['reason']): Proposal => ({
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
const today: Today = { day: '2026-03-02', worked: 0, solved: 0, streak: 0, freezesLeft: 1, frozen: [] };
const noReviews: Reviews = { due: [], coming: [] };
const times = timesFor('en', Date.parse('2026-03-02T12:00:00Z'));

const nodes = (given: Partial<LearnFacts>): ViewNode[] =>
	learnNodes(
		english,
		{ next: next({ kind: 'gaveUpEarlier' }), progress, today, reviews: noReviews, dailyGoal: 1, ...given },
		times,
		() => Promise.resolve([]),
	);
const under = (node: ViewNode | undefined): readonly ViewNode[] => {
	const children = node?.children ?? [];
	assert.ok(typeof children !== 'function');
	return children;
};
const labels = (some: readonly ViewNode[]): string[] => some.map(({ label }) => label);
const byId = (some: readonly ViewNode[], id: string): ViewNode => {
	const found = some.find((one) => one.id === id);
	assert.ok(found, `${id} among ${some.map((one) => one.id).join(', ')}`);
	return found;
};
/** Everything that is not asked for later. */
const allOf = (some: readonly ViewNode[]): ViewNode[] =>
	some.flatMap((one) => [one, ...(typeof one.children === 'function' ? [] : allOf(one.children ?? []))]);

describe('the Learn view', () => {
	it('is empty for somebody who has not begun, so that its welcome is seen', () => {
		assert.deepEqual(nodes({ next: next({ kind: 'first' }) }), []);
	});

	it('has what comes next with its reason, reviews, weak topics, progress, the goal and statistics, in this order', () => {
		assert.deepEqual(labels(nodes({})), [
			'Next: Two Sum',
			'Due reviews (0)',
			'Weak topics',
			'Solved: 3 of 16',
			'Daily goal: 0 of 1',
			'Statistics',
		]);
		const proposal = byId(nodes({}), 'next');
		assert.deepEqual(
			labels(under(proposal)).join(' '),
			'You looked at its solution some time ago: try it by yourself now.',
		);
		assert.deepEqual(proposal.command, { id: 'codeSensei.openChallenge', given: ['bank.two-sum'] });
	});

	it('breaks a long reason into lines that fit, and loses no word of it', () => {
		const reason = { kind: 'frontier' as const, learnt: ['arrays', 'binary-search', 'dynamic-programming'] };
		const lines = labels(under(byId(nodes({ next: next(reason) }), 'next')));
		assert.ok(lines.length > 1 && lines.every((line) => line.length <= 34));
		assert.equal(lines.join(' '), nextReason(english, next(reason)));
	});

	it('says what became of a wish, and takes it back on a click', () => {
		const granted = byId(
			nodes({ next: { ...next({ kind: 'recheck' }), wish: { wish: 'harder', isGranted: true } } }),
			'next',
		);
		assert.equal(granted.context, 'wished');
		assert.match(labels(under(granted)).join(' '), /^You asked for something harder\. Take the wish back /);
		assert.equal(byId(under(granted), 'next/takeBack').command?.id, 'codeSensei.refreshLearn');
		const refused = { ...next({ kind: 'recheck' }), wish: { wish: 'harder' as const, isGranted: false } };
		assert.match(labels(under(byId(nodes({ next: refused }), 'next'))).join(' '), /^Nothing harder is left/);
	});

	it('lets the placement be skipped while it goes on, and says when it has ended', () => {
		const asked = under(byId(nodes({ next: next({ kind: 'placement', asked: 2, most: 12 }) }), 'next'));
		assert.match(labels(asked).join(' '), /3 of at most 12\. Skip finding my level$/);
		assert.equal(asked.at(-1)?.command?.id, 'codeSensei.skipPlacement');
		const placed = { ...next({ kind: 'recheck' }), placed: { after: 7, known: ['arrays', 'hashing'] } };
		assert.match(
			labels(under(byId(nodes({ next: placed }), 'next'))).join(' '),
			/Your level is found, after 7 challenges\. Known by now: Arrays, Hashing\.$/,
		);
	});

	it('offers something to do for a topic that has run dry, each with a click', () => {
		const some = { challengeId: 'bank.a', title: 'A', difficulty: 'easy' as const };
		const dry = {
			topic: 'arrays',
			offers: [
				{ kind: 'variant' as const, how: 'withoutHints' as const, ...some },
				{ kind: 'review' as const, ...some, title: 'B' },
				{ kind: 'forge' as const },
			],
		};
		const children = under(byId(nodes({ next: { ...next({ kind: 'recheck' }), dry } }), 'next'));
		assert.match(
			labels(children).join(' '),
			/Nothing unseen is left in Arrays\. Instead: A without hints B once more A new one/,
		);
		assert.deepEqual(byId(children, 'next/dry/forge').command, {
			id: 'codeSensei.newChallengeWithAi',
			given: ['arrays'],
		});
		const solved = byId(nodes({ next: { kind: 'allSolved', dry, text: '' } }), 'next');
		assert.ok(under(solved).some(({ command }) => command?.id === 'codeSensei.newChallengeWithAi'));
	});

	it('offers a new story for what was solved: one that is there opens, else AI is asked for it', () => {
		const some = { challengeId: 'bank.a', title: 'A', difficulty: 'easy' as const };
		const offered = (readyId?: string): ViewNode => {
			const story = { kind: 'newStory' as const, ...some, ...(readyId === undefined ? {} : { readyId }) };
			const dry = { topic: 'arrays', offers: [story] };
			const children = under(byId(nodes({ next: { ...next({ kind: 'recheck' }), dry } }), 'next'));
			return byId(children, 'next/dry/newStory');
		};
		assert.equal(offered().label, 'A as a new story, told by AI');
		assert.deepEqual(offered().command, { id: 'codeSensei.newChallengeWithAi', given: ['bank.a'] });
		assert.equal(offered('forge.b').label, 'A as a new story');
		assert.deepEqual(offered('forge.b').command, { id: 'codeSensei.openChallenge', given: ['forge.b'] });
	});

	it('says of what a review is a new story, and lets what is repeated be told anew', () => {
		const due = next({ kind: 'dueReview', days: 9 });
		const variantOf = { challengeId: 'bank.a', title: 'A' };
		assert.match(nextReason(english, { ...due, variantOf }), /A new story for A, which you have solved\.$/);
		const children = under(byId(nodes({ next: { ...due, newStory: true } }), 'next'));
		const { command } = byId(children, 'next/newStory');
		assert.deepEqual(command, { id: 'codeSensei.newChallengeWithAi', given: ['bank.two-sum'] });
		assert.ok(allOf(nodes({ next: due })).every(({ id }) => id !== 'next/newStory'));
	});

	it('lists what is due with a start, then what will be', () => {
		const start = { challengeId: 'bank.b', title: 'B', difficulty: 'easy' as const };
		const due = {
			topic: 'arrays',
			title: 'Arrays',
			dueAt: '2026-02-27T12:00:00.000Z',
			lastAt: '2026-02-20T12:00:00.000Z',
			start,
		};
		const coming = { topic: 'hashing', title: 'Hashing', dueAt: '2026-03-09T12:00:00.000Z' };
		const reviews = byId(nodes({ reviews: { due: [due], coming: [coming] } }), 'reviews');
		assert.ok(reviews.label === 'Due reviews (1)' && reviews.isOpen === true);
		assert.deepEqual(
			under(reviews).map(({ label, description }) => [label, description]),
			[
				['Arrays', 'due 3 days ago'],
				['Hashing', 'due next week'],
			],
		);
		assert.deepEqual(under(reviews)[0]?.command?.given, ['bank.b']);
		assert.match(labels(under(byId(nodes({}), 'reviews'))).join(' '), /^Nothing is learnt yet that could fade\./);
	});

	it('has the challenge of the day, and says when it is done', () => {
		const daily = { challengeId: 'bank.d', title: 'D', difficulty: 'easy' as const, topic: 'arrays', isSolved: false };
		assert.equal(byId(nodes({ today: { ...today, daily } }), 'daily').description, 'easy');
		const done = byId(nodes({ today: { ...today, daily: { ...daily, isSolved: true } } }), 'daily');
		assert.deepEqual([done.description, done.icon], ['solved today', 'pass-filled']);
	});

	it('counts towards the goal what was worked on, and has none where none is wanted', () => {
		const goal = byId(nodes({ today: { ...today, worked: 2, solved: 1 }, dailyGoal: 2 }), 'goal');
		assert.deepEqual([goal.label, goal.description, goal.icon], ['Daily goal: 2 of 2', '1 solved', 'pass-filled']);
		assert.ok(nodes({ dailyGoal: 0 }).every(({ id }) => id !== 'goal'));
	});

	it('shows a streak as soon as there is one, with the freeze of the week and the last day that was bridged', () => {
		const streak = byId(nodes({ today: { ...today, streak: 2 } }), 'streak');
		assert.deepEqual([streak.label, streak.spoken], ['Streak: 2 days', '1 freeze left this week']);
		const frozen = byId(nodes({ today: { ...today, streak: 1, freezesLeft: 0, frozen: ['2026-03-01'] } }), 'streak');
		assert.deepEqual([frozen.label, frozen.spoken], ['Streak: 1 day', 'no freeze left this week']);
		assert.match(frozen.tooltip ?? '', /Bridged last: Mar 1, 2026\.$/);
	});
});

describe('weak topics in the Learn view', () => {
	const card = { what: 'a', whenToUse: 'b', mistakes: ['c', 'd'] as [string, string] };
	const submissionId = '11111111-1111-4111-8111-111111111111';
	const weak: WeakTopics['weak'][number] = {
		topic: 'hashing',
		title: 'Hashing',
		chance: 0.31,
		mastery: 0.43,
		attempts: 5,
		evidence: [
			{
				challengeId: 'bank.h',
				title: 'H',
				at: '2026-02-27T12:00:00.000Z',
				troubles: ['tooSlow', 'hints'],
				submissionId,
			},
			{ challengeId: 'bank.i', title: 'I', at: '2026-02-26T12:00:00.000Z', troubles: ['gaveUp'] },
		],
		card,
		start: { challengeId: 'bank.s', title: 'S', difficulty: 'easy' },
	};
	const show = (given: Partial<WeakTopics>): ViewNode[] =>
		weakNodes(english, { weak: [], notEnough: [], patterns: [], ...given }, times);

	it('have mastery as a bar with the number, said in words to a screen reader', () => {
		const [node] = show({ weak: [weak] });
		assert.ok(node);
		assert.deepEqual([node.label, node.description, node.spoken], ['Hashing', '▰▰▰▱▱▱▱ 43 %', 'mastery 43 percent']);
		assert.match(node.tooltip ?? '', /^2 of your 5 attempts did not go smoothly\./);
	});

	it('have a start, a card, and the attempts that say so, which open what was submitted', () => {
		const children = under(show({ weak: [weak] })[0]);
		assert.deepEqual(labels(children), ['Start: S', 'What it is, and when to use it', 'H', 'I']);
		assert.deepEqual(children[0]?.command, { id: 'codeSensei.openChallenge', given: ['bank.s'] });
		assert.deepEqual(children[1]?.command?.given, [{ topic: 'Hashing', card, start: 'S' }]);
		assert.equal(children[2]?.description, 'too slow, with hints · 3 days ago');
		assert.deepEqual(children.at(2)?.command, { id: 'codeSensei.openSubmission', given: ['bank.h', submissionId] });
		assert.deepEqual(children[3]?.command, { id: 'codeSensei.openChallenge', given: ['bank.i'] });
	});

	it('are not judged before there are attempts enough: the count is said', () => {
		const notEnough = [{ topic: 'arrays', title: 'Arrays', attempts: 1, needed: 3 }];
		const shown = show({ notEnough });
		assert.deepEqual(
			shown.map(({ label, spoken }) => [label, spoken]),
			[['Not enough yet: Arrays', '1 of 3 attempts']],
		);
		const many = ['a', 'b', 'c', 'd'].map((topic) => ({ topic, title: topic.toUpperCase(), attempts: 2, needed: 3 }));
		const [group, ...others] = show({ notEnough: many });
		assert.ok(group?.description === '4 topics' && others.length === 0);
		assert.deepEqual(under(group).at(0)?.spoken, '2 of 3 attempts');
	});

	it('say so when no topic stands out', () => {
		assert.match(labels(show({})).join(' '), /^No topic stands out/);
	});

	it('name mistakes that come back, with what shows them', () => {
		const evidence = [{ challengeId: 'bank.h', title: 'H', submissionId }];
		const [, group] = show({ weak: [weak], patterns: [{ pattern: 'offByOne', of: 4, evidence }] });
		const [pattern] = under(group);
		assert.deepEqual([pattern?.label, pattern?.description], ['Off by one', 'in 1 of your last 4 failed attempts']);
		assert.deepEqual(under(pattern)[0]?.command?.given, ['bank.h', submissionId]);
	});

	it('and everything else have ids of their own, so that what is open stays open', () => {
		const ids = allOf([...nodes({ today: { ...today, streak: 2 } }), ...show({ weak: [weak] })]).map(({ id }) => id);
		assert.equal(new Set(ids).size, ids.length);
	});
});

describe('the reason of what comes next', () => {
	const sentence = (reason: Extract<Next, { kind: 'challenge' }>['reason']): string =>
		nextReason(english, next(reason));

	it('is concrete and countable', () => {
		assert.equal(sentence({ kind: 'first' }), 'An easy one to begin with.');
		assert.equal(
			sentence({ kind: 'goOn', failed: 2, of: 5, trouble: 'tooSlow' }),
			'Two pointers: 2 of your last 5 were not solved alone (too slow).',
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

	it('says whether it is easier or harder than last time', () => {
		const proposal = next({ kind: 'recheck' });
		assert.match(nextReason(english, { ...proposal, compared: 'easier' }), / Easier than last time\.$/);
		assert.match(nextReason(english, { ...proposal, compared: 'harder' }), / Harder than last time\.$/);
		assert.doesNotMatch(nextReason(english, { ...proposal, compared: 'same' }), /than last time/);
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
