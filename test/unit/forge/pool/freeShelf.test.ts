import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { freeShelf, restUntil, shelfLeaseMs } from '#backend/forge/pool/freeShelf.ts';
import type { KnownShelf } from '#backend/forge/pool/shelfStore.ts';

const now = 1_000_000_000;
const minute = 60_000;

function shelf(topic: string, changes: Partial<KnownShelf> = {}): KnownShelf {
	return { topic, difficulty: 'easy', kind: 'function', missing: 1, failures: 0, restUntilMs: 0, ...changes };
}

const free = (...shelves: KnownShelf[]): string | undefined => freeShelf(shelves, now)?.topic;
const leased = (untilMs: number): Partial<KnownShelf> => ({ lease: { owner: 'one', untilMs } });

describe('the shelf that is filled next', () => {
	it('is the first one that nobody fills and that has rested', () => {
		assert.equal(free(shelf('a'), shelf('b')), 'a');
		assert.equal(free(shelf('a', leased(now + minute)), shelf('b')), 'b');
		assert.equal(free(shelf('a', { restUntilMs: now + minute }), shelf('b')), 'b');
		assert.equal(free(shelf('a', { restUntilMs: now }), shelf('b')), 'a');
		assert.equal(free(shelf('a', leased(now + 1))), undefined);
		assert.equal(free(), undefined);
	});

	it('is one whose process says nothing any more', () => {
		assert.equal(free(shelf('a', leased(now))), 'a');
	});

	it('is not kept by what a clock wrote that was far ahead', () => {
		assert.equal(free(shelf('a', leased(now + shelfLeaseMs))), undefined);
		assert.equal(free(shelf('a', leased(now + shelfLeaseMs + 1))), 'a');
		assert.equal(free(shelf('a', { restUntilMs: now + 365 * 24 * 60 * minute })), 'a');
	});
});

describe('the rest of a shelf that could not be filled', () => {
	it('is longer with each failure in a row, up to six hours', () => {
		const minutes = [1, 2, 3, 4, 9, 10, 1_000].map((failures) => (restUntil(now, failures) - now) / minute);
		assert.deepEqual(minutes, [1, 2, 4, 8, 256, 360, 360]);
	});

	it('ends before it is taken for that of a wrong clock', () => {
		assert.equal(free(shelf('a', { restUntilMs: restUntil(now, 50) })), undefined);
	});
});
