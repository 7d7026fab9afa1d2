import * as vscode from 'vscode';
import type { Today } from '#contract/learning.ts';
import type { Outbox } from '../account/outbox.ts';
import type { Clients, Place } from '../backend/clients.ts';
import type { Sandbox } from '../backend/sandbox.ts';
import { commandId } from '../commandNames.ts';
import { freezeWords } from '../learning/learnNodes.ts';
import { settings } from '../settings.ts';
import { isTabOf } from './editorColumns.ts';
import { languageFacts, languageOfFile } from './languageFacts.ts';
import type { Practice } from './practice.ts';
import type { Practices } from './practices.ts';
import { clockText } from './practiceTimer.ts';

/** The time is kept this often while it runs, so that a window that dies loses little. */
const keepEveryMs = 30_000;

/**
 * At most three items in the status bar: the challenge, the time spent on it or else the streak, and where code runs: how it is fenced in, or the server. The
 * time runs while the window has the focus.
 */
export class PracticeStatus implements vscode.Disposable {
	readonly #practices: Practices;
	readonly #sandbox: Sandbox;
	readonly #clients: Clients;
	readonly #outbox: Outbox;
	readonly #challenge = item('challenge', 102, vscode.l10n.t('Code Sensei: Challenge'));
	readonly #time = item('timer', 101, vscode.l10n.t('Code Sensei: Timer'));
	readonly #streak = item('streak', 101, vscode.l10n.t('Code Sensei: Streak'));
	readonly #fence = item('sandbox', 100, vscode.l10n.t('Code Sensei: Sandbox'));
	readonly #subscriptions: vscode.Disposable[];
	#timed: Practice | undefined;
	#today: Today | undefined;
	#pausedByHand = false;
	#ticking: NodeJS.Timeout | undefined;
	#keptAtMs = 0;

