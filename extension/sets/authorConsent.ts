import * as vscode from 'vscode';
import * as z from 'zod';

const key = 'codeSensei.provesWithoutSandbox';
/** Of one workspace; the oldest is asked about anew. */
const foldersMax = 50;

/** Which sets of this workspace their author has agreed to prove without a sandbox. */
export class AuthorConsent {
	readonly #memory: vscode.Memento;

	constructor(memory: vscode.Memento) {
		this.#memory = memory;
	}

	has(folder: string): boolean {
		return this.#folders().includes(folder);
	}

	/** Asks, once and in full. @param reason of the judge why there is no sandbox @returns whether it was given */
	async ask(folder: string, reason: string): Promise<boolean> {
		const allow = vscode.l10n.t('Prove without a Sandbox');
		const chosen = await vscode.window.showWarningMessage(
			vscode.l10n.t('Prove this on your computer without a sandbox?'),
			{
				modal: true,
				detail: [
					vscode.l10n.t(
						'This is your own set: its programs would run without a sandbox, with limits of time, memory and output only, and nothing would keep them from your files and the network.',
					),
					vscode.l10n.t(
						'Agree only if you wrote them, or have read all of them. It is remembered for this folder: {0}',
						folder,
					),
					reason,
				].join('\n\n'),
			},
			allow,
		);
		if (chosen !== allow) return false;
		await this.#memory.update(key, [...this.#folders(), folder].slice(-foldersMax));
		return true;
	}

	#folders(): string[] {
		return z.array(z.string()).catch([]).parse(this.#memory.get(key));
	}
}
