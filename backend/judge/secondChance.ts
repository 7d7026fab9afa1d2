import type { CaseResult, JudgeCase, JudgeRequest, JudgeResult } from './judge.ts';

export interface Again {
	/** Whether others took the machine during the first run, which used so much processor time itself. */
	wasBusy: (ownCpuMs: number) => boolean;
	/** Runs these cases with nothing of the judge beside them. */
	runAlone: (cases: readonly JudgeCase[]) => Promise<JudgeResult>;
}

/** A program that used less than this part of its time waited for something, and would wait again. */
const leastComputing = 0.1;

/**
 * What was too slow on a busy machine is run once more alone, for caches and cores that others share cost processor time too. First the one case by itself: a solution
 * that is truly too slow keeps the others waiting no longer than for that. The second run is what counts.
 * @throws what `runAlone` throws
 */
export async function secondChance(
	first: JudgeResult,
	{ cases, limits }: Pick<JudgeRequest, 'cases' | 'limits'>,
	{ wasBusy, runAlone }: Again,
): Promise<JudgeResult> {
	const slow = first.cases.find((one) => isTooSlow(one) && one.cpuTimeMs >= leastComputing * limits.timeMs);
	const asked = slow && cases[slow.index];
	if (asked === undefined || !wasBusy(first.cases.reduce((sum, { cpuTimeMs }) => sum + cpuTimeMs, 0))) return first;
	const [alone] = (await runAlone([asked])).cases;
	if (alone === undefined || isTooSlow(alone) || alone.verdict === 'internalError') return first;
	const again = await runAlone(cases);
	return again.verdict === 'internalError' ? first : { ...again, compile: first.compile };
}

function isTooSlow({ verdict }: CaseResult): boolean {
	return verdict === 'timeLimitExceeded';
}
