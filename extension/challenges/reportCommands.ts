import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { Report, ReportReason } from '#contract/reports.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ChallengeClients } from '../backend/clients.ts';
import type { CommandHandlers } from '../commandNames.ts';
import type { Remembers } from '../learning/learnWishes.ts';
import { showFailure } from '../showFailure.ts';
import { verdictWord } from './challengeWords.ts';
import { followReport } from './followReport.ts';
import { languageFacts } from './languageFacts.ts';
import { type OpenReport, OpenReports } from './openReports.ts';
import type { Practice } from './practice.ts';
import { outcomeLine, outcomeText, reasonWord, reportReasons } from './reportWords.ts';
import { showText } from './showText.ts';
import type { VirtualDocuments } from './virtualDocuments.ts';

export interface ReportTools {
	/** Who answers for a challenge. */
	clientsOf: (challengeId: string) => Pick<ChallengeClients, 'client' | 'owner'>;
	/** Who answers for what was reported in this progress; undefined while somebody else is signed in. */
	clientOfOwner: (owner: string) => Promise<ApiClient | undefined>;
	memory: Remembers;
	documents: VirtualDocuments;
	log: vscode.LogOutputChannel;
	/** The practice that a command's first argument, or else the editor in front, means. */
	practiceOf(given: unknown): Promise<Practice>;
	/** A challenge may be gone now, and progress another. */
	changed(): void;
}

/** As many as the contract lets through. */
const wordsMax = 2_000;

/** Telling that a challenge is wrong, and hearing what was found. */
export function reportCommands(tools: ReportTools): Pick<CommandHandlers, 'reportChallenge'> {
	return {
		async reportChallenge(given) {
			const practice = await tools.practiceOf(given);
			const { id: challengeId } = practice;
			const title = practice.detail?.title ?? challengeId;
			const reason = await pickReason(title);
			if (reason === undefined) return;
			const words = await askWords(title);
			if (words === undefined) return;
			const clients = tools.clientsOf(challengeId);
			const client = await clients.client();
			const witness = await pickWitness(client, challengeId);
			if (witness === undefined) return;
			const body = { id: randomUUID(), reason, words: words.trim() };
			const report = await client.call('reportChallenge', {
				params: { challengeId },
				body: witness === 'none' ? body : { ...body, submissionId: witness.submissionId },
			});
			const open = { id: report.id, title, owner: await clients.owner() };
			await new OpenReports(tools.memory).add(open);
			// The learner goes on meanwhile: a proof takes a while.
			follow(tools, open, report, () => clients.client()).catch((error: unknown) => showFailure(tools.log, error));
		},
	};
}

async function pickReason(title: string): Promise<ReportReason | undefined> {
	const items = reportReasons.map((reason) => ({ label: reasonWord(vscode.l10n, reason), reason }));
	const one = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Report {0}', title),
		placeHolder: vscode.l10n.t('What is wrong with it?'),
		ignoreFocusOut: true,
	});
	return one?.reason;
}

function askWords(title: string): Thenable<string | undefined> {
	return vscode.window.showInputBox({
		title: vscode.l10n.t('Report {0}', title),
		prompt: vscode.l10n.t('In your words, for a person to read. You can leave it empty.'),
		ignoreFocusOut: true,
		validateInput: (text) => (text.length <= wordsMax ? undefined : vscode.l10n.t('At most {0} characters.', wordsMax)),
	});
}

type Witness = 'none' | { submissionId: string };
type WitnessItem = vscode.QuickPickItem & { witness: Witness };

/** Undefined when the learner thought better of it. Who has nothing that failed is not asked. */
async function pickWitness(client: ApiClient, challengeId: string): Promise<Witness | undefined> {
	const { items } = await client.call('listSubmissions', { params: { challengeId } });
	const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const failed = items.flatMap(({ id, verdict, language, submittedAt }): WitnessItem[] => {
		if (verdict === undefined || verdict === 'accepted' || verdict === 'internalError' || verdict === 'compileError') {
			return [];
		}
		const label = verdictWord(vscode.l10n, verdict);
		const description = `${languageFacts[language].title} · ${dates.format(new Date(submittedAt))}`;
		return [{ label, description, witness: { submissionId: id } }];
	});
	if (failed.length === 0) return 'none';
	const none: WitnessItem = { label: vscode.l10n.t('None of them'), witness: 'none' };
	const one = await vscode.window.showQuickPick([...failed, none], {
		title: vscode.l10n.t('Which of your submissions do you think is right?'),
		placeHolder: vscode.l10n.t('It is run beside the reference solution; where they differ, the brute force decides'),
		ignoreFocusOut: true,
	});
	return one?.witness;
}

/** Goes on with reports whose outcome was not heard before VS Code was closed. Failures are logged: nobody is waiting just now. */
export async function goOnWithReports(tools: ReportTools): Promise<void> {
	const reports = new OpenReports(tools.memory);
	for (const open of reports.all()) {
		const client = await tools.clientOfOwner(open.owner);
		if (client === undefined) continue;
		const connect = async (): Promise<ApiClient> => (await tools.clientOfOwner(open.owner)) ?? client;
		try {
			await follow(tools, open, await client.call('getReport', { params: { reportId: open.id } }), connect);
		} catch (error) {
			tools.log.warn(String(error));
			// It was erased with everything else.
			if (error instanceof AppError && error.code === 'notFound') await reports.remove(open.id);
		}
	}
}

async function follow(
	tools: ReportTools,
	{ id, title }: OpenReport,
	report: Report,
	connect: () => Promise<ApiClient>,
): Promise<void> {
	const progress = {
		location: vscode.ProgressLocation.Window,
		title: vscode.l10n.t('{0} is being proved again', title),
	};
	const { outcome } = await vscode.window.withProgress(progress, () =>
		followReport({ connect, wait: (ms) => delay(ms), nowMs: () => Date.now() }, report),
	);
	if (outcome.kind !== 'checking') await new OpenReports(tools.memory).remove(id);
	if (outcome.kind === 'withdrawn') tools.changed();
	const more = vscode.l10n.t('What Was Found');
	const buttons = outcome.kind === 'checking' ? [] : [more];
	const chosen = await vscode.window.showInformationMessage(outcomeLine(vscode.l10n, title, outcome), ...buttons);
	if (chosen !== more) return;
	const name = vscode.l10n.t('What was found.txt');
	const text = outcomeText(vscode.l10n, title, outcome);
	await showText(tools.documents, { folder: `report/${id}`, name, text });
}
