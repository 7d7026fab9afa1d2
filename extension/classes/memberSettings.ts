import * as vscode from 'vscode';
import type { Assignment, ClassMember, ClassRole } from '#contract/classes.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { askDueDate } from './askDueDate.ts';
import { membersOf, pickMember } from './classMembers.ts';
import { dueTimes } from './classTools.ts';
import { classTitle, roleWord } from './classWords.ts';
import { exactDue } from './dueWords.ts';
import type { OpenClass } from './openClass.ts';

interface Act extends vscode.QuickPickItem {
	act: () => Promise<string | undefined>;
}

/** The people of a class: more time for one, what somebody is in it, removing somebody. */
export async function manageMembers(open: OpenClass): Promise<void> {
	const { tools, detail } = open;
	const server = await tools.server();
	const title = vscode.l10n.t('Learners and Staff of {0}', classTitle(detail));
	const member = await pickMember(title, membersOf(server, detail.id));
	if (member === undefined) return;
	const acts = actsFor(open, server, member);
	if (acts.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('{0} owns the class; nothing of that can be changed.', member.displayName),
		);
		return;
	}
	const chosen = await vscode.window.showQuickPick(acts, {
		title: vscode.l10n.t('{0}, {1}', member.displayName, roleWord(vscode.l10n, member.role)),
		placeHolder: vscode.l10n.t('What do you want to change?'),
		ignoreFocusOut: true,
	});
	const done = await chosen?.act();
	if (done === undefined) return;
	tools.changed();
	vscode.window.setStatusBarMessage(done, 8_000);
}

/** What whoever asks may do with a member. Each says what it did, or nothing when the person gave up. */
function actsFor(open: OpenClass, server: ApiClient, member: ClassMember): Act[] {
	const { detail } = open;
	const isOwner = member.accountId === detail.forStaff?.ownerId;
	const moreTime =
		member.role === 'learner' ? detail.assignments.map((one) => moreTimeAct(open, server, member, one)) : [];
	if (detail.role !== 'instructor' || isOwner) return moreTime;
	const roles = (['learner', 'assistant', 'instructor'] as const).filter((role) => role !== member.role);
	return [
		...moreTime,
		...roles.map((role) => roleAct(open, server, member, role)),
		{
			label: `$(trash) ${vscode.l10n.t('Remove from the Class ...')}`,
			act: () => removeMember(open, server, member),
		},
	];
}

function moreTimeAct(open: OpenClass, server: ApiClient, member: ClassMember, assignment: Assignment): Act {
	const { tools, detail } = open;
	const times = dueTimes(tools, vscode.env.language);
	const has = member.extensions.find(({ assignmentId }) => assignmentId === assignment.id);
	const params = { classId: detail.id, accountId: member.accountId, assignmentId: assignment.id };
	return {
		label: `$(calendar) ${vscode.l10n.t('More Time for {0} ...', assignment.title)}`,
		...(has !== undefined && { description: vscode.l10n.t('until {0}', exactDue(vscode.l10n, has.due, times)) }),
		async act() {
			const asked = await askDueDate(times, {
				title: vscode.l10n.t('More time for {0}', member.displayName),
				prompt: vscode.l10n.t('When is {0} due for {1}?', assignment.title, member.displayName),
				...(has !== undefined && { none: vscode.l10n.t('Nothing: as for the class.') }),
			});
			switch (asked?.kind) {
				case undefined:
					return undefined;
				case 'none':
					await server.call('removeExtension', { params });
					return vscode.l10n.t('{0} is due for {1} as for the class.', assignment.title, member.displayName);
				case 'due':
					await server.call('putExtension', { params, body: { due: asked.due } });
					return vscode.l10n.t('{0} has more time for {1}.', member.displayName, assignment.title);
				default:
					return asked satisfies never;
			}
		},
	};
}

function roleAct({ detail }: OpenClass, server: ApiClient, member: ClassMember, role: ClassRole): Act {
	const { label, about } = roleWords(role);
	return {
		label: `$(account) ${label}`,
		detail: about,
		async act() {
			const params = { classId: detail.id, accountId: member.accountId };
			await server.call('setMemberRole', { params, body: { role } });
			return vscode.l10n.t('{0} is now: {1}.', member.displayName, roleWord(vscode.l10n, role));
		},
	};
}

function roleWords(role: ClassRole): { label: string; about: string } {
	switch (role) {
		case 'learner':
			return {
				label: vscode.l10n.t('Make a Learner'),
				about: vscode.l10n.t('Sees nothing of the others, gets grades'),
			};
		case 'assistant':
			return {
				label: vscode.l10n.t('Make an Assistant'),
				about: vscode.l10n.t('Sees dashboard, submissions and grades, gives more time'),
			};
		case 'instructor':
			return {
				label: vscode.l10n.t('Make an Instructor of This Class'),
				about: vscode.l10n.t('Does everything with the class but own it'),
			};
		default:
			return role satisfies never;
	}
}

async function removeMember(
	{ detail }: OpenClass,
	server: ApiClient,
	member: ClassMember,
): Promise<string | undefined> {
	const yes = vscode.l10n.t('Remove');
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('Remove {0} from {1}?', member.displayName, classTitle(detail)),
		{
			modal: true,
			detail: vscode.l10n.t(
				'You see nothing of what they did any more. With the join code they can come back; give the class a new one if they should not.',
			),
		},
		yes,
	);
	if (chosen !== yes) return undefined;
	await server.call('removeMember', { params: { classId: detail.id, accountId: member.accountId } });
	return vscode.l10n.t('{0} is not in {1} any more.', member.displayName, classTitle(detail));
}
