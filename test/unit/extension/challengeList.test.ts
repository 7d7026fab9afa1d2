import assert from 'node:assert/strict';
import type { ChallengeSummary } from '#contract/challenge.ts';
import { filterSummary, isFiltering, matches, noFilter } from '#extension/challenges/challengeFilter.ts';
import { groupChallenges } from '#extension/challenges/challengeGroups.ts';
import { challengeLabel } from '#extension/challenges/challengeWords.ts';
import { english } from './english.ts';

function challenge(slug: string, given: Partial<ChallengeSummary> = {}): ChallengeSummary {
	return {
		id: `bank.${slug}`,
		title: slug,
		difficulty: 'easy',
		topics: ['arrays'],
		tags: [],
		status: 'unseen',
		unaided: false,
		submissions: 0,
		...given,
	};
}

describe('the filter of challenges', () => {
	const window = challenge('window', {
		title: 'Longest Café Window',
		topics: ['two-pointers', 'strings'],
		difficulty: 'medium',
		status: 'tried',
		tags: ['sliding window'],
	});

	it('lets everything through when nothing is chosen', () => {
		assert.equal(matches(noFilter, window), true);
		assert.equal(isFiltering({ ...noFilter, text: '  ' }), false);
	});

	it('wants one of each kind that was chosen', () => {
		const filter = { ...noFilter, topics: ['strings', 'stack'], difficulties: ['medium' as const] };
		assert.equal(matches(filter, window), true);
		assert.equal(matches({ ...filter, difficulties: ['hard'] }, window), false);
		assert.equal(matches({ ...filter, statuses: ['solved'] }, window), false);
		assert.equal(matches({ ...filter, statuses: ['solved', 'tried'] }, window), true);
	});

	it('searches all words in title, topics and tags, without regard to case, accents and hyphens', () => {
		assert.equal(matches({ ...noFilter, text: 'cafe LONGEST' }, window), true);
		assert.equal(matches({ ...noFilter, text: 'two pointers' }, window), true);
		assert.equal(matches({ ...noFilter, text: 'two-pointers sliding' }, window), true);
		assert.equal(matches({ ...noFilter, text: 'cafe shortest' }, window), false);
	});

	it('is summed up in a few words', () => {
		const filter = {
			topics: ['two-pointers'],
			difficulties: ['easy' as const, 'hard' as const],
			statuses: [],
			text: ' sum ',
		};
		assert.equal(filterSummary(english, filter), 'Two pointers · easy, hard · "sum"');
	});
});

describe('the tree of challenges', () => {
	const all = [
		challenge('b', { difficulty: 'hard', status: 'solved', lastActive: '2026-11-20T10:00:00.000Z' }),
		challenge('a', { difficulty: 'hard' }),
		challenge('c', { status: 'tried', lastActive: '2026-11-21T10:00:00.000Z' }),
		challenge('d', { topics: ['stack', 'arrays'] }),
	];
	const names = (nodes: ReturnType<typeof groupChallenges>): string[] =>
		nodes.map((node) => (node.kind === 'group' ? node.name : node.summary.title));

	it('has a group for each first topic, easy before hard in it', () => {
		const [arrays, stack, ...rest] = groupChallenges(all, 'topic', noFilter);
		assert.ok(arrays?.kind === 'group' && stack?.kind === 'group' && rest.length === 0);
		assert.deepEqual(names(arrays.children), ['c', 'a', 'b']);
		assert.deepEqual(names(stack.children), ['d']);
	});

	it('counts what is solved of the whole group, also of what the filter hides', () => {
		const [arrays] = groupChallenges(all, 'topic', { ...noFilter, statuses: ['tried'] });
		assert.ok(arrays?.kind === 'group');
		assert.deepEqual([arrays.solved, arrays.total, arrays.children.length], [1, 3, 1]);
	});

	it('leaves out groups in which nothing matches', () => {
		assert.deepEqual(names(groupChallenges(all, 'topic', { ...noFilter, topics: ['stack'] })), ['stack']);
	});

	it('has the difficulties from easy to hard', () => {
		assert.deepEqual(names(groupChallenges(all, 'difficulty', noFilter)), ['easy', 'hard']);
	});

	it('is a list by title, or with the last worked on first', () => {
		assert.deepEqual(names(groupChallenges(all, 'title', noFilter)), ['a', 'b', 'c', 'd']);
		assert.deepEqual(names(groupChallenges(all, 'lastActive', noFilter)), ['c', 'b', 'a', 'd']);
	});

	it('says difficulty and state to somebody who does not see it', () => {
		const label = challengeLabel(
			english,
			challenge('x', { title: 'Two Sum', status: 'gaveUp', topics: ['two-pointers'] }),
		);
		assert.equal(label, 'Two Sum, easy, given up, Two pointers');
	});
});
