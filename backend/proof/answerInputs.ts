import type { Input, Value } from '#contract/value.ts';
import type { JudgeCase } from '#judge/judge.ts';
import type { LargeCase } from './caseFiles.ts';
import { checkBruteAgreement } from './checks/bruteAgreement.ts';
import { findSingleOutput } from './checks/generator.ts';
import { bruteMustMs, compareWithBrute } from './compareWithBrute.ts';
import { definitionLine } from './definitionLine.ts';
import { type CheckResult, type Finding, checked } from './finding.ts';
import { findOverTime } from './findOverTime.ts';
import type { GatheredInputs } from './gatherInputs.ts';
import { findFailure, judgeSolution } from './judgeSolution.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { functionName } from './functionName.ts';
import { tamperedReason, type ToolBox } from './pythonTool.ts';

/** The right outputs, as reference.py gives them. */
export interface RightOutputs {
	/** For an input's JSON text; the large ones apart. */
	byInput: ReadonlyMap<string, Value>;
	/** In the order of `largeInputs`, with the CPU time that reference.py took. */
	large: AnsweredLarge[];
	/** On how many inputs reference and brute force were compared and agreed. */
	compared: number;
}

export interface AnsweredLarge extends LargeCase {
	cpuTimeMs: number;
}

export interface Answering {
	checks: CheckResult[];
	/** Undefined when the reference can't be trusted. */
	outputs: RightOutputs | undefined;
}

/** Computes the right output of every input, and checks reference.py against brute.py. @throws AppError as `Judge.judge` and `runPythonTool`. */
export async function answerInputs(box: ToolBox, parsed: ParsedChallenge, inputs: GatheredInputs): Promise<Answering> {
	const groups = {
		must: [...inputs.examples, ...inputs.small],
		may: [...inputs.edges, ...inputs.sample],
		referenceOnly: inputs.growing,
	};
	const [outcome, large] = await Promise.all([
		compareWithBrute(box, parsed, groups),
		answerLarge(box, parsed, inputs.large),
	]);
	if (outcome.kind === 'endedEarly') {
		const line = definitionLine(
			parsed.files.contents.get('brute.py'),
			functionName(parsed.challenge.signature, 'python'),
		);
		const message = `Comparing it with reference.py failed. ${outcome.reason}`;
		const defect = outcome.reason === tamperedReason ? 'tampering' : 'proofTooLong';
		const check = checked('reference and brute force', [{ file: 'brute.py', line, message, defect }]);
		return { checks: [check, large.check], outputs: undefined };
	}
	const { comparison } = outcome;
	const agreement = checkBruteAgreement(parsed, groups, comparison, bruteMustMs(box));
	const all: Input[] = [...groups.must, ...groups.may, ...groups.referenceOnly];
	const byInput = new Map<string, Value>();
	for (const [place, output] of comparison.outputs.entries()) {
		if (output !== null) byInput.set(JSON.stringify(all[place]), output[0]);
	}
	const single = agreement.state === 'passed' ? findSingleOutput(parsed, [...byInput.values()]) : undefined;
	const checks = [agreement, large.check, ...(single === undefined ? [] : [checked('outputs', [single])])];
	const trusted = checks.every((check) => check.state !== 'failed');
	return { checks, outputs: trusted ? { byInput, large: large.answered, compared: comparison.compared } : undefined };
}

/** The large inputs go through the judge: only there they have the time and the memory that a submission has. */
async function answerLarge(
	box: ToolBox,
	parsed: ParsedChallenge,
	large: readonly Input[],
): Promise<{ check: CheckResult; answered: AnsweredLarge[] }> {
	const solution = parsed.references.find((reference) => reference.language === 'python');
	if (solution === undefined) throw new TypeError('a parsed challenge has a reference.py');
	const name = 'reference on the large inputs';
	if (large.length === 0) return { check: checked(name, [], 'none'), answered: [] };
	const cases = large.map((input, place): JudgeCase => {
		return { name: parsed.challenge.largeInputs[place]?.name ?? '', input };
	});
	const result = await judgeSolution(box, parsed, solution, cases);
	const failure =
		result.verdict === 'timeLimitExceeded'
			? await findOverTime(box, parsed, solution, cases, result)
			: findFailure(parsed, solution, cases, result);
	const answered = result.cases.flatMap(({ index, actual, cpuTimeMs }) => {
		const input = large[index];
		return input === undefined || actual === undefined ? [] : [{ input, output: actual, cpuTimeMs }];
	});
	const findings: Finding[] = failure ? [{ defect: 'referenceFails', ...failure }] : [];
	return { check: checked(name, findings, `${String(large.length)} inputs`), answered };
}
