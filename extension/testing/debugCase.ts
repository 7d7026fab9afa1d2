import * as path from 'node:path';
import * as vscode from 'vscode';
import type { ApiClient } from '../backend/apiClient.ts';
import { isForeign } from '../challenges/judgeSolution.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import type { Practice } from '../challenges/practice.ts';
import { saveDocument } from '../challenges/saveDocument.ts';
import { markOf } from '../challenges/solutionLens.ts';
import { debuggerMissing, fileNotSaved, noDebugHere, notASolution, notCompiled } from '../userError.ts';
import type { KnownCase } from './knownCases.ts';

export interface DebugTools {
	/** The backend of this computer: what it makes is run here. */
	local: () => Promise<ApiClient>;
	solutionsFolder: () => string;
}

/**
 * Starts VS Code's debugger in the learner's file on exactly this case, breakpoints kept. It runs outside of any sandbox, as everything does that a person
 * debugs; so only the learner's own files are.
 * @throws UserError when the file is not the learner's, can't be saved, does not compile, or there is no debugger for it; AppError when the case does not fit
 */
export async function debugCase(
	{ local, solutionsFolder }: DebugTools,
	practice: Practice,
	document: vscode.TextDocument,
	one: KnownCase,
): Promise<void> {
	const mark = markOf(document);
	if (!mark) throw notASolution();
	if (isForeign(document, solutionsFolder())) throw noDebugHere();
	const file = document.uri.fsPath;
	if (!(await saveDocument(document))) throw fileNotSaved(file);
	const { language } = mark;
	const { signature, title } = await practice.load();
	const name = vscode.l10n.t('{0}: {1}', title, one.name);
	const client = await local();
	const answer = await client.call('makeDebugProgram', {
		body: {
			...{ language, signature, input: one.input, name, path: file, source: document.getText() },
			breakLines: breakLines(file),
			extensions: vscode.extensions.all.map(({ id }) => id),
		},
	});
	switch (answer.kind) {
		case 'session':
			// Where that does not work, VS Code itself says why.
			await vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(document.uri), answer.configuration);
			return;
		case 'terminal': {
			const { program: shellPath, args: shellArgs } = answer;
			vscode.window.createTerminal({ name, shellPath, shellArgs, cwd: path.dirname(file) }).show();
			return;
		}
		case 'debuggerMissing':
			throw debuggerMissing(languageFacts[language].title, answer.extensions);
		case 'rejected':
			throw notCompiled(answer.line, answer.message);
		default:
			answer satisfies never;
	}
}

function breakLines(file: string): number[] {
	return vscode.debug.breakpoints.flatMap((point) =>
		point instanceof vscode.SourceBreakpoint && point.enabled && point.location.uri.fsPath === file
			? [point.location.range.start.line + 1]
			: [],
	);
}
