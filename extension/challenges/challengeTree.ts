import * as vscode from 'vscode';
import { commandId } from '../commandNames.ts';
import type { Host, TreeSource } from '../host.ts';
import type { ChallengeCatalog } from './challengeCatalog.ts';
import { type ChallengeFilter, filterSummary, isFiltering, noFilter } from './challengeFilter.ts';
import { type ChallengeNode, type ChallengeOrder, groupChallenges } from './challengeGroups.ts';
import { challengeLabel, difficultyWord, statusIcon, statusWord, topicTitle } from './challengeWords.ts';

/** The Challenges view: groups with how much of them is solved, and challenges with difficulty and state in icon and words. */
export class ChallengeTree implements TreeSource<ChallengeNode> {
	readonly #host: Host;
	readonly #catalog: ChallengeCatalog;
	readonly #failed: (error: unknown) => void;
	#filter: ChallengeFilter = noFilter;
	#order: ChallengeOrder = 'topic';
	#isFetched = false;

	/** @param failed tells why nothing could be fetched; the view's welcome then stands in its place */
	constructor(host: Host, catalog: ChallengeCatalog, failed: (error: unknown) => void) {
		this.#host = host;
		this.#catalog = catalog;
		this.#failed = failed;
	}

	get filter(): ChallengeFilter {
		return this.#filter;
	}

	get order(): ChallengeOrder {
		return this.#order;
	}

	setFilter(filter: ChallengeFilter): void {
		this.#filter = filter;
		const filtering = isFiltering(filter);
		void vscode.commands.executeCommand('setContext', 'codeSensei.filtered', filtering);
		this.#host.challengesView.description = filtering ? filterSummary(vscode.l10n, filter) : '';
		this.refresh();
	}

	setOrder(order: ChallengeOrder): void {
		this.#order = order;
		this.refresh();
	}

	refresh(): void {
		this.#catalog.forget();
		this.#host.refreshChallenges();
	}

	async getChildren(node?: ChallengeNode): Promise<ChallengeNode[]> {
		if (node) return node.kind === 'group' ? node.children : [];
		try {
			const all = await this.#catalog.all();
			// Until now that nothing is listed said nothing.
			if (!this.#isFetched) void vscode.commands.executeCommand('setContext', 'codeSensei.listed', true);
			this.#isFetched = true;
			return groupChallenges(all, this.#order, this.#filter);
		} catch (error) {
			this.#failed(error);
			return [];
		}
	}

	getParent(): undefined {
		return undefined;
	}

	getTreeItem(node: ChallengeNode): vscode.TreeItem {
		switch (node.kind) {
			case 'group':
				return this.#groupItem(node);
			case 'challenge':
				return challengeItem(node);
			default:
				return node satisfies never;
		}
	}

	#groupItem(group: ChallengeNode & { kind: 'group' }): vscode.TreeItem {
		const title =
			group.by === 'topic' ? topicTitle(group.name) : topicTitle(difficultyWord(vscode.l10n, groupDifficulty(group)));
		const { Collapsed, Expanded } = vscode.TreeItemCollapsibleState;
		const filtering = isFiltering(this.#filter);
		const item = new vscode.TreeItem(title, filtering ? Expanded : Collapsed);
		// The state of the tree is kept by id; a filter opens the groups that match, and without it they are as they were.
		item.id = `${group.by}:${group.name}${filtering ? ':filtered' : ''}`;
		item.description = `${group.solved}/${group.total}`;
		item.tooltip = vscode.l10n.t('{0} of {1} solved', group.solved, group.total);
		item.accessibilityInformation = { label: `${title}, ${item.tooltip}` };
		item.contextValue = 'group';
		return item;
	}
}

/** Groups by difficulty are named by it. */
function groupDifficulty(group: ChallengeNode & { kind: 'group' }): 'easy' | 'medium' | 'hard' {
	return group.name === 'easy' || group.name === 'medium' ? group.name : 'hard';
}

function challengeItem({ summary }: ChallengeNode & { kind: 'challenge' }): vscode.TreeItem {
	const item = new vscode.TreeItem(summary.title, vscode.TreeItemCollapsibleState.None);
	const { icon, color } = statusIcon(summary.status);
	const state = statusWord(vscode.l10n, summary.status);
	const difficulty = difficultyWord(vscode.l10n, summary.difficulty);
	item.id = summary.id;
	item.iconPath = new vscode.ThemeIcon(icon, color === undefined ? undefined : new vscode.ThemeColor(color));
	item.description = summary.status === 'unseen' ? difficulty : `${difficulty} · ${state}`;
	item.tooltip = [
		`${summary.title} (${difficulty})`,
		summary.topics.map(topicTitle).join(', '),
		summary.unaided && summary.status === 'solved' ? vscode.l10n.t('solved without hints') : state,
	].join('\n');
	item.accessibilityInformation = { label: challengeLabel(vscode.l10n, summary) };
	item.contextValue = 'challenge';
	item.command = {
		title: vscode.l10n.t('Open Challenge'),
		command: commandId('openChallenge'),
		arguments: [summary.id],
	};
	return item;
}
