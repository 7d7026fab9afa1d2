import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { classWorth, FairTurns } from '#backend/platform/queue/fairTurns.ts';
import { drawRush, drawService, risingTime, rushClassId, rushHabits } from '../../../bench/capacity/rush/drawRush.ts';
import { byTurns, firstInFirstOut, type RushJob } from '../../../bench/capacity/rush/queuePolicy.ts';
import { simulateRush } from '../../../bench/capacity/rush/simulateRush.ts';

const service = { shares: [0.5, 0.9, 1], ms: [20, 200, 900] };
const jobsOf = fc
	.array(
		fc.record({
			atMs: fc.integer({ min: 0, max: 5_000 }),
			serviceMs: fc.integer({ min: 1, max: 500 }),
			flow: fc.record({
				classId: fc.constantFrom(rushClassId, 'other'),
				learnerId: fc.constantFrom('a', 'b', 'c', 'd'),
			}),
		}),
		{ minLength: 1, maxLength: 80 },
	)
	.map((jobs) => jobs.toSorted((a, b) => a.atMs - b.atMs));

const endless = { queueMax: Infinity, retryAfterMs: 10_000 };
const policies = { 'first in, first out': firstInFirstOut, 'fair turns': () => byTurns(new FairTurns()) };

describe('the rush before a deadline', () => {
	for (const [name, policy] of Object.entries(policies)) {
		it(`judges everything without a gap while somebody waits: ${name}`, () => {
			fc.assert(
				fc.property(jobsOf, (jobs) => {
					const { drainedMs } = simulateRush(jobs, policy(), 1, endless);
					// On one core the end does not depend on the order.
					let endMs = 0;
					for (const { atMs, serviceMs } of jobs) endMs = Math.max(endMs, atMs) + serviceMs;
					assert.equal(drainedMs, endMs - (jobs.at(-1)?.atMs ?? 0));
				}),
			);
		});

		it(`lets nobody wait where there is a core for everybody: ${name}`, () => {
			fc.assert(
				fc.property(jobsOf, (jobs) => {
					const { rush, others } = simulateRush(jobs, policy(), jobs.length, endless);
					assert.deepEqual([rush.p99, others.p99], [0, 0]);
				}),
			);
		});
	}

	it('has nobody of others wait for a class of thousands when turns are fair', () => {
		const ofClass = Array.from({ length: 1_000 }, (_, learner): RushJob => {
			return { atMs: 0, serviceMs: 100, flow: { classId: rushClassId, learnerId: `l${String(learner)}` } };
		});
		const other: RushJob = { atMs: 1, serviceMs: 100, flow: { learnerId: 'other' } };
		const plain = simulateRush([...ofClass, other], firstInFirstOut(), 1, endless);
		const fair = simulateRush([...ofClass, other], byTurns(new FairTurns()), 1, endless);
		assert.equal(plain.others.p50, 1_000 * 100 - 1);
		// Who came while few of the class waited yet paid less: that is a second round.
		assert.ok(fair.others.p50 <= 2 * classWorth * 100, String(fair.others.p50));
	});

	it('judges everything however short the queue is, and lets no more wait than it holds', () => {
		fc.assert(
			fc.property(jobsOf, fc.integer({ min: 1, max: 5 }), (jobs, queueMax) => {
				for (const policy of Object.values(policies)) {
					const bounds = { queueMax, retryAfterMs: 1_000 };
					const bounded = simulateRush(jobs, policy(), 1, bounds);
					assert.ok(bounded.mostWaiting <= queueMax);
					const refused = bounded.rush.toldToComeBack + bounded.others.toldToComeBack;
					const free = simulateRush(jobs, policy(), 1, endless);
					if (refused === 0) assert.deepEqual(bounded, free);
					else assert.ok(free.mostWaiting > queueMax);
					assert.ok(bounded.drainedMs >= free.drainedMs);
				}
			}),
		);
	});

	it('draws about the promised number, everybody at least once, ever more towards the deadline', () => {
		const jobs = drawRush(service);
		const ofClass = jobs.filter(({ flow }) => flow.classId === rushClassId);
		assert.equal(ofClass.length, rushHabits.submissions);
		assert.equal(new Set(ofClass.map(({ flow }) => flow.learnerId)).size, rushHabits.learners);
		const minute = (place: number): number =>
			ofClass.filter(({ atMs }) => Math.floor(atMs / 60_000) === place).length;
		assert.ok(minute(9) > 4 * minute(0), `${String(minute(0))} ${String(minute(9))}`);
		assert.deepEqual(drawRush(service), jobs);
	});

	it('begins and ends its arrivals with its time', () => {
		assert.equal(risingTime(0, 6), 0);
		assert.ok(Math.abs(risingTime(1, 6) - 1) < 1e-12);
	});

	it('draws no service time outside of those that were measured, and longer ones for larger shares', () => {
		fc.assert(
			fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (a, b) => {
				const [small, large] = [drawService(service, Math.min(a, b)), drawService(service, Math.max(a, b))];
				assert.ok(small >= 20 && large <= 900 && small <= large);
			}),
		);
	});
});
