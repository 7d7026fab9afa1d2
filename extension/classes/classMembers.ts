import * as vscode from 'vscode';
import { type ClassMember, classMembersMax } from '#contract/classes.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { roleWord } from './classWords.ts';

const pageSize = 200;

/** All members of a class by name, for its staff. */
export async function membersOf(server: ApiClient, classId: string): Promise<ClassMember[]> {
	const all: ClassMember[] = [];
	let cursor: string | undefined;
	do {
		const query = { limit: pageSize, ...(cursor !== undefined && { cursor }) };
		const page = await server.call('listMembers', { params: { classId }, query });
		all.push(...page.items);
		cursor = page.nextCursor;
	} while (cursor !== undefined && all.length < classMembersMax);
	return all;
}

export async function pickMember(
	title: string,
	members: Promise<readonly ClassMember[]>,
): Promise<ClassMember | undefined> {
	const items = members.then((all) =>
		all.map((member) => ({
			label: member.displayName,
			description: member.role === 'learner' ? '' : roleWord(vscode.l10n, member.role),
			detail: member.email,
			member,
		})),
	);
	const placeHolder = vscode.l10n.t('Who? Type a part of the name or address.');
	return (await vscode.window.showQuickPick(items, { title, placeHolder, matchOnDetail: true, ignoreFocusOut: true }))
		?.member;
}
