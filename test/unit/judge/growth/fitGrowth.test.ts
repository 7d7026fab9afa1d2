import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import type { GrowthClass } from '#contract/judging.ts';
import { fitGrowth, type TimedSize } from '#judge/growth/fitGrowth.ts';

/** For each class a curve in microseconds for factor 1, and the sizes at which it can be measured. */
const curves: Readonly<Record<GrowthClass, { curve: (n: number) => number; from: number; to: number }>> = {
	'O(1)': { curve: () => 1, from: 2, to: 60_000 },
	'O(log n)': { curve: (n) => Math.log2(n), from: 2, to: 60_000 },
	'O(n)': { curve: (n) => n / 20, from: 2, to: 60_000 },
	'O(n log n)': { curve: (n) => (n * Math.log2(n)) / 50, from: 2, to: 60_000 },
	'O(n^2)': { curve: (n) => n ** 2 / 20, from: 2, to: 1_500 },
	'O(n^3)': { curve: (n) => n ** 3 / 30, from: 2, to: 150 },
	'O(2^n)': { curve: (n) => 2 ** n / 10, from: 2, to: 21 },
};

/** Sixteen sizes, each measured five times; what disturbs a machine only ever adds to the time. */
function timesOf(
	growth: GrowthClass,
	given: { factor: number; overheadUs: number; noise: readonly number[] },
): TimedSize[] {
	const { curve, from, to } = curves[growth];
	return Array.from({ length: 16 * 5 }, (_, place) => {
		const step = place % 16;
		const size = growth === 'O(2^n)' ? from + step : Math.round(from * (to / from) ** (step / 15));
		const disturbed = 1 + (given.noise[place % given.noise.length] ?? 0);
		return { size, ms: ((given.overheadUs + given.factor * curve(size)) * disturbed) / 1000 };
	});
}

/** A logarithm can't be told from a constant. */
function sameByClock(growth: GrowthClass): GrowthClass {
	return growth === 'O(log n)' ? 'O(1)' : growth;
}

describe('the growth of a solution', () => {
	for (const growth of Object.keys(curves) as GrowthClass[] /* its keys are all classes */) {
		it(`is found to be ${growth} through noise, overhead and any factor`, () => {
			fc.assert(
				fc.property(
					fc.double({ min: 1, max: 20, noNaN: true }),
					fc.double({ min: 0, max: growth === 'O(log n)' ? 1 : 3, noNaN: true }),
					fc.array(fc.double({ min: 0, max: 0.3, noNaN: true }), { minLength: 37, maxLength: 80 }),
					(factor, overheadUs, noise) => {
						const fit = fitGrowth(timesOf(growth, { factor, overheadUs, noise }));
						assert.ok(fit.kind === 'measured', JSON.stringify(fit));
						assert.equal(sameByClock(fit.growth), sameByClock(growth));
						assert.ok(fit.confidence >= 0.5 && fit.confidence <= 1);
					},
				),
				{ numRuns: 50 },
			);
		});
	}

	it('is not guessed from a few sizes', () => {
		const few = [10, 100, 1000].map((size) => ({ size, ms: size / 100 }));
		assert.deepEqual(fitGrowth(few), { kind: 'notMeasurable', reason: 'noInputs' });
	});

	it('is not guessed from times that follow no curve', () => {
		const wild = Array.from({ length: 16 }, (_, place) => ({
			size: 2 ** place,
			ms: place < 5 ? 0.01 : place % 2 === 0 ? 0.5 : 9,
		}));
		assert.deepEqual(fitGrowth(wild), { kind: 'notMeasurable', reason: 'unclear' });
	});

	it('is not guessed where everything is too fast for the clock and the inputs stay small', () => {
		const quick = Array.from({ length: 16 }, (_, place) => ({ size: 2 + 8 * place, ms: 0.001 }));
		assert.deepEqual(fitGrowth(quick), { kind: 'notMeasurable', reason: 'tooFast' });
	});

	it('is linear though memory becomes slower where a cache is full', () => {
		const timed = Array.from({ length: 18 }, (_, place) => {
			const size = Math.round(2 * 1.83 ** place);
			return { size, ms: 0.001 + (size / 20_000) * (size > 5_000 ? 1.7 : 1) };
		});
		const fit = fitGrowth(timed);
		assert.ok(fit.kind === 'measured' && fit.growth === 'O(n)', JSON.stringify(fit));
	});

	it('says up to which size it was measured', () => {
		const fit = fitGrowth(timesOf('O(n)', { factor: 3, overheadUs: 1, noise: [0] }));
		assert.ok(fit.kind === 'measured' && fit.largest === 60_000);
	});
});
