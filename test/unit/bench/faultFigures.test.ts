import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type FaultOptions, faultFigures } from '../../bench/faultFigures.ts';

describe('the figures of a run with faults', () => {
	it('are what was lost, wrong and doubled of five hundred submissions of fifty users', async () => {
		const asked: FaultOptions[] = [];
		const run = (options: FaultOptions) => {
			asked.push(options);
			return Promise.resolve({ submissions: 500, lost: 1, wrong: 2, doubled: 3, kills: { 'worker kill': 4 } });
		};
		const { figures } = await faultFigures(run, { quick: false });
		assert.deepEqual(figures, { fault_run_lost: 1, fault_run_wrong: 2, fault_run_doubled: 3 });
		assert.deepEqual([asked[0]?.submissions, asked[0]?.users], [500, 50]);
	});
});
