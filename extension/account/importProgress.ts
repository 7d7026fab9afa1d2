import * as vscode from 'vscode';
import * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import type { Clients } from '../backend/clients.ts';
import { importBatches } from './importBatches.ts';
import type { SignInState } from './sessionKeeper.ts';

/** What was decided, and done, about solo progress; for each account of this computer. */
const Decision = z.object({
	answer: z.enum(['done', 'notNow', 'begun']),
	/** Digests of the batches that arrived: after a cancel they need not be sent again. */
	arrived: z.array(z.string()),
});
type Decision = z.infer<typeof Decision>;
type SignedIn = Extract<SignInState, { kind: 'signedIn' }>;

export interface ImportTools {
	clients: Clients;
	memory: vscode.Memento;
	/** Progress on the server has changed. */
	changed(): void;
}

/** Asks once for each account of this computer whether what was solved solo should come along, if there is any. */
export async function offerImport(tools: ImportTools, state: SignedIn): Promise<void> {
	if (recall(tools.memory, state)) return;
	const { batches } = await soloProgress(tools);
	if (batches.length === 0) return;
	const bring = vscode.l10n.t('Bring It Along');
	const notNow = vscode.l10n.t('Not Now');
	const text = vscode.l10n.t(
		'You have practised on this computer before you signed in. Bring that progress into your account? It stays here, too.',
	);
	const chosen = await vscode.window.showInformationMessage(text, bring, notNow);
	if (chosen === bring) await bringProgress(tools, state);
	// Without an answer it is asked again, at the next sign-in.
	else if (chosen === notNow) await remember(tools.memory, state, { answer: 'notNow', arrived: [] });
}

/** Sends what was solved solo, with a progress that can be cancelled. Whatever has its id on the server already changes nothing there. */
export async function bringProgress(tools: ImportTools, state: SignedIn): Promise<void> {
	const { batches, leftOut } = await soloProgress(tools);
	const arrived = new Set(recall(tools.memory, state)?.arrived);
	const missing = batches.filter(({ digest }) => !arrived.has(digest));
	if (missing.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('There is nothing on this computer that your account lacks.'),
		);
		return;
	}
	const server = await tools.clients.server();
	const options = {
		location: vscode.ProgressLocation.Notification,
		title: vscode.l10n.t('Bringing your progress along'),
		cancellable: true,
	};
	const counts = { submissions: 0, events: 0 };
	const isWhole = await vscode.window.withProgress(options, async (progress, token) => {
		const stop = new AbortController();
		token.onCancellationRequested(() => stop.abort());
		for (const [index, { digest, request }] of missing.entries()) {
			progress.report({
				message: vscode.l10n.t('{0} of {1}', index + 1, missing.length),
				increment: 100 / missing.length,
			});
			try {
				const answer = await server.call('importData', { body: request, signal: stop.signal });
				counts.submissions += answer.submissions;
				counts.events += answer.events;
			} catch (error) {
				if (error instanceof AppError && error.code === 'cancelled') return false;
				throw error;
			}
			arrived.add(digest);
			await remember(tools.memory, state, { answer: 'begun', arrived: [...arrived] });
		}
		return true;
	});
	tools.changed();
	if (!isWhole) {
		const later = vscode.l10n.t('Stopped. "Bring Solo Progress Along ..." goes on where it stopped.');
		void vscode.window.showInformationMessage(later);
		return;
	}
	await remember(tools.memory, state, { answer: 'done', arrived: [...arrived] });
	const told = vscode.l10n.t('Your progress is in your account: {0} new submissions.', counts.submissions);
	const rest = vscode.l10n.t('{0} things could not come along; they stay on this computer.', leftOut);
	void vscode.window.showInformationMessage(leftOut === 0 ? told : `${told} ${rest}`);
}

async function soloProgress({ clients }: ImportTools): Promise<ReturnType<typeof importBatches>> {
	const local = await clients.local();
	return importBatches(await local.call('exportData', {}));
}

function keyOf({ serverUrl, account }: SignedIn): string {
	return `import ${serverUrl} ${account.id}`;
}

function recall(memory: vscode.Memento, state: SignedIn): Decision | undefined {
	return Decision.safeParse(memory.get(keyOf(state))).data;
}

async function remember(memory: vscode.Memento, state: SignedIn, decision: Decision): Promise<void> {
	await memory.update(keyOf(state), decision);
}
