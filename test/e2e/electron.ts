/** Runs the same suite in a desktop VS Code, which is downloaded: `node test/e2e/electron.ts`. Prints the failures and the count. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { readSuiteReport } from '../../tools/suiteReport.ts';
import { runTool } from '../../tools/toolFailure.ts';
import { bundleSuite } from './bundleSuite.ts';
import { reportVariable } from './suite/reportVariable.ts';

const root = path.join(import.meta.dirname, '../..');

await runTool(async () => {
	const home = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-desktop-'));
	const workspace = path.join(home, 'project');
	const reportFile = path.join(home, 'report.jsonl');
	mkdirSync(workspace);
	writeFileSync(path.join(workspace, 'notes.txt'), 'my own project\n');
	try {
		// It throws when VS Code ends badly; the report says more than the exit code, so both are looked at.
		const ending = await runTests({
			extensionDevelopmentPath: root,
			extensionTestsPath: await bundleSuite(),
			launchArgs: [
				workspace,
				...['--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--skip-release-notes'],
				// The path to VS Code's socket below it must stay under 103 characters.
				...['--user-data-dir', path.join(home, 'vscode')],
			],
			extensionTestsEnv: { HOME: home, USERPROFILE: home, [reportVariable]: reportFile },
		}).then(
			(exitCode) => `VS Code ended with ${exitCode}`,
			(error: unknown) => `VS Code ended badly: ${String(error)}`,
		);
		const report = readSuiteReport(reportFile);
		for (const failure of report.failed) process.stdout.write(`\n${failure.title}\n${failure.detail}\n`);
		if (!report.ended) process.stdout.write(`\nThe suite did not come to its end. ${ending}\n`);
		const failed = report.failed.length + (report.ended ? 0 : 1);
		process.stdout.write(`\n${report.passed} passed, ${failed} failed\n`);
		return failed === 0 && report.passed > 0 ? 0 : 1;
	} finally {
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	}
});
