import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { pageOfChallenges } from '#backend/challenges/pageOfChallenges.ts';
import { ChallengeQuery, type ChallengeSummary } from '#contract/challenge.ts';
import { Difficulty } from '#contract/ids.ts';

const summary: fc.Arbitrary<ChallengeSummary> = fc.record({
	id: fc.uuid().map((id) => `bank.${id}`),
	title: fc.constantFrom('Two Sum', 'two sum', 'Zebra', 'Übung', ''),
	difficulty: fc.constantFrom(...Difficulty.options),
	topics: fc.subarray(['arrays', 'hashing', 'stack'], { minLength: 1 }),
	tags: fc.constant<string[]>([]),
	status: fc.constantFrom('unseen' as const, 'solved' as const),
	unaided: fc.boolean(),
	submissions: fc.nat(),
	lastActive: fc.constantFrom('2026-01-01T00:00:00.000Z', '2026-01-02T00:00:00.000Z'),
});
const summaries = fc.uniqueArray(summary, { selector: ({ id }) => id, maxLength: 30 });
const sorts = fc.constantFrom('title', 'difficulty', 'topic', 'lastActive');

function pages(all: readonly ChallengeSummary[], query: Record<string, unknown>): ChallengeSummary[][] {
	const found = [];
	let cursor: string | undefined;
	do {
		const page = pageOfChallenges(all, ChallengeQuery.parse({ ...query, cursor }));
		found.push(page.items);
		cursor = page.nextCursor;
	} while (cursor !== undefined);
	return found;
}

describe('pages of challenges', () => {
	it('together are the whole list, each challenge once, in one order', () => {
		fc.assert(
			fc.property(summaries, sorts, fc.integer({ min: 1, max: 7 }), (all, sort, limit) => {
				const cut = pages(all, { sort, limit });
				assert.ok(cut.every((page) => page.length <= limit));
				assert.deepEqual(cut.flat(), pages(all.toReversed(), { sort, limit: 500 }).flat());
				assert.equal(cut.flat().length, all.length);
			}),
		);
	});

	it('go on behind a challenge that has vanished from the list meanwhile', () => {
		fc.assert(
			fc.property(summaries, sorts, (all, sort) => {
				const first = pageOfChallenges(all, ChallengeQuery.parse({ sort, limit: 2 }));
				if (first.nextCursor === undefined) return;
				const left = all.filter(({ id }) => id !== first.items.at(-1)?.id);
				const rest = pageOfChallenges(left, ChallengeQuery.parse({ sort, cursor: first.nextCursor }));
				assert.equal(rest.items.length, all.length - 2);
			}),
		);
	});
});
