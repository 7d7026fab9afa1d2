import * as vscode from 'vscode';
import type { ChallengeStatus, ChallengeSummary } from '#contract/challenge.ts';
import type { Difficulty } from '#contract/ids.ts';
import { type ChallengeFilter, matches, noFilter } from './challengeFilter.ts';
import { difficulties, difficultyWord, statuses, statusIcon, statusWord, topicTitle } from './challengeWords.ts';

type Choice =
	| { kind: 'topic'; topic: string }
	| { kind: 'difficulty'; difficulty: Difficulty }
	| { kind: 'status'; status: ChallengeStatus }
	| { kind: 'text'; text: string }
	| { kind: 'heading' };
type Item = vscode.QuickPickItem & { choice: Choice };

/**
 * One quick pick for all filters: any number of topics, difficulties and states are ticked, and words that were typed can be ticked as a filter too.
 * @returns the new filter; undefined when it was left with Escape
 */
export function pickFilter(
	challenges: readonly ChallengeSummary[],
	before: ChallengeFilter,
): Promise<ChallengeFilter | undefined> {
	const pick = vscode.window.createQuickPick<Item>();
	const fixed = fixedItems(challenges);
	pick.title = vscode.l10n.t('Filter Challenges');
	pick.placeholder = vscode.l10n.t('Tick what you want to see, or type words of a title');
	pick.canSelectMany = true;
	pick.items = withText(fixed, before.text);
	pick.selectedItems = pick.items.filter(({ choice }) => isIn(before, choice));
	return new Promise((resolve) => {
		let typed = before.text;
		pick.onDidChangeValue((value) => {
			typed = value;
			const ticked = pick.selectedItems.filter(({ choice }) => choice.kind !== 'text');
			pick.items = withText(fixed, value);
			pick.selectedItems = ticked;
		});
		pick.onDidAccept(() => {
			const filter = toFilter(pick.selectedItems);
			// Words followed by Enter are a search, unless they served to find something to tick.
			const isSearch = pick.value.trim() !== '' && pick.selectedItems.length === countOf(before, fixed);
			resolve(isSearch && filter.text === '' ? { ...filter, text: typed } : filter);
			pick.hide();
		});
		pick.onDidHide(() => {
			resolve(undefined);
			pick.dispose();
		});
		pick.show();
	});
}

function countOf(filter: ChallengeFilter, items: readonly Item[]): number {
	return items.filter(({ choice }) => isIn(filter, choice)).length;
}

function fixedItems(challenges: readonly ChallengeSummary[]): Item[] {
	const topics = [...new Set(challenges.flatMap((one) => one.topics))].sort();
	const count = (filter: Partial<ChallengeFilter>): string =>
		String(challenges.filter((one) => matches({ ...noFilter, ...filter }, one)).length);
	return [
		heading(vscode.l10n.t('Difficulty')),
		...difficulties.map((difficulty) => ({
			label: difficultyWord(vscode.l10n, difficulty),
			description: count({ difficulties: [difficulty] }),
			choice: { kind: 'difficulty' as const, difficulty },
		})),
		heading(vscode.l10n.t('State')),
		...statuses.map((status) => ({
			label: `$(${statusIcon(status).icon}) ${statusWord(vscode.l10n, status)}`,
			description: count({ statuses: [status] }),
			choice: { kind: 'status' as const, status },
		})),
		heading(vscode.l10n.t('Topic')),
		...topics.map((topic) => ({
			label: topicTitle(topic),
			description: count({ topics: [topic] }),
			choice: { kind: 'topic' as const, topic },
		})),
	];
}

function heading(label: string): Item {
	return { label, kind: vscode.QuickPickItemKind.Separator, choice: { kind: 'heading' } };
}

function withText(fixed: readonly Item[], text: string): Item[] {
	const words = text.trim();
	if (words === '') return [...fixed];
	const label = vscode.l10n.t('$(search) Title, topic or tag contains "{0}"', words);
	return [{ label, alwaysShow: true, choice: { kind: 'text', text: words } }, ...fixed];
}

function isIn(filter: ChallengeFilter, choice: Choice): boolean {
	switch (choice.kind) {
		case 'topic':
			return filter.topics.includes(choice.topic);
		case 'difficulty':
			return filter.difficulties.includes(choice.difficulty);
		case 'status':
			return filter.statuses.includes(choice.status);
		case 'text':
			return filter.text === choice.text;
		case 'heading':
			return false;
		default:
			return choice satisfies never;
	}
}

function toFilter(items: readonly Item[]): ChallengeFilter {
	const choices = items.map(({ choice }) => choice);
	return {
		topics: choices.flatMap((choice) => (choice.kind === 'topic' ? [choice.topic] : [])),
		difficulties: choices.flatMap((choice) => (choice.kind === 'difficulty' ? [choice.difficulty] : [])),
		statuses: choices.flatMap((choice) => (choice.kind === 'status' ? [choice.status] : [])),
		text: choices.flatMap((choice) => (choice.kind === 'text' ? [choice.text] : []))[0] ?? '',
	};
}
