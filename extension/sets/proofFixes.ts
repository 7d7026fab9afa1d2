import { readFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import type { ProofFix, TemplateFile } from '#contract/proofLines.ts';
import type { Localiser } from '../challenges/challengeWords.ts';
import { commandId } from '../commandNames.ts';
import { fileTemplate } from './fileTemplates.ts';
import { fixEdits } from './fixEdits.ts';
import type { FixInFolder, ProofDiagnostics } from './proofDiagnostics.ts';

/** Quick fixes for what a proof found, where one is obvious. */
export class ProofFixes implements vscode.CodeActionProvider {
	readonly #diagnostics: ProofDiagnostics;

	constructor(diagnostics: ProofDiagnostics) {
		this.#diagnostics = diagnostics;
	}

	async provideCodeActions(
		document: vscode.TextDocument,
		_range: vscode.Range,
		{ diagnostics }: vscode.CodeActionContext,
	): Promise<vscode.CodeAction[]> {
		const actions = await Promise.all(
			diagnostics.map(async (diagnostic) => {
				const known = this.#diagnostics.fixOf(document.uri, diagnostic);
				return known && actionFor(document, diagnostic, known);
			}),
		);
		return actions.filter((action) => action !== undefined);
	}
}

async function actionFor(
	document: vscode.TextDocument,
	diagnostic: vscode.Diagnostic,
	{ fix, folder }: FixInFolder,
): Promise<vscode.CodeAction | undefined> {
	const action = new vscode.CodeAction(fixWords(vscode.l10n, fix), vscode.CodeActionKind.QuickFix);
	action.diagnostics = [diagnostic];
	action.isPreferred = true;
	switch (fix.kind) {
		case 'prove':
			action.command = {
				title: action.title,
				command: commandId('proveChallenge'),
				arguments: [vscode.Uri.file(folder)],
			};
			return action;
		case 'createFile':
			action.edit = await newFile(folder, fix.file);
			return action;
		case 'setId':
		case 'setSlug':
		case 'setFirstTopic':
		case 'addDependency':
		case 'addZone':
		case 'removeEntry':
		case 'addEntry': {
			const changes = fixEdits(fix, document.getText(), diagnostic.range.start.line + 1);
			if (changes.length === 0) return undefined;
			action.edit = new vscode.WorkspaceEdit();
			for (const { start, end, text } of changes)
				action.edit.replace(document.uri, new vscode.Range(document.positionAt(start), document.positionAt(end)), text);
			return action;
		}
		default:
			return fix satisfies never;
	}
}

async function newFile(folder: string, file: TemplateFile): Promise<vscode.WorkspaceEdit> {
	const challengeJson = await readFile(path.join(folder, 'challenge.json'), 'utf8').catch(() => undefined);
	const edit = new vscode.WorkspaceEdit();
	edit.createFile(vscode.Uri.file(path.join(folder, file)), {
		contents: Buffer.from(fileTemplate(file, challengeJson)),
		overwrite: false,
		ignoreIfExists: true,
	});
	return edit;
}

function fixWords(l10n: Localiser, fix: ProofFix): string {
	switch (fix.kind) {
		case 'setId':
			return l10n.t('Change the id to {0}', fix.id);
		case 'setSlug':
			return l10n.t('Change the end of the id to {0}, the name of the folder', fix.slug);
		case 'setFirstTopic':
			return l10n.t('Change the first topic to {0}, the name of the folder above', fix.topic);
		case 'createFile':
			return l10n.t('Create {0}', fix.file);
		case 'prove':
			return l10n.t('Prove the challenge');
		case 'addDependency':
			return l10n.t('Add {0} to extensionDependencies', fix.extension);
		case 'addZone':
			return l10n.t('Add the time zone of this computer');
		case 'removeEntry':
			return l10n.t('Remove the entry for {0}', fix.challenge);
		case 'addEntry':
			return l10n.t('Add {0} to the last section', fix.challenge);
		default:
			return fix satisfies never;
	}
}
