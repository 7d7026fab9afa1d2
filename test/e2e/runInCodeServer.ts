/** Runs the suite in the extension host of a real VS Code in the browser: `node test/e2e/runInCodeServer.ts REPORT_FILE`. */
import { existsSync, globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { type CodeServer, startCodeServer, workbenchUrl } from '../../tools/codeServer.ts';
import { ToolFailure, runTool } from '../../tools/toolFailure.ts';
import { launchBrowser, newContext } from './browser.ts';
import { bundleSuite } from './bundleSuite.ts';
import { installVsix } from './installVsix.ts';
import { makeLearnerMachine } from './learnerMachine.ts';
import { reportVariable } from './suite/runSuite.ts';
import { withoutBuiltin } from './vsCode.ts';

const artifacts = path.join(import.meta.dirname, '../../artifacts/e2e-host');
const limitMs = 8 * 60_000;

await runTool(async () => {
	const [reportFile] = process.argv.slice(2);
	if (reportFile === undefined) throw new ToolFailure('runInCodeServer needs a report file.');
	const [suite, installed] = await Promise.all([bundleSuite(), installVsix()]);
	const empty = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-none-'));
	const machine = makeLearnerMachine(empty);
	const browser = await launchBrowser();
	let server: CodeServer | undefined;
	try {
		server = await startCodeServer({
			...machine.profile,
			env: { ...machine.env, [reportVariable]: path.resolve(reportFile) },
			workspaceTrust: false,
			testDriver: true,
			without: withoutBuiltin,
		});
		const remote = (file: string) => `vscode-remote://${new URL(server?.origin ?? '').host}${file}`;
		const page = await (await newContext(browser)).newPage();
		const url = workbenchUrl(server.origin, machine.workspace, [
			['extensionDevelopmentPath', remote(extensionIn(installed))],
			['extensionTestsPath', remote(suite)],
		]);
		const run = await runInPage(page, url);
		process.stdout.write(`${run.log.join('\n')}\n`);
		if (run.exitCode === 0 && existsSync(reportFile)) return 0;
		await keepEvidence(page, server, run.log);
		return run.exitCode === 0 ? 1 : run.exitCode;
	} finally {
		await browser.close();
		await server?.stop();
		machine.remove();
		for (const folder of [empty, path.dirname(installed)]) rmSync(folder, { recursive: true, force: true });
	}
});

/** The suite runs against what ships: the folder into which VS Code unpacked the VSIX. */
function extensionIn(extensionsFolder: string): string {
	const [folder] = globSync('code-sensei.code-sensei-*', { cwd: extensionsFolder });
	if (folder === undefined) throw new ToolFailure(`Code Sensei was not unpacked into ${extensionsFolder}.`);
	return path.join(extensionsFolder, folder);
}

/** VS Code's page calls two functions of its host: one for each line of its log, one at the end with the exit code. */
async function runInPage(page: Page, url: string): Promise<{ exitCode: number; log: string[] }> {
	const log: string[] = [];
	let limit: NodeJS.Timeout | undefined;
	try {
		const exitCode = await new Promise<number>((resolve, reject) => {
			limit = setTimeout(() => reject(new ToolFailure(`No end after ${limitMs / 60_000} minutes.`)), limitMs);
			page.on('crash', () => reject(new ToolFailure('The page crashed.')));
			const open = async () => {
				await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
					log.push(`${type} ${format(...args)}`);
				});
				await page.exposeFunction('codeAutomationExit', (code: number) => resolve(code));
				await page.goto(url);
			};
			open().catch(reject);
		});
		return { exitCode, log };
	} catch (error) {
		if (!(error instanceof ToolFailure)) throw error;
		return { exitCode: 1, log: [...log, error.message] };
	} finally {
		clearTimeout(limit);
	}
}

async function keepEvidence(page: Page, server: CodeServer, log: readonly string[]): Promise<void> {
	mkdirSync(artifacts, { recursive: true });
	writeFileSync(path.join(artifacts, 'workbench.log'), log.join('\n'));
	writeFileSync(path.join(artifacts, 'server.log'), server.log());
	if (!page.isClosed()) await page.screenshot({ path: path.join(artifacts, 'screen.png') });
}
