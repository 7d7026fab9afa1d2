import * as vscode from 'vscode';
import { type DueTimes, dueWords, exactDue } from './dueWords.ts';
import { readDueDate, refusedDueWords } from './readDueDate.ts';

/** What somebody said of a date: `none`, where that can be said, takes away the one that was there. */
export type AskedDate = { kind: 'due'; due: string } | { kind: 'none' };

/** Asks for a date and a time with their zone, and shows while one types what was understood. @returns undefined when the person gave up */
export async function askDueDate(
	times: DueTimes,
	question: { title: string; prompt: string; value?: string | undefined; none?: string | undefined },
): Promise<AskedDate | undefined> {
	const { title, prompt, none, value = '' } = question;
	const hint = vscode.l10n.t('Such as 2026-10-05 23:59, in {0}; or with another time zone behind it.', times.timeZone);
	const text = await vscode.window.showInputBox({
		title,
		prompt: [prompt, hint, ...(none === undefined ? [] : [none])].join(' '),
		value,
		ignoreFocusOut: true,
		validateInput: (typed) => understood(typed, times, none),
	});
	if (text === undefined) return undefined;
	const read = readDueDate(text, times.timeZone);
	// What is no date can only be accepted where it says that there is none.
	return read.kind === 'due' ? { kind: 'due', due: read.due } : { kind: 'none' };
}

function understood(
	typed: string,
	times: DueTimes,
	none: string | undefined,
): vscode.InputBoxValidationMessage | undefined {
	const { Info, Error: Fault } = vscode.InputBoxValidationSeverity;
	if (typed.trim() === '' && none !== undefined) return undefined;
	const read = readDueDate(typed, times.timeZone);
	if (read.kind === 'refused') return { message: refusedDueWords(vscode.l10n, read), severity: Fault };
	const message = `${dueWords(vscode.l10n, read.due, times)} (${exactDue(vscode.l10n, read.due, times)})`;
	return { message, severity: Info };
}
