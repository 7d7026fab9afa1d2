import type { Value } from '#contract/value.ts';
import { sortedAtLevels } from '#judge/checkers/anyOrder.ts';
import { parseValueType } from '#judge/signature/valueType.ts';
import type { Input } from '#contract/value.ts';
import { callText, valueText } from '../callText.ts';
import { bruteLimits, type Comparison, type InputsToCompare } from '../compareWithBrute.ts';
import { definitionLine } from '../definitionLine.ts';
import { type CheckResult, checked, type Finding } from '../finding.ts';
import type { ParsedChallenge } from '../parsedChallenge.ts';
import { functionName } from '../functionName.ts';

/** Reference and brute force give the same answer: on every small input, and on the random ones as far as the brute force gets. */
export function checkBruteAgreement(
	parsed: ParsedChallenge,
	inputs: InputsToCompare,
	comparison: Comparison,
	mustMs: number,
): CheckResult {
	const { signature } = parsed.challenge;
	const all: readonly Input[] = [...inputs.must, ...inputs.may, ...inputs.referenceOnly];
	const on = (index: number): string => {
		const input = all[index];
		return input === undefined ? '' : ` on ${callText(signature, input)}`;
	};
	const lineIn = (file: string): number =>
		definitionLine(parsed.files.contents.get(file), functionName(signature, 'python'));
	const findings: Finding[] = comparison.failures.map(({ file, line, message, index, overran = false }) => ({
		file,
		line: line > 1 || index < 0 ? line : lineIn(file),
		message: `It fails${on(index)}: ${message}`,
		defect: file === 'brute.py' ? 'bruteFails' : overran ? 'referenceTooSlow' : 'referenceFails',
	}));
	const isOrderAlone = comparison.disagreements.every(({ reference, brute }) => advice(reference, brute) !== '');
	for (const { index, reference, brute, fickle } of comparison.disagreements) {
		const message = `reference.py gives ${valueText(reference)}, brute.py ${valueText(brute)}${on(index)}.`;
		const [file] = fickle;
		if (file !== undefined) {
			const again = 'gives something else when it gets the same input again.';
			findings.push({ file, line: lineIn(file), message: `${message} ${file} ${again}`, defect: 'notDeterministic' });
			continue;
		}
		const order = advice(reference, brute);
		const defect = isOrderAlone ? 'severalAnswers' : undefined;
		findings.push({ file: 'reference.py', line: lineIn('reference.py'), message: message + order, defect });
	}
	const slow = comparison.slow.find((index) => index < inputs.must.length);
	if (slow !== undefined) {
		const message = `It needs more than ${String(bruteLimits.oneMs)} ms${on(slow)}; give smaller inputs in small().`;
		findings.push({ file: 'brute.py', line: lineIn('brute.py'), message, defect: 'bruteTooSlow' });
	}
	if (comparison.ranOutAfter !== null) {
		const answered = `${String(comparison.ranOutAfter)} of the ${String(inputs.must.length)} inputs that it has to answer`;
		const message = `It needs more than ${String(mustMs / 1000)} s for ${answered}; make it quicker, or give fewer or smaller inputs in small().`;
		findings.push({ file: 'brute.py', line: lineIn('brute.py'), message, defect: 'bruteTooSlow' });
	}
	const optional = inputs.may.length;
	const missed = comparison.slow.filter((index) => index >= inputs.must.length).length;
	if (findings.length === 0 && optional > 0 && missed > optional / 2) {
		const message = `It answered ${String(optional - missed)} of ${String(optional)} random inputs in its time; sizes 0 to 10 have to be small.`;
		findings.push({ file: 'brute.py', line: lineIn('brute.py'), message, defect: 'bruteTooSlow' });
	}
	return checked('reference and brute force', findings, `${String(comparison.compared)} inputs`);
}

/** Two answers that differ in order alone are both right more often than not. */
function advice(reference: Value, brute: Value): string {
	const sorted = (value: Value): Value => sortedAtLevels(value, deepest, [1, 2, 3]);
	if (JSON.stringify(sorted(reference)) !== JSON.stringify(sorted(brute))) return '';
	return ' They differ in order alone: if any order is right, the checker is { "kind": "anyOrder" }.';
}

/** Deep enough for every array of a signature; what its elements are does not matter here. */
const deepest = parseValueType('string[][][]');
