import * as vscode from 'vscode';
import type { ClassMember } from '#contract/classes.ts';
import type { ExpectedIs, ExpectedLearner } from '#contract/roster.ts';
import { noRosterInFile } from '../userError.ts';
import { membersOf, pickMember } from './classMembers.ts';
import { classTitle } from './classWords.ts';
import type { OpenClass } from './openClass.ts';
import { type ReadRoster, rosterFromCsv } from './rosterFromCsv.ts';

/** No list of learners is anywhere near this large. */
const bytesMax = 5_000_000;
/** Named in a question; a person reads no more. */
const leftOutShown = 5;

/** Brings in who is expected in a class, from a file. What is taken is said before anything is changed. */
export async function importRoster({ tools, detail }: OpenClass): Promise<void> {
	const title = vscode.l10n.t('Bring in a Roster for {0}', classTitle(detail));
	const [file] =
		(await vscode.window.showOpenDialog({
			title,
			openLabel: vscode.l10n.t('Bring In'),
			filters: { CSV: ['csv', 'txt', 'tsv'] },
		})) ?? [];
	if (file === undefined) return;
	const { size } = await vscode.workspace.fs.stat(file);
	const read = size > bytesMax ? undefined : await readRoster(file);
	if (read === undefined || read.lines.length === 0) throw noRosterInFile();
	const server = await tools.server();
	const params = { classId: detail.id };
	const before = (await server.call('getRoster', { params })).expected.length;
	const yes = vscode.l10n.t('Bring In');
	const shown = read.leftOut.slice(0, leftOutShown);
	const words = [
		...(before === 0
			? []
			: [vscode.l10n.t('They take the place of the {0} who are expected now. Nobody leaves the class.', before)]),
		...(read.leftOut.length === 0 ? [] : [vscode.l10n.t('Left out, {0}:', read.leftOut.length), ...shown]),
	];
	const question = vscode.l10n.t(
		'{0} learners stand in the file. Are they expected in {1}?',
		read.lines.length,
		classTitle(detail),
	);
	const chosen = await vscode.window.showInformationMessage(question, { modal: true, detail: words.join('\n') }, yes);
	if (chosen !== yes) return;
	const { expected } = await server.call('putRoster', { params, body: { lines: read.lines } });
	tools.changed();
	const missing = expected.filter(({ member }) => member === undefined).length;
	const said = vscode.l10n.t('{0} learners are expected; {1} of them have not joined.', expected.length, missing);
	vscode.window.setStatusBarMessage(said, 8_000);
}

async function readRoster(file: vscode.Uri): Promise<ReadRoster | undefined> {
	const { readTable } = await import('../data/csv.ts');
	return rosterFromCsv(vscode.l10n, await vscode.workspace.fs.readFile(file), readTable);
}

interface ExpectedItem extends vscode.QuickPickItem {
	one: ExpectedLearner;
}

/** Who is expected, those first who have not joined; of one it can be said who of the class they are. */
export async function showRoster(open: OpenClass): Promise<void> {
	const { tools, detail } = open;
	const server = await tools.server();
	const params = { classId: detail.id };
	const isInstructor = detail.role === 'instructor';
	const { expected } = await server.call('getRoster', { params });
	if (expected.length === 0) {
		const bringIn = vscode.l10n.t('Bring in a Roster');
		const text = vscode.l10n.t('There is no roster of {0} yet.', classTitle(detail));
		if ((await vscode.window.showInformationMessage(text, ...(isInstructor ? [bringIn] : []))) === bringIn)
			await importRoster(open);
		return;
	}
	const items = expected
		.map(itemOf)
		.sort((a, b) => Number(a.one.member !== undefined) - Number(b.one.member !== undefined));
	const missing = items.filter(({ one }) => one.member === undefined).length;
	const chosen = await vscode.window.showQuickPick(items, {
		title: vscode.l10n.t('Roster of {0}', classTitle(detail)),
		placeHolder: isInstructor
			? vscode.l10n.t('{0} of {1} have not joined. Choose one to say who of the class it is.', missing, items.length)
			: vscode.l10n.t('{0} of {1} have not joined.', missing, items.length),
		matchOnDescription: true,
		matchOnDetail: true,
		ignoreFocusOut: true,
	});
	if (chosen === undefined || !isInstructor) return;
	const who = await askWho(chosen.one, membersOf(server, detail.id), expected);
	if (who === undefined) return;
	const member: ExpectedIs = who === 'nobody' ? { by: 'email' } : { by: 'staff', accountId: who.accountId };
	const match = { classId: detail.id, expectedId: chosen.one.id };
	await server.call('matchExpected', { params: match, body: { member } });
	tools.changed();
	const said =
		who === 'nobody'
			? vscode.l10n.t('{0} is told by the e-mail address again.', chosen.label)
			: vscode.l10n.t('{0} is {1}.', chosen.label, who.displayName);
	vscode.window.setStatusBarMessage(said, 8_000);
}

/** Those of the class who are nobody on the roster yet. @returns `nobody`: what the staff said before is taken back */
async function askWho(
	one: ExpectedLearner,
	members: Promise<readonly ClassMember[]>,
	expected: readonly ExpectedLearner[],
): Promise<ClassMember | 'nobody' | undefined> {
	const title = vscode.l10n.t('Who of the class is {0}?', nameOf(one));
	if (one.member?.by === 'staff') {
		const back = { label: vscode.l10n.t('Take back that it is {0}', one.member.displayName), isBack: true };
		const other = { label: vscode.l10n.t('Somebody else ...'), isBack: false };
		const chosen = await vscode.window.showQuickPick([back, other], { title, ignoreFocusOut: true });
		if (chosen === undefined) return undefined;
		if (chosen.isBack) return 'nobody';
	}
	const taken = new Set(expected.map(({ member }) => member?.accountId));
	const free = members.then((all) => all.filter(({ accountId }) => !taken.has(accountId)));
	return pickMember(title, free);
}

function itemOf(one: ExpectedLearner): ExpectedItem {
	const { member, studentNumber, email } = one;
	const state = member === undefined ? vscode.l10n.t('not joined') : vscode.l10n.t('joined as {0}', member.displayName);
	return {
		label: nameOf(one),
		description: [state, ...(studentNumber === undefined ? [] : [studentNumber])].join(' · '),
		...(email === undefined ? {} : { detail: email }),
		one,
	};
}

function nameOf({ name, email }: ExpectedLearner): string {
	return name ?? email ?? '';
}
