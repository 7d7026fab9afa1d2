import * as os from 'node:os';
import * as vscode from 'vscode';
import type { Outbox } from './account/outbox.ts';
import type { ApiClient } from './backend/apiClient.ts';
import type { Clients } from './backend/clients.ts';
import type { LocalBackend } from './backend/localBackend.ts';
import type { Sandbox } from './backend/sandbox.ts';
import type { CommandHandlers } from './commandNames.ts';
import { exportFile } from './data/exportFile.ts';
import { importFile } from './data/importFile.ts';
import { badProgressFile } from './userError.ts';

export interface DataTools {
	backend: LocalBackend;
	clients: Clients;
	outbox: Outbox;
	sandbox: Sandbox;
	context: vscode.ExtensionContext;
	log: vscode.LogOutputChannel;
	/** Everything that is shown is out of date. */
	changed: () => void;
	/** The learner's data are gone: nothing of them is to be shown any more. */
	erased: () => Promise<void>;
	/** The account is gone, and with it the session. */
	accountErased: () => Promise<void>;
}

type Handled =
	'sandbox' | 'exportData' | 'importProgressFile' | 'eraseData' | 'restartBackend' | 'showLog' | 'copyDiagnostics';

/** The learner's data, the backend, and what helps when something does not work. */
export function dataCommands(tools: DataTools): Pick<CommandHandlers, Handled> {
	return {
		sandbox: () => chooseSandbox(tools),

		async exportData() {
			const place = await pickPlace(tools.clients, vscode.l10n.t('Which data do you want to export?'));
			if (!place) return;
			await exportFile(await place.client());
		},

		async importProgressFile() {
			const place = await pickPlace(tools.clients, vscode.l10n.t('Where do you want to import it?'));
			if (!place) return;
			const client = await place.client();
			await importFile({ place, client, refuse: badProgressFile, changed: tools.changed });
		},

		async eraseData() {
			const place = await pickPlace(tools.clients, vscode.l10n.t('Which data do you want to erase?'));
			if (place?.kind === 'server') await eraseAccount(tools, place.host);
			else if (place) await eraseLocal(tools);
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

type DataPlace = { kind: 'local' | 'server'; host: string; client: () => Promise<ApiClient> };

/** Somebody who is signed in has data in two places, and says which are meant. */
async function pickPlace(clients: Clients, placeHolder: string): Promise<DataPlace | undefined> {
	const { place } = clients;
	const local = { kind: 'local', host: '', client: () => clients.local() } as const;
	if (place.kind === 'local') return local;
	const { host } = place;
	const items: (vscode.QuickPickItem & { place: DataPlace })[] = [
		{
			label: `$(cloud) ${vscode.l10n.t('My account at {0}', host)}`,
			place: { kind: 'server', host, client: () => clients.server() },
		},
		{
			label: `$(device-desktop) ${vscode.l10n.t('What is kept on this computer')}`,
			detail: vscode.l10n.t('from practising without a server'),
			place: local,
		},
	];
	return (await vscode.window.showQuickPick(items, { placeHolder, ignoreFocusOut: true }))?.place;
}

async function eraseAccount(tools: DataTools, host: string): Promise<void> {
	const erase = vscode.l10n.t('Erase My Account');
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('Erase your account at {0} and everything in it?', host),
		{
			modal: true,
			detail: vscode.l10n.t(
				'Progress, submissions, own cases and the account itself are gone for good; there is no backup. Your solution files, and what is kept on this computer, stay.',
			),
		},
		erase,
	);
	if (chosen !== erase) return;
	const server = await tools.clients.server();
	await server.call('eraseAccount', { body: { confirm: 'erase' } });
	await tools.accountErased();
	await tools.erased();
	tools.changed();
	void vscode.window.showInformationMessage(vscode.l10n.t('Your account at {0} is erased.', host));
}

async function eraseLocal(tools: DataTools): Promise<void> {
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
	const client = await tools.clients.local();
	const { backup } = await client.call('eraseData', { body: { confirm: 'erase' } });
	await tools.erased();
	tools.changed();
	const copy = vscode.l10n.t('Copy Path of the Backup');
	const told = vscode.l10n.t('Your data are erased. A backup is kept on this computer.');
	if ((await vscode.window.showInformationMessage(told, copy)) === copy) await vscode.env.clipboard.writeText(backup);
}

/** Says how code is fenced in, and lets the learner agree to do without a sandbox or take that back. */
async function chooseSandbox({ sandbox, clients }: DataTools): Promise<void> {
	const connected = await clients.local();
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

/** What somebody who is asked for help wants to know. No code, no names of files, no names of people, no secrets. */
async function diagnostics({ clients, outbox, context }: DataTools): Promise<string> {
	const health: unknown = await clients.client().then(
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
		server: clients.place,
		waitingForServer: outbox.all.length,
		health,
	};
	const home = os.homedir();
	return JSON.stringify(facts, null, '\t').replaceAll(JSON.stringify(home).slice(1, -1), '~');
}
