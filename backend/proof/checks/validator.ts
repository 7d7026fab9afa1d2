import { definitionLine } from '../definitionLine.ts';
import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import type { InputSurvey } from '../surveyInputs.ts';

/** The validator accepts every input that ought to be valid and refuses every one of `invalidInputs`. */
export function checkValidator(parsed: ParsedChallenge, survey: InputSurvey): CheckResult {
	const { challenge, files, lineOf } = parsed;
	const findings: Finding[] = survey.failures
		.filter((failure) => failure.file === 'validator.py')
		.map((failure) => ({ ...failure, defect: 'validatorFails' }));
	for (const place of survey.accepted) {
		const why = challenge.invalidInputs[place]?.why ?? '';
		const message = `The validator accepts this input of invalidInputs ("${why}").`;
		const line = lineOf(['invalidInputs', place, 'why']);
		findings.push({ file: 'challenge.json', line, message, defect: 'validatorTooLax' });
	}
	// A validator that broke was reported above; that it refused as well would only repeat it.
	const told = findings.some((finding) => finding.file === 'validator.py');
	for (const refused of told ? [] : firstOfEachGroup(survey.refused)) {
		const key = keysOfChallenge.get(refused.group);
		const fromFile = key === undefined ? 'generator.py' : 'challenge.json';
		const source = files.contents.get('generator.py');
		const line =
			key === undefined
				? definitionLine(source, nameOf(refused.group))
				: lineOf([key, refused.index, key === 'largeInputs' ? 'name' : 'input']);
		const input = key === undefined && !refused.group.includes('(') ? ` number ${String(refused.index + 1)}` : '';
		const message = `The validator refuses ${key ?? refused.group}${input}: ${refused.reason}.`;
		findings.push({ file: fromFile, line, message, defect: 'validatorTooStrict' });
	}
	const seen = survey.small.length + survey.random.length + survey.edges.length;
	return checked(
		'validator',
		findings,
		`${String(seen)} inputs, ${String(challenge.invalidInputs.length)} near-misses`,
	);
}

/** Groups of inputs that stand in challenge.json, under their key there; all others come from generator.py. */
const keysOfChallenge: ReadonlyMap<string, string> = new Map([
	['examples', 'examples'],
	['large', 'largeInputs'],
]);

/** `generate(3, 5)` comes from generate. */
function nameOf(group: string): string {
	return group.replace(/\(.*/, '');
}

/** One refusal says what is wrong; a hundred of the same kind say no more. Those of challenge.json are few, each on its own line. */
function firstOfEachGroup(refused: InputSurvey['refused']): InputSurvey['refused'] {
	const seen = new Set<string>();
	return refused.filter((item) => {
		const group = keysOfChallenge.has(item.group) ? `${item.group} ${String(item.index)}` : nameOf(item.group);
		return !seen.has(group) && seen.add(group);
	});
}
