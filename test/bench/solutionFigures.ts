import { existsSync } from 'node:fs';
import path from 'node:path';
import type { Judge } from '#judge/judge.ts';
import type { BenchResult } from './benchResult.ts';
import { growthShare } from './growthFigures.ts';
import { median } from './median.ts';
import { shrinkWrongSolutions } from './shrinkFigures.ts';
import { verdictShare } from './verdictFigures.ts';

/** What is found out after a verdict: our own labelled solutions, or those of the folder that was named. */
export async function solutionFigures(judge: Judge, fixtures: string | undefined): Promise<BenchResult> {
	const root = path.join(import.meta.dirname, '../..');
	const own = fixtures ?? path.join(root, 'test/fixtures');
	const growthFolder = path.join(own, 'growth');
	const verdictsFolder = path.join(own, 'verdicts');
	const challenges = fixtures === undefined ? path.join(root, 'backend/bank') : path.join(fixtures, 'challenges');
	const figures: Record<string, number> = {};
	const context: Record<string, unknown> = {};
	if (existsSync(challenges)) {
		const shrunk = await shrinkWrongSolutions(judge, challenges);
		if (shrunk.length > 0) {
			figures['shrink_ms'] = median(shrunk.map(({ ms }) => ms));
			figures['shrink_size_ratio'] = median(shrunk.map(({ before, after }) => after / Math.max(1, before)));
			const generated = shrunk.flatMap((one) => (one.generated === undefined ? [] : [one.generated]));
			if (generated.length > 0) {
				figures['shrink_size_ratio_generated'] = median(
					generated.map(({ before, after }) => after / Math.max(1, before)),
				);
				figures['shrink_ms_generated'] = median(generated.map(({ ms }) => ms));
			}
			context['startedSmallest'] = shrunk.filter(({ before, after }) => after === before).length;
			context['shrunkFromGenerated'] = generated.length;
			figures['shrink_size_ratio_largest'] = median(shrunk.map(({ largest, after }) => after / Math.max(1, largest)));
		}
		context['shrunk'] = shrunk.map(({ name, ms, before, largest, after }) => [
			name,
			Math.round(ms),
			before,
			largest,
			after,
		]);
	}
	if (existsSync(verdictsFolder)) {
		const { share, wrong, solutions } = await verdictShare(judge, verdictsFolder);
		if (solutions > 0) figures['verdict_right_share'] = share;
		context['verdictSolutions'] = solutions;
		context['verdictWrong'] = wrong;
	}
	if (existsSync(growthFolder)) {
		const { share, wrong, solutions } = await growthShare(judge, growthFolder);
		if (solutions > 0) figures['growth_right_share'] = share;
		context['growthSolutions'] = solutions;
		context['growthWrong'] = wrong;
	}
	return { figures, context };
}
