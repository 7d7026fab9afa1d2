import * as vscode from 'vscode';
import { languageFacts } from '../challenges/languageFacts.ts';
import { slugOf } from '../challenges/solutionName.ts';
import type { VirtualDocuments } from '../challenges/virtualDocuments.ts';
import { type ClassTools, dueTimes } from './classTools.ts';
import { oneLine } from './classWords.ts';
import { memberSubmissionText } from './memberSubmission.ts';

export interface WantedSubmission {
	classId: string;
	accountId: string;
	challengeId: string;
	/** Name and title, for showing. */
	learner: string;
	challenge: string;
	viewColumn: vscode.ViewColumn;
}

/** Shows the newest submission of a learner to an assigned challenge, read-only. The server notes who read it. */
export async function openMemberSubmission(
	tools: Pick<ClassTools, 'server' | 'timeZone'> & { documents: VirtualDocuments },
	wanted: WantedSubmission,
): Promise<void> {
	const { classId, accountId, challengeId, learner, challenge, viewColumn } = wanted;
	const server = await tools.server();
	const params = { classId, accountId, challengeId };
	const { items } = await server.call('listMemberSubmissions', { params, query: { limit: 1 } });
	const [newest] = items;
	if (newest === undefined) {
		const text = vscode.l10n.t('{0} has not submitted anything to {1} yet.', oneLine(learner), oneLine(challenge));
		void vscode.window.showInformationMessage(text);
		return;
	}
	const submission = await server.call('getMemberSubmission', {
		params: { classId, accountId, submissionId: newest.id },
	});
	const text = memberSubmissionText(
		vscode.l10n,
		{ learner, challenge: { title: challenge } },
		submission,
		dueTimes(tools, vscode.env.language),
	);
	const { editorLanguage, fileExtension } = languageFacts[submission.language];
	const uri = tools.documents.add(`member/${submission.id}`, `${slugOf(challengeId)}${fileExtension}`, text);
	const document = await vscode.workspace.openTextDocument(uri);
	await vscode.languages.setTextDocumentLanguage(document, editorLanguage);
	await vscode.window.showTextDocument(document, { viewColumn, preview: true });
}
