import * as path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageId } from '#contract/ids.ts';
import type { ApiClient } from '../backend/apiClient.ts';
import { isForeign } from '../challenges/judgeSolution.ts';
import { languageFacts } from '../challenges/languageFacts.ts';
import type { Practice } from '../challenges/practice.ts';
import { saveDocument } from '../challenges/saveDocument.ts';
import { markOf } from '../challenges/solutionLens.ts';
import { settings } from '../settings.ts';
import { debugNotPossible, fileNotSaved, noDebugHere, notASolution } from '../userError.ts';
import { type Debugged, type DebugLaunch, nodeLaunch, pythonLaunch } from './debugLaunch.ts';
import type { KnownCase } from './knownCases.ts';

export interface DebugTools {
	/** The backend of this computer: what it makes is run here. */
	local: () => Promise<ApiClient>;
	solutionsFolder: () => string;
	/** The extension's own folder, where programs to debug may lie. */
	storage: vscode.Uri;
}

/**
 * Starts VS Code's debugger in the learner's file on exactly this case, breakpoints kept. It runs outside of any sandbox, as everything does that a person
 * debugs; so only the learner's own files are.
 * @throws UserError when the file is not the learner's, can't be saved, or can't be debugged; AppError when the case does not fit
 */
export async function debugCase(
	tools: DebugTools,
	practice: Practice,
	document: vscode.TextDocument,
	one: KnownCase,
): Promise<void> {
	const mark = markOf(document);
	if (!mark) throw notASolution();
	if (isForeign(document, tools.solutionsFolder())) throw noDebugHere();
	if (!(await saveDocument(document))) throw fileNotSaved(document.uri.fsPath);
	const { language } = mark;
	const { signature, title } = await practice.load();
	const client = await tools.local();
	const made = await client.call('makeDebugProgram', { body: { language, signature, input: one.input } });
	if (made.kind === 'notPossible') throw debugNotPossible(languageFacts[language].title);
	const program = vscode.Uri.joinPath(tools.storage, 'debug', practice.id, made.fileName);
	await vscode.workspace.fs.writeFile(program, Buffer.from(made.text));
	const name = vscode.l10n.t('{0}: {1}', title, one.name);
	const debugged = {
		name,
		program: program.fsPath,
		solution: document.uri.fsPath,
		interpreter: interpreterOf(language),
	};
	await start(launchOf(language, debugged), document, debugged);
}

function interpreterOf(language: LanguageId): string | undefined {
	return settings.toolchains()[language];
}

function launchOf(language: LanguageId, debugged: Debugged): DebugLaunch {
	switch (language) {
		case 'python':
			return pythonLaunch(debugged, hasPythonDebugger(), breakLines(debugged.solution));
		case 'javascript':
			return nodeLaunch(debugged);
		default:
			throw debugNotPossible(languageFacts[language].title);
	}
}

function hasPythonDebugger(): boolean {
	return ['ms-python.debugpy', 'ms-python.python'].some((id) => vscode.extensions.getExtension(id) !== undefined);
}

function breakLines(file: string): number[] {
	return vscode.debug.breakpoints.flatMap((point) =>
		point instanceof vscode.SourceBreakpoint && point.enabled && point.location.uri.fsPath === file
			? [point.location.range.start.line + 1]
			: [],
	);
}

async function start(launch: DebugLaunch, document: vscode.TextDocument, { name, solution }: Debugged): Promise<void> {
	if (launch.kind === 'terminal') {
		const options = { name, shellPath: launch.program, shellArgs: launch.args, cwd: path.dirname(solution) };
		vscode.window.createTerminal(options).show();
		return;
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	// Where that does not work, VS Code itself says why.
	await vscode.debug.startDebugging(folder, launch.configuration);
}
