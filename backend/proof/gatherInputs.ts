import type { Input } from '#contract/value.ts';
import { checkGenerator, edgeLimitBytes } from './checks/generator.ts';
import { expandLargeInputs } from './checks/schemaInputs.ts';
import { checkValidator } from './checks/validator.ts';
import { definitionLine } from './definitionLine.ts';
import { type CheckResult, checked, skipped } from './finding.ts';
import { smallestFirst } from './inputOrder.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';
import { tamperedReason, type ToolBox } from './pythonTool.ts';
import { growingRound, isSample, surveyInputs } from './surveyInputs.ts';

/** A random input longer than this as JSON does not become a case: cases.json has to stay small. */
const inlineLimitBytes = 1500;

/** Every input a challenge has, by where it comes from; all valid, none twice within a group. */
export interface GatheredInputs {
	examples: Input[];
	edges: Input[];
	/** Every small input there is, the smallest first. */
	small: Input[];
	/** About 2,000 random ones of a size that a brute force can take. */
	sample: Input[];
	/** Larger random ones that still fit into cases.json, one of each size, then the next of each size. */
	growing: Input[];
	/** `largeInputs` expanded, in their order. */
	large: Input[];
}

export interface Gathering {
	checks: CheckResult[];
	/** Undefined when the inputs can't be trusted. */
	inputs: GatheredInputs | undefined;
}

/** Collects the inputs from challenge.json and generator.py, and checks validator and generator on the way. @throws AppError as `runPythonTool`. */
export async function gatherInputs(box: ToolBox, parsed: ParsedChallenge): Promise<Gathering> {
	const large = expandLargeInputs(parsed.challenge);
	const outcome = await surveyInputs(box, parsed, large);
	if (outcome.kind === 'endedEarly') {
		const line = definitionLine(parsed.files.contents.get('generator.py'), 'small');
		const message = `Gathering the inputs failed. ${outcome.reason}`;
		const defect = outcome.reason === tamperedReason ? 'tampering' : 'generatorFails';
		const generator = checked('generator', [{ file: 'generator.py', line, message, defect }]);
		return { checks: [skipped('validator', 'the generator failed'), generator], inputs: undefined };
	}
	const { survey, unsettled } = outcome;
	const checks = [checkValidator(parsed, survey), checkGenerator(parsed, survey, unsettled)];
	const trusted = survey.failures.length === 0 && survey.refused.length === 0 && unsettled.length === 0;
	if (!trusted) return { checks, inputs: undefined };
	const isShort = (input: Input): boolean => JSON.stringify(input).length <= inlineLimitBytes;
	return {
		checks,
		inputs: {
			examples: parsed.challenge.examples.map((example) => example.input),
			edges: survey.edges.filter((edge) => JSON.stringify(edge).length <= edgeLimitBytes),
			small: smallestFirst(survey.small),
			sample: survey.random.filter(isSample).map((drawn) => drawn.input),
			growing: survey.random
				.filter((drawn) => !isSample(drawn) && isShort(drawn.input))
				.sort((a, b) => growingRound(a) - growingRound(b) || a.size - b.size)
				.map((drawn) => drawn.input),
			large,
		},
	};
}
