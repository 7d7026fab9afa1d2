import type { JudgeCase, JudgeResult } from '#judge/judge.ts';
import { definitionLine } from './definitionLine.ts';
import type { Finding } from './finding.ts';
import { functionName } from './functionName.ts';
import { firstFailure, judgeSolution } from './judgeSolution.ts';
import type { ParsedChallenge, Solution } from './parsedChallenge.ts';
import type { ToolBox } from './pythonTool.ts';

/** A reference that ends within so many limits is not to blame, the limit is; one that does not is too slow. Above one, because a slow machine must not decide which of the two it is. */
const timesTheLimit = 3;

/** What is wrong with a reference that ran over the time limit: it gets more time on the input that was too much, and so it is known whether it or the limit is to blame. */
export async function findOverTime(
	box: ToolBox,
	parsed: ParsedChallenge,
	solution: Solution,
	cases: readonly JudgeCase[],
	result: JudgeResult,
): Promise<Finding> {
	const { signature, limits } = parsed.challenge;
	const { file, source, language } = solution;
	const line = definitionLine(source, functionName(signature, language));
	const tried = cases[firstFailure(result)?.index ?? -1];
	const over = `It runs over the time limit of ${String(limits.timeMs)} ms`;
	if (tried === undefined) return { file, line, message: `${over}.`, defect: 'referenceTooSlow' };
	const more = await judgeSolution(box, parsed, solution, [tried], timesTheLimit * limits.timeMs);
	// With more time it may also run out of memory, or be wrong: then more time is not what it lacks.
	const needed = more.verdict === 'accepted' ? more.cases[0]?.cpuTimeMs : undefined;
	if (needed === undefined) {
		const message = `${over} on "${tried.name}", and does not end well within ${String(timesTheLimit)} times as much.`;
		return { file, line, message, defect: 'referenceTooSlow' };
	}
	const message = `${over} on "${tried.name}": it needs ${needed.toFixed(0)} ms.`;
	return { file, line, message, defect: 'unfairLimits' };
}
