import * as z from 'zod';
import { SmallFile } from '#contract/challengeFile.ts';
import type { JudgeCase } from '#judge/judge.ts';
import { codeTokens, renamed } from '#proof/codeTokens.ts';
import { type CheckResult, checked, type Finding } from '#proof/finding.ts';
import { findFailure, judgeSolution } from '#proof/judgeSolution.ts';
import type { ParsedChallenge, Solution } from '#proof/parsedChallenge.ts';
import type { ToolBox } from '#proof/pythonTool.ts';

/** With fewer tokens two people may well have written the same. */
const fewestTokens = 25;

/** A brute force that is the reference with other names bears no witness: both would be wrong alike. */
export function checkIndependence(contents: ReadonlyMap<string, string>): Finding[] {
	const tokensOf = (file: string): ReturnType<typeof codeTokens> => codeTokens(contents.get(file) ?? '', 'python');
	const [brute, reference] = [tokensOf('brute.py'), tokensOf('reference.py')];
	if (brute.length < fewestTokens || renamed(brute) !== renamed(reference)) return [];
	const message = 'It is the reference again, but for names: it has to find the answer in another way.';
	return [{ file: 'brute.py', line: 1, message, defect: 'bruteNotIndependent' }];
}

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
