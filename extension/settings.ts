import * as os from 'node:os';
import * as path from 'node:path';
import * as vscode from 'vscode';
import * as z from 'zod';
import { BudgetUsd, ProviderName, refillMax } from '#contract/forge.ts';
import { LanguageId } from '#contract/ids.ts';
import { StartOrder } from '#contract/start.ts';
import { languageIds } from './challenges/languageFacts.ts';
import type { HintUnlock } from './challenges/hintLock.ts';
import type { AiSettings } from './forge/aiOrder.ts';

/** The learner's settings, each read at the moment it is needed. package.json describes and limits them. */
export const settings = {
	/** undefined: guess, and ask once. */
	language(): LanguageId | undefined {
		return LanguageId.safeParse(text('language')).data;
	},
	async setLanguage(language: LanguageId): Promise<void> {
		await section().update('language', language, vscode.ConfigurationTarget.Global);
	},
	/** Absolute; `isDefault` when the learner has chosen none. */
	solutionsFolder(): { path: string; isDefault: boolean } {
		const chosen = text('solutionsFolder');
		if (chosen === '') return { path: path.join(os.homedir(), 'CodeSensei'), isDefault: true };
		return { path: path.resolve(chosen.replace(/^~(?=$|[\\/])/, os.homedir())), isDefault: false };
	},
	async setSolutionsFolder(folder: string): Promise<void> {
		await section().update('solutionsFolder', folder, vscode.ConfigurationTarget.Global);
	},
	showsTimer(): boolean {
		return flag('timer.show');
	},
	showsChallengeItem(): boolean {
		return flag('statusBar.challenge');
	},
	showsStreakItem(): boolean {
		return flag('statusBar.streak');
	},
	/** Challenges a day; 0 for none. */
	dailyGoal(): number {
		return z.int().min(0).max(50).catch(1).parse(section().get('dailyGoal'));
	},
	showsSandboxItem(): boolean {
		return flag('statusBar.sandbox');
	},
	hintUnlock(): HintUnlock {
		return text('hints.unlock') === 'always' ? 'always' : 'afterTrying';
	},
	offersHelp(): boolean {
		return flag('offerHelp');
	},
	async stopOfferingHelp(): Promise<void> {
		await section().update('offerHelp', false, vscode.ConfigurationTarget.Global);
	},
	tier(): StartOrder['tier'] {
		const tier = text('execution.tier');
		return StartOrder.shape.tier.catch('auto').parse(tier);
	},
	toolchains(): Record<string, string> {
		const chosen: Record<string, string> = {};
		for (const language of languageIds) {
			const program = text(`toolchains.${language}`);
			if (program !== '') chosen[language] = program;
		}
		return chosen;
	},
	/** As it was typed; readServerAddress says what it means. */
	serverUrl(): string {
		return text('serverUrl');
	},
	async setServerUrl(url: string): Promise<void> {
		await section().update('serverUrl', url, vscode.ConfigurationTarget.Global);
	},
	/** Empty: there is no Piston server. */
	pistonUrl(): string {
		return text('piston.url');
	},
	ai(): AiSettings {
		const order = z.array(ProviderName).max(3).safeParse(section().get('ai.order'));
		return {
			order: order.success ? order.data : [],
			model: (provider) => text(`ai.${provider}.model`),
			url: (provider) => text(`ai.${provider}.url`),
			budget: { dailyUsd: dollars('ai.dailyBudget', 1), monthlyUsd: dollars('ai.monthlyBudget', 10) },
			onlyHere: section().get('ai.onlyThisMachine') === true,
			refill: z.int().min(0).max(refillMax).catch(2).parse(section().get('ai.refill')),
		};
	},
	async setAiUrl(provider: ProviderName, url: string): Promise<void> {
		await section().update(`ai.${provider}.url`, url, vscode.ConfigurationTarget.Global);
	},
};

/** Whether a change shows in the panels. */
export function concernsPanels(change: vscode.ConfigurationChangeEvent): boolean {
	return ['hints', 'offerHelp'].some((name) => change.affectsConfiguration(`codeSensei.${name}`));
}

/** Whether a change means that the backend has to be started anew. */
export function concernsBackend(change: vscode.ConfigurationChangeEvent): boolean {
	return ['execution', 'toolchains', 'piston', 'ai'].some((name) => change.affectsConfiguration(`codeSensei.${name}`));
}

function section(): vscode.WorkspaceConfiguration {
	return vscode.workspace.getConfiguration('codeSensei');
}

function text(name: string): string {
	const value: unknown = section().get(name);
	return typeof value === 'string' ? value.trim() : '';
}

/** A setting that is no amount must not let more be spent. */
function dollars(name: string, usual: number): number {
	return BudgetUsd.catch(usual).parse(section().get(name));
}

/** Each of them is on unless it was turned off. */
function flag(name: string): boolean {
	return section().get(name) !== false;
}
