import { readFileSync } from 'node:fs';

/** A line of a suite's report file. `end` is written last: without it the suite broke off. */
export type SuiteReportLine =
	/** `ms`: how long it took, hooks not counted; absent where nobody measured. */
	| { kind: 'passed'; title: string; ms?: number | undefined }
	| { kind: 'skipped'; title: string }
	| { kind: 'failed'; title: string; detail: string }
	| { kind: 'end' };

export interface SuiteReport {
	passed: number;
	skipped: string[];
	failed: { title: string; detail: string }[];
	/** Whether the suite came to its end. */
	ended: boolean;
}

/** One line for the report file. */
export function suiteReportLine(line: SuiteReportLine): string {
	return `${JSON.stringify(line)}\n`;
}

/** Reads what a suite has reported so far; a file that is not there yet is an empty report, and half a last line is left out. */
export function readSuiteReport(file: string): SuiteReport {
	const report: SuiteReport = { passed: 0, skipped: [], failed: [], ended: false };
	for (const text of readLines(file)) {
		// Written by suiteReportLine above, whole lines only.
		const line = JSON.parse(text) as SuiteReportLine;
		switch (line.kind) {
			case 'passed':
				report.passed++;
				break;
			case 'skipped':
				report.skipped.push(line.title);
				break;
			case 'failed':
				report.failed.push({ title: line.title, detail: line.detail });
				break;
			case 'end':
				report.ended = true;
				break;
			default:
				line satisfies never;
		}
	}
	return report;
}

function readLines(file: string): string[] {
	try {
		return readFileSync(file, 'utf8').split('\n').slice(0, -1);
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
		throw error;
	}
}
