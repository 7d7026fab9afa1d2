import type { Trust } from '#contract/verdict.ts';
import type { JudgeCase, JudgeChecker, JudgeResult } from '#judge/judge.ts';
import { callText, valueText } from './callText.ts';
import { definitionLine } from './definitionLine.ts';
import type { Finding } from './finding.ts';
import type { ParsedChallenge, Solution } from './parsedChallenge.ts';
import { functionName } from './functionName.ts';
import type { ToolBox } from './pythonTool.ts';

/**
 * Judges one of a challenge's programs as a learner's would be, up to its first failure.
 * @param timeMs of CPU time for a case, where it is not the challenge's own limit
 * @throws AppError as `Judge.judge`.
 */
export function judgeSolution(
	box: ToolBox,
	parsed: ParsedChallenge,
	{ language, source }: Pick<Solution, 'language' | 'source'>,
	cases: readonly JudgeCase[],
	timeMs: number = parsed.challenge.limits.timeMs,
): Promise<JudgeResult> {
	const { signature } = parsed.challenge;
	const limits = { ...parsed.challenge.limits, timeMs };
	const checker = checkerOf(parsed, box.trust);
	return box.judge.judge(
		{ trust: box.trust, language, source, signature, limits, checker, cases, stop: 'untilFailure' },
		{ signal: box.signal },
	);
}

function checkerOf({ challenge, files }: ParsedChallenge, trust: Trust): JudgeChecker {
	const { checker } = challenge;
	// That the file is there was the first thing to be checked.
	return checker.kind === 'program' ? { ...checker, source: files.contents.get('checker.py') ?? '', trust } : checker;
}

/** The case at which a judged program failed first; undefined when it did not get as far as that. */
export function firstFailure(result: JudgeResult): JudgeResult['cases'][number] | undefined {
	return result.cases.find((ran) => ran.verdict !== 'accepted' && ran.verdict !== 'ran');
}

/** Why a program that has to be right was not accepted, at the line to look at; undefined when it was. */
export function findFailure(
	parsed: ParsedChallenge,
	solution: Solution,
	cases: readonly JudgeCase[],
	result: JudgeResult,
): Finding | undefined {
	if (result.verdict === 'accepted') return undefined;
	const { file, source, language } = solution;
	const { signature } = parsed.challenge;
	const name = functionName(signature, language);
	const failed = firstFailure(result);
	const tried = failed === undefined ? undefined : cases[failed.index];
	if (failed === undefined || tried === undefined) {
		const [diagnostic] = result.compile.diagnostics;
		const reason = diagnostic?.message ?? result.message ?? result.compile.output;
		return { file, line: diagnostic?.line ?? definitionLine(source, name), message: `${result.verdict}: ${reason}` };
	}
	const line = failed.crash?.frames.at(-1)?.line ?? definitionLine(source, name);
	const values =
		failed.verdict === 'wrongAnswer' && failed.actual !== undefined && tried.expected?.kind === 'value'
			? `returned ${valueText(failed.actual)}, ${valueText(tried.expected.value)} is right`
			: (failed.crash?.message ?? failed.message ?? '');
	const reason = values === '' ? failed.verdict : `${failed.verdict}, ${values}`;
	return { file, line, message: `${reason}; case "${tried.name}": ${callText(signature, tried.input)}` };
}
