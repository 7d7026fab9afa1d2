import * as z from 'zod';
import { SmallFile } from '#contract/challengeFile.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { type CheckResult, checked } from '#proof/finding.ts';
import { findFailure, judgeSolution } from '#proof/judgeSolution.ts';
import type { ParsedChallenge, Solution } from '#proof/parsedChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';

/**
 * Judges the brute force as a learner's solution, by the smallest inputs and the outputs that the proof has found. The proof compares it with the
 * reference inside one process, where a stranger's program could reach for the comparison itself; here each runs in a box of its own and the host
 * compares.
 * @param smallText the proof's small.json
 * @throws AppError as `Judge.judge`
 */
export async function checkBruteApart(box: ToolBox, parsed: ParsedChallenge, smallText: string): Promise<CheckResult> {
	const solution: Solution = {
		file: 'brute.py',
		language: 'python',
		source: z.string().parse(parsed.files.contents.get('brute.py')),
	};
	const cases = SmallFile.parse(JSON.parse(smallText)).cases.map(({ input, output }, place): JudgeCase => {
		return { name: `small input ${String(place + 1)}`, input, expected: { kind: 'value', value: output } };
	});
	const result = await judgeSolution(box, parsed, solution, cases);
	const failure = findFailure(parsed, solution, cases, result);
	return checked('brute force apart', failure === undefined ? [] : [failure], `${String(cases.length)} inputs`);
}
