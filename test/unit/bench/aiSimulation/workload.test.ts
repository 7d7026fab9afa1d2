import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { dayMs, workloadOf } from '../../../bench/aiSimulation/workload.ts';

const size = { learners: 40, perDay: 5, days: 6 };
const topics = ['arrays', 'strings', 'graphs', 'heap'];

describe('the workload of simulated learners', () => {
	it('is the same for the same seed and another one for another seed', () => {
		assert.deepEqual(workloadOf(size, topics, 7), workloadOf(size, topics, 7));
		assert.notDeepEqual(workloadOf(size, topics, 7), workloadOf(size, topics, 8));
	});

	it('gives a learner the same demands whoever else there is', () => {
		const [few, many] = [workloadOf({ ...size, learners: 3 }, topics, 7), workloadOf(size, topics, 7)];
		assert.deepEqual(few, many.slice(0, 3));
	});

	it('has each learner ask so many times on each day, in order of time', () => {
		for (const { demands } of workloadOf(size, topics, 7)) {
			const times = demands.map(({ atMs }) => atMs);
			assert.deepEqual(
				times,
				times.toSorted((a, b) => a - b),
			);
			for (let day = 0; day < size.days; day += 1) {
				const evening = demands.slice(day * size.perDay, (day + 1) * size.perDay);
				assert.ok(evening.every(({ atMs }) => atMs >= day * dayMs && atMs < (day + 2) * dayMs));
			}
			assert.equal(demands.length, size.perDay * size.days);
		}
	});

	it('wants the first topic about twice as often as the second and four times as often as the fourth', () => {
		const demands = workloadOf(size, topics, 7).flatMap((learner) => learner.demands);
		const share = (topic: string): number => demands.filter((demand) => demand.topic === topic).length / demands.length;
		for (const [place, topic] of topics.entries()) {
			const expected = 1 / (place + 1) / (1 + 1 / 2 + 1 / 3 + 1 / 4);
			assert.ok(Math.abs(share(topic) - expected) < 0.05, `${topic}: ${String(share(topic))}`);
		}
	});
});
