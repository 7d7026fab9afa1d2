import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { isConnectionLost } from '../backend/apiClient.ts';
import { type Clients, hostOf } from '../backend/clients.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { showFailure } from '../showFailure.ts';
import { type AccountSource, sessionScopes } from './accountProvider.ts';
import { bringProgress, type ImportTools, offerImport } from './importProgress.ts';
import type { Outbox } from './outbox.ts';
import type { SessionKeeper, SignInState } from './sessionKeeper.ts';
import { signInFlow } from './signInFlow.ts';

export interface AccountTools extends ImportTools {
	keeper: SessionKeeper;
	clients: Clients;
	outbox: Outbox;
	log: vscode.LogOutputChannel;
	timeZone: string;
}

type SignedIn = Extract<SignInState, { kind: 'signedIn' }>;
type Handled = 'signIn' | 'signOut' | 'server' | 'importProgress';

/** Signing in and out, and what waits for the server. */
export function accountCommands(tools: AccountTools): Pick<CommandHandlers, Handled> {
	return {
		async signIn() {
			await signIn(tools);
		},

		async signOut() {
			const { state } = tools.keeper;
			if (state.kind === 'signedOut') {
				void vscode.window.showInformationMessage(vscode.l10n.t('You are not signed in.'));
				return;
			}
			const here = vscode.l10n.t('Sign Out');
			const everywhere = vscode.l10n.t('Sign Out on All Devices');
			const waiting = tools.outbox.submissions.length;
			const chosen = await vscode.window.showInformationMessage(
				vscode.l10n.t('Sign out of {0}?', hostOf(state.serverUrl)),
				{ modal: true, detail: signOutDetail(waiting) },
				here,
				everywhere,
			);
			if (chosen === here) await signOut(tools, 'here');
			else if (chosen === everywhere) await signOut(tools, 'everywhere');
		},

		server: () => showServer(tools),

		async importProgress() {
			const state = tools.keeper.state.kind === 'signedIn' ? tools.keeper.state : await signIn(tools);
			if (state) await bringProgress(tools, state);
		},
	};
}

/** What stands behind the provider of the Accounts menu. */
export function accountSource(tools: AccountTools): AccountSource {
	return {
		async sessions() {
			const state = await tools.keeper.load();
			if (state.kind === 'signedOut') return [];
			try {
				return [await authenticationSession(tools, state)];
			} catch (error) {
				// The server has just said that it is over; whoever is in front of this window is told.
				if (error instanceof AppError && error.code === 'sessionEnded') return [];
				throw error;
			}
		},
		async signIn() {
			const state = await signIn(tools);
			if (!state) throw new AppError('cancelled', vscode.l10n.t('The sign-in was stopped.'));
			return authenticationSession(tools, state);
		},
		signOut: () => signOut(tools, 'here'),
	};
}

/** Says once that the server ended the session, with the way back. */
export function sayEnded(log: vscode.LogOutputChannel): void {
	const again = vscode.l10n.t('Sign In');
	const text = vscode.l10n.t(
		'Your session has ended at the server, so you are signed out. Your files and what waits to be sent are still here.',
	);
	vscode.window.showWarningMessage(text, again).then(
		(chosen) => (chosen === again ? vscode.commands.executeCommand(commandId('signIn')) : undefined),
		(error: unknown) => showFailure(log, error),
	);
}

async function signIn(tools: AccountTools): Promise<SignedIn | undefined> {
	const ending = await signInFlow(tools.timeZone);
	if (!ending) return undefined;
	await tools.keeper.accept(ending.serverUrl, ending.signedIn);
	const { state } = tools.keeper;
	if (state.kind === 'signedOut') return undefined;
	const text = vscode.l10n.t('Signed in to {0} as {1}.', hostOf(state.serverUrl), state.account.displayName);
	vscode.window.setStatusBarMessage(text, 8_000);
	// It waits for an answer; signing in does not.
	offerImport(tools, state).catch((error: unknown) => showFailure(tools.log, error));
	return state;
}

/** Signed out here in any case; a server that can't be told forgets the session when its time is over. */
async function signOut(tools: AccountTools, where: 'here' | 'everywhere'): Promise<void> {
	const server = await tools.clients.server();
	try {
		await server.call(where === 'here' ? 'signOut' : 'signOutEverywhere', {});
	} catch (error) {
		// Ended already: then there is nothing left to tell.
		if (!(error instanceof AppError) || !['stopping', 'sessionEnded', 'unauthenticated'].includes(error.code))
			throw error;
		if (isConnectionLost(error) && where === 'everywhere') throw error;
	}
	await tools.keeper.leave();
	vscode.window.setStatusBarMessage(vscode.l10n.t('Signed out.'), 5_000);
}

