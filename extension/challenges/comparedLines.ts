import type { CaseReport } from '#contract/judging.ts';
import { isClass, resultTypeOf, type Signature } from '#contract/signature.ts';
import { callLines } from './callLines.ts';
import { valueLines } from './shownValue.ts';

/** The expected and the actual result of a case for VS Code's diff editor; undefined when there are not both. */
export function comparedLines(
	report: CaseReport,
	signature: Signature,
): { expected: string; actual: string } | undefined {
	const { expected, actual } = report;
	if (!expected || !actual) return undefined;
	const type = resultTypeOf(signature);
	const linesOf = (shown: typeof expected): string =>
		(isClass(signature) ? callLines(report, shown, signature) : undefined) ?? valueLines(shown, type);
	return { expected: linesOf(expected), actual: linesOf(actual) };
}
