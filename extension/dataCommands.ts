import * as os from 'node:os';
import * as vscode from 'vscode';
import type { ApiClient } from './backend/apiClient.ts';
import type { LocalBackend } from './backend/localBackend.ts';
import type { Sandbox } from './backend/sandbox.ts';
import type { CommandHandlers } from './commandNames.ts';

export interface DataTools {
	backend: LocalBackend;
	client: () => Promise<ApiClient>;
	sandbox: Sandbox;
	context: vscode.ExtensionContext;
	log: vscode.LogOutputChannel;
	/** Everything that is shown is out of date. */
	changed: () => void;
	/** The learner's data are gone: nothing of them is to be shown any more. */
	erased: () => Promise<void>;
}

type Handled = 'sandbox' | 'exportData' | 'eraseData' | 'restartBackend' | 'showLog' | 'copyDiagnostics';

/** The learner's data, the backend, and what helps when something does not work. */
export function dataCommands(tools: DataTools): Pick<CommandHandlers, Handled> {
	return {
		sandbox: () => chooseSandbox(tools),

		async exportData() {
			const client = await tools.client();
			const data = await client.call('exportData', {});
			const defaultUri = vscode.Uri.joinPath(vscode.Uri.file(os.homedir()), 'code-sensei-data.json');
			const target = await vscode.window.showSaveDialog({
				defaultUri,
				title: vscode.l10n.t('Export My Data'),
				filters: { JSON: ['json'] },
			});
			if (!target) return;
			await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(`${JSON.stringify(data, null, '\t')}\n`));
			await vscode.window.showTextDocument(target);
		},

		async eraseData() {
			const erase = vscode.l10n.t('Erase');
			const chosen = await vscode.window.showWarningMessage(
				vscode.l10n.t('Erase your progress, submissions and own cases?'),
				{
					modal: true,
					detail: vscode.l10n.t('Your solution files stay as they are. A backup is kept on this computer.'),
				},
				erase,
			);
			if (chosen !== erase) return;
			const client = await tools.client();
			const { backup } = await client.call('eraseData', { body: { confirm: 'erase' } });
			await tools.erased();
			tools.changed();
			const copy = vscode.l10n.t('Copy Path of the Backup');
			const told = vscode.l10n.t('Your data are erased. A backup is kept on this computer.');
			if ((await vscode.window.showInformationMessage(told, copy)) === copy)
				await vscode.env.clipboard.writeText(backup);
		},

		async restartBackend() {
			await tools.backend.restart();
			tools.changed();
		},

		showLog() {
			tools.log.show();
			return Promise.resolve();
		},

		async copyDiagnostics() {
			await vscode.env.clipboard.writeText(await diagnostics(tools));
			vscode.window.setStatusBarMessage(vscode.l10n.t('The diagnostics are in the clipboard.'), 5_000);
		},
	};
}

/** Says how code is fenced in, and lets the learner agree to do without a sandbox or take that back. */
async function chooseSandbox({ sandbox, client }: DataTools): Promise<void> {
	const connected = await client();
	const { tier } = await connected.call('health', {});
	sandbox.learn(tier);
	const reason = tier.reason === '' ? '' : ` ${tier.reason}`;
	if (sandbox.isSandboxed) {
		const text = vscode.l10n.t('Your code runs in a sandbox: {0}.', sandbox.label);
		void vscode.window.showInformationMessage(text + reason);
		return;
	}
	if (!tier.consented) {
		await sandbox.askConsent(connected);
		return;
	}
	const revoke = vscode.l10n.t('Stop Running without a Sandbox');
	const text = vscode.l10n.t('You agreed to run your solutions without a sandbox.');
	if ((await vscode.window.showInformationMessage(text + reason, revoke)) === revoke)
		await sandbox.setConsent(connected, false);
}

/** What somebody who is asked for help wants to know. No code, no names of files, no names of people. */
async function diagnostics({ client, context }: DataTools): Promise<string> {
	const health: unknown = await client().then(
		(connected) => connected.call('health', {}),
		(error: unknown) => ({ failed: error instanceof Error ? error.name : typeof error }),
	);
	// package.json is ours and has a version; VS Code types it as anything.
	const { version } = context.extension.packageJSON as { version: string };
	const facts = {
		codeSensei: version,
		vscode: `${vscode.version} (${vscode.env.appHost}${vscode.env.remoteName === undefined ? '' : ', remote'})`,
		system: `${os.platform()} ${os.release()} ${os.arch()}`,
		node: process.version,
		isTrusted: vscode.workspace.isTrusted,
		health,
	};
	const home = os.homedir();
	return JSON.stringify(facts, null, '\t').replaceAll(JSON.stringify(home).slice(1, -1), '~');
}
