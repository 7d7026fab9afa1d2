import { randomUUID } from 'node:crypto';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { ProviderName } from '#contract/forge.ts';
import { ChallengeId, type Difficulty, Topic } from '#contract/ids.ts';
import { ErrorCode } from '#contract/problem.ts';
import { readServerAddress, refusedAddressWords } from '../account/serverAddress.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import { difficulties, difficultyWord } from '../challenges/challengeWords.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { settings } from '../settings.ts';
import { showFailure } from '../showFailure.ts';
import { keyName, ollamaUrl, providerNames, providerTitles } from './aiOrder.ts';
import { askOtherTopic } from './askOtherTopic.ts';
import { followForge, type ForgeEnding } from './followForge.ts';
import { topicChoices } from './topicChoices.ts';
import { monthItem, showUsage } from './usageCommand.ts';
import { whileMaking } from './whileMaking.ts';

export interface ForgeTools {
	client: () => Promise<ApiClient>;
	/** The backend of this window, which asks with the learner's own keys. */
	local: () => Promise<ApiClient>;
	catalog: ChallengeCatalog;
	secrets: vscode.SecretStorage;
	timeZone: string;
	log: vscode.LogOutputChannel;
	/** Whether a server makes them, with providers of its own. */
	isOnServer: () => boolean;
	open(challengeId: string): Promise<void>;
	/** The list of challenges is longer now. */
	changed(): void;
}

/** The name of the secret that a Piston server wants to see in a header: `Name: value`. */
export const pistonHeaderSecret = 'piston.header';

/** In place of a topic: the learner model chooses. */
const neededNow: unique symbol = Symbol('needed now');

type TopicItem = vscode.QuickPickItem & { topic: string | typeof neededNow | undefined };
type ForgeDemand = { need: 'now' } | { topic: string; difficulty: Difficulty } | { variantOf: ChallengeId };

type Handled = 'newChallengeWithAi' | 'setAiKey' | 'setPistonHeader';

/** Challenges made by AI, and what is needed to have them made. */
export function forgeCommands(tools: ForgeTools): Pick<CommandHandlers, Handled> {
	return {
		/** @param given the topic, where it is known already, or the id of a challenge that is to get a new story */
		async newChallengeWithAi(given) {
			const variantOf = ChallengeId.safeParse(given).data;
			const demand = variantOf === undefined ? await pickDemand(tools, given) : { variantOf };
			if (demand === undefined) return;
			const request = { id: randomUUID(), timeZone: tools.timeZone, ...demand };
			const ending = await whileMaking(vscode.l10n.t('New challenge'), (onProgress, signal) =>
				followForge(tools.client, request, onProgress, signal),
			);
			if (ending.kind === 'cancelled') return;
			if (ending.kind === 'failed')
				throw new AppError(ErrorCode.catch('unexpected').parse(ending.code), ending.message);
			tools.changed();
			await tools.open(ending.challengeId);
			if (isStandIn(ending)) sayStandIn(tools, ending.message, given);
			else vscode.window.setStatusBarMessage(ending.message, 10_000);
		},

		async setAiKey() {
			const provider = await pickProvider(tools);
			if (provider === 'usage') await showUsage();
			else if (provider === 'ollama') await askOllama();
			else if (provider !== undefined) await askKey(tools.secrets, provider);
		},

		async setPistonHeader() {
			const typed = await vscode.window.showInputBox({
				title: vscode.l10n.t('Piston Header'),
				prompt: vscode.l10n.t(
					'A header that your Piston server wants with every request, such as "Authorization: Bearer ...". Empty removes it.',
				),
				password: true,
				ignoreFocusOut: true,
				validateInput: (text) =>
					text === '' || /^[A-Za-z0-9-]{1,100}:\s*[\x20-\x7e]{1,4000}$/.test(text)
						? undefined
						: vscode.l10n.t('A header has a name, a colon and a value.'),
			});
			if (typed === undefined) return;
			if (typed === '') await tools.secrets.delete(pistonHeaderSecret);
			else await tools.secrets.store(pistonHeaderSecret, typed);
		},
	};
}

/** The bank, or what was made before for another demand. */
function isStandIn({ servedBy, provider }: Extract<ForgeEnding, { kind: 'done' }>): boolean {
	return servedBy === 'bank' || (servedBy === 'pool' && provider === undefined);
}

/** With something to do about it: a message without a button is cut to one line. */
function sayStandIn({ isOnServer, log }: ForgeTools, message: string, given: unknown): void {
	const again = vscode.l10n.t('Try Again');
	const setKey = vscode.l10n.t('Set AI Key ...');
	vscode.window.showInformationMessage(message, again, ...(isOnServer() ? [] : [setKey])).then(
		(chosen) => {
			if (chosen === again) return vscode.commands.executeCommand(commandId('newChallengeWithAi'), given);
			return chosen === setKey ? vscode.commands.executeCommand(commandId('setAiKey')) : undefined;
		},
		(error: unknown) => showFailure(log, error),
	);
}

async function pickDemand(tools: ForgeTools, given: unknown): Promise<ForgeDemand | undefined> {
	const topic = Topic.safeParse(given).data ?? (await pickTopic(tools));
	if (topic === undefined) return undefined;
	return topic === neededNow ? { need: 'now' } : levelOf(topic);
}

