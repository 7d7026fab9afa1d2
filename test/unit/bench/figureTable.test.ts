import assert from 'node:assert/strict';
import { figureTable } from '../../bench/figureTable.ts';
import { median } from '../../bench/median.ts';

describe('the table of a benchmark', () => {
	const line = (bench: string, figure: string, value: number) =>
		figureTable(bench, { [figure]: value })
			.split('\n')[1]
			?.split(/\s{2,}/);

	it('shows unit and aim of a figure, and whether the aim is met', () => {
		assert.deepEqual(line('extension', 'activation_ms', 12.345), ['activation_ms', '12.35', 'ms', 'at most 25', 'met']);
		assert.deepEqual(line('extension', 'vsix_bytes', 2_000_001), [
			'vsix_bytes',
			'2,000,001',
			'bytes',
			'at most 2,000,000',
			'MISSED',
		]);
		assert.deepEqual(line('judge', 'per_case_requests_over_ours', 12), [
			'per_case_requests_over_ours',
			'12',
			'ratio',
			'at least 13',
			'MISSED',
		]);
	});

	it('shows a figure without an aim as it is', () => {
		assert.deepEqual(line('judge', 'python_throughput_per_s', 41.2), ['python_throughput_per_s', '41.2', 'per second']);
	});
});

describe('the median', () => {
	it('is the middle, or the mean of the two in the middle', () => {
		assert.equal(median([9, 1, 5]), 5);
		assert.equal(median([9, 1, 5, 6]), 5.5);
	});

	it('of nothing does not exist', () => {
		assert.throws(() => median([]), RangeError);
	});
});
