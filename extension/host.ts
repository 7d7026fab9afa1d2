import type * as vscode from 'vscode';
import type { AccountProvider, AccountSource } from './account/accountProvider.ts';
import type { ChallengeNode } from './challenges/challengeGroups.ts';
import type { SolutionLens } from './challenges/solutionLens.ts';
import type { CommandHandlers } from './commandNames.ts';
import type { ViewNode } from './viewNode.ts';
import type { TestHooks } from './testHooks.ts';

/** What `activate` has made and the session, loaded later, works with. */
export interface Host {
	context: vscode.ExtensionContext;
	log: vscode.LogOutputChannel;
	learnView: vscode.TreeView<ViewNode>;
	challengesView: vscode.TreeView<ChallengeNode>;
	/** Tell a tree that it has to be drawn anew. */
	refreshLearn: () => void;
	refreshChallenges: () => void;
	refreshSets: () => void;
	accounts: AccountProvider;
	lens: SolutionLens;
	/** Only in tests. */
	hooks: TestHooks | undefined;
}

/** Everything behind the first click: the second bundle, loaded once when something is first needed. */
export interface Session {
	commands: CommandHandlers;
	learnTree: TreeSource<ViewNode>;
	challengeTree: TreeSource<ChallengeNode>;
	setTree: TreeSource<ViewNode>;
	documents: vscode.TextDocumentContentProvider;
	account: AccountSource;
	restorePanel(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
	restoreStatistics(panel: vscode.WebviewPanel): Promise<void>;
	restoreDashboard(panel: vscode.WebviewPanel, saved: unknown): Promise<void>;
	/** The active editor changed; undefined when it shows no solution. */
	showSolution(document: vscode.TextDocument | undefined): void;
	dispose(): void;
}

/** A tree's data without its change event, which `activate` owns because it exists first. */
export interface TreeSource<Node> {
	getChildren(node?: Node): Promise<Node[]>;
	getTreeItem(node: Node): vscode.TreeItem;
	getParent(node: Node): Node | undefined;
}
