import * as vscode from 'vscode';
import { AppError } from '#contract/appError.ts';
import {
	type DashboardAct,
	type DashboardHostMessage,
	DashboardPageMessage,
	type DashboardState,
} from '#dashboardMessages';
import { pageHtml, pageOptions } from '../challenges/panelPage.ts';
import { commandId } from '../commandNames.ts';
import { failureWords, showFailure } from '../showFailure.ts';
import type { ClassTools } from './classTools.ts';
import { copyCode } from './joinCode.ts';
import { type ClassNow, LiveClass } from './liveClass.ts';
import { openMemberSubmission } from './openMemberSubmission.ts';

/** Learners fetched at first; the page draws as many. */
const learnersAtFirst = 50;

export interface DashboardTools extends Omit<ClassTools, 'openDashboard'> {
	extensionUri: vscode.Uri;
}

/** The dashboard of one class. It follows the class while it is seen, and nothing while it is not. */
export class DashboardPanel implements vscode.Disposable {
	readonly #tools: DashboardTools;
	readonly #classId: string;
	readonly #panel: vscode.WebviewPanel;
	readonly #listening: vscode.Disposable[];
	#isPageReady = false;
	#live: LiveClass | undefined;
	#now: ClassNow | undefined;

	/** Fills a panel that VS Code has made, now or before a reload. @param closed is called when the person closes it */
	constructor(tools: DashboardTools, classId: string, panel: vscode.WebviewPanel, closed: () => void) {
		this.#tools = tools;
		this.#classId = classId;
		this.#panel = panel;
		const { extensionUri } = tools;
		this.#listening = [
			panel.webview.onDidReceiveMessage((message: unknown) => this.#take(message)),
			// VS Code drops the page of a hidden panel; when it is shown again, a new page says `ready`.
			panel.onDidChangeViewState(() => {
				if (!panel.visible) this.#rest();
			}),
		];
		panel.onDidDispose(() => {
			this.dispose();
			closed();
		});
		panel.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icons', 'panel.svg');
		panel.webview.options = pageOptions(extensionUri);
		panel.webview.html = pageHtml(panel.webview, extensionUri, panel.title, 'classes');
	}

	reveal(): void {
		this.#panel.reveal();
	}

	/** Something changed that the server may not tell of. */
	refresh(): void {
		this.#live?.refresh();
	}

	/** Somebody else is signed in, or the server is another one: all that is known is of before. */
	restart(): void {
		if (this.#isPageReady) this.#follow();
	}

	/** The panel itself stays: after a reload of the window VS Code hands it back. */
	dispose(): void {
		this.#rest();
		for (const one of this.#listening) one.dispose();
	}

	#rest(): void {
		this.#isPageReady = false;
		this.#live?.stop();
		this.#live = undefined;
	}

	#follow(): void {
		this.#live?.stop();
		this.#now = undefined;
		const { server, log } = this.#tools;
		const classId = this.#classId;
		const live: LiveClass = new LiveClass(
			{
				server,
				classId,
				clock: {
					nowMs: () => performance.now(),
					later(act, afterMs) {
						const timer = setTimeout(act, afterMs);
						return () => clearTimeout(timer);
					},
				},
				shown: (now) => this.#show(now),
				failed: (error) => {
					const { message = vscode.l10n.t('Stopped.') } = failureWords(log, error);
					const canSignIn = error instanceof AppError && ['sessionEnded', 'unauthenticated'].includes(error.code);
					this.#now = undefined;
					this.#post({ kind: 'state', state: { ...this.#whose(), kind: 'failed', message, canSignIn } });
				},
			},
			learnersAtFirst,
		);
		this.#live = live;
		live.start();
	}

	#show(now: ClassNow): void {
		this.#now = now;
		const { detail, dashboard, news, isLive } = now;
		const { name, term, role, archivedAt, forStaff } = detail;
		this.#panel.title = name;
		const shown = { name, term, role, archivedAt, joinCode: forStaff?.joinCode };
		this.#post({ kind: 'state', state: { ...this.#whose(), kind: 'shown', shown, dashboard, news, isLive } });
	}

	#whose(): Pick<DashboardState, 'locale' | 'classId'> {
		return { locale: vscode.env.language, classId: this.#classId };
	}

	#post(message: DashboardHostMessage): void {
		if (this.#isPageReady) void this.#panel.webview.postMessage(message);
	}

	#take(message: unknown): void {
		const { data } = DashboardPageMessage.safeParse(message);
		switch (data?.kind) {
			case undefined:
				this.#tools.log.warn('The dashboard of a class sent something that is not of its protocol.');
				break;
			case 'ready':
				this.#isPageReady = true;
				this.#post({
					kind: 'init',
					words: vscode.l10n.bundle ?? {},
					state: { ...this.#whose(), kind: 'loading' },
				});
				this.#follow();
				break;
			case 'act':
				this.#act(data.act).catch((error: unknown) => showFailure(this.#tools.log, error));
				break;
			default:
				data satisfies never;
		}
	}

	async #act(act: DashboardAct): Promise<void> {
		switch (act.kind) {
			case 'retry':
				this.#follow();
				break;
			case 'showLog':
			case 'signIn':
				await vscode.commands.executeCommand(commandId(act.kind));
				break;
			case 'copyCode': {
				const code = this.#now?.detail.forStaff?.joinCode;
				if (code !== undefined) await copyCode(code);
				break;
			}
			case 'assign':
				await vscode.commands.executeCommand(commandId('manageClass'), this.#classId, 'assign');
				break;
			case 'settings':
				await vscode.commands.executeCommand(commandId('manageClass'), this.#classId);
				break;
			case 'showLearners':
				this.#live?.want(act.count);
				break;
			case 'openSubmission':
				await this.#openSubmission(act.accountId, act.challengeId);
				break;
			default:
				act satisfies never;
		}
	}

	async #openSubmission(accountId: string, challengeId: string): Promise<void> {
		const dashboard = this.#now?.dashboard;
		const learner = dashboard?.items.find((one) => one.accountId === accountId)?.displayName;
		const reported = this.#now?.news.find((one) => one.accountId === accountId)?.displayName;
		const challenge = dashboard?.challenges.find((one) => one.challengeId === challengeId)?.title;
		await openMemberSubmission(this.#tools, {
			classId: this.#classId,
			accountId,
			challengeId,
			learner: learner ?? reported ?? accountId,
			challenge: challenge ?? challengeId,
			// Beside the dashboard, which stays in sight.
			viewColumn: this.#panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Two : vscode.ViewColumn.One,
		});
	}
}
