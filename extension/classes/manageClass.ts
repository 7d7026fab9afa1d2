import * as vscode from 'vscode';
import type { ClassDetail } from '#contract/classes.ts';
import { addAssignment, changeAssignment } from './assignmentSettings.ts';
import { archive, copyForNextTerm, makeNewCode, rename } from './classSettings.ts';
import type { ClassTools } from './classTools.ts';
import { classTitle } from './classWords.ts';
import { copyCode } from './joinCode.ts';
import { manageMembers } from './memberSettings.ts';
import type { OpenClass } from './openClass.ts';
import { pickClass } from './pickClass.ts';
import { importRoster, showRoster } from './rosterSettings.ts';
import { saveGradebook, saveRoster } from './saveCsv.ts';
import { showSimilar } from './showSimilar.ts';

interface Setting extends vscode.QuickPickItem {
	/** Absent: a line between others. */
	act?: (open: OpenClass) => Promise<void>;
}

/**
 * The settings of a class: what its staff may change, in one list.
 * @param what `assign` goes straight to assigning a set
 */
export async function manageClass(tools: ClassTools, given: unknown, what?: unknown): Promise<void> {
	const chosen = await pickClass(tools, given, {
		title: vscode.l10n.t('Class Settings'),
		placeHolder: vscode.l10n.t('Of which class?'),
		who: 'staff',
	});
	if (chosen === undefined) return;
	const server = await tools.server();
	const detail = await server.call('getClass', { params: { classId: chosen.id } });
	const open = { tools, detail };
	if (what === 'assign') {
		await addAssignment(open);
		return;
	}
	const setting = await vscode.window.showQuickPick<Setting>(settingsOf(detail), {
		title: vscode.l10n.t('Class Settings: {0}', classTitle(detail)),
		placeHolder: vscode.l10n.t('What do you want to see or change?'),
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	await setting?.act?.(open);
}

function settingsOf(detail: ClassDetail): Setting[] {
	const isInstructor = detail.role === 'instructor';
	return [
		...(isInstructor ? assignmentSettings(detail) : []),
		line(vscode.l10n.t('people')),
		{
			label: `$(organization) ${vscode.l10n.t('Learners and Staff ...')}`,
			detail: isInstructor
				? vscode.l10n.t('More time for a learner, assistants, removing somebody')
				: vscode.l10n.t('More time for a learner'),
			act: manageMembers,
		},
		{
			label: `$(list-unordered) ${vscode.l10n.t('Roster ...')}`,
			detail: vscode.l10n.t('Who is expected and has not joined; who joined with another address'),
			act: showRoster,
		},
		...(isInstructor
			? [
					{
						label: `$(cloud-upload) ${vscode.l10n.t('Bring in a Roster ...')}`,
						detail: vscode.l10n.t('From a CSV file with names, e-mail addresses, student numbers'),
						act: importRoster,
					},
				]
			: []),
		{
			label: `$(compare-changes) ${vscode.l10n.t('Similar Solutions ...')}`,
			detail: vscode.l10n.t('Which solutions of a challenge are alike: a hint to look, never a proof'),
			act: showSimilar,
		},
		{ label: `$(save) ${vscode.l10n.t('Save Roster as CSV ...')}`, act: saveRoster },
		{ label: `$(save) ${vscode.l10n.t('Save Gradebook as CSV ...')}`, act: saveGradebook },
		...(isInstructor ? ownSettings(detail) : []),
	];
}

function assignmentSettings({ assignments }: ClassDetail): Setting[] {
	return [
		line(vscode.l10n.t('assignments')),
		...assignments.map((assignment): Setting => ({
			label: `$(checklist) ${assignment.title}`,
			description: vscode.l10n.t('due date, late solutions, submissions, removing it'),
			act: (open) => changeAssignment(open, assignment),
		})),
		{ label: `$(add) ${vscode.l10n.t('Assign a Set ...')}`, act: addAssignment },
	];
}

function ownSettings({ forStaff, archivedAt }: ClassDetail): Setting[] {
	const code = forStaff?.joinCode;
	return [
		line(vscode.l10n.t('class')),
		...(code === undefined
			? []
			: [
					{
						label: `$(copy) ${vscode.l10n.t('Copy Join Code')}`,
						description: code,
						act: () => copyCode(code),
					},
				]),
		{ label: `$(key) ${vscode.l10n.t('New Join Code ...')}`, act: makeNewCode },
		{ label: `$(edit) ${vscode.l10n.t('Rename ...')}`, act: rename },
		{
			label: `$(files) ${vscode.l10n.t('Copy for the Next Term ...')}`,
			detail: vscode.l10n.t('The same assignments, later; no learners, a new code'),
			act: copyForNextTerm,
		},
		archivedAt === undefined
			? {
					label: `$(archive) ${vscode.l10n.t('Put into the Archive ...')}`,
					detail: vscode.l10n.t('Nobody joins any more, and nothing new counts; grades stay'),
					act: archive,
				}
			: { label: `$(archive) ${vscode.l10n.t('Take out of the Archive')}`, act: archive },
	];
}

function line(label: string): Setting {
	return { label, kind: vscode.QuickPickItemKind.Separator };
}
