import * as path from 'node:path';
import * as vscode from 'vscode';
import type { SignedIn } from '#contract/accounts.ts';
import { Clients, hostOf } from '../backend/clients.ts';
import type { LocalBackend } from '../backend/localBackend.ts';
import type { Host } from '../host.ts';
import { asLogged } from '../showFailure.ts';
import { sayEnded, sessionId } from './accountCommands.ts';
import { accountFolder, providerId, sessionScopes } from './accountProvider.ts';
import { settings } from '../settings.ts';
import { anonymousClient } from './askServer.ts';
import { Outbox } from './outbox.ts';
import { readServerAddress } from './serverAddress.ts';
import { SessionFile } from './sessionFile.ts';
import { SessionKeeper } from './sessionKeeper.ts';
import { watchFolder } from './watchFolder.ts';

/** What this window has of the sign-in of its computer. */
export interface OpenedAccount {
	keeper: SessionKeeper;
	clients: Clients;
	outbox: Outbox;
	/** Follows what other windows do, and tells VS Code who is signed in. */
	following: vscode.Disposable;
}

export function openAccount(host: Host, backend: LocalBackend, changed: () => void): OpenedAccount {
	const { context, log, accounts } = host;
	const folder = accountFolder(context);
	const warn = (error: unknown): void => log.warn(String(error));
	const keeper = new SessionKeeper({
		file: new SessionFile(folder, context.secrets),
		refresh: tradeToken,
		nowMs: () => Date.now(),
		warn,
	});
	const clients = new Clients(backend, keeper, log, changed);
	const outbox = new Outbox(path.join(folder, 'waiting'), keeper, clients, log);
	const look = (): void => void keeper.load().catch((error: unknown) => log.error(asLogged(error)));
	let known = keeper.state;
	const following = vscode.Disposable.from(
		watchFolder(folder, look, warn),
		context.secrets.onDidChange(look),
		vscode.window.onDidChangeWindowState(({ focused }) => {
			if (focused) look();
		}),
		keeper.onDidEnd(() => sayEnded(log)),
		keeper.onDidChange(() => {
			const before = known;
			known = keeper.state;
			void vscode.commands.executeCommand('setContext', 'codeSensei.signedIn', known.kind === 'signedIn');
			const gone = before.kind === 'signedIn' ? [session(before)] : [];
			const come = known.kind === 'signedIn' ? [session(known)] : [];
			accounts.tell({ added: come, removed: gone, changed: [] });
			offerInMenu();
		}),
		vscode.workspace.onDidChangeConfiguration((change) => {
			if (change.affectsConfiguration('codeSensei.serverUrl')) offerInMenu();
		}),
		{ dispose: () => keeper.dispose() },
	);
	/** Somebody who has a server but is not signed in finds that in the Accounts menu. Nobody else is asked anything. */
	function offerInMenu(): void {
		if (keeper.state.kind === 'signedIn' || readServerAddress(settings.serverUrl()).kind !== 'usable') return;
		vscode.authentication.getSession(providerId, sessionScopes, { createIfNone: false }).then(() => undefined, warn);
	}
	void keeper.load().then(offerInMenu, warn);
	return { keeper, clients, outbox, following };
}

/** Nobody is signed in for this: the refresh token says who it is. */
async function tradeToken(serverUrl: string, refreshToken: string): Promise<SignedIn> {
	const client = anonymousClient(serverUrl, hostOf(serverUrl));
	try {
		return await client.call('refreshSession', { body: { refreshToken } });
	} finally {
		client.close();
	}
}

/** VS Code wants to know which session came or went, not its token. */
function session(state: Parameters<typeof sessionId>[0]): vscode.AuthenticationSession {
	const { id, displayName } = state.account;
	return { id: sessionId(state), accessToken: '', account: { id, label: displayName }, scopes: sessionScopes };
}
