import * as vscode from 'vscode';
import * as z from 'zod';
import { ChallengeId } from '#contract/ids.ts';
import type { Host } from '../host.ts';
import { noSolutionOpen } from '../userError.ts';
import { ChallengePanel, type PanelTools } from './challengePanel.ts';
import { panelOptions } from './panelPage.ts';
import { Practice, type PracticeTools } from './practice.ts';
import { forgetAll } from './practiceMemory.ts';
import type { SolutionFiles } from './solutionFiles.ts';
import { markOf } from './solutionLens.ts';

/** What the page keeps of itself across a reload; it may keep more. */
const SavedPanel = z.looseObject({ challengeId: ChallengeId });

/** The challenges of this window with their panels and solution files, at most one panel for each. */
export class Practices implements vscode.Disposable {
	readonly #host: Host;
	readonly #tools: PracticeTools;
	readonly #panelTools: PanelTools;
	readonly #files: SolutionFiles;
	readonly #practices = new Map<string, Practice>();
	readonly #panels = new Map<string, ChallengePanel>();
	readonly #solutions = new Map<string, vscode.Uri>();
	/** Not in sight when data changed: looked at again when they come into sight. */
	readonly #outdated = new Set<Practice>();
	readonly #practiceChange = new vscode.EventEmitter<Practice>();
	/** What is known of a challenge changed, its solution file included. */
	readonly onDidChange = this.#practiceChange.event;
	readonly #currentChanged = new vscode.EventEmitter<void>();
	/** Also when something about the current one changed. */
	readonly onDidChangeCurrent = this.#currentChanged.event;
	#current: Practice | undefined;

	constructor(
		host: Host,
		files: SolutionFiles,
		tools: PracticeTools,
		panelTools: Omit<PanelTools, 'solutionOf' | 'extensionUri' | 'log' | 'hooks'>,
	) {
		this.#host = host;
		this.#files = files;
		this.#tools = tools;
		const { context, log, hooks } = host;
		const { extensionUri } = context;
		this.#panelTools = { ...panelTools, extensionUri, log, hooks, solutionOf: (practice) => this.solutionOf(practice) };
	}

	/** The challenge whose solution or panel is in front; stays when another file comes in front, until another challenge does. */
	get current(): Practice | undefined {
		return this.#current;
	}

