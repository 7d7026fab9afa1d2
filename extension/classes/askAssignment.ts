import * as vscode from 'vscode';
import type { LatePolicy } from '#contract/classes.ts';

const daysMax = 365;
const attemptsMax = 1_000;

/** Asks what becomes of late solutions. @returns undefined when the person gave up */
export async function askLatePolicy(title: string): Promise<LatePolicy | undefined> {
	const kinds: (vscode.QuickPickItem & { policy: LatePolicy['kind'] })[] = [
		{ label: vscode.l10n.t('They count in full'), policy: 'accept' },
		{
			label: vscode.l10n.t('They lose a part of their points for each day'),
			policy: 'percentPerDay',
		},
		{ label: vscode.l10n.t('They count nothing'), policy: 'none' },
	];
	const chosen = await vscode.window.showQuickPick(kinds, {
		title,
		placeHolder: vscode.l10n.t('What becomes of solutions that come after they were due?'),
		ignoreFocusOut: true,
	});
	const policy = chosen?.policy;
	switch (policy) {
		case undefined:
			return undefined;
		case 'accept':
			return { kind: 'accept' };
		case 'none':
			return { kind: 'none' };
		case 'percentPerDay':
			return askPercent(title);
		default:
			return policy satisfies never;
	}
}

async function askPercent(title: string): Promise<LatePolicy | undefined> {
	const percent = await askNumber({
		title,
		prompt: vscode.l10n.t('How many per cent of the points does each day cost? A day begins with each 24 hours.'),
		value: '10',
		from: 0,
		to: 100,
		isWhole: false,
	});
	if (percent === undefined) return undefined;
	const maxDays = await askNumber({
		title,
		prompt: vscode.l10n.t('After how many days does a solution count nothing?'),
		value: '7',
		from: 1,
		to: daysMax,
	});
	return maxDays === undefined ? undefined : { kind: 'percentPerDay', percent, maxDays };
}

/** How many submissions a learner has for each challenge; `none` for any number. @returns undefined when the person gave up */
export async function askAttempts(title: string, now: number | undefined): Promise<number | 'none' | undefined> {
	const text = await vscode.window.showInputBox({
		title,
		prompt: vscode.l10n.t('How many submissions does a learner have for each challenge? Nothing: any number.'),
		value: now === undefined ? '' : String(now),
		ignoreFocusOut: true,
		validateInput: (typed) =>
			typed.trim() === '' ? undefined : numberFault(typed, { from: 1, to: attemptsMax, isWhole: true }),
	});
	if (text === undefined) return undefined;
	return text.trim() === '' ? 'none' : Number(text);
}

interface NumberRange {
	from: number;
	to: number;
	isWhole?: boolean;
}

export async function askNumber(
	question: NumberRange & { title: string; prompt: string; value: string },
): Promise<number | undefined> {
	const { title, prompt, value } = question;
	const text = await vscode.window.showInputBox({
		title,
		prompt,
		value,
		ignoreFocusOut: true,
		validateInput: (typed) => numberFault(typed, question),
	});
	return text === undefined ? undefined : Number(text);
}

function numberFault(typed: string, { from, to, isWhole = true }: NumberRange): string | undefined {
	const number = Number(typed);
	const isNumber = typed.trim() !== '' && (isWhole ? Number.isInteger(number) : Number.isFinite(number));
	return isNumber && number >= from && number <= to ? undefined : vscode.l10n.t('A number from {0} to {1}.', from, to);
}

/** Asks for a name, a term or a title. @returns undefined when the person gave up */
export async function askName(question: {
	title: string;
	prompt: string;
	value?: string | undefined;
	max: number;
	isOptional?: boolean;
}): Promise<string | undefined> {
	const { title, prompt, value = '', max, isOptional = false } = question;
	const text = await vscode.window.showInputBox({
		title,
		prompt,
		value,
		ignoreFocusOut: true,
		validateInput: (typed) => {
			if (typed.trim() === '' && !isOptional) return vscode.l10n.t('It needs a name.');
			return typed.trim().length > max ? vscode.l10n.t('At most {0} characters.', max) : undefined;
		},
	});
	return text?.trim();
}