	constructor(practices: Practices, sandbox: Sandbox, clients: Clients, outbox: Outbox) {
		this.#practices = practices;
		this.#sandbox = sandbox;
		this.#clients = clients;
		this.#outbox = outbox;
		this.#challenge.command = commandId('showChallenge');
		this.#time.command = commandId('toggleTimer');
		this.#streak.command = 'codeSensei.learn.focus';
		this.#subscriptions = [
			practices.onDidChangeCurrent(() => this.#update()),
			sandbox.onDidChange(() => this.#update()),
			clients.onDidChangePlace(() => this.#update()),
			outbox.onDidChange(() => this.#update()),
			vscode.window.onDidChangeWindowState(() => this.#update()),
			vscode.window.tabGroups.onDidChangeTabs(() => this.#update()),
			vscode.workspace.onDidChangeConfiguration((change) => {
				if (change.affectsConfiguration('codeSensei')) this.#update();
			}),
		];
	}

	/** Pauses the time of the current challenge, or lets it go on. */
	toggleTimer(): void {
		this.#pausedByHand = !this.#pausedByHand;
		this.#update();
	}

	/** What the Learn view knows of the day. */
	showDay(today: Today): void {
		this.#today = today;
		this.#update();
	}

	dispose(): void {
		clearInterval(this.#ticking);
		for (const one of [this.#challenge, this.#time, this.#streak, this.#fence, ...this.#subscriptions]) one.dispose();
	}

	#update(): void {
		const practice = this.#shown();
		this.#followTime(practice);
		// Each waits until it has something to say.
		show(this.#challenge, practice?.detail !== undefined && settings.showsChallengeItem());
		const showsTime = practice?.detail !== undefined && settings.showsTimer();
		show(this.#time, showsTime);
		this.#showStreak(showsTime);
		this.#showPlace(practice);
		if (!practice?.detail) return;
		const { title } = practice.detail;
		const language = languageOfFile(this.#practices.solutionOf(practice)?.path ?? '');
		this.#challenge.text = `$(mortar-board) ${title}${language ? ` · ${languageFacts[language].title}` : ''}`;
		this.#challenge.tooltip = vscode.l10n.t('Show the challenge');
		this.#showTime(practice);
	}

	/** While somebody works the time stands in its place. */
	#showStreak(showsTime: boolean): void {
		const { streak = 0, freezesLeft = 0 } = this.#today ?? {};
		show(this.#streak, streak > 0 && !showsTime && settings.showsStreakItem());
		this.#streak.text = `$(flame) ${vscode.l10n.t('streak {0}', streak)}`;
		const words = streak === 1 ? vscode.l10n.t('Streak: 1 day') : vscode.l10n.t('Streak: {0} days', streak);
		this.#streak.tooltip = `${words}, ${freezeWords(vscode.l10n, freezesLeft)}`;
		this.#streak.accessibilityInformation = { label: this.#streak.tooltip };
	}

	#showPlace(practice: Practice | undefined): void {
		const { place } = this.#clients;
		const isJudgedHere = practice !== undefined && this.#clients.of(practice.id).where() === 'local';
		if (place.kind === 'server' && !isJudgedHere) this.#showServer(practice, place);
		else this.#showSandbox(practice);
	}

	#showSandbox(practice: Practice | undefined): void {
		show(this.#fence, practice !== undefined && this.#sandbox.status !== undefined && settings.showsSandboxItem());
		this.#fence.command = commandId('sandbox');
		this.#fence.text = `$(${this.#sandbox.isSandboxed ? 'shield' : 'unlock'}) ${this.#sandbox.label}`;
		this.#fence.tooltip = this.#sandbox.isSandboxed
			? vscode.l10n.t('Your code runs in a sandbox: {0}', this.#sandbox.label)
			: this.#sandbox.status?.reason;
		this.#fence.accessibilityInformation = { label: vscode.l10n.t('Sandbox: {0}', this.#sandbox.label) };
	}

	/** Also without a challenge in front as long as something is out of the ordinary. */
	#showServer(practice: Practice | undefined, { host, isOnline }: Extract<Place, { kind: 'server' }>): void {
		const waiting = this.#outbox.submissions.length;
		show(this.#fence, (practice !== undefined && settings.showsSandboxItem()) || !isOnline || waiting > 0);
		this.#fence.command = commandId('server');
		const words = serverWords(host, isOnline, waiting);
		this.#fence.text = `$(${isOnline ? 'cloud' : 'debug-disconnect'}) ${words}`;
		this.#fence.tooltip = isOnline
			? vscode.l10n.t('{0} keeps your progress and judges your solutions.', host)
			: vscode.l10n.t(
					'{0} does not answer. Go on: you can read and run here, and what you submit is sent when it is back.',
					host,
				);
		this.#fence.accessibilityInformation = { label: words };
	}

	/** The current challenge while its panel or its solution is open somewhere. */
	#shown(): Practice | undefined {
		const { current } = this.#practices;
		if (!current) return undefined;
		if (this.#practices.panelOf(current)) return current;
		const solution = this.#practices.solutionOf(current);
		const tabs = vscode.window.tabGroups.all.flatMap((group) => group.tabs);
		return solution && tabs.some((tab) => isTabOf(tab, solution)) ? current : undefined;
	}

	#followTime(practice: Practice | undefined): void {
		const nowMs = Date.now();
		if (this.#timed !== practice) {
			this.#timed?.timer.pause(nowMs);
			void this.#timed?.remember(nowMs);
			this.#timed = practice;
			this.#pausedByHand = false;
		}
		const isDone = practice?.detail?.status === 'solved' || practice?.detail?.status === 'gaveUp';
		const runs = practice?.detail && !isDone && !this.#pausedByHand && vscode.window.state.focused;
		if (runs) practice.timer.resume(nowMs);
		else practice?.timer.pause(nowMs);
		clearInterval(this.#ticking);
		this.#ticking = runs ? setInterval(() => this.#tick(practice), 1_000) : undefined;
	}

	#tick(practice: Practice): void {
		this.#showTime(practice);
		const nowMs = Date.now();
		if (nowMs - this.#keptAtMs < keepEveryMs) return;
		this.#keptAtMs = nowMs;
		void practice.remember(nowMs);
	}

	#showTime(practice: Practice): void {
		const icon = this.#pausedByHand ? '$(debug-pause) ' : '';
		this.#time.text = `${icon}${clockText(practice.timer.elapsedMs(Date.now()))}`;
		this.#time.tooltip = this.#pausedByHand
			? vscode.l10n.t('Time on this challenge, paused. Click to go on.')
			: vscode.l10n.t('Time on this challenge. Click to pause.');
		// Without the seconds: a screen reader would say the item again and again.
		this.#time.accessibilityInformation = { label: this.#time.tooltip };
	}
}

function serverWords(host: string, isOnline: boolean, waiting: number): string {
	const server = isOnline ? vscode.l10n.t('server: {0}', host) : vscode.l10n.t('server: {0} (offline)', host);
	if (waiting === 0) return server;
	return waiting === 1
		? vscode.l10n.t('{0} · 1 submission waits', server)
		: vscode.l10n.t('{0} · {1} submissions wait', server, waiting);
}

function item(id: string, priority: number, name: string): vscode.StatusBarItem {
	const made = vscode.window.createStatusBarItem(`codeSensei.${id}`, vscode.StatusBarAlignment.Left, priority);
	made.name = name;
	return made;
}

function show(shown: vscode.StatusBarItem, isShown: boolean): void {
	if (isShown) shown.show();
	else shown.hide();
}
