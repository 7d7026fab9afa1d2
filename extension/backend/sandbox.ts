import * as vscode from 'vscode';
import type { Health } from '#contract/health.ts';
import type { TierStatus } from '#contract/judging.ts';
import type { Tier } from '#contract/verdict.ts';
import type { ApiClient } from './apiClient.ts';

/** How code is fenced in here, and whether the learner agreed to do without. */
export class Sandbox implements vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChange = this.#changed.event;
	#status: TierStatus | undefined;

	/** undefined until the backend has said so. */
	get status(): TierStatus | undefined {
		return this.#status;
	}

	get isSandboxed(): boolean {
		return this.#status !== undefined && isSandbox(this.#status.tier);
	}

	/** Whether code runs in a real sandbox, asked for when it is not known yet. */
	async fencesIn(client: () => Promise<ApiClient>): Promise<boolean> {
		if (!this.#status) this.learn((await (await client()).call('health', {})).tier);
		return this.isSandboxed;
	}

	get label(): string {
		return tierLabel(this.#status?.tier);
	}

	learn(status: Health['tier']): void {
		this.#status = status;
		this.#changed.fire();
	}

	/** Asks, once and in full, for leave to run code without a sandbox. @returns whether it was given. */
	async askConsent(client: ApiClient): Promise<boolean> {
		const allow = vscode.l10n.t('Run without a Sandbox');
		const chosen = await vscode.window.showWarningMessage(
			vscode.l10n.t('Run your solutions on this computer without a sandbox?'),
			{
				modal: true,
				detail: [
					vscode.l10n.t(
						'No sandbox works here, so nothing keeps the code that you run from your files and the network: only time, memory and output are limited.',
					),
					vscode.l10n.t(
						'It applies to code that you write yourself and to the challenges that come with Code Sensei. Code by an AI or by other people stays refused.',
					),
					vscode.l10n.t('You can take this back at any time with "Code Sensei: Sandbox ...".'),
					this.#status?.reason ?? '',
				].join('\n\n'),
			},
			allow,
		);
		if (chosen !== allow) return false;
		await this.setConsent(client, true);
		return true;
	}

	async setConsent(client: ApiClient, consented: boolean): Promise<void> {
		this.learn(await client.call('setConsent', { body: { consented } }));
	}

	dispose(): void {
		this.#changed.dispose();
	}
}

export function isSandbox(tier: Tier): boolean {
	return tier === 'bubblewrap' || tier === 'piston' || tier === 'sandbox-exec';
}

export function tierLabel(tier: Tier | undefined): string {
	switch (tier) {
		case 'bubblewrap':
			return vscode.l10n.t('bubblewrap');
		case 'piston':
			return vscode.l10n.t('Piston');
		case 'sandbox-exec':
			return vscode.l10n.t('macOS sandbox');
		case 'trusted':
			return vscode.l10n.t('no sandbox');
		case 'none':
			return vscode.l10n.t('nothing can run');
		case undefined:
			return vscode.l10n.t('not known yet');
		default:
			return tier satisfies never;
	}
}
