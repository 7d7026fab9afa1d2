import * as vscode from 'vscode';
import { Uuid } from '#contract/ids.ts';
import type { SubmissionDetail } from '#contract/submission.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { verdictWord } from './challengeWords.ts';
import { codeColumn } from './editorColumns.ts';
import { languageFacts } from './languageFacts.ts';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';
import type { SolutionFiles } from './solutionFiles.ts';
import { slugOf } from './solutionName.ts';
import type { VirtualDocuments } from './virtualDocuments.ts';

export interface SubmissionTools {
	/** Who answers for a challenge. */
	clientOf: (challengeId: string) => Promise<ApiClient>;
	practices: Practices;
	files: SolutionFiles;
	documents: VirtualDocuments;
	/** The practice that a command's first argument, or else the editor in front, means. */
	practiceOf(given: unknown): Promise<Practice>;
}

/** Submissions with their code: looked at, compared with the file as it is now, put back into it. */
export function submissionCommands(
	tools: SubmissionTools,
): Pick<CommandHandlers, 'openSubmission' | 'compareWithSubmission' | 'restoreSubmission'> {
	const { practices, files } = tools;
	return {
		async openSubmission(given, submissionId) {
			const submission = await chosen(tools, given, submissionId);
			if (!submission) return;
			const document = await vscode.workspace.openTextDocument(asDocument(tools, submission));
			const { language } = submission;
			await vscode.languages.setTextDocumentLanguage(document, languageFacts[language].editorLanguage);
			await vscode.window.showTextDocument(document, {
				viewColumn: codeColumn(practices, practices.of(submission.challengeId)),
				preview: true,
			});
		},

		async compareWithSubmission(given, submissionId) {
			const submission = await chosen(tools, given, submissionId);
			if (!submission) return;
			const practice = practices.of(submission.challengeId);
			const document = await solutionIn(tools, practice, submission);
			const title = vscode.l10n.t('{0}: submission and your file', practice.detail?.title ?? practice.id);
			const place = { viewColumn: codeColumn(practices, practices.of(submission.challengeId)), preview: true };
			await vscode.commands.executeCommand('vscode.diff', asDocument(tools, submission), document.uri, title, place);
		},

		async restoreSubmission(given, submissionId) {
			const submission = await chosen(tools, given, submissionId);
			if (!submission) return;
			const practice = practices.of(submission.challengeId);
			const document = await solutionIn(tools, practice, submission);
			const copy = await files.replace(document, practice.id, submission.source);
			await vscode.window.showTextDocument(document, {
				viewColumn: codeColumn(practices, practices.of(submission.challengeId)),
				preview: false,
			});
			practices.setSolution(practice, document.uri);
			const text = copy
				? vscode.l10n.t(
						'The submission is back. What your file held before is kept in {0}.',
						copy.path.split('/').at(-1) ?? '',
					)
				: vscode.l10n.t('Your file is the same as this submission.');
			practice.announce(text);
			vscode.window.setStatusBarMessage(text, 8_000);
		},
	};
}

async function chosen(tools: SubmissionTools, given: unknown, id: unknown): Promise<SubmissionDetail | undefined> {
	const practice = await tools.practiceOf(given);
	const client = await tools.clientOf(practice.id);
	const submissionId = Uuid.safeParse(id).data ?? (await pick(client, practice));
	if (submissionId === undefined) return undefined;
	return client.call('getSubmission', { params: { submissionId } });
}

async function pick(client: ApiClient, practice: Practice): Promise<string | undefined> {
	// Not `practice.load()`: to look at what was submitted is not to begin with the challenge.
	const page = await client.call('listSubmissions', { params: { challengeId: practice.id } });
	const dates = new Intl.DateTimeFormat(vscode.env.language, { dateStyle: 'medium', timeStyle: 'short' });
	const items = page.items.map((one) => ({
		label: one.verdict ? verdictWord(vscode.l10n, one.verdict) : vscode.l10n.t('No verdict'),
		description: `${languageFacts[one.language].title} · ${dates.format(new Date(one.submittedAt))}`,
		id: one.id,
	}));
	if (items.length === 0) {
		void vscode.window.showInformationMessage(vscode.l10n.t('You have not submitted anything to this challenge yet.'));
		return undefined;
	}
	const placeHolder = vscode.l10n.t('Submissions, newest first');
	const one = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
	return one?.id;
}

/** The learner's file in the submission's language: comparing and restoring make no sense across languages. */
async function solutionIn(
	tools: SubmissionTools,
	practice: Practice,
	submission: SubmissionDetail,
): Promise<vscode.TextDocument> {
	const [found] = await tools.files.find(practice.id, submission.language);
	if (found) return vscode.workspace.openTextDocument(vscode.Uri.file(found.path));
	const uri = await tools.files.create(practice.id, submission.language, submission.source);
	return vscode.workspace.openTextDocument(uri);
}

function asDocument(tools: SubmissionTools, submission: SubmissionDetail): vscode.Uri {
	const name = `${slugOf(submission.challengeId)}${languageFacts[submission.language].fileExtension}`;
	return tools.documents.add(`submission/${submission.id}`, name, submission.source);
}