async function pickTopic({ catalog }: ForgeTools): Promise<string | typeof neededNow | undefined> {
	const needed: TopicItem = {
		label: `$(compass) ${vscode.l10n.t('What I need now')}`,
		description: vscode.l10n.t('topic and level by what you have done so far'),
		topic: neededNow,
	};
	// Also there while something is typed that none of the topics has in it.
	const other: TopicItem = {
		label: `$(edit) ${vscode.l10n.t('Another topic ...')}`,
		topic: undefined,
		alwaysShow: true,
	};
	const line = { label: vscode.l10n.t('topics'), kind: vscode.QuickPickItemKind.Separator, topic: undefined };
	// Below so many topics nobody would find them.
	const items = catalog.all().then((all) => [needed, other, line, ...topicChoices(vscode.l10n, all)]);
	const chosen = await vscode.window.showQuickPick<TopicItem>(items, {
		title: vscode.l10n.t('New Challenge with AI (1 of 2)'),
		placeHolder: vscode.l10n.t('What should it be about?'),
		ignoreFocusOut: true,
	});
	return chosen === other ? askOtherTopic(vscode.l10n.t('New Challenge with AI (1 of 2)')) : chosen?.topic;
}

async function levelOf(topic: string): Promise<{ topic: string; difficulty: Difficulty } | undefined> {
	const difficulty = await pickDifficulty();
	return difficulty === undefined ? undefined : { topic, difficulty };
}

async function pickDifficulty(): Promise<Difficulty | undefined> {
	const items = difficulties.map((difficulty) => ({ label: difficultyWord(vscode.l10n, difficulty), difficulty }));
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('New Challenge with AI (2 of 2)'),
		placeHolder: vscode.l10n.t('How hard should it be?'),
		ignoreFocusOut: true,
	});
	return chosen?.difficulty;
}

type ProviderItem = vscode.QuickPickItem & { provider?: ProviderName | 'usage' };

async function pickProvider({ secrets, local }: ForgeTools): Promise<ProviderName | 'usage' | undefined> {
	const providers = providerNames.map(async (provider): Promise<ProviderItem> => {
		const isSet =
			provider === 'ollama' ? settings.ai().url(provider) !== '' : (await secrets.get(keyName(provider))) !== undefined;
		return {
			label: providerTitles[provider],
			description: isSet ? `$(check) ${vscode.l10n.t('set up')}` : '',
			detail: provider === 'ollama' ? vscode.l10n.t('Models on a computer of your own; needs an address, no key') : '',
			provider,
		};
	});
	const usage = async (): Promise<ProviderItem[]> => [
		{ label: vscode.l10n.t('cost'), kind: vscode.QuickPickItemKind.Separator },
		{ ...(await monthItem({ local })), provider: 'usage' },
	];
	const items = Promise.all([Promise.all(providers), usage()]).then((both) => both.flat());
	const chosen = await vscode.window.showQuickPick<ProviderItem>(items, {
		title: vscode.l10n.t('AI Key'),
		placeHolder: vscode.l10n.t('Whose key do you want to set or remove?'),
		ignoreFocusOut: true,
	});
	return chosen?.provider;
}

async function askKey(secrets: vscode.SecretStorage, provider: ProviderName): Promise<void> {
	const known = await secrets.get(keyName(provider));
	const typed = await vscode.window.showInputBox({
		title: providerTitles[provider],
		prompt:
			known === undefined
				? vscode.l10n.t(
						'The key is kept in the secret storage of VS Code and sent to nobody but {0}.',
						providerTitles[provider],
					)
				: vscode.l10n.t('A new key, or nothing to remove the one that is set.'),
		password: true,
		ignoreFocusOut: true,
		validateInput: (text) =>
			/\s/.test(text.trim()) || text.length > 500 ? vscode.l10n.t('This does not look like a key.') : undefined,
	});
	if (typed === undefined) return;
	const key = typed.trim();
	if (key !== '') {
		await secrets.store(keyName(provider), key);
		vscode.window.setStatusBarMessage(vscode.l10n.t('The key of {0} is set.', providerTitles[provider]), 5_000);
	} else if (known !== undefined) {
		await secrets.delete(keyName(provider));
		vscode.window.setStatusBarMessage(vscode.l10n.t('The key of {0} is removed.', providerTitles[provider]), 5_000);
	}
}

async function askOllama(): Promise<void> {
	const typed = await vscode.window.showInputBox({
		title: providerTitles.ollama,
		prompt: vscode.l10n.t('The address at which Ollama listens. Empty: Ollama is not asked.'),
		value: settings.ai().url('ollama') || ollamaUrl,
		ignoreFocusOut: true,
		validateInput: (text) => {
			const address = readServerAddress(text);
			// In a home or a class Ollama stands on another computer without a certificate; it gets no key.
			if (address.kind !== 'refused' || address.reason === 'notHttps') return undefined;
			return refusedAddressWords(vscode.l10n, address);
		},
	});
	if (typed !== undefined) await settings.setAiUrl('ollama', typed.trim());
}
