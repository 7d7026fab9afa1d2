import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { Place } from '../backend/clients.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { monthLine, usageText } from './usageText.ts';

export interface UsageTools {
	/** The backend of this window, whose providers are asked with the learner's own keys. */
	local: () => Promise<ApiClient>;
	/** The server. @throws AppError when nobody is signed in */
	server: () => Promise<ApiClient>;
	place: () => Place;
	documents: VirtualDocuments;
}

/** What AI did and cost in this month. */
export function usageCommand(tools: UsageTools): Pick<CommandHandlers, 'aiUsage'> {
	return {
		async aiUsage() {
			const { language } = vscode.env;
			const own = await (await tools.local()).call('getAiUsage', { query: {} });
			const text = usageText(vscode.l10n, vscode.l10n.t('AI this month, with your own keys'), own, language);
			const name = vscode.l10n.t('AI this month.md');
			// Each look has a page of its own: what VS Code has once read of a page it does not read again.
			const uri = tools.documents.add(`aiUsage/${own.asOf}`, name, text + (await serverPart(tools, language)));
			await vscode.commands.executeCommand('markdown.showPreview', uri);
		},
	};
}

/** The server asks models with keys of its own. What that costs is for its admins to know. */
async function serverPart({ server, place }: UsageTools, language: string): Promise<string> {
	const where = place();
	if (where.kind === 'local') return '';
	const title = vscode.l10n.t('On the server {0}', where.host);
	try {
		const usage = await (await server()).call('getAiUsage', { query: {} });
		return `\n${usageText(vscode.l10n, title, usage, language)}`;
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		const why =
			error.code === 'forbidden'
				? vscode.l10n.t(
						'It asks models with keys of its own. You pay nothing for that, and its admins see what it costs.',
					)
				: error.message;
		return `\n# ${title}\n\n${why}\n`;
	}
}

/** An entry for a list of AI settings, which opens the whole account. */
export async function monthItem({ local }: Pick<UsageTools, 'local'>): Promise<vscode.QuickPickItem> {
	const detail = vscode.l10n.t('Calls, tokens, cost, and what was refused and why, by model');
	try {
		const usage = await (await local()).call('getAiUsage', { query: {} });
		const line = monthLine(vscode.l10n, usage, vscode.env.language);
		return { label: `$(graph) ${line}`, detail: usage.budget.note ?? detail };
	} catch (error) {
		if (!(error instanceof AppError)) throw error;
		// A key can be set all the same.
		return { label: `$(graph) ${vscode.l10n.t('What AI did and cost this month')}`, detail: error.message };
	}
}

export async function showUsage(): Promise<void> {
	await vscode.commands.executeCommand(commandId('aiUsage'));
}
