import * as vscode from 'vscode';
import type { CommandHandlers } from '../commandNames.ts';
import { type ClassTools, dueTimes } from './classTools.ts';
import { classTitle } from './classWords.ts';
import { joinClass } from './joinClass.ts';
import { manageClass } from './manageClass.ts';
import { newClass } from './newClass.ts';
import { pickClass } from './pickClass.ts';
import { seenOfMeText } from './seenOfMeText.ts';

type Handled = 'joinClass' | 'leaveClass' | 'newClass' | 'openClassDashboard' | 'manageClass' | 'seenOfMe';

/** Classes on the server: joining and leaving one, making and running one. */
export function classCommands(tools: ClassTools): Pick<CommandHandlers, Handled> {
	return {
		joinClass: () => joinClass(tools),
		/** @param given the class, where it is known already; as in the others */
		leaveClass: (given) => leaveClass(tools, given),
		newClass: () => newClass(tools),
		manageClass: (given, what) => manageClass(tools, given, what),

		async openClassDashboard(given) {
			const chosen = await pickClass(tools, given, {
				title: vscode.l10n.t('Class Dashboard'),
				placeHolder: vscode.l10n.t('Of which class?'),
				who: 'staff',
			});
			if (chosen !== undefined) tools.openDashboard(chosen.id);
		},

		seenOfMe: (given) => showSeenOfMe(tools, given),
	};
}

async function leaveClass(tools: ClassTools, given: unknown): Promise<void> {
	const chosen = await pickClass(tools, given, {
		title: vscode.l10n.t('Leave Class'),
		placeHolder: vscode.l10n.t('Which class do you want to leave?'),
		who: 'member',
	});
	if (chosen === undefined) return;
	const leave = vscode.l10n.t('Leave');
	const detail = vscode.l10n.t(
		'What you did stays in your account. The staff of the class see nothing of it any more, and you have no grades there. To come back you need its join code.',
	);
	const question = vscode.l10n.t('Leave {0}?', classTitle(chosen));
	if ((await vscode.window.showWarningMessage(question, { modal: true, detail }, leave)) !== leave) return;
	const server = await tools.server();
	await server.call('leaveClass', { params: { classId: chosen.id } });
	tools.changed();
	vscode.window.setStatusBarMessage(vscode.l10n.t('You left {0}.', classTitle(chosen)), 8_000);
}

async function showSeenOfMe(tools: ClassTools, given: unknown): Promise<void> {
	const chosen = await pickClass(tools, given, {
		title: vscode.l10n.t('What My Class Sees'),
		placeHolder: vscode.l10n.t('Which class?'),
		who: 'member',
	});
	if (chosen === undefined) return;
	const server = await tools.server();
	const seen = await server.call('getSeenOfMe', { params: { classId: chosen.id } });
	const times = dueTimes(tools, vscode.env.language);
	const text = seenOfMeText(vscode.l10n, chosen, seen, times);
	// Each look has a page of its own: what VS Code has once read of a page it does not read again.
	const name = vscode.l10n.t('What my class sees.md');
	const uri = tools.documents.add(`seenOfMe/${chosen.id}/${times.nowMs}`, name, text);
	await vscode.commands.executeCommand('markdown.showPreview', uri);
}
