import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { findSourceTrouble, maxSourceBytes } from '#judge/findSourceTrouble.ts';

describe('a source before it is compiled', () => {
	it('may be as large as the limit, and not larger', () => {
		assert.equal(findSourceTrouble('x'.repeat(maxSourceBytes)), undefined);
		assert.match(findSourceTrouble('x'.repeat(5_000_000))?.message ?? '', /too large: 5\.0 MB, the limit is 256 kB/);
	});

	it('is told where its NUL character stands', () => {
		const trouble = findSourceTrouble('one\ntw\0o\n');
		assert.deepEqual([trouble?.line, trouble?.column], [2, 3]);
	});
});
