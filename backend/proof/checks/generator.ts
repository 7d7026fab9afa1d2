import type { Value } from '#contract/value.ts';
import { definitionLine } from '../definitionLine.ts';
import { type CheckResult, checked, type Defect, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import type { InputSurvey } from '../surveyInputs.ts';

/** With fewer small inputs from the types alone, the author has to say what the small ones are. */
const fewestSmallFromTypes = 100;
const fewestSmall = 20;
const fewestRandom = 20;

/** An input longer than this as JSON is no edge to look at but a large input. */
export const edgeLimitBytes = 4000;

/**
 * The generator works, gives the same input for the same seed, and gives enough of them.
 * @param unsettled its functions that gave other inputs in a second process
 */
export function checkGenerator(
	parsed: ParsedChallenge,
	survey: InputSurvey,
	unsettled: readonly string[],
): CheckResult {
	const findings: Finding[] = survey.failures.filter((failure) => failure.file === 'generator.py');
	const source = parsed.files.contents.get('generator.py');
	const find = (name: string, message: string, defect: Defect): void => {
		findings.push({ file: 'generator.py', line: definitionLine(source, name), message, defect });
	};
	const [unsteady] = survey.unsteady;
	if (unsteady !== undefined)
		find('generate', `generate(${unsteady.join(', ')}) gives another input the second time.`, 'notDeterministic');
	for (const name of unsteady === undefined ? unsettled : []) {
		const message = 'It gives other inputs in another process; walk through no set of strings without sorting it.';
		find(name, message, 'notDeterministic');
	}
	// What broke or was refused leaves few inputs behind; that is told already.
	const sound = survey.failures.length === 0 && survey.refused.length === 0;
	if (sound && survey.smallFrom === 'types' && survey.small.length < fewestSmallFromTypes) {
		const message = `Only ${String(survey.small.length)} small valid inputs were found from the types alone: write small().`;
		find('edges', message, 'tooFewInputs');
	}
	if (sound && survey.smallFrom === 'generator' && survey.small.length < fewestSmall) {
		find('small', `small() gives ${String(survey.small.length)} inputs, a few hundred are wanted.`, 'tooFewInputs');
	}
	if (sound && survey.random.length < fewestRandom && survey.small.length >= fewestRandom) {
		const message = `All seeds and sizes together give ${String(survey.random.length)} different inputs.`;
		find('generate', message, 'tooFewInputs');
	}
	for (const [place, edge] of survey.edges.entries()) {
		const bytes = JSON.stringify(edge).length;
		if (bytes <= edgeLimitBytes) continue;
		const message = `Input ${String(place + 1)} of edges() has ${String(bytes)} characters: describe it in largeInputs instead.`;
		find('edges', message, 'malformed');
	}
	return checked('generator', findings, `${String(survey.small.length)} small, ${String(survey.random.length)} random`);
}

/** Tests whose answer is always the same tell nothing. Undefined when the outputs differ. */
export function findSingleOutput(parsed: ParsedChallenge, outputs: readonly Value[]): Finding | undefined {
	const [first] = outputs;
	const text = JSON.stringify(first);
	if (outputs.length < fewestRandom || outputs.some((output) => JSON.stringify(output) !== text)) return undefined;
	const line = definitionLine(parsed.files.contents.get('generator.py'), 'generate');
	const message = `The right output is ${text.slice(0, 80)} for every input there is.`;
	return { file: 'generator.py', line, message, defect: 'oneOutput' };
}
