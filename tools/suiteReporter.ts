import { appendFileSync } from 'node:fs';
import { inspect } from 'node:util';
import Mocha from 'mocha';
import { type SuiteReportLine, suiteReportLine } from './suiteReport.ts';

/**
 * Writes a mocha run into a report file, a line as each test ends, so that nothing is lost when the process dies. The same
 * in a process of its own and inside VS Code's extension host.
 */
export function reportTo(file: string, runner: Mocha.Runner): void {
	const write = (line: SuiteReportLine) => appendFileSync(file, suiteReportLine(line));
	runner.on('pass', (test) => write({ kind: 'passed', title: titleOf(test), ms: test.duration }));
	runner.on('pending', (test) => write({ kind: 'skipped', title: titleOf(test) }));
	runner.on('fail', (test, error: unknown) => write({ kind: 'failed', title: titleOf(test), detail: detailOf(error) }));
	// A test that is tried once more says so in the log; it fails only when it fails again.
	runner.on('retry', (test: Mocha.Test, error: unknown) => {
		process.stdout.write(`tried again: ${titleOf(test)}\n${detailOf(error)}\n`);
	});
	runner.once('end', () => write({ kind: 'end' }));
}

function titleOf(test: Mocha.Runnable): string {
	return test.titlePath().join(' > ');
}

function detailOf(error: unknown): string {
	if (!(error instanceof Error)) return String(error);
	const stack = error.stack ?? error.message;
	const cause = error.cause === undefined ? '' : `\ncaused by ${detailOf(error.cause)}`;
	return `${stack}${differenceOf(error)}${cause}`;
}

function differenceOf(error: Error): string {
	// node:assert puts a difference of its own into the message.
	if (!('actual' in error) || !('expected' in error) || error.message.includes('+ actual - expected')) return '';
	const show = (value: unknown) => (typeof value === 'string' ? value : inspect(value, { depth: 6, sorted: true }));
	return Mocha.reporters.Base.generateDiff(show(error.actual), show(error.expected));
}
