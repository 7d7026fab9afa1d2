import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import { difficultyWord, topicTitle } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import type { TreeSource } from '../host.ts';
import { type LearnNode, learnNodes } from './learnNodes.ts';
import { nextReason } from './nextReason.ts';

/** The Learn view: what comes next and why, and how far the learner is. */
export class LearnTree implements TreeSource<LearnNode> {
	readonly #client: () => Promise<ApiClient>;
	readonly #timeZone: string;
	readonly #failed: (error: unknown) => void;

	/** @param failed tells why nothing could be fetched; the view's welcome then stands in its place */
	constructor(client: () => Promise<ApiClient>, timeZone: string, failed: (error: unknown) => void) {
		this.#client = client;
		this.#timeZone = timeZone;
		this.#failed = failed;
	}

	async getChildren(node?: LearnNode): Promise<LearnNode[]> {
		if (node) return 'children' in node ? node.children : [];
		try {
			const client = await this.#client();
			const [next, progress] = await Promise.all([
				client.call('getNext', {}),
				client.call('getProgress', { query: { timeZone: this.#timeZone } }),
			]);
			return learnNodes(next, progress, nextReason(vscode.l10n, next));
		} catch (error) {
			this.#failed(error);
			return [];
		}
	}

	getParent(): undefined {
		return undefined;
	}

	getTreeItem(node: LearnNode): vscode.TreeItem {
		const { None, Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
		switch (node.kind) {
			case 'next': {
				const { next } = node;
				if (next.kind === 'allSolved') return leaf(vscode.l10n.t('All challenges solved'), 'verified-filled', Expanded);
				const item = leaf(vscode.l10n.t('Next: {0}', next.title), 'arrow-right', Expanded);
				item.description = difficultyWord(vscode.l10n, next.difficulty);
				item.contextValue = 'next';
				explain(item, nextReason(vscode.l10n, next));
				item.command = {
					title: vscode.l10n.t('Start'),
					command: commandId('openChallenge'),
					arguments: [next.challengeId],
				};
				return item;
			}
			case 'reason':
				return leaf(node.text, undefined, None);
			case 'progress': {
				const { solvedQuestions, totalQuestions, solvedUnaided } = node.progress;
				const item = leaf(vscode.l10n.t('Solved: {0} of {1}', solvedQuestions, totalQuestions), 'checklist', Collapsed);
				item.description = vscode.l10n.t('{0} without hints', solvedUnaided);
				return item;
			}
			case 'streak': {
				const days = node.days === 1 ? vscode.l10n.t('Streak: 1 day') : vscode.l10n.t('Streak: {0} days', node.days);
				const item = leaf(days, 'flame', None);
				explain(item, vscode.l10n.t('Days in a row on which you solved a challenge. Today may still come.'));
				return item;
			}
			case 'topic': {
				const item = leaf(topicTitle(node.topic), undefined, None);
				item.description = vscode.l10n.t('{0} of {1}', node.solved, node.total);
				return item;
			}
			default:
				return node satisfies never;
		}
	}
}

function leaf(label: string, icon: string | undefined, state: vscode.TreeItemCollapsibleState): vscode.TreeItem {
	const item = new vscode.TreeItem(label, state);
	if (icon !== undefined) item.iconPath = new vscode.ThemeIcon(icon);
	return item;
}

/** Adds a tooltip. VS Code has a screen reader say a tooltip instead of the label, so both are said. */
function explain(item: vscode.TreeItem, tooltip: string): void {
	const { label, description } = item;
	item.tooltip = tooltip;
	item.accessibilityInformation = {
		label: [label, description, tooltip].filter((part) => typeof part === 'string').join(', '),
	};
}
