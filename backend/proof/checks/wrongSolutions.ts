import type { Verdict } from '#contract/verdict.ts';
import type { JudgeCase, JudgeResult } from '#judge/judge.ts';
import type { BuiltCase } from '../caseFiles.ts';
import { callText } from '../callText.ts';
import { type CheckResult, checked, type Finding, grouped } from '../finding.ts';
import { firstFailure, judgeSolution } from '../judgeSolution.ts';
import type { ParsedChallenge, WrongSolution } from '../parsedChallenge.ts';
import type { ToolBox } from '../pythonTool.ts';

/**
 * A solution that announces a time-out has to run over this many times the limit: one that is only just too slow would be accepted on the
 * next faster machine.
 */
const slowFactor = 2;

export interface WrongReport {
	check: CheckResult;
	verdicts: { file: string; verdict: Verdict }[];
}

/**
 * For every wrong solution that is quick and yet passes the cases, the first of all known inputs on which it fails. Adding these to the
 * cases is what makes the cases catch it.
 * @param pool every input with a known output, the smallest first
 * @returns places in `pool`
 */
export async function findMissingCases(
	box: ToolBox,
	parsed: ParsedChallenge,
	available: ReadonlySet<string>,
	cases: readonly BuiltCase[],
	pool: readonly JudgeCase[],
): Promise<number[]> {
	const judged = cases.map((built) => built.judged);
	const places = parsed.wrong
		.filter(
			(wrong) => available.has(wrong.language) && (wrong.expect === 'wrongAnswer' || wrong.expect === 'runtimeError'),
		)
		.map(async (wrong) => {
			const result = await judgeSolution(box, parsed, wrong, judged);
			if (result.verdict !== 'accepted') return [];
			const place = firstFailure(await judgeSolution(box, parsed, wrong, pool))?.index;
			return place === undefined ? [] : [place];
		});
	return (await Promise.all(places)).flat();
}

/** Every wrong solution fails, and with the verdict that it announces. */
export async function checkWrongSolutions(
	box: ToolBox,
	parsed: ParsedChallenge,
	available: ReadonlySet<string>,
	cases: readonly BuiltCase[],
): Promise<WrongReport> {
	const verdicts: WrongReport['verdicts'] = [];
	const judged = cases.map((built) => built.judged);
	const checks = await Promise.all(
		parsed.wrong.map(async (wrong): Promise<CheckResult> => {
			if (!available.has(wrong.language)) {
				return { check: wrong.file, state: 'skipped', detail: `no ${wrong.language} here`, findings: [], children: [] };
			}
			const limited = wrong.expect === 'timeLimitExceeded' ? withMoreTime(parsed) : parsed;
			const result = await judgeSolution(box, limited, wrong, judged);
			verdicts.push({ file: wrong.file, verdict: result.verdict });
			const finding = judgeAnnouncement(parsed, wrong, judged, result);
			return checked(wrong.file, finding ? [finding] : [], result.verdict);
		}),
	);
	verdicts.sort((a, b) => (a.file < b.file ? -1 : 1));
	return { check: grouped('wrong solutions', checks), verdicts };
}

function withMoreTime(parsed: ParsedChallenge): ParsedChallenge {
	const { challenge } = parsed;
	const timeMs = challenge.limits.timeMs * slowFactor;
	return { ...parsed, challenge: { ...challenge, limits: { ...challenge.limits, timeMs } } };
}

function judgeAnnouncement(
	parsed: ParsedChallenge,
	wrong: WrongSolution,
	cases: readonly JudgeCase[],
	result: JudgeResult,
): Finding | undefined {
	if (result.verdict === wrong.expect) return undefined;
	const { file, expect } = wrong;
	if (result.verdict === 'accepted' && expect === 'timeLimitExceeded') {
		const allowedMs = String(parsed.challenge.limits.timeMs * slowFactor);
		const message = `It announces ${expect}, but needs less than ${allowedMs} ms on every case; four times the limit are wanted.`;
		return { file, line: 1, message };
	}
	if (result.verdict === 'accepted') {
		const known = expect === 'wrongAnswer' || expect === 'runtimeError' ? ', and no other known input fails it' : '';
		return { file, line: 1, message: `It announces ${expect}, but every case accepts it${known}.` };
	}
	const diagnostic = result.compile.diagnostics[0];
	if (result.verdict === 'compileError' && diagnostic !== undefined) {
		return {
			file,
			line: diagnostic.line,
			message: `It announces ${expect}, but does not compile: ${diagnostic.message}`,
		};
	}
	const failed = firstFailure(result);
	const tried = cases[failed?.index ?? -1];
	const where =
		tried === undefined ? '' : ` on case "${tried.name}": ${callText(parsed.challenge.signature, tried.input)}`;
	const line = failed?.crash?.frames.at(-1)?.line ?? 1;
	const reason = failed?.crash?.message ?? failed?.message ?? result.message ?? '';
	return { file, line, message: `It announces ${expect}, but gets ${result.verdict}${where} ${reason}`.trimEnd() };
}
