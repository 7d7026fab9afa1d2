import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import { type DraftRequest, wishMax } from '#contract/drafts.ts';
import { ErrorCode } from '#contract/problem.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import type { ChallengeCatalog } from '../challenges/challengeCatalog.ts';
import { difficulties, difficultyWord } from '../challenges/challengeWords.ts';
import type { CommandHandlers } from '../commandNames.ts';
import { askOtherTopic } from '../forge/askOtherTopic.ts';
import { topicChoices } from '../forge/topicChoices.ts';
import { whileMaking } from '../forge/whileMaking.ts';
import { draftFolderNotUsable } from '../userError.ts';
import { challengesFolderOf, challengesIn } from './challengesFolder.ts';
import { draftNote } from './draftNote.ts';
import { followDraft } from './followDraft.ts';
import { typesFromText } from './typesFromText.ts';
import { writeDraft } from './writeDraft.ts';

export interface DraftTools {
	client: () => Promise<ApiClient>;
	catalog: ChallengeCatalog;
	/** Of the bundle that knows `prove`. */
	backendEntry: string;
}

type Wanted = Omit<DraftRequest, 'id' | 'avoid'>;

const steps = 5;

/** For authors: a model writes a challenge into a folder of theirs, not proved. */
export function draftCommand(tools: DraftTools): Pick<CommandHandlers, 'draftChallenge'> {
	return {
		async draftChallenge() {
			const wanted = await askWhat(tools);
			if (wanted === undefined) return;
			const chosen = await pickFolder();
			if (chosen === undefined) return;
			const into = await challengesFolderOf(chosen);
			const { titles } = await challengesIn(into.path);
			const request = { id: randomUUID(), ...wanted, avoid: titles };
			const ending = await whileMaking(vscode.l10n.t('Draft of a challenge'), (onProgress, signal) =>
				followDraft(tools.client, request, onProgress, signal),
			);
			if (ending.kind === 'cancelled') return;
			if (ending.kind === 'failed')
				throw new AppError(ErrorCode.catch('unexpected').parse(ending.code), ending.message);
			const note = (folder: string): string =>
				draftNote(vscode.l10n, ending.draft, { proveCommand: `node "${tools.backendEntry}" prove "${folder}"` });
			const written = await writeDraft(ending.draft, into, note).catch((error: unknown) => {
				throw error instanceof AppError ? error : draftFolderNotUsable(into.path, error);
			});
			await vscode.window.showTextDocument(vscode.Uri.file(written.note));
		},
	};
}

/** undefined when the author has had enough. */
async function askWhat({ catalog }: DraftTools): Promise<Wanted | undefined> {
	const topic = await pickTopic(catalog);
	if (topic === undefined) return undefined;
	const level = await vscode.window.showQuickPick(
		difficulties.map((difficulty) => ({ label: difficultyWord(vscode.l10n, difficulty), difficulty })),
		{ title: titleOf(2), placeHolder: vscode.l10n.t('How hard should it be?'), ignoreFocusOut: true },
	);
	if (level === undefined) return undefined;
	const what = await vscode.window.showQuickPick(
		[
			{ label: vscode.l10n.t('A function'), form: 'function' as const },
			{
				label: vscode.l10n.t('A class'),
				description: vscode.l10n.t('a case is a list of calls'),
				form: 'class' as const,
			},
		],
		{ title: titleOf(3), placeHolder: vscode.l10n.t('What do learners write?'), ignoreFocusOut: true },
	);
	if (what === undefined) return undefined;
	const types = await vscode.window.showInputBox({
		title: titleOf(4),
		prompt: vscode.l10n.t('Types that should stand in the signature, such as "int[], tree<int>". Nothing: any.'),
		ignoreFocusOut: true,
		validateInput: (text) =>
			typesFromText(text) === undefined
				? vscode.l10n.t('Up to four of: int, long, double, bool, string, char, int[], list<int>, tree<int>, graph.')
				: undefined,
	});
	if (types === undefined) return undefined;
	const wish = await vscode.window.showInputBox({
		title: titleOf(5),
		prompt: vscode.l10n.t(
			'A few words on what it should be about, such as "ships in a harbour". Nothing: whatever comes.',
		),
		ignoreFocusOut: true,
		validateInput: (text) => (text.length > wishMax ? vscode.l10n.t('At most {0} characters.', wishMax) : undefined),
	});
	if (wish === undefined) return undefined;
	const named = typesFromText(types) ?? [];
	return {
		topic,
		difficulty: level.difficulty,
		kind: what.form,
		...(named.length > 0 && { types: named }),
		...(wish.trim() !== '' && { wish: wish.trim() }),
	};
}

function titleOf(step: number): string {
	return vscode.l10n.t('Draft a Challenge with AI ({0} of {1})', step, steps);
}

async function pickTopic(catalog: ChallengeCatalog): Promise<string | undefined> {
	const other = { label: `$(edit) ${vscode.l10n.t('Another topic ...')}`, topic: undefined };
	const items = catalog
		.all()
		.then((all) => [...topicChoices(vscode.l10n, all).map(({ label, topic }) => ({ label, topic })), other]);
	const chosen = await vscode.window.showQuickPick<{ label: string; topic: string | undefined }>(items, {
		title: titleOf(1),
		placeHolder: vscode.l10n.t('What should it be about?'),
		ignoreFocusOut: true,
	});
	return chosen === other ? askOtherTopic(titleOf(1)) : chosen?.topic;
}

/** One that is open, or any other. */
async function pickFolder(): Promise<string | undefined> {
	const open = (vscode.workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
	const another = { label: `$(folder-opened) ${vscode.l10n.t('Another folder ...')}`, folder: undefined };
	const items = await Promise.all(
		open.map(async ({ name, uri }) => {
			const { path: folder } = await challengesFolderOf(uri.fsPath);
			return { label: name, description: path.relative(uri.fsPath, folder), detail: folder, folder: uri.fsPath };
		}),
	);
	const chosen =
		items.length === 0
			? another
			: await vscode.window.showQuickPick<{ label: string; folder: string | undefined }>([...items, another], {
					title: vscode.l10n.t('Draft a Challenge with AI'),
					placeHolder: vscode.l10n.t('Into which set or folder?'),
					ignoreFocusOut: true,
				});
	if (chosen === undefined || chosen.folder !== undefined) return chosen?.folder;
	const picked = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Into which set or folder?'),
		openLabel: vscode.l10n.t('Draft Here'),
		canSelectFiles: false,
		canSelectFolders: true,
	});
	return picked?.[0]?.fsPath;
}
