import type { JudgeCase, JudgeResult } from '#judge/judge.ts';
import type { BuiltCase } from '../caseFiles.ts';
import { definitionLine } from '../definitionLine.ts';
import { type CheckResult, checked, skipped } from '../finding.ts';
import { findOverTime } from '../findOverTime.ts';
import { findFailure, judgeSolution } from '../judgeSolution.ts';
import type { ParsedChallenge, Solution } from '../parsedChallenge.ts';
import { functionName } from '../functionName.ts';
import type { ToolBox } from '../pythonTool.ts';

/** A reference may use this share of the time limit at most, so that a learner's solution has room. */
const limitShare = 1 / 3;

/** How often a large input is measured again before it counts as too slow: another program may have been in the way. */
const retries = 2;

/** What was seen of one reference solution. */
export interface ReferenceChecks {
	agreement: CheckResult;
	determinism: CheckResult;
	speed: CheckResult;
	/** CPU time on the slowest case; undefined when it was not measured. */
	slowestMs: number | undefined;
}

/** What one reference is held against. */
export interface ReferenceTask {
	solution: Solution;
	cases: readonly BuiltCase[];
	/** Small inputs with the outputs of reference.py. */
	small: readonly JudgeCase[];
	/** CPU times of the last cases, where these were run before to learn their outputs: the first run then leaves them out. */
	knownMs: readonly number[];
}

/**
 * Judges a reference twice, in two processes, the second time with the cases in reverse: it has to be right both times (agreement, then
 * determinism: nothing of a case may reach another), and quick at least once (speed).
 */
export async function checkReference(
	box: ToolBox,
	parsed: ParsedChallenge,
	task: ReferenceTask,
): Promise<ReferenceChecks> {
	const { solution, knownMs } = task;
	const cases = task.cases.map((built) => built.judged);
	const fresh = cases.length - knownMs.length;
	const all = [...cases.slice(0, fresh), ...task.small];
	const first = await judgeSolution(box, parsed, solution, all);
	const overTime = first.verdict === 'timeLimitExceeded';
	const failure = overTime ? undefined : findFailure(parsed, solution, all, first);
	// In the tool it gave the outputs that it is held against here.
	const defect =
		solution.language === 'python' && first.verdict === 'wrongAnswer' ? 'notDeterministic' : 'referenceFails';
	const agreement = checked(solution.file, failure ? [{ ...failure, defect }] : [], `${String(all.length)} inputs`);
	if (overTime || failure !== undefined) {
		const notAsked = skipped(solution.file, 'it is not right the first time');
		return {
			agreement: overTime ? skipped(solution.file, 'it is too slow') : agreement,
			determinism: notAsked,
			speed: overTime ? checked(solution.file, [await findOverTime(box, parsed, solution, all, first)]) : notAsked,
			slowestMs: undefined,
		};
	}

	const reversed = cases.toReversed();
	const second = await judgeSolution(box, parsed, solution, reversed);
	const change = second.verdict === 'timeLimitExceeded' ? undefined : findFailure(parsed, solution, reversed, second);
	const fickle = change && {
		...change,
		message: `Right once, but not in another process and order: ${change.message}`,
	};
	const times = cases.map((_, place) => {
		const firstMs = place < fresh ? timeAt(first, place) : (knownMs[place - fresh] ?? Number.POSITIVE_INFINITY);
		return Math.min(firstMs, timeAt(second, cases.length - 1 - place));
	});
	return {
		agreement,
		determinism: checked(solution.file, fickle ? [fickle] : []),
		...(await checkSpeed(box, parsed, solution, cases, times)),
	};
}

function timeAt(result: JudgeResult, index: number): number {
	return result.cases.find((ran) => ran.index === index)?.cpuTimeMs ?? Number.POSITIVE_INFINITY;
}

async function checkSpeed(
	box: ToolBox,
	parsed: ParsedChallenge,
	solution: Solution,
	cases: readonly JudgeCase[],
	times: number[],
): Promise<{ speed: CheckResult; slowestMs: number }> {
	const allowedMs = parsed.challenge.limits.timeMs * limitShare;
	for (let retry = 0; retry < retries; retry++) {
		for (const [place, ms] of times.entries()) {
			const slow = cases[place];
			if (ms <= allowedMs || slow === undefined) continue;
			times[place] = Math.min(ms, timeAt(await judgeSolution(box, parsed, solution, [slow]), 0));
		}
	}
	const slowestMs = Math.max(...times);
	const findings = cases.flatMap((tried, place) => {
		const ms = times[place] ?? 0;
		if (ms <= allowedMs) return [];
		const message = `It needs ${ms.toFixed(0)} ms on "${tried.name}"; a third of the limit is ${allowedMs.toFixed(0)} ms.`;
		return [{ file: solution.file, line: lineOf(parsed, solution), message, defect: 'unfairLimits' as const }];
	});
	return { speed: checked(solution.file, findings, `slowest ${slowestMs.toFixed(0)} ms`), slowestMs };
}

function lineOf({ challenge }: ParsedChallenge, { source, language }: Solution): number {
	return definitionLine(source, functionName(challenge.signature, language));
}