	get all(): readonly Practice[] {
		return [...this.#practices.values()];
	}

	of(challengeId: string): Practice {
		const known = this.#practices.get(challengeId);
		if (known) return known;
		const practice = new Practice(challengeId, this.#tools);
		this.#practices.set(challengeId, practice);
		practice.onDidChange(() => this.#practiceChanged(practice));
		return practice;
	}

	panelOf(practice: Practice): ChallengePanel | undefined {
		return this.#panels.get(practice.id);
	}

	/** The solution file that Run and Submit mean, as far as it is known without looking for it. */
	solutionOf(practice: Practice): vscode.Uri | undefined {
		return this.#solutions.get(practice.id);
	}

	/** The panel, made in this column if there is none. */
	openPanel(practice: Practice, viewColumn: vscode.ViewColumn): ChallengePanel {
		const open = this.#panels.get(practice.id);
		if (open) return open;
		const title = practice.detail?.title ?? practice.id;
		const place = { viewColumn, preserveFocus: true };
		const options = panelOptions(this.#host.context.extensionUri);
		return this.#adopt(practice, vscode.window.createWebviewPanel('codeSensei.challenge', title, place, options));
	}

	/** Fills a panel that VS Code kept across a reload. */
	restorePanel(panel: vscode.WebviewPanel, saved: unknown): void {
		const parsed = SavedPanel.safeParse(saved);
		if (!parsed.success) {
			panel.dispose();
			return;
		}
		panel.webview.options = panelOptions(this.#host.context.extensionUri);
		this.#adopt(this.of(parsed.data.challengeId), panel);
	}

	/** The editor in front shows this solution, or none. */
	showSolution(document: vscode.TextDocument | undefined): void {
		const mark = document && markOf(document);
		if (!mark) return;
		const practice = this.of(mark.challengeId);
		this.setSolution(practice, document.uri);
		this.#setCurrent(practice);
		const log = (error: unknown): void => this.#host.log.warn(String(error));
		this.#files.remember(document.uri).catch(log);
		// For its title and the name of its function. Whoever runs the solution is told if that fails.
		practice.load().catch(log);
	}

	setSolution(practice: Practice, uri: vscode.Uri | undefined): void {
		if (this.#solutions.get(practice.id)?.toString() === uri?.toString()) return;
		if (uri) this.#solutions.set(practice.id, uri);
		else this.#solutions.delete(practice.id);
		this.panelOf(practice)?.refresh();
		this.#practiceChange.fire(practice);
	}

	/** The solution that Run and Submit mean, opened. @throws UserError when there is none. */
	async solutionDocument(practice: Practice): Promise<vscode.TextDocument> {
		const known = this.#solutions.get(practice.id);
		if (known) {
			const document = await openIfThere(known);
			if (document && markOf(document)?.challengeId === practice.id) return document;
			this.setSolution(practice, undefined);
		}
		const [found] = await this.#files.find(practice.id);
		const document = found && (await openIfThere(vscode.Uri.file(found.path)));
		if (!document) throw noSolutionOpen(practice.id);
		this.setSolution(practice, document.uri);
		return document;
	}

	/** Data changed, here or in another window. What nobody sees waits until somebody does, so that a long evening costs no more than its beginning. */
	async refresh(): Promise<void> {
		for (const practice of this.all) this.#outdated.add(practice);
		await Promise.all(this.all.filter((practice) => this.#isInSight(practice)).map((one) => this.#update(one)));
	}

	/** The learner's data were erased: results and times go with them. */
	async forgetResults(): Promise<void> {
		for (const practice of this.all) await practice.forget();
		await forgetAll(this.#tools.memory);
	}

	dispose(): void {
		for (const practice of this.all) practice.dispose();
		for (const panel of this.#panels.values()) panel.dispose();
		this.#currentChanged.dispose();
		this.#practiceChange.dispose();
	}

	#isInSight(practice: Practice): boolean {
		return practice === this.#current || this.panelOf(practice)?.isVisible === true;
	}

	async #update(practice: Practice): Promise<void> {
		if (!this.#outdated.delete(practice)) return;
		try {
			await practice.refresh();
		} catch (error) {
			this.#outdated.add(practice);
			throw error;
		}
	}

	/** It came into sight. */
	#seen(practice: Practice): void {
		this.#update(practice).catch((error: unknown) => this.#host.log.warn(String(error)));
	}

	#adopt(practice: Practice, webview: vscode.WebviewPanel): ChallengePanel {
		this.#panels.get(practice.id)?.close();
		const panel = new ChallengePanel(this.#panelTools, practice, webview);
		this.#panels.set(practice.id, panel);
		panel.onDidDispose(() => {
			if (this.#panels.get(practice.id) === panel) this.#panels.delete(practice.id);
		});
		panel.onDidChangeViewState(() => {
			if (panel.isActive) this.#setCurrent(practice);
			if (panel.isVisible) this.#seen(practice);
		});
		this.#seen(practice);
		if (!this.#solutions.has(practice.id)) void this.#locate(practice);
		return panel;
	}

	async #locate(practice: Practice): Promise<void> {
		const [found] = await this.#files.find(practice.id);
		if (found && !this.#solutions.has(practice.id)) this.setSolution(practice, vscode.Uri.file(found.path));
	}

	#setCurrent(practice: Practice): void {
		if (this.#current === practice) return;
		this.#current = practice;
		this.#seen(practice);
		this.#showCurrent();
	}

	#showCurrent(): void {
		const isSolved = this.#current?.detail?.status === 'solved';
		void vscode.commands.executeCommand('setContext', 'codeSensei.solved', isSolved);
		this.#currentChanged.fire();
	}

	#practiceChanged(practice: Practice): void {
		const running = new Set(this.all.filter(({ isRunning }) => isRunning).map(({ id }) => id));
		this.#host.lens.setRunning(running);
		void vscode.commands.executeCommand('setContext', 'codeSensei.running', running.size > 0);
		if (practice.detail) this.#host.lens.setFunctionName(practice.id, practice.detail.signature.name);
		if (practice === this.#current) this.#showCurrent();
		this.#practiceChange.fire(practice);
	}
}

async function openIfThere(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
	try {
		return await vscode.workspace.openTextDocument(uri);
	} catch {
		// Deleted, moved or unreadable: all mean that there is none at this place.
		return undefined;
	}
}
