import * as vscode from 'vscode';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import { topicTitle } from '../challenges/challengeWords.ts';
import { askOtherTopic } from '../forge/askOtherTopic.ts';

/** A title of a challenge or a set, such as learners see. @returns undefined when the author has had enough */
export async function askTitle(title: string, prompt: string, value = ''): Promise<string | undefined> {
	const typed = await vscode.window.showInputBox({
		title,
		prompt,
		value,
		ignoreFocusOut: true,
		validateInput: (text) => {
			const { length } = text.trim();
			return length < 3 || length > 80 ? vscode.l10n.t('A title has 3 to 80 characters.') : undefined;
		},
	});
	return typed?.trim();
}

/** A topic of those that there are, or any other. */
export async function askTopic(catalog: ChallengeCatalog, title: string): Promise<string | undefined> {
	const other = { label: `$(edit) ${vscode.l10n.t('Another topic ...')}`, topic: undefined };
	const items = catalog.all().then((all) => {
		const topics = [...new Set(all.flatMap((one) => one.topics))].sort();
		return [...topics.map((topic) => ({ label: topicTitle(topic), description: topic, topic })), other];
	});
	const chosen = await vscode.window.showQuickPick<{ label: string; topic: string | undefined }>(items, {
		title,
		placeHolder: vscode.l10n.t('What is it about? The first topic is the folder it lies in.'),
		ignoreFocusOut: true,
	});
	return chosen === other ? askOtherTopic(title) : chosen?.topic;
}
