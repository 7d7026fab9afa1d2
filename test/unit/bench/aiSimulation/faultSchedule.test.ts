import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { FaultSchedule } from '../../../bench/aiSimulation/faultSchedule.ts';
import { dayMs } from '../../../bench/aiSimulation/workload.ts';

const span = { fromMs: 1_000_000, untilMs: 1_000_000 + 200 * dayMs };
const everyMs = 5 * 60_000;

function servedShare(schedule: FaultSchedule): number {
	let [served, asked] = [0, 0];
	for (let atMs = span.fromMs; atMs < span.untilMs; atMs += everyMs) {
		asked += 1;
		if (schedule.faultAt(atMs) === undefined) served += 1;
	}
	return served / asked;
}

describe('the schedule by which a simulated provider fails', () => {
	for (const availability of [0.95, 0.98]) {
		it(`serves the share ${String(availability)} of requests, half of the rest failing in outages`, () => {
			const schedule = new FaultSchedule(availability, span, 11);
			assert.ok(Math.abs(servedShare(schedule) - availability) < 0.005, String(servedShare(schedule)));
			const outMs = schedule.outages.reduce((sum, { fromMs, untilMs }) => sum + untilMs - fromMs, 0);
			const expected = (1 - availability) / 2;
			assert.ok(Math.abs(outMs / (span.untilMs - span.fromMs) - expected) < expected / 4);
		});
	}

	it('serves everything at 1 and nothing at 0', () => {
		assert.equal(servedShare(new FaultSchedule(1, span, 11)), 1);
		assert.equal(servedShare(new FaultSchedule(0, span, 11)), 0);
	});

	it('has outages one after the other, within the time it is for', () => {
		const { outages } = new FaultSchedule(0.95, span, 11);
		for (const [place, { fromMs, untilMs }] of outages.entries()) {
			assert.ok(fromMs < untilMs && untilMs <= span.untilMs);
			assert.ok(fromMs >= (outages[place - 1]?.untilMs ?? span.fromMs));
		}
	});

	it('is the same for the same seed and another one for another provider', () => {
		const outagesOf = (seed: number): unknown => new FaultSchedule(0.95, span, seed).outages;
		assert.deepEqual(outagesOf(11), outagesOf(11));
		assert.notDeepEqual(outagesOf(11), outagesOf(12));
	});
});
