import * as vscode from 'vscode';
import { AccountProvider } from './account/accountProvider.ts';
import { type ChallengeNode } from './challenges/challengeGroups.ts';
import { markOf, SolutionLens, solutionSelector } from './challenges/solutionLens.ts';
import { commandId, commandNames } from './commandNames.ts';
import type { Host, Session } from './host.ts';
import { LazyTree } from './lazyTree.ts';
import { watchAuthor } from './sets/authorContext.ts';
import type { ViewNode } from './viewNode.ts';
import { TestHooks } from './testHooks.ts';

/** Puts light stand-ins in place; the first one that is used loads the session, with everything heavy in it. */
export function activate(context: vscode.ExtensionContext): TestHooks | undefined {
	const log = vscode.window.createOutputChannel('Code Sensei', { log: true });
	const lens = new SolutionLens();
	const learn = new LazyTree<ViewNode>(async () => (await session()).learnTree);
	const challenges = new LazyTree<ChallengeNode>(async () => (await session()).challengeTree);
	const sets = new LazyTree<ViewNode>(async () => (await session()).setTree);
	const learnView = vscode.window.createTreeView('codeSensei.learn', { treeDataProvider: learn });
	const challengesView = vscode.window.createTreeView('codeSensei.challenges', { treeDataProvider: challenges });
	const tested = context.extensionMode === vscode.ExtensionMode.Test || process.env['CODE_SENSEI_E2E'] !== undefined;
	const hooks = tested ? new TestHooks() : undefined;
	const accounts = new AccountProvider(context, async () => (await session()).account);
	const setsView = vscode.window.createTreeView('codeSensei.sets', { treeDataProvider: sets });
	context.subscriptions.push(accounts, log, lens, learn, challenges, sets, learnView, challengesView, setsView);

	const host: Host = {
		context,
		log,
		learnView,
		challengesView,
		refreshLearn: () => learn.refresh(),
		refreshChallenges: () => challenges.refresh(),
		refreshSets: () => sets.refresh(),
		accounts,
		lens,
		hooks,
	};
	let opened: Session | undefined;
	let opening: Promise<Session> | undefined;
	const session = (): Promise<Session> => (opening ??= open());
	async function open(): Promise<Session> {
		const { openSession } = await import('./session.ts');
		opened = openSession(host);
		return opened;
	}

	const solutionChanged = (editor: vscode.TextEditor | undefined): void => {
		const isSolution = editor !== undefined && markOf(editor.document) !== undefined;
		void vscode.commands.executeCommand('setContext', 'codeSensei.solution', isSolution);
		if (!isSolution) opened?.showSolution(undefined);
		else
			session().then(
				(loaded) => {
					loaded.showSolution(editor.document);
				},
				(error: unknown) => {
					log.error(error instanceof Error ? error : String(error));
				},
			);
	};
	context.subscriptions.push(
		{ dispose: () => opened?.dispose() },
		watchAuthor(),
		...commandNames.map((name) =>
			vscode.commands.registerCommand(commandId(name), async (...given: unknown[]) =>
				(await session()).commands[name](...given),
			),
		),
		vscode.languages.registerCodeLensProvider(solutionSelector, lens),
		vscode.workspace.registerTextDocumentContentProvider('code-sensei', {
			provideTextDocumentContent: async (uri, token) =>
				(await session()).documents.provideTextDocumentContent(uri, token),
		}),
		vscode.window.registerWebviewPanelSerializer('codeSensei.challenge', {
			deserializeWebviewPanel: async (panel, saved: unknown) => (await session()).restorePanel(panel, saved),
		}),
		vscode.window.registerWebviewPanelSerializer('codeSensei.statistics', {
			deserializeWebviewPanel: async (panel) => (await session()).restoreStatistics(panel),
		}),
		vscode.window.registerWebviewPanelSerializer('codeSensei.class', {
			deserializeWebviewPanel: async (panel, saved: unknown) => (await session()).restoreDashboard(panel, saved),
		}),
		vscode.window.onDidChangeActiveTextEditor(solutionChanged),
		vscode.workspace.onDidSaveTextDocument((document) => {
			const editor = vscode.window.activeTextEditor;
			if (editor?.document === document) solutionChanged(editor);
		}),
	);
	void vscode.commands.executeCommand('setContext', 'codeSensei.ready', true);
	solutionChanged(vscode.window.activeTextEditor);
	return hooks;
}
