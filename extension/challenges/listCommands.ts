import * as vscode from 'vscode';
import type { ChallengeSummary } from '#contract/challenge.ts';
import type { CommandHandlers } from '../commandNames.ts';
import type { ChallengeCatalog } from './challengeCatalog.ts';
import { matches, noFilter } from './challengeFilter.ts';
import { type ChallengeOrder, challengeOrders } from './challengeGroups.ts';
import type { ChallengeTree } from './challengeTree.ts';
import { difficultyWord, statusIcon, statusWord, topicTitle } from './challengeWords.ts';
import { pickFilter } from './filterPick.ts';

export interface ListTools {
	catalog: ChallengeCatalog;
	tree: ChallengeTree;
	open(challengeId: string): Promise<void>;
}

/** The list of challenges: narrow it, sort it, take something out of it by chance. */
export function listCommands(
	tools: ListTools,
): Pick<CommandHandlers, 'filterChallenges' | 'clearFilter' | 'sortChallenges' | 'refreshChallenges' | 'surpriseMe'> {
	const { catalog, tree } = tools;
	return {
		async filterChallenges() {
			const filter = await pickFilter(await catalog.all(), tree.filter);
			if (filter) tree.setFilter(filter);
		},

		clearFilter() {
			tree.setFilter(noFilter);
			return Promise.resolve();
		},

		async sortChallenges() {
			const items = challengeOrders.map((order) => ({
				label: orderWord(order),
				...(order === tree.order ? { description: vscode.l10n.t('as now') } : {}),
				order,
			}));
			const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Sort Challenges') });
			if (chosen) tree.setOrder(chosen.order);
		},

		refreshChallenges() {
			tree.refresh();
			return Promise.resolve();
		},

		/** One that the filter lets through, not solved as long as there is one. */
		async surpriseMe() {
			const candidates = (await catalog.all()).filter((one) => matches(tree.filter, one));
			const unsolved = candidates.filter(({ status }) => status !== 'solved');
			// A new story for what was solved just now would be no surprise.
			const fresh = unsolved.filter(({ variantOf }) => variantOf === undefined);
			const chosen = anyOf([fresh, unsolved, candidates].find((some) => some.length > 0) ?? []);
			if (chosen) await tools.open(chosen.id);
			else void vscode.window.showInformationMessage(vscode.l10n.t('No challenge matches the filter. Clear it first.'));
		},
	};
}

/** Lets the learner choose by name out of all challenges. @param fetched shown as soon as they are there */
export async function pickChallenge(fetched: Promise<readonly ChallengeSummary[]>): Promise<string | undefined> {
	const items = fetched.then((challenges) =>
		challenges.map((one) => ({
			label: `$(${statusIcon(one.status).icon}) ${one.title}`,
			description: `${difficultyWord(vscode.l10n, one.difficulty)} · ${statusWord(vscode.l10n, one.status)}`,
			detail: one.topics.map(topicTitle).join(', '),
			id: one.id,
		})),
	);
	const chosen = await vscode.window.showQuickPick(items, {
		placeHolder: vscode.l10n.t('A challenge, a topic or a difficulty'),
		matchOnDescription: true,
		matchOnDetail: true,
	});
	return chosen?.id;
}

function orderWord(order: ChallengeOrder): string {
	switch (order) {
		case 'topic':
			return vscode.l10n.t('By topic');
		case 'difficulty':
			return vscode.l10n.t('By difficulty');
		case 'title':
			return vscode.l10n.t('By title');
		case 'lastActive':
			return vscode.l10n.t('Last worked on first');
		default:
			return order satisfies never;
	}
}

function anyOf<Item>(items: readonly Item[]): Item | undefined {
	return items[Math.floor(Math.random() * items.length)];
}