function signOutDetail(waiting: number): string {
	if (waiting === 0) return vscode.l10n.t('Your solution files stay where they are.');
	return waiting === 1
		? vscode.l10n.t('1 submission still waits for the server. It stays here, and is sent when you sign in again.')
		: vscode.l10n.t(
				'{0} submissions still wait for the server. They stay here, and are sent when you sign in again.',
				waiting,
			);
}

/** Without a token while the server can't be reached: who is signed in is known all the same. */
async function authenticationSession(tools: AccountTools, state: SignedIn): Promise<vscode.AuthenticationSession> {
	const { account, serverUrl } = state;
	const accessToken = await tools.keeper.token().catch((error: unknown) => {
		if (isConnectionLost(error)) return '';
		throw error;
	});
	const label = `${account.displayName} (${hostOf(serverUrl)})`;
	return { id: sessionId(state), accessToken, account: { id: account.id, label }, scopes: sessionScopes };
}

export function sessionId({ serverUrl, account }: SignedIn): string {
	return `${serverUrl} ${account.id}`;
}

/** Where one is signed in, whether the server answers, and what waits for it. */
async function showServer(tools: AccountTools): Promise<void> {
	const { clients, keeper, outbox } = tools;
	const { place } = clients;
	const { state } = keeper;
	if (place.kind === 'local' || state.kind === 'signedOut') {
		const signInTitle = vscode.l10n.t('Sign In');
		const text = vscode.l10n.t('You practise on this computer, without a server.');
		if ((await vscode.window.showInformationMessage(text, signInTitle)) === signInTitle) await signIn(tools);
		return;
	}
	type Item = vscode.QuickPickItem & { act?: () => Promise<unknown> };
	const separator = (label: string): Item => ({ label, kind: vscode.QuickPickItemKind.Separator });
	const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const waiting = outbox.all.map((one): Item => {
		const madeAt = dates.format(new Date(one.madeAt));
		const later = vscode.l10n.t('Waits for the server: sent when it is back');
		switch (one.kind) {
			case 'submission':
				return {
					label: `$(close) ${vscode.l10n.t('Withdraw: {0}', one.title)}`,
					description: `${languageFacts[one.language].title} · ${madeAt}`,
					detail: one.refused ?? later,
					act: () => withdraw(tools, one.id),
				};
			// What was seen can't be taken back.
			case 'hint':
				return {
					label: `$(lightbulb) ${vscode.l10n.t('Hint {0}: {1}', one.level, one.title)}`,
					description: madeAt,
					detail: later,
				};
			case 'giveUp':
				return {
					label: `$(book) ${vscode.l10n.t('Solution shown: {0}', one.title)}`,
					description: madeAt,
					detail: later,
				};
			default:
				return one satisfies never;
		}
	});
	const items: Item[] = [
		...(place.isOnline
			? []
			: [{ label: `$(sync) ${vscode.l10n.t('Ask the Server Now')}`, act: () => lookForServer(tools) }]),
		{
			label: `$(cloud-upload) ${vscode.l10n.t('Bring Solo Progress Along ...')}`,
			act: () => bringProgress(tools, state),
		},
		{
			label: `$(sign-out) ${vscode.l10n.t('Sign Out')}`,
			act: async () => vscode.commands.executeCommand(commandId('signOut')),
		},
		...(waiting.length > 0 ? [separator(vscode.l10n.t('Waiting for the server')), ...waiting] : []),
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: place.isOnline
			? vscode.l10n.t('{0}: signed in as {1}', place.host, state.account.displayName)
			: vscode.l10n.t('{0} does not answer; signed in as {1}', place.host, state.account.displayName),
	});
	await chosen?.act?.();
}

async function lookForServer({ clients }: AccountTools): Promise<void> {
	if (await clients.lookForServer()) return;
	void vscode.window.showInformationMessage(
		vscode.l10n.t('The server still does not answer. It is asked again by itself.'),
	);
}

/** Takes a submission back that has not been sent yet. */
export async function withdraw({ outbox }: Pick<AccountTools, 'outbox'>, id: string): Promise<void> {
	const text = (await outbox.withdraw(id))
		? vscode.l10n.t('The submission is withdrawn. Your file is as it was.')
		: vscode.l10n.t('The submission was sent already.');
	vscode.window.setStatusBarMessage(text, 5_000);
}
