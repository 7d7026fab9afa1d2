import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { EmailAddress, Password, type SignedIn } from '#contract/accounts.ts';
import type { FeatureName } from '#contract/features.ts';
import type { ErrorCode } from '#contract/problem.ts';
import { askServer, type FoundServer } from './askServer.ts';
import { askText } from './askText.ts';

export interface SignInEnding {
	serverUrl: string;
	signedIn: SignedIn;
}

const displayNameMax = 80;

/**
 * Asks, step by step, where and how to sign in, and does it. What was typed wrongly is said in the box in which it was typed.
 * @returns undefined when the person gave up
 * @throws UserError or AppError when the server can't be used
 */
export async function signInFlow(timeZone: string): Promise<SignInEnding | undefined> {
	const server = await askServer();
	if (!server) return undefined;
	try {
		const way = await pickWay(server);
		const signedIn = way && (await way(server, timeZone));
		return signedIn && { serverUrl: server.url, signedIn };
	} finally {
		server.client.close();
	}
}

type Way = (server: FoundServer, timeZone: string) => Promise<SignedIn | undefined>;

async function pickWay({ host, off }: FoundServer): Promise<Way | undefined> {
	const takesNew = !off.includes('registration' satisfies FeatureName);
	const items: (vscode.QuickPickItem & { way: Way })[] = [
		{ label: `$(mail) ${vscode.l10n.t('E-mail and password')}`, way: byPassword },
		...(takesNew ? [{ label: `$(person-add) ${vscode.l10n.t('Make an account')}`, way: byNewAccount }] : []),
		{
			label: `$(github) ${vscode.l10n.t('GitHub')}`,
			description: vscode.l10n.t('as you are signed in to GitHub in VS Code'),
			way: byGitHub,
		},
	];
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Sign In to {0}', host),
		placeHolder: vscode.l10n.t('How do you want to sign in?'),
		ignoreFocusOut: true,
	});
	return chosen?.way;
}

async function byPassword(server: FoundServer): Promise<SignedIn | undefined> {
	const title = vscode.l10n.t('Sign In to {0}', server.host);
	const email = await askEmail(title);
	if (email === undefined) return undefined;
	return askUntilTaken(['wrongCredentials'], async (complaint) => {
		const password = await askText({
			title,
			prompt: vscode.l10n.t('The password of {0}', email),
			complaint,
			password: true,
		});
		if (!password) return undefined;
		return server.client.call('signIn', { body: { email, password } });
	});
}

async function byNewAccount(server: FoundServer, timeZone: string): Promise<SignedIn | undefined> {
	const title = vscode.l10n.t('Make an Account at {0}', server.host);
	return askUntilTaken(['emailTaken'], async (complaint) => {
		const email = await askEmail(title, complaint);
		if (email === undefined) return undefined;
		const displayName = await vscode.window.showInputBox({
			title,
			prompt: vscode.l10n.t('Your name, as your class sees it'),
			ignoreFocusOut: true,
			validateInput: (text) =>
				text.trim().length > displayNameMax ? vscode.l10n.t('At most {0} characters.', displayNameMax) : undefined,
		});
		if (!displayName?.trim()) return undefined;
		const password = await askNewPassword(title);
		if (password === undefined) return undefined;
		return server.client.call('register', { body: { email, displayName: displayName.trim(), password, timeZone } });
	});
}

/** VS Code's own sign-in at GitHub; its token is handed to the server, which asks GitHub whose it is, and kept by neither. */
async function byGitHub(server: FoundServer, timeZone: string): Promise<SignedIn | undefined> {
	const session = await vscode.authentication.getSession('github', ['read:user', 'user:email'], {
		createIfNone: { detail: vscode.l10n.t('To sign in to {0} as who you are at GitHub.', server.host) },
	});
	return server.client.call('signInWithGitHub', { body: { gitHubToken: session.accessToken, timeZone } });
}

/** Asks again, with the server's words, as long as the answer is one that typing anew can mend. */
async function askUntilTaken(
	mendable: readonly ErrorCode[],
	ask: (complaint: string | undefined) => Promise<SignedIn | undefined>,
): Promise<SignedIn | undefined> {
	for (let complaint: string | undefined; ;) {
		try {
			return await ask(complaint);
		} catch (error) {
			if (!(error instanceof AppError) || !mendable.includes(error.code)) throw error;
			complaint = error.message;
		}
	}
}

async function askEmail(title: string, complaint?: string): Promise<string | undefined> {
	const typed = await askText({
		title,
		prompt: vscode.l10n.t('Your e-mail address'),
		complaint,
		placeholder: 'you@example.org',
		validateInput: (text) => {
			// Not while the address is still being typed.
			const isWhole = /@[^@\s]+\.\S/.test(text) || /\s/.test(text.trim());
			return isWhole && !EmailAddress.safeParse(text).success ? vscode.l10n.t('This is no e-mail address.') : undefined;
		},
	});
	if (typed === undefined || typed.trim() === '') return undefined;
	const email = EmailAddress.safeParse(typed);
	if (email.success) return email.data;
	return askEmail(title, vscode.l10n.t('This is no e-mail address.'));
}

async function askNewPassword(title: string, complaint?: string): Promise<string | undefined> {
	const password = await askText({
		title,
		prompt: vscode.l10n.t('A password of at least 10 characters; a sentence is a good one'),
		complaint,
		password: true,
		validateInput: (text) => {
			if (text === '' || Password.safeParse(text).success) return undefined;
			return text.length < 10
				? vscode.l10n.t('{0} of at least 10 characters', text.length)
				: vscode.l10n.t('At most 200 characters.');
		},
	});
	if (!password) return undefined;
	const again = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('The same password once more'),
		password: true,
		ignoreFocusOut: true,
		// Said when it is as long as the first one, not at every letter on the way there.
		validateInput: (text) =>
			text.length >= password.length && text !== password
				? vscode.l10n.t('This is not what you typed before.')
				: undefined,
	});
	if (again === undefined) return undefined;
	if (again === password && Password.safeParse(password).success) return password;
	return askNewPassword(
		title,
		vscode.l10n.t('The two were not the same. Choose a password of at least 10 characters.'),
	);
}
