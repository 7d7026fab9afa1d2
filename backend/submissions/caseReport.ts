import type { CaseReport, ShownValue } from '#contract/judging.ts';
import type { Value } from '#contract/value.ts';
import type { CaseResult, JudgeCase } from '#judge/judge.ts';

/** A value whose JSON is longer than this is shown cut. */
const wholeCharactersMax = 2_000;
/** So much of a cut value is shown. */
const startCharacters = 500;

/** A value for showing: whole while small, else the beginning of its JSON. */
export function shownValue(value: Value): ShownValue {
	const json = JSON.stringify(value);
	return json.length <= wholeCharactersMax
		? { kind: 'whole', value }
		: { kind: 'cut', start: json.slice(0, startCharacters), characters: json.length };
}

/** What is shown of a case. Of an expected value only the hash of which is known, nothing is. */
export function caseReportOf(judged: JudgeCase, result: CaseResult, index = result.index): CaseReport {
	const { expected } = judged;
	return {
		index,
		name: judged.name,
		verdict: result.verdict,
		...(result.message === undefined ? {} : { message: result.message }),
		input: judged.input.map(shownValue),
		...(expected?.kind === 'value' ? { expected: shownValue(expected.value) } : {}),
		...(result.actual === undefined ? {} : { actual: shownValue(result.actual) }),
		...(result.crash === undefined ? {} : { crash: result.crash }),
		prints: result.prints,
		printsCut: result.printsCut,
		cpuTimeMs: result.cpuTimeMs,
		wallTimeMs: result.wallTimeMs,
		peakMemoryBytes: result.peakMemoryBytes,
	};
}
