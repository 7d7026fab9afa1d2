import { globSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import { type CodeServer, startCodeServer, workbenchUrl } from '../../tools/codeServer.ts';
import { launchBrowser, newContext } from './browser.ts';
import { makeLearnerMachine } from './learnerMachine.ts';
import { withoutBuiltin } from './vsCode.ts';

export interface HostRun {
	/** The module whose `run` is called, as bundleForHost makes it. */
	bundle: string;
	/** An extensions folder with Code Sensei in it, from installVsix. */
	extensionsFolder: string;
	env: NodeJS.ProcessEnv;
	limitMs: number;
	/** Logs and a picture of the window go here when it ends badly. */
	evidenceFolder: string;
}

export interface HostRunEnding {
	/** 0 also when the extension host died: whoever asks looks for what `run` should have written. */
	exitCode: number;
	log: string[];
}

/** Calls `run` of a bundle inside the extension host of a fresh VS Code in the browser, beside what the VSIX holds. */
export async function runInExtensionHost(run: HostRun): Promise<HostRunEnding> {
	const empty = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-none-'));
	const machine = makeLearnerMachine(empty);
	const browser = await launchBrowser();
	let server: CodeServer | undefined;
	try {
		server = await startCodeServer({
			...machine.profile,
			env: { ...machine.env, ...run.env },
			workspaceTrust: false,
			testDriver: true,
			without: withoutBuiltin,
		});
		const { host, origin } = new URL(server.origin);
		const remote = (file: string) => `vscode-remote://${host}${file}`;
		const page = await (await newContext(browser)).newPage();
		const url = workbenchUrl(origin, machine.workspace, [
			['extensionDevelopmentPath', remote(extensionIn(run.extensionsFolder))],
			['extensionTestsPath', remote(run.bundle)],
		]);
		const ending = await runInPage(page, url, run.limitMs);
		if (ending.exitCode !== 0) await keepEvidence(run.evidenceFolder, page, server, ending.log);
		return ending;
	} finally {
		await browser.close();
		await server?.stop();
		machine.remove();
		rmSync(empty, { recursive: true, force: true });
	}
}

/** Not the sources but what ships: the folder into which VS Code unpacked the VSIX. */
function extensionIn(extensionsFolder: string): string {
	const [folder] = globSync('code-sensei.code-sensei-*', { cwd: extensionsFolder });
	if (folder === undefined) throw new Error(`Code Sensei was not unpacked into ${extensionsFolder}.`);
	return path.join(extensionsFolder, folder);
}

/** VS Code's page calls two functions of ours: one for each line of its log, one at the end with the exit code. */
async function runInPage(page: Page, url: string, limitMs: number): Promise<HostRunEnding> {
	const log: string[] = [];
	let limit: NodeJS.Timeout | undefined;
	const broken = (why: string): HostRunEnding => ({ exitCode: 1, log: [...log, why] });
	const ending = new Promise<HostRunEnding>((resolve, reject) => {
		limit = setTimeout(() => resolve(broken(`No end after ${limitMs} ms.`)), limitMs);
		page.on('crash', () => resolve(broken('The page crashed.')));
		const open = async () => {
			await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
				log.push(`${type} ${format(...args)}`);
			});
			await page.exposeFunction('codeAutomationExit', (exitCode: number) => resolve({ exitCode, log }));
			await page.goto(url);
		};
		open().catch(reject);
	});
	try {
		return await ending;
	} finally {
		clearTimeout(limit);
	}
}

async function keepEvidence(folder: string, page: Page, server: CodeServer, log: readonly string[]): Promise<void> {
	mkdirSync(folder, { recursive: true });
	writeFileSync(path.join(folder, 'workbench.log'), log.join('\n'));
	writeFileSync(path.join(folder, 'server.log'), server.log());
	if (!page.isClosed()) await page.screenshot({ path: path.join(folder, 'screen.png') });
}
