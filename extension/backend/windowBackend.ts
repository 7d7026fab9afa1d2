import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { PistonAddress } from '#contract/piston.ts';
import type { StartOrder } from '#contract/start.ts';
import type { Host } from '../host.ts';
import { aiOrder, keyName, ollamaElsewhere, providerNames } from '../forge/aiOrder.ts';
import { pistonHeaderSecret } from '../forge/forgeCommands.ts';
import { installedFolders } from '../sets/installedFolders.ts';
import { concernsBackend, settings } from '../settings.ts';
import { asLogged, showFailure } from '../showFailure.ts';
import type { ApiClient } from './apiClient.ts';
import { writeBackendLine } from './backendLog.ts';
import { startBackendProcess } from './backendProcess.ts';
import { ChangeWatch } from './changeWatch.ts';
import { LocalBackend } from './localBackend.ts';
import type { Sandbox } from './sandbox.ts';

/** Secrets that the backend gets at its start. */
const startSecrets: readonly string[] = [...providerNames.map(keyName), pistonHeaderSecret];

/**
 * This window's backend, with what the learner is told about it: that it died and was started again, that its data were set aside or can't be written.
 * @param changed is called when data may have changed, here or in another window, and after each start
 */
export function windowBackend(host: Host, sandbox: Sandbox, changed: () => void): LocalBackend {
	const { context, log, hooks } = host;
	const watch = new ChangeWatch(changed, (error) => log.error(asLogged(error)));
	/** Begun, not only those that run by now: what changes in between would otherwise be missed. */
	let starts = 0;
	// What is shown comes from a backend that is gone, or says that there is none.
	let isStale = false;
	const backend = new LocalBackend(
		() => {
			starts++;
			return start(host);
		},
		{
			running(client, { version, pid }) {
				log.info(`backend ${version} runs, process ${pid ?? '?'}`);
				if (hooks) hooks.backendPid = pid;
				watch.follow(client);
				learnHealth(client).catch((error: unknown) => log.error(asLogged(error)));
				if (isStale) changed();
				isStale = false;
			},
			died({ exitCode, signal }, restarts) {
				watch.stop();
				isStale = true;
				if (hooks) hooks.backendPid = undefined;
				log.error(`the backend ended unasked (${signal ?? exitCode ?? 'not started'})`);
				sayDied(restarts);
			},
			startFailed(error) {
				watch.stop();
				isStale = true;
				log.error(asLogged(error));
				void vscode.commands.executeCommand('setContext', 'codeSensei.failed', true);
			},
		},
	);
	context.subscriptions.push(
		{ dispose: () => watch.stop() },
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (concernsBackend(change)) restart();
		}),
		context.secrets.onDidChange(({ key }) => {
			if (startSecrets.includes(key)) restart();
		}),
		vscode.extensions.onDidChange(() => {
			tellSets().catch((error: unknown) => log.error(asLogged(error)));
		}),
	);
	return backend;

	/** What it was told at its start is out of date. One that never ran will be told the new. */
	function restart(): void {
		if (starts > 0) backend.restart().catch((error: unknown) => showFailure(log, error));
	}

	/** Extensions came, went or were updated. A backend that never ran will be told at its start. */
	async function tellSets(): Promise<void> {
		if (starts === 0) return;
		const folders = installedFolders(vscode.extensions.all);
		const client = await backend.client();
		await client.call('setInstalledSets', { body: { folders } });
		changed();
	}

	async function learnHealth(client: ApiClient): Promise<void> {
		const { tier, store } = await client.call('health', {});
		sandbox.learn(tier);
		if (store.recoveredFrom !== undefined) {
			const text = vscode.l10n.t(
				'Your progress could not be read: its file is damaged. It is kept as {0}, and a new one was begun.',
				store.recoveredFrom,
			);
			void vscode.window.showWarningMessage(text);
		}
		if (store.readOnlyReason !== undefined) {
			const reload = vscode.l10n.t('Reload Window');
			const text = vscode.l10n.t('Nothing can be saved at the moment: {0}', store.readOnlyReason);
			if ((await vscode.window.showWarningMessage(text, reload)) === reload)
				await vscode.commands.executeCommand('workbench.action.reloadWindow');
		}
	}
}

