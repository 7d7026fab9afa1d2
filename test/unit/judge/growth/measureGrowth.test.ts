import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { Value } from '#contract/value.ts';
import { askedSizes, type GrowthHelp, measureGrowth } from '#judge/growth/measureGrowth.ts';
import { sizeOfInput } from '#judge/growth/sizeOfInput.ts';
import { parseValueType } from '#judge/signature/valueType.ts';

const list = [parseValueType('int[]')];

/** A solution whose time is a formula, and a generator that gives what it is asked for. */
function helpOf(ms: (size: number) => number, largest = 60_000): GrowthHelp & { ran: number[] } {
	const ran: number[] = [];
	return {
		ran,
		draw: (sizes) =>
			Promise.resolve(
				sizes.filter((size) => size <= largest).map((size): Value[] => [new Array<number>(size).fill(7)]),
			),
		time: (inputs, limitMs) => {
			const times: number[] = [];
			for (const input of inputs) {
				const size = sizeOfInput(input, list);
				ran.push(size);
				if (ms(size) > limitMs) break;
				times.push(ms(size));
			}
			return Promise.resolve(times);
		},
	};
}

describe('measuring growth', () => {
	it('goes as far as the solution is quick enough, and repeats what it chose', async () => {
		const help = helpOf((size) => 0.001 + size ** 2 / 20_000);
		const growth = await measureGrowth(list, help);
		assert.ok(growth.kind === 'measured' && growth.growth === 'O(n^2)');
		assert.ok(growth.largest > 700 && growth.largest < 1_600, `${growth.largest}`);
		assert.ok(Math.max(...help.ran) < 3_000, 'nothing much larger was tried');
		const most = help.ran.filter((size) => size === growth.largest).length;
		assert.ok(most >= 4, 'once to see, then at least three times');
	});

	it('sees exponential growth in the small steps of the first sizes', async () => {
		const growth = await measureGrowth(
			list,
			helpOf((size) => 0.002 + 2 ** size / 20_000),
		);
		assert.ok(growth.kind === 'measured' && growth.growth === 'O(2^n)');
		assert.ok(growth.largest <= 22);
	});

	it('reaches the largest sizes with what hardly grows', async () => {
		const growth = await measureGrowth(
			list,
			helpOf((size) => Math.log2(size) / 500),
		);
		assert.ok(growth.kind === 'measured' && ['O(1)', 'O(log n)'].includes(growth.growth));
		assert.equal(growth.largest, Math.max(...askedSizes.large.filter((size) => size <= 60_000)));
	});

	it('says that it can not be measured where the inputs do not grow', async () => {
		const noInputs = { kind: 'notMeasurable', reason: 'noInputs' };
		assert.deepEqual(
			await measureGrowth(
				list,
				helpOf(() => 1, 0),
			),
			noInputs,
		);
		assert.deepEqual(
			await measureGrowth(
				list,
				helpOf(() => 1, 6),
			),
			noInputs,
		);
		const same: GrowthHelp = { ...helpOf(() => 1), draw: (sizes) => Promise.resolve(sizes.map(() => [[1, 2, 3]])) };
		assert.deepEqual(await measureGrowth(list, same), noInputs);
	});

	it('takes numbers, characters and rows for the size, or else the number that is all there is', () => {
		const types = (...names: string[]) => names.map(parseValueType);
		assert.equal(sizeOfInput([[4, 5, 6], 1_000], types('int[]', 'int')), 3);
		assert.equal(sizeOfInput(['abcd'], types('string')), 4);
		assert.equal(sizeOfInput([[[1, 2], [0], []]], types('int[][]')), 6);
		assert.equal(sizeOfInput([['ab', '']], types('string[]')), 3);
		assert.equal(sizeOfInput([3, '-40'], types('int', 'long')), 40);
	});
});
