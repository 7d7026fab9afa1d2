import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { ApiClient, isConnectionLost } from '../backend/apiClient.ts';
import { settings } from '../settings.ts';
import { UserError } from '../userError.ts';
import { readServerAddress, refusedAddressWords } from './serverAddress.ts';

/** A server that speaks our contract, not yet as anybody. The caller closes its client. */
export interface FoundServer {
	url: string;
	host: string;
	client: ApiClient;
	/** What it has switched off for who is not signed in. */
	off: readonly string[];
}

/**
 * The server of the settings, or the one that the person names now; looked at before anything is typed for it.
 * @returns undefined when the person gave up
 * @throws UserError when there is no server of ours
 */
export async function askServer(): Promise<FoundServer | undefined> {
	const set = readServerAddress(settings.serverUrl());
	if (set.kind === 'refused') throw unusableSetting(refusedAddressWords(vscode.l10n, set));
	if (set.kind === 'usable') return findServer(set.url, set.host);
	const typed = await vscode.window.showInputBox({
		title: vscode.l10n.t('Sign In to Code Sensei'),
		prompt: vscode.l10n.t('The address of the server, as your instructor gave it to you.'),
		placeHolder: 'https://class.example.org',
		ignoreFocusOut: true,
		validateInput: (text) => {
			const address = readServerAddress(text);
			return address.kind === 'refused' && text.length > 3 ? refusedAddressWords(vscode.l10n, address) : undefined;
		},
	});
	if (typed === undefined) return undefined;
	const address = readServerAddress(typed);
	if (address.kind === 'none') return undefined;
	if (address.kind === 'refused') throw new UserError(refusedAddressWords(vscode.l10n, address), []);
	const found = await findServer(address.url, address.host);
	await settings.setServerUrl(address.url);
	return found;
}

/** A client that is nobody yet: for signing in, and for trading tokens. */
export function anonymousClient(url: string, host: string): ApiClient {
	const nobody = (): Promise<never> => Promise.reject(new AppError('unauthenticated', 'Nobody is signed in.'));
	return new ApiClient({
		baseUrl: url,
		token: nobody,
		renewToken: nobody,
		lostMessage: vscode.l10n.t(
			'The server {0} does not answer. Is the address right, and is this computer connected? Try again later.',
			host,
		),
	});
}

async function findServer(url: string, host: string): Promise<FoundServer> {
	const client = anonymousClient(url, host);
	try {
		const { mode, off = [] } = await client.call('health', {});
		if (mode === 'server') return { url, host, client, off };
		throw unusableSetting(vscode.l10n.t('At {0} somebody practises alone; there is nothing to sign in to.', host));
	} catch (error) {
		client.close();
		if (error instanceof UserError) throw error;
		if (isConnectionLost(error) && error instanceof AppError) throw unusableSetting(error.message);
		throw unusableSetting(vscode.l10n.t('At {0} there is no Code Sensei server. Ask for its address.', host));
	}
}

function unusableSetting(message: string): UserError {
	const title = vscode.l10n.t('Change Address');
	return new UserError(message, [{ title, command: 'workbench.action.openSettings', given: ['codeSensei.serverUrl'] }]);
}