async function start({ context, log }: Host): ReturnType<typeof startBackendProcess> {
	const ai = settings.ai();
	if (ai.onlyHere === true) warnOfOllama(ollamaElsewhere(ai));
	const dist = vscode.Uri.joinPath(context.extensionUri, 'dist').fsPath;
	const data = context.globalStorageUri.fsPath;
	return startBackendProcess(
		path.join(dist, 'backend.mjs'),
		{
			dataFolder: data,
			// Below the system's own folder for such things, because a sandbox that runs as another user can't see into a home folder.
			scratchFolder: path.join(os.tmpdir(), 'code-sensei'),
			bankFolder: path.join(dist, 'bank'),
			tier: settings.tier(),
			toolchains: settings.toolchains(),
			setFolders: installedFolders(vscode.extensions.all),
			ai: await aiOrder(ai, (name) => context.secrets.get(name), process.env),
			...(await piston(context)),
		},
		(line) => writeBackendLine(log, line),
	);
}

/** Ollama is left out where what is asked of it would leave this computer, while nothing shall. */
function warnOfOllama(why: ReturnType<typeof ollamaElsewhere>): void {
	if (why === undefined) return;
	const text =
		why === 'url'
			? vscode.l10n.t(
					'The address of Ollama is not one of this computer, so it is not asked: AI is set to this machine only.',
				)
			: vscode.l10n.t(
					'Ollama sends what is asked of this model to its makers, so it is not asked: AI is set to this machine only.',
				);
	const change = vscode.l10n.t('Change Settings');
	void vscode.window.showWarningMessage(text, change).then((chosen) => {
		if (chosen === change)
			return vscode.commands.executeCommand('workbench.action.openSettings', `codeSensei.ai.ollama.${why}`);
		return undefined;
	});
}

/** The learner's own Piston server, with the header that it wants. */
async function piston({ secrets }: vscode.ExtensionContext): Promise<Pick<StartOrder, 'piston'>> {
	const url = settings.pistonUrl();
	if (url === '') return {};
	if (!PistonAddress.shape.url.safeParse(url).success) {
		const change = vscode.l10n.t('Change Address');
		const text = vscode.l10n.t('The address of your Piston server is none: {0}. It is left out.', url);
		void vscode.window.showWarningMessage(text, change).then((chosen) => {
			if (chosen === change)
				return vscode.commands.executeCommand('workbench.action.openSettings', 'codeSensei.piston.url');
			return undefined;
		});
		return {};
	}
	const [, name, value] = /^([A-Za-z0-9-]+):\s*(.+)$/.exec((await secrets.get(pistonHeaderSecret)) ?? '') ?? [];
	return { piston: { url, ...(name !== undefined && value !== undefined && { header: { name, value } }) } };
}

function sayDied(restarts: boolean): void {
	const showLog = vscode.l10n.t('Show Log');
	const restart = vscode.l10n.t('Start It Again');
	const said = restarts
		? vscode.window.showWarningMessage(
				vscode.l10n.t(
					"Code Sensei's backend ended unexpectedly and is started again. Nothing that was submitted is lost.",
				),
				showLog,
			)
		: vscode.window.showErrorMessage(
				vscode.l10n.t(
					"Code Sensei's backend ends again and again. The log says why; nothing that was submitted is lost.",
				),
				restart,
				showLog,
			);
	void said.then((chosen) => {
		if (chosen === showLog) return vscode.commands.executeCommand('codeSensei.showLog');
		if (chosen === restart) return vscode.commands.executeCommand('codeSensei.restartBackend');
		return undefined;
	});
}
