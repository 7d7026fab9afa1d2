import type { BenchResult } from '../benchResult.ts';
import { cloudCost, needsOf, oneMachineCost } from '../capacityModel.ts';
import { learnerCounts, rushCores } from './capacityCases.ts';
import { capacityMarkdown } from './capacityMarkdown.ts';
import { habits } from './habits.ts';
import { readMeasured } from './measuredFigures.ts';
import { atlasTiers, prices } from './prices.ts';
import { rushHabits } from './rush/drawRush.ts';
import { rushTable } from './rushTable.ts';

/** What so many learners need and cost, from test/bench/measuredFigures.json, and the rush before a deadline with the policy that the server has. Runs in seconds: nothing is measured. */
export function capacityBench(_options: { quick: boolean }): Promise<BenchResult> {
	const measured = readMeasured();
	const rush = rushTable(measured);
	const figures: Record<string, number> = {};
	for (const cores of rushCores) {
		for (const policy of ['plain', 'fair'] as const) {
			const { rush: ofClass, others, drainedMs } = rush[cores][policy];
			const name = `rush_${String(cores)}_cores_${policy}`;
			for (const [group, waits] of Object.entries({ class: ofClass, others })) {
				for (const share of ['p50', 'p95', 'p99'] as const) figures[`${name}_${group}_${share}_s`] = waits[share] / 1000;
			}
			figures[`${name}_drained_s`] = drainedMs / 1000;
		}
	}
	for (const learners of learnerCounts) {
		const needs = needsOf(learners, measured);
		figures[`cloud_${String(learners)}_usd_per_month`] = cloudCost(needs, measured).total;
		const alone = oneMachineCost(needs, measured);
		if (alone !== undefined) figures[`one_machine_${String(learners)}_usd_per_month`] = alone.total;
	}
	return Promise.resolve({
		figures,
		context: { measured, habits, rushHabits, prices, atlasTiers, rush },
		markdown: capacityMarkdown(measured, rush),
	});
}
