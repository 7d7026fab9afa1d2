import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { type Cost, cloudCost, hintUsd, type Needs, needsOf, oneMachineCost } from '../../../bench/capacityModel.ts';
import { habits } from '../../../bench/capacity/habits.ts';
import { type MeasuredFile, type MeasuredName, readMeasured } from '../../../bench/capacity/measuredFigures.ts';
import { atlasTiers, prices } from '../../../bench/capacity/prices.ts';

const measured = readMeasured();
const someLearners = fc.integer({ min: 1, max: 1_000_000 });
const close = (a: number, b: number): void => assert.ok(Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)), `${String(a)} ${String(b)}`);

/** The same file with another value. */
function measuredWith(name: MeasuredName, change: (value: number) => number): MeasuredFile {
	const { value, ...rest } = measured.figures[name];
	assert.ok(typeof value === 'number');
	return { ...measured, figures: { ...measured.figures, [name]: { ...rest, value: change(value) } } };
}

const counted: readonly (keyof Needs)[] = [
	'submissionsPerDay',
	'peakSubmissionsPerS',
	'peakRequestsPerS',
	'peakCores',
	'rushCores',
	'workers',
	'apiProcesses',
	'storedGb',
	'indexGb',
	'documents',
	'shards',
	'redisMb',
	'egressGbPerMonth',
	'blobGb',
	'aiChallengesPerMonth',
	'aiHintsPerMonth',
];

describe('the capacity model', () => {
	it('never needs less of anything, and never costs less, for more learners', () => {
		fc.assert(
			fc.property(someLearners, someLearners, (a, b) => {
				const [few, many] = [needsOf(Math.min(a, b), measured), needsOf(Math.max(a, b), measured)];
				for (const name of counted) assert.ok(few[name] <= many[name], name);
				assert.ok(cloudCost(few, measured).total <= cloudCost(many, measured).total);
			}),
		);
	});

	it('stores and sends in proportion to the learners', () => {
		fc.assert(
			fc.property(someLearners, fc.integer({ min: 2, max: 100 }), (learners, times) => {
				const [one, more] = [needsOf(learners, measured), needsOf(learners * times, measured)];
				for (const name of ['storedGb', 'documents', 'egressGbPerMonth', 'submissionsPerDay'] as const) {
					close(more[name], one[name] * times);
				}
			}),
		);
	});

	it('costs at most ten times as much for ten times the learners, but for what comes in whole pieces', () => {
		fc.assert(
			fc.property(fc.integer({ min: 1_000, max: 100_000 }), (learners) => {
				const [one, ten] = [needsOf(learners, measured), needsOf(10 * learners, measured)];
				// One tier up, one machine and one process more.
				const piece = 1_500 + 50 + 53;
				assert.ok(cloudCost(ten, measured).total <= 10 * cloudCost(one, measured).total + piece);
			}),
		);
	});

	it('needs no more machines when a submission takes less time, and no smaller store when it takes more bytes', () => {
		fc.assert(
			fc.property(someLearners, fc.double({ min: 0.1, max: 1, noNaN: true }), (learners, factor) => {
				const now = needsOf(learners, measured);
				const faster = needsOf(learners, measuredWith('serviceMeanMs', (ms) => ms * factor));
				assert.ok(faster.workers <= now.workers);
				const smaller = needsOf(learners, measuredWith('storedBytesPerSubmission', (bytes) => bytes * factor));
				assert.ok(smaller.storedGb <= now.storedGb);
			}),
		);
	});

	it('buys a store that holds everything, and two of each process', () => {
		fc.assert(
			fc.property(someLearners, (learners) => {
				const { tier, shards, storedGb, workers, apiProcesses } = needsOf(learners, measured);
				assert.ok(storedGb / shards <= tier.storageMaxGb);
				assert.ok(workers >= 2 && apiProcesses >= 2);
			}),
		);
	});

	it('adds up its parts', () => {
		const needs = needsOf(10_000, measured);
		for (const cost of [cloudCost(needs, measured), oneMachineCost(needsOf(500, measured), measured)]) {
			assert.ok(cost !== undefined);
			const { total, ...parts } = cost;
			close(
				total,
				Object.values(parts).reduce((sum, part) => sum + part, 0),
			);
		}
	});

	it('has units that fit each other: a thousand learners, by hand', () => {
		const needs = needsOf(1_000, measured, { ...habits, activeShare: 0.5, submissionsPerActiveDay: 8, peakFactor: 6 });
		assert.equal(needs.submissionsPerDay, 4_000);
		close(needs.peakSubmissionsPerS, (4_000 / 86_400) * 6);
		// A fifth of a cent a thousand tokens at most: in dollars, not in cents or per million.
		assert.ok(hintUsd(habits) > 0.0001 && hintUsd(habits) < 0.01, String(hintUsd(habits)));
		const cost: Cost = cloudCost(needs, measured);
		// Two instances of a core and a GiB that run all month.
		close(cost.api, 2 * (0.000018 + 0.000002) * 730 * 3_600);
	});

	it('says of every price whose it is and of which year, and has tiers that grow', () => {
		for (const { usd, per, source } of Object.values(prices)) {
			assert.ok(usd > 0);
			assert.ok(per.length > 0);
			assert.match(source, /\b20\d\d\b/);
		}
		for (const [place, tier] of atlasTiers.entries()) {
			const before = atlasTiers[place - 1];
			if (before === undefined) continue;
			assert.ok(tier.usdPerHour > before.usdPerHour && tier.ramGb > before.ramGb && tier.storageGb > before.storageGb);
		}
	});
});

describe('the file of measured figures', () => {
	const text = JSON.stringify(measured);

	it('has a time of judging for each share', () => {
		const { value } = measured.figures.serviceMs;
		assert.ok(Array.isArray(value));
		assert.equal(value.length, measured.serviceShares.length);
		assert.equal(measured.serviceShares.at(-1), 1);
		for (const rising of [measured.serviceShares, value]) assert.deepEqual(rising, rising.toSorted((a, b) => a - b));
	});

	it('is refused when a figure is missing or nobody says when it was measured', () => {
		const changed = (change: (figures: Record<string, unknown>) => void): string => {
			const parsed = JSON.parse(text) as { figures: Record<string, unknown> }; // as it was written
			change(parsed.figures);
			return JSON.stringify(parsed);
		};
		assert.deepEqual(readMeasured(text), measured);
		assert.throws(() => readMeasured(changed((figures) => delete figures['serviceMs'])), { name: 'ZodError' });
		assert.throws(() => readMeasured(changed((figures) => (figures['serviceMeanMs'] = { value: 1, unit: 'ms' }))), {
			name: 'ZodError',
		});
	});
});
