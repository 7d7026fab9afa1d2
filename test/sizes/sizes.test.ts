import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { builtSizes, overBudget, readBudgets, sizeFigures, sizeOf } from '#tools/sizeBudgets.ts';

const built = builtSizes(path.join(import.meta.dirname, '../..'));

describe('what ships', () => {
	it('was built and packed whole', () => {
		for (const figure of sizeFigures) assert.ok((sizeOf(figure, built) ?? 0) > 10_000, figure);
	});

	it('is no larger than its budget', () => {
		assert.equal(overBudget(readBudgets(), built).join('\n\n'), '');
	});
});
