import path from 'node:path';
import { allFindings, type CheckResult } from '../finding.ts';
import type { ProofFormat } from '../proofRun.ts';

/** For the reports of CI systems: a test suite for each set and challenge, a test case for each check. Printed at the end, in one piece. */
export function junitFormat(out: (text: string) => void): ProofFormat {
	const seen: Suite[] = [];
	return {
		began: () => undefined,
		set: ({ folder, id, result }) => void seen.push({ folder, id, result, seconds: 0 }),
		proving: () => undefined,
		proved: ({ proof, seconds }) => void seen.push({ ...proof, seconds }),
		failed: (code, message) => out(document(seen, failure(code, message))),
		ended: ({ sets, challenges }) =>
			out(
				document([
					...sets.map((set) => ({ ...set, seconds: 0 })),
					...challenges.map(({ proof, seconds }) => ({ ...proof, seconds })),
				]),
			),
	};
}

interface Suite {
	folder: string;
	id: string;
	result: CheckResult;
	seconds: number;
}

interface Counts {
	tests: number;
	failures: number;
	errors: number;
	skipped: number;
	seconds: number;
}

interface Written {
	xml: string;
	counts: Counts;
}

function document(suites: readonly Suite[], ...more: readonly Written[]): string {
	const written = [...suites.map(suiteXml), ...more];
	const sum = (key: keyof Counts): number => written.reduce((total, { counts }) => total + counts[key], 0);
	const counts: Counts = {
		...{ tests: sum('tests'), failures: sum('failures'), errors: sum('errors') },
		...{ skipped: sum('skipped'), seconds: sum('seconds') },
	};
	const parts = written.map(({ xml }) => xml).join('');
	return `<?xml version="1.0" encoding="UTF-8"?>\n<testsuites name="prove"${countsXml(counts)}>\n${parts}</testsuites>\n`;
}

function suiteXml({ folder, id, result, seconds }: Suite): Written {
	const { children } = result;
	const count = (state: CheckResult['state']): number => children.filter((child) => child.state === state).length;
	const counts: Counts = {
		...{ tests: children.length, failures: count('failed'), errors: 0, skipped: count('skipped'), seconds },
	};
	const cases = children.map((child) => caseXml(folder, id, child)).join('');
	return { xml: `\t<testsuite name="${inAttribute(id)}"${countsXml(counts)}>\n${cases}\t</testsuite>\n`, counts };
}

function caseXml(folder: string, id: string, result: CheckResult): string {
	const head = `\t\t<testcase classname="${inAttribute(id)}" name="${inAttribute(result.check)}"`;
	switch (result.state) {
		case 'passed':
			return `${head}/>\n`;
		case 'skipped': {
			const reason = result.detail === '' ? result.children.map(({ detail }) => detail).join(', ') : result.detail;
			return `${head}>\n\t\t\t<skipped message="${inAttribute(reason)}"/>\n\t\t</testcase>\n`;
		}
		case 'failed': {
			const findings = allFindings(result);
			const lines = findings.map(({ file, line, message }) => `${path.join(folder, file)}:${String(line)}  ${message}`);
			const message = inAttribute(findings[0]?.message ?? result.detail);
			return `${head}>\n\t\t\t<failure type="finding" message="${message}">${inText(lines.join('\n'))}</failure>\n\t\t</testcase>\n`;
		}
		default:
			return result.state satisfies never;
	}
}

/** That nothing could be proved is no failure of a test but an error. */
function failure(code: string, message: string): Written {
	const counts: Counts = { tests: 1, failures: 0, errors: 1, skipped: 0, seconds: 0 };
	const error = `<error type="${inAttribute(code)}" message="${inAttribute(message)}"/>`;
	const xml = `\t<testsuite name="prove"${countsXml(counts)}>\n\t\t<testcase classname="prove" name="prove">\n\t\t\t${error}\n\t\t</testcase>\n\t</testsuite>\n`;
	return { xml, counts };
}

function countsXml({ tests, failures, errors, skipped, seconds }: Counts): string {
	const numbers = { tests, failures, errors, skipped };
	const words = Object.entries(numbers).map(([name, value]) => ` ${name}="${String(value)}"`);
	return `${words.join('')} time="${seconds.toFixed(1)}"`;
}

/** What XML 1.0 has no way to write, not even escaped, is left out: messages quote whatever programs print. */
function inText(text: string): string {
	return text
		.toWellFormed()
		.replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
		.replace(/[&<>"\r]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** Where a reader would turn white space into blanks. */
function inAttribute(text: string): string {
	return inText(text).replace(/[\t\n]/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
