import * as vscode from 'vscode';
import { askName, askNumber } from './askAssignment.ts';
import { classTitle } from './classWords.ts';
import { showCode } from './joinCode.ts';
import { nameMax, termMax } from './newClass.ts';
import type { OpenClass } from './openClass.ts';

const daysMax = 3_660;
/** From one term to the next, as it is in most places. */
const usualDays = 182;

export async function rename({ tools, detail }: OpenClass): Promise<void> {
	const named = await askNameAndTerm(vscode.l10n.t('Rename {0}', classTitle(detail)), detail);
	if (named === undefined) return;
	const server = await tools.server();
	const body = { ...named, archived: detail.archivedAt !== undefined };
	const { name } = await server.call('putClass', { params: { classId: detail.id }, body });
	tools.changed();
	vscode.window.setStatusBarMessage(vscode.l10n.t('The class is called {0} now.', name), 5_000);
}

/** Puts a class into the archive, or takes it out. */
export async function archive({ tools, detail }: OpenClass): Promise<void> {
	const archived = detail.archivedAt === undefined;
	if (archived && !(await agreesToArchive(classTitle(detail)))) return;
	const server = await tools.server();
	const { id: classId, name, term } = detail;
	await server.call('putClass', {
		params: { classId },
		body: { name, ...(term !== undefined && { term }), archived },
	});
	tools.changed();
	const text = archived
		? vscode.l10n.t('{0} is in the archive.', classTitle(detail))
		: vscode.l10n.t('{0} takes place again.', classTitle(detail));
	vscode.window.setStatusBarMessage(text, 8_000);
}

async function agreesToArchive(title: string): Promise<boolean> {
	const yes = vscode.l10n.t('Put into the Archive');
	const detail = vscode.l10n.t(
		'Nobody joins it any more, and what is submitted later does not count there. Grades and dashboard stay, and it can be taken out again.',
	);
	const question = vscode.l10n.t('Put {0} into the archive?', title);
	return (await vscode.window.showWarningMessage(question, { modal: true, detail }, yes)) === yes;
}

export async function makeNewCode({ tools, detail }: OpenClass): Promise<void> {
	const yes = vscode.l10n.t('New Code');
	const chosen = await vscode.window.showWarningMessage(
		vscode.l10n.t('Give {0} a new join code?', classTitle(detail)),
		{
			modal: true,
			detail: vscode.l10n.t('Nobody can join with the one before any more. Who is in the class stays.'),
		},
		yes,
	);
	if (chosen !== yes) return;
	const server = await tools.server();
	const { joinCode } = await server.call('newJoinCode', { params: { classId: detail.id } });
	tools.changed();
	showCode(tools, detail, joinCode, vscode.l10n.t('The new join code of {0}: {1}', classTitle(detail), joinCode));
}

export async function copyForNextTerm({ tools, detail }: OpenClass): Promise<void> {
	const title = vscode.l10n.t('Copy for the Next Term');
	const named = await askNameAndTerm(title, { name: detail.name });
	if (named === undefined) return;
	const days = await askNumber({
		title,
		prompt: vscode.l10n.t(
			'By how many days are all dates later? 182 are 26 weeks: the same day of the week, the same time on the clock.',
		),
		value: String(usualDays),
		from: -daysMax,
		to: daysMax,
	});
	if (days === undefined) return;
	const server = await tools.server();
	const made = await server.call('copyClass', {
		params: { classId: detail.id },
		body: { ...named, shift: { days, timeZone: tools.timeZone } },
	});
	tools.changed();
	const code = made.forStaff?.joinCode;
	if (code === undefined) return;
	const text = vscode.l10n.t('{0} is made. Learners join it in VS Code with the code {1}.', classTitle(made), code);
	showCode(tools, made, code, text);
}

async function askNameAndTerm(
	title: string,
	now: { name: string; term?: string | undefined },
): Promise<{ name: string; term?: string } | undefined> {
	const name = await askName({
		title,
		prompt: vscode.l10n.t('What is the class called?'),
		value: now.name,
		max: nameMax,
	});
	if (name === undefined) return undefined;
	const term = await askName({
		title,
		prompt: vscode.l10n.t('When does it take place? Such as "autumn 2026". It may be left out.'),
		value: now.term,
		max: termMax,
		isOptional: true,
	});
	if (term === undefined) return undefined;
	return { name, ...(term !== '' && { term }) };
}
