/**
 * Runs mocha specs in this process and writes a report: `node tools/runSpecs.ts REPORT_FILE TIME_LIMIT_MS SPEC_GLOB...`.
 * What the tests print goes to standard output.
 */
import { appendFileSync, globSync } from 'node:fs';
import Mocha from 'mocha';
import { suiteReportLine } from './suiteReport.ts';
import { reportTo } from './suiteReporter.ts';
import { ToolFailure, runTool } from './toolFailure.ts';

/** How long a process may live on after its last test. */
const endLimitMs = 10_000;

await runTool(async () => {
	const [reportFile, timeLimitMs, ...patterns] = process.argv.slice(2);
	if (reportFile === undefined || timeLimitMs === undefined)
		throw new ToolFailure('runSpecs needs a report file and a time limit.');
	const files = globSync(patterns).sort();
	if (files.length === 0) throw new ToolFailure(`No spec matches ${patterns.join(' ')}.`);
	const mocha = new Mocha({ timeout: Number(timeLimitMs), reporter: 'spec', color: false, forbidOnly: true });
	for (const file of files) mocha.addFile(file);
	await mocha.loadFilesAsync();
	const failures = await new Promise<number>((resolve) => {
		reportTo(reportFile, mocha.run(resolve));
	});
	setTimeout(() => complainAboutOpenHandles(reportFile), endLimitMs).unref();
	return failures === 0 ? 0 : 1;
});

/** A process that does not end by itself has left a server, a child process or a timer running: that is a failure of the tests. */
function complainAboutOpenHandles(reportFile: string): void {
	const detail = `Still open: ${process.getActiveResourcesInfo().join(', ')}.`;
	const title = 'the process ends after its last test';
	appendFileSync(reportFile, suiteReportLine({ kind: 'failed', title, detail }));
	process.exit(1);
}
