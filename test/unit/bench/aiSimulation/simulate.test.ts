import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { type Supply, readSupply } from '../../../bench/aiSimulation/candidateSupply.ts';
import { type Simulated, simulate, type SimulationOptions } from '../../../bench/aiSimulation/simulate.ts';
import { SimulatedStock } from '../../../bench/aiSimulation/simulatedStock.ts';
import { TokenCount } from '../../../bench/aiSimulation/tokenCount.ts';
import type { PlannedDemand } from '../../../bench/aiSimulation/workload.ts';

const startMs = Date.UTC(2026, 10, 1);
const hourMs = 3_600_000;
const asked = (hour: number): PlannedDemand => ({
	atMs: hour * hourMs,
	topic: 'arrays',
	difficulty: 'medium',
	solves: true,
});
const bankOf = (count: number): SimulatedStock =>
	new SimulatedStock({
		listed: Array.from({ length: count }, (_, place) => ({
			id: `bank.number-${String(place)}`,
			title: `Number ${String(place)}`,
			difficulty: 'medium' as const,
			topics: ['arrays'],
		})),
		others: [
			{
				place: 'arrays/number-0',
				id: 'bank.number-0',
				title: 'Number 0',
				statement: 'Add.',
				signature: { name: 'add', parameters: [{ name: 'nums', type: 'int[]' }], returns: { type: 'int' } },
				small: [],
			},
		],
	});

describe('a simulated class', () => {
	let supply: Supply;
	before(async () => {
		supply = await readSupply();
	});

	const run = (changes: Partial<SimulationOptions>): Promise<Simulated> =>
		simulate({
			learners: [
				{ id: 'ann', demands: [asked(1), asked(2)] },
				{ id: 'ben', demands: [asked(3), asked(4), asked(5)] },
			],
			days: 1,
			startMs,
			seed: 5,
			availability: 1,
			// What is made is sound and stands where it was demanded, so that everything below can be worked out by hand.
			yieldShare: 1,
			levelShare: 1,
			perShelf: 0,
			stock: bankOf(2),
			supply,
			tokens: new TokenCount(),
			...changes,
		});

	it('asks twice for each new challenge, and never for one that another learner had before', async () => {
		const { tally, calls, made, refusals } = await run({});
		// Ann has two made; Ben gets these, and a third one is made for him.
		assert.deepEqual(tally.servedBy, { gemini: 3, pool: 2 });
		assert.equal(calls.length, 3 * 2);
		assert.equal(made, 3);
		assert.deepEqual([tally.demands, tally.answered, tally.matched], [5, 5, 5]);
		assert.deepEqual(refusals, { accepted: 3 });
	});

	it('has nobody but the first learner wait where challenges are made ahead, one more than were used up', async () => {
		const { tally, calls, made } = await run({ perShelf: 1 });
		// One is made for Ann, and one more lies ready; each time the last one of a learner is taken, the next is made.
		assert.deepEqual(tally.servedBy, { gemini: 1, pool: 4 });
		assert.equal(made, 4);
		assert.equal(calls.length, 4 * 2);
		assert.equal(tally.waitsMs.filter((ms) => ms > 0).length, 1);
	});

	it('has what is refused mended twice, and the bank stand in for what is not sound then', async () => {
		const { tally, calls, made, refusals } = await run({
			yieldShare: 0,
			learners: [{ id: 'ann', demands: [asked(1)] }],
		});
		assert.deepEqual(tally.servedBy, { bank: 1 });
		assert.equal(made, 0);
		assert.ok(refusals.accepted === undefined && calls.length >= 3, JSON.stringify(refusals));
	});

	it('is served by the bank while every provider is down, with what a learner has not seen as long as there is such', async () => {
		const { tally, calls } = await run({ availability: 0 });
		assert.deepEqual(tally.servedBy, { bank: 4, nothing: 1 });
		assert.deepEqual([tally.answered, tally.matched], [4, 4]);
		assert.ok(calls.every(({ outcome, nanoUsd }) => outcome === 'serverError' && nanoUsd === 0));
	});

	it('is the same for the same seed, calls and their costs included', async () => {
		const changes = { availability: 0.9, yieldShare: 0.5, levelShare: 0.5, perShelf: 1 };
		const [one, other] = [await run(changes), await run(changes)];
		assert.deepEqual(one, other);
		assert.ok(one.calls.length > 0);
	});
});
