import { type CheckResult, checked, type Finding } from '../finding.ts';

/** cases.json of every challenge ships inside the extension. */
const limitBytes = 40_000;

/** cases.json stays small. @param text what it will contain */
export function checkCaseSize(text: string): CheckResult {
	const bytes = Buffer.byteLength(text);
	const findings: Finding[] = [];
	if (bytes >= limitBytes) {
		const message = `cases.json has ${String(bytes)} bytes, ${String(limitBytes)} is too many: shorten examples, edges() or large outputs.`;
		findings.push({ file: 'challenge.json', line: 1, message });
	}
	return checked('size of the cases', findings, `${(bytes / 1000).toFixed(1)} kB`);
}
