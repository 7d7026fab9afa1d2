import * as vscode from 'vscode';
import { topicOf } from './topicChoices.ts';

/** Asks for a topic that is in no list. @returns undefined where nothing was typed */
export async function askOtherTopic(title: string): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('A topic in a few words, such as "binary search on the answer"'),
		ignoreFocusOut: true,
		validateInput: (text) =>
			text !== '' && topicOf(text) === '' ? vscode.l10n.t('Write it with the letters a to z.') : undefined,
	});
	return typed === undefined || topicOf(typed) === '' ? undefined : topicOf(typed);
}
