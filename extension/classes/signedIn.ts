import * as vscode from 'vscode';
import { commandId } from '../commandNames.ts';
import type { ClassTools } from './classTools.ts';

/** Classes are on a server: whoever is not signed in is offered to. @returns whether somebody is, now */
export async function signedIn({ isSignedIn }: Pick<ClassTools, 'isSignedIn'>): Promise<boolean> {
	if (await isSignedIn()) return true;
	const signIn = vscode.l10n.t('Sign In');
	const text = vscode.l10n.t('Classes are kept on a server. Sign in to the one of your class first.');
	if ((await vscode.window.showInformationMessage(text, signIn)) !== signIn) return false;
	await vscode.commands.executeCommand(commandId('signIn'));
	return isSignedIn();
}
