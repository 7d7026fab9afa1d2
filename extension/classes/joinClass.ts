import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { type ClassPreview, JoinCode } from '#contract/classes.ts';
import { askText } from '../account/askText.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ClassTools } from './classTools.ts';
import { classTitle, staffWords } from './classWords.ts';
import { signedIn } from './signedIn.ts';

/** Joins a class by its code, once it was said who will see what is done in it. */
export async function joinClass(tools: ClassTools): Promise<void> {
	if (!(await signedIn(tools))) return;
	const server = await tools.server();
	const found = await findByCode(server);
	if (found === undefined) return;
	const { code, preview } = found;
	if (preview.isMember) {
		void vscode.window.showInformationMessage(vscode.l10n.t('You are in {0} already.', classTitle(preview)));
		return;
	}
	if (!(await agrees(preview))) return;
	try {
		await server.call('joinClass', { body: { code } });
		const text = vscode.l10n.t('You are in {0}. Its challenges stand in the view Sets.', classTitle(preview));
		vscode.window.setStatusBarMessage(text, 10_000);
	} finally {
		tools.changed();
	}
}

/** Asks until a code is good. @returns undefined when the person gave up */
async function findByCode(server: ApiClient): Promise<{ code: string; preview: ClassPreview } | undefined> {
	let complaint: string | undefined;
	for (;;) {
		const code = await askText({
			title: vscode.l10n.t('Join Class'),
			prompt: vscode.l10n.t('The join code of the class, from its instructor. Next you see who is in charge of it.'),
			placeholder: 'K7QM-2XWP-RA',
			complaint,
			validateInput: (text) =>
				text === '' || JoinCode.safeParse(text).success
					? undefined
					: vscode.l10n.t('A join code has ten letters and digits, such as K7QM-2XWP-RA.'),
		});
		if (code === undefined || code.trim() === '') return undefined;
		try {
			return { code, preview: await server.call('previewClass', { body: { code } }) };
		} catch (error) {
			if (!(error instanceof AppError) || error.code !== 'notFound') throw error;
			complaint = error.message;
		}
	}
}

/** What joining means: whose class it is, and what they will see. */
async function agrees(found: ClassPreview): Promise<boolean> {
	const join = vscode.l10n.t('Join');
	const chosen = await vscode.window.showInformationMessage(
		vscode.l10n.t('Join {0}?', classTitle(found)),
		{ modal: true, detail: joinDetail(found) },
		join,
	);
	return chosen === join;
}

function joinDetail({ staff, assignments }: ClassPreview): string {
	return [
		vscode.l10n.t('In charge of it: {0}.', staffWords(vscode.l10n, staff)),
		vscode.l10n.t(
			'They will see your name and e-mail address, and of the challenges that are assigned: what you submit with its code, when, your grades, the time you take, the hints you look at.',
		),
		vscode.l10n.t('They see nothing else that you practise. "What My Class Sees" shows you all of it at any time.'),
		assignments.length === 0
			? vscode.l10n.t('Nothing is assigned yet.')
			: vscode.l10n.t('Assigned: {0}.', assignments.join(', ')),
	].join('\n\n');
}
