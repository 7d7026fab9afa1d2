import * as vscode from 'vscode';
import type { ClassSummary } from '#contract/classes.ts';
import { Uuid } from '#contract/ids.ts';
import { inNoClass, staffOfNoClass } from '../userError.ts';
import type { ClassTools } from './classTools.ts';
import { roleWord } from './classWords.ts';
import { signedIn } from './signedIn.ts';

/**
 * The class that a command is about: the one that it was given, the only one, or the one that is chosen.
 * @param given the id of a class, or an entry of a tree that is one
 * @returns undefined when the person gave up
 * @throws UserError when there is none, saying why
 */
export async function pickClass(
	tools: ClassTools,
	given: unknown,
	question: { title: string; placeHolder: string; who: 'member' | 'staff' },
): Promise<ClassSummary | undefined> {
	if (!(await signedIn(tools))) return undefined;
	const all = await tools.myClasses.all();
	if (all.length === 0 && question.who === 'member') throw inNoClass(tools.host());
	const fitting = question.who === 'staff' ? all.filter(({ role }) => role !== 'learner') : all;
	if (fitting.length === 0) throw staffOfNoClass(tools.host());
	const id = classIdOf(given);
	const named = fitting.find((one) => one.id === id);
	if (named !== undefined || fitting.length === 1) return named ?? fitting[0];
	const { title, placeHolder } = question;
	const items = fitting.map((one) => ({ ...words(one), class: one }));
	return (
		await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDescription: true, ignoreFocusOut: true })
	)?.class;
}

function words({ name, term, role, archivedAt }: ClassSummary): vscode.QuickPickItem {
	const facts = [
		...(term === undefined ? [] : [term]),
		roleWord(vscode.l10n, role),
		...(archivedAt === undefined ? [] : [vscode.l10n.t('over')]),
	];
	return { label: name, description: facts.join(' · ') };
}

function classIdOf(given: unknown): string | undefined {
	const id = typeof given === 'object' && given !== null && 'classId' in given ? given.classId : given;
	return Uuid.safeParse(id).data;
}
