import { FairTurns } from '#backend/platform/queue/fairTurns.ts';
import { rushCores, type RushTable } from './capacityCases.ts';
import type { MeasuredFile } from './measuredFigures.ts';
import { drawRush, rushHabits } from './rush/drawRush.ts';
import { byTurns, firstInFirstOut } from './rush/queuePolicy.ts';
import { simulateRush } from './rush/simulateRush.ts';

/** The rush before a deadline, on the service times that were measured. */
export function rushTable({ figures, serviceShares }: MeasuredFile): RushTable {
	const { value } = figures.serviceMs;
	if (typeof value === 'number') throw new RangeError('serviceMs is one number');
	const jobs = drawRush({ shares: serviceShares, ms: value });
	const bounds = { queueMax: rushHabits.queueMax, retryAfterMs: rushHabits.retryAfterSeconds * 1000 };
	return Object.fromEntries(
		rushCores.map((cores) => [
			cores,
			{
				plain: simulateRush(jobs, firstInFirstOut(), cores, bounds),
				fair: simulateRush(jobs, byTurns(new FairTurns()), cores, bounds),
			},
		]),
	) as RushTable; // one entry for each number of cores
}
