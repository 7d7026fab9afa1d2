import * as vscode from 'vscode';
import type { AssignableSet, Assignment } from '#contract/classes.ts';
import { askAttempts, askLatePolicy, askName } from './askAssignment.ts';
import { type AskedDate, askDueDate } from './askDueDate.ts';
import { type AssignmentChange, changedAssignment } from './changedAssignment.ts';
import { type ClassTools, dueTimes } from './classTools.ts';
import { attemptsWords, classTitle, latePolicyWords } from './classWords.ts';
import { dueWords, exactDue } from './dueWords.ts';
import { setItem } from './newClass.ts';
import type { OpenClass } from './openClass.ts';

const titleMax = 80;

/** Assigns one more set. */
export async function addAssignment({ tools, detail }: OpenClass): Promise<void> {
	const title = vscode.l10n.t('Assign a Set to {0}', classTitle(detail));
	const server = await tools.server();
	const { sets } = await server.call('listAssignableSets', { params: { classId: detail.id } });
	const set = await pickSet(title, sets);
	if (set === undefined) return;
	const due = await askDueDate(dueTimes(tools, vscode.env.language), {
		title,
		prompt: vscode.l10n.t('When is all of it due?'),
		none: vscode.l10n.t('Nothing: the dates of the set hold.'),
	});
	if (due === undefined) return;
	const latePolicy = await askLatePolicy(title);
	if (latePolicy === undefined) return;
	const attempts = await askAttempts(title, undefined);
	if (attempts === undefined) return;
	await server.call('addAssignment', {
		params: { classId: detail.id },
		body: {
			source: set.source,
			latePolicy,
			...(due.kind === 'due' && { due: due.due }),
			...(attempts !== 'none' && { attemptsLimit: attempts }),
		},
	});
	tools.changed();
	vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is assigned.', set.title), 5_000);
}

async function pickSet(title: string, sets: readonly AssignableSet[]): Promise<AssignableSet | undefined> {
	if (sets.length === 0) {
		void vscode.window.showInformationMessage(
			vscode.l10n.t('No set lies on the server yet. It is brought there with the command line: push-set.'),
		);
		return undefined;
	}
	const placeHolder = vscode.l10n.t('Which set?');
	const chosen = await vscode.window.showQuickPick(sets.map(setItem), {
		title,
		placeHolder,
		matchOnDescription: true,
		ignoreFocusOut: true,
	});
	return chosen?.set;
}

interface Change extends vscode.QuickPickItem {
	/** What is to be changed; undefined when the person gave up. */
	ask: () => Promise<AssignmentChange | undefined>;
}

/** Changes what a class's assignment says, or takes it away. */
export async function changeAssignment(open: OpenClass, assignment: Assignment): Promise<void> {
	const { tools, detail } = open;
	const remove = { label: `$(trash) ${vscode.l10n.t('Remove ...')}`, ask: undefined };
	const chosen = await vscode.window.showQuickPick<Change | typeof remove>([...changes(tools, assignment), remove], {
		title: vscode.l10n.t('{0}: {1}', classTitle(detail), assignment.title),
		placeHolder: vscode.l10n.t('What do you want to change?'),
		ignoreFocusOut: true,
	});
	if (chosen === undefined) return;
	if (chosen.ask === undefined) {
		await removeAssignment(open, assignment);
		return;
	}
	const change = await chosen.ask();
	if (change === undefined) return;
	const server = await tools.server();
	await server.call('putAssignment', {
		params: { classId: detail.id, assignmentId: assignment.id },
		body: changedAssignment(assignment, change),
	});
	tools.changed();
	vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is changed.', assignment.title), 5_000);
}

function changes(tools: ClassTools, assignment: Assignment): Change[] {
	const { title, due, openFrom, latePolicy, attemptsLimit } = assignment;
	const times = dueTimes(tools, vscode.env.language);
	return [
		{
			label: `$(calendar) ${vscode.l10n.t('Due Date ...')}`,
			description: due === undefined ? vscode.l10n.t('as the set says') : dueWords(vscode.l10n, due, times),
			...(due !== undefined && { detail: exactDue(vscode.l10n, due, times) }),
			ask: async () =>
				dateChange(
					'due',
					await askDueDate(times, {
						title,
						prompt: vscode.l10n.t('When is all of it due?'),
						value: typedDate(due),
						none: vscode.l10n.t('Nothing: the dates of the set hold.'),
					}),
				),
		},
		{
			label: `$(watch) ${vscode.l10n.t('Opens ...')}`,
			description: openFrom === undefined ? vscode.l10n.t('at once') : exactDue(vscode.l10n, openFrom, times),
			ask: async () =>
				dateChange(
					'openFrom',
					await askDueDate(times, {
						title,
						prompt: vscode.l10n.t('From when on can learners submit?'),
						value: typedDate(openFrom),
						none: vscode.l10n.t('Nothing: at once.'),
					}),
				),
		},
		{
			label: `$(history) ${vscode.l10n.t('Late Solutions ...')}`,
			description: latePolicyWords(vscode.l10n, latePolicy),
			async ask() {
				const asked = await askLatePolicy(title);
				return asked && { latePolicy: asked };
			},
		},
		{
			label: `$(list-ordered) ${vscode.l10n.t('Submissions ...')}`,
			description: attemptsWords(vscode.l10n, attemptsLimit),
			async ask() {
				const asked = await askAttempts(title, attemptsLimit);
				return asked === undefined ? undefined : { attemptsLimit: asked === 'none' ? undefined : asked };
			},
		},
		{
			label: `$(edit) ${vscode.l10n.t('Title ...')}`,
			description: title,
			async ask() {
				const prompt = vscode.l10n.t('What do learners read?');
				const asked = await askName({ title, prompt, value: title, max: titleMax });
				return asked === undefined ? undefined : { title: asked };
			},
		},
	];
}

function dateChange(key: 'due' | 'openFrom', asked: AskedDate | undefined): AssignmentChange | undefined {
	switch (asked?.kind) {
		case undefined:
			return undefined;
		case 'none':
			return { [key]: undefined };
		case 'due':
			// An explicit date goes before the set's own, also where those were moved.
			return { [key]: asked.due };
		default:
			return asked satisfies never;
	}
}

/** A date as it is typed: the zone that it was set in stays. */
function typedDate(due: string | undefined): string | undefined {
	return due?.replace('T', ' ').replace(/:\d{2}(?:\.\d+)?(?=Z|[+-]\d{2}:\d{2}$)/, ' ');
}

async function removeAssignment({ tools, detail }: OpenClass, { id, title }: Assignment): Promise<void> {
	const yes = vscode.l10n.t('Remove');
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('Remove {0} from {1}?', title, classTitle(detail)),
		{
			modal: true,
			detail: vscode.l10n.t(
				'Its grades are gone from the gradebook, and due dates of learners with them. What was submitted stays; assigned again, it counts again.',
			),
		},
		yes,
	);
	if (chosen !== yes) return;
	const server = await tools.server();
	await server.call('removeAssignment', { params: { classId: detail.id, assignmentId: id } });
	tools.changed();
	vscode.window.setStatusBarMessage(vscode.l10n.t('{0} is not assigned any more.', title), 5_000);
}
