import * as vscode from 'vscode';
import { Uuid } from '#contract/ids.ts';
import { pageOptions } from '../challenges/panelPage.ts';
import { DashboardPanel, type DashboardTools } from './dashboardPanel.ts';

export const dashboardViewType = 'codeSensei.class';

/** The dashboards that are open in this window: one at most for each class. */
export class DashboardPanels implements vscode.Disposable {
	readonly #tools: DashboardTools;
	readonly #open = new Map<string, DashboardPanel>();

	constructor(tools: DashboardTools) {
		this.#tools = tools;
	}

	/** Opens the dashboard of a class, or brings it to the front. */
	show(classId: string): void {
		const known = this.#open.get(classId);
		if (known !== undefined) {
			known.reveal();
			return;
		}
		const title = vscode.l10n.t('Class Dashboard');
		const options = pageOptions(this.#tools.extensionUri);
		this.#fill(classId, vscode.window.createWebviewPanel(dashboardViewType, title, vscode.ViewColumn.Active, options));
	}

	/** Takes over a panel from before a reload of the window. @param saved what its page kept of itself */
	restore(panel: vscode.WebviewPanel, saved: unknown): void {
		const id = typeof saved === 'object' && saved !== null && 'classId' in saved ? saved.classId : undefined;
		const classId = Uuid.safeParse(id).data;
		if (classId === undefined || this.#open.has(classId)) panel.dispose();
		else this.#fill(classId, panel);
	}

	/** Something changed: what is seen is fetched anew. */
	refresh(): void {
		for (const panel of this.#open.values()) panel.refresh();
	}

	/** Somebody else is signed in, or nobody any more. */
	restart(): void {
		for (const panel of this.#open.values()) panel.restart();
	}

	dispose(): void {
		for (const panel of this.#open.values()) panel.dispose();
		this.#open.clear();
	}

	#fill(classId: string, panel: vscode.WebviewPanel): void {
		const made = new DashboardPanel(this.#tools, classId, panel, () => {
			if (this.#open.get(classId) === made) this.#open.delete(classId);
		});
		this.#open.set(classId, made);
	}
}
