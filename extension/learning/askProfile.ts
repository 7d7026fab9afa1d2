import * as vscode from 'vscode';
import type { Profile } from '#contract/accounts.ts';
import type { LanguageId } from '#contract/ids.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import { topicTitle } from '../challenges/challengeWords.ts';
import { languageFacts, languageIds } from '../challenges/languageFacts.ts';

export interface ProfileTools {
	client: () => Promise<ApiClient>;
	catalog: ChallengeCatalog;
	timeZone: string;
	/** Whether a server keeps it, with the account. */
	isOnServer: () => boolean;
}

type Level = Profile['level'];

/** What the learner said about themselves, wherever that is kept. */
export async function knownProfile({
	client,
	isOnServer,
}: Pick<ProfileTools, 'client' | 'isOnServer'>): Promise<Profile> {
	const api = await client();
	return isOnServer() ? (await api.call('getAccount', {})).profile : await api.call('getLocalProfile', {});
}

/** Asks for level, interests and languages and keeps them. @returns false when it was left with Escape */
export async function askProfile({ client, catalog, timeZone, isOnServer }: ProfileTools): Promise<boolean> {
	const api = await client();
	const known = await knownProfile({ client, isOnServer });
	const level = await pickLevel(known.level);
	if (level === undefined) return false;
	const interests = await pickInterests(catalog, known.interests);
	if (interests === undefined) return false;
	const preferredLanguages = await pickLanguages(known.preferredLanguages);
	if (preferredLanguages === undefined) return false;
	const body = { ...known, level, interests, preferredLanguages, timezone: timeZone };
	if (isOnServer()) await api.call('putProfile', { body });
	else await api.call('putLocalProfile', { body });
	return true;
}

async function pickLevel(known: Level): Promise<Level | undefined> {
	const levels: { level: Level; label: string; detail: string }[] = [
		{
			level: 'unknown',
			label: vscode.l10n.t('I do not know'),
			detail: vscode.l10n.t('Your attempts show it.'),
		},
		{
			level: 'beginner',
			label: vscode.l10n.t('Beginner'),
			detail: vscode.l10n.t('From the start, without challenges that only find out where you stand.'),
		},
		{
			level: 'intermediate',
			label: vscode.l10n.t('Some practice'),
			detail: vscode.l10n.t('The first one is of medium difficulty.'),
		},
		{
			level: 'advanced',
			label: vscode.l10n.t('A lot of practice'),
			detail: vscode.l10n.t('The first one is hard.'),
		},
	];
	const items = levels.map((one) => ({
		...one,
		...(one.level === known ? { description: vscode.l10n.t('as now') } : {}),
	}));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('My Level and Interests (1 of 3)'),
		placeHolder: vscode.l10n.t('How much have you practised?'),
		ignoreFocusOut: true,
	});
	return chosen?.level;
}

async function pickInterests(catalog: ChallengeCatalog, known: readonly string[]): Promise<string[] | undefined> {
	const topics = [...new Set((await catalog.all()).flatMap((one) => one.topics.slice(0, 1)))].sort();
	const items = topics.map((topic) => ({ label: topicTitle(topic), topic, picked: known.includes(topic) }));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('My Level and Interests (2 of 3)'),
		placeHolder: vscode.l10n.t('Topics that you want to see soon; none is fine'),
		canPickMany: true,
		ignoreFocusOut: true,
	});
	return chosen?.map(({ topic }) => topic);
}

async function pickLanguages(known: readonly LanguageId[]): Promise<LanguageId[] | undefined> {
	const items = languageIds.map((id) => ({ label: languageFacts[id].title, id, picked: known.includes(id) }));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('My Level and Interests (3 of 3)'),
		placeHolder: vscode.l10n.t('Languages that new solutions begin in while none is set; none is fine'),
		canPickMany: true,
		ignoreFocusOut: true,
	});
	if (!chosen) return undefined;
	// Those that were named before keep their order.
	const ids = chosen.map(({ id }) => id);
	return [...known.filter((id) => ids.includes(id)), ...ids.filter((id) => !known.includes(id))];
}
