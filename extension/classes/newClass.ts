import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import type { AssignableSet, ClassDetail, LatePolicy } from '#contract/classes.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { showFailure } from '../showFailure.ts';
import { noInstructor } from '../userError.ts';
import { askLatePolicy, askName } from './askAssignment.ts';
import type { ClassTools } from './classTools.ts';
import { classTitle } from './classWords.ts';
import { showCode } from './joinCode.ts';
import { signedIn } from './signedIn.ts';

/** As long as the contract takes them. */
export const nameMax = 80;
export const termMax = 40;

/** Makes a class: what it is called, what it works on, and at the end the code by which learners join. */
export async function newClass(tools: ClassTools): Promise<void> {
	if (!(await signedIn(tools))) return;
	const server = await tools.server();
	// Before anything is asked: nobody should type for nothing.
	const { role } = await server.call('getAccount', {});
	if (role === 'learner') throw noInstructor(tools.host());
	const name = await askName({
		title: titleOf(1),
		prompt: vscode.l10n.t('What is the class called? Such as "Algorithms 101".'),
		max: nameMax,
	});
	if (name === undefined) return;
	const term = await askName({
		title: titleOf(2),
		prompt: vscode.l10n.t('When does it take place? Such as "autumn 2026". It may be left out.'),
		max: termMax,
		isOptional: true,
	});
	if (term === undefined) return;
	const made = await server.call('createClass', { body: { name, ...(term !== '' && { term }) } });
	try {
		await assignSets(server, made);
	} catch (error) {
		// The class is there all the same, and has a code.
		if (!(error instanceof AppError)) throw error;
		showFailure(tools.log, error);
	} finally {
		tools.changed();
	}
	const code = made.forStaff?.joinCode;
	if (code !== undefined) showCode(tools, made, code, madeWords(made, code));
}

function titleOf(step: number): string {
	return vscode.l10n.t('New Class ({0} of {1})', step, 4);
}

function madeWords(made: ClassDetail, code: string): string {
	return vscode.l10n.t('{0} is made. Learners join it in VS Code with the code {1}.', classTitle(made), code);
}

async function assignSets(server: ApiClient, { id: classId }: ClassDetail): Promise<void> {
	const { sets } = await server.call('listAssignableSets', { params: { classId } });
	const chosen = await pickSets(sets);
	if (chosen.length === 0) return;
	const latePolicy: LatePolicy = (await askLatePolicy(titleOf(4))) ?? { kind: 'accept' };
	for (const { source } of chosen)
		await server.call('addAssignment', { params: { classId }, body: { source, latePolicy } });
}

async function pickSets(sets: readonly AssignableSet[]): Promise<readonly AssignableSet[]> {
	if (sets.length === 0) return [];
	const chosen = await vscode.window.showQuickPick(sets.map(setItem), {
		title: titleOf(3),
		placeHolder: vscode.l10n.t('What does the class work on? You can assign sets later, too.'),
		canPickMany: true,
		ignoreFocusOut: true,
		matchOnDescription: true,
	});
	return chosen?.map(({ set }) => set) ?? [];
}

/** How a set on the server stands in a list. */
export function setItem(set: AssignableSet): vscode.QuickPickItem & { set: AssignableSet } {
	const { title, source, version } = set;
	return { label: title, description: vscode.l10n.t('{0}, version {1}', source, version), set };
}
