import path from 'node:path';
import * as vscode from 'vscode';
import { ChallengePreview } from '#contract/preview.ts';
import { commandId, type CommandHandlers } from '../commandNames.ts';
import { saveDocument } from '../challenges/saveDocument.ts';
import { remedy, UserError } from '../userError.ts';
import { failureOf } from './askBundled.ts';
import type { AuthorTools } from './authorTools.ts';
import { runBundled } from './bundledCommand.ts';
import { challengeMeant } from './placeOfCommand.ts';
import { PreviewPanel } from './previewPanel.ts';
import { isBelow } from './proofFindings.ts';

/** Files are read, nothing runs. */
const timeLimitMs = 60_000;
const outputMax = 8_000_000;
const findingsShown = 3;

/** A challenge as a learner sees it, proved or not. Nothing is recorded. */
export class Previews implements vscode.Disposable {
	readonly #tools: AuthorTools;
	readonly #panels = new Map<string, PreviewPanel>();
	readonly #closing = new AbortController();
	readonly commands: Pick<CommandHandlers, 'previewAsLearner'>;

	constructor(tools: AuthorTools) {
		this.#tools = tools;
		this.commands = {
			/** @param given a file or folder of the challenge; else the one in front is meant */
			previewAsLearner: async (given) => this.#open(await challengeMeant(given)),
		};
	}

	dispose(): void {
		this.#closing.abort();
		for (const panel of this.#panels.values()) panel.dispose();
	}

	async #open(folder: string): Promise<void> {
		await saveBelow(folder);
		const preview = await this.#read(folder);
		if (preview.kind === 'refused') {
			throw new UserError(refusedWords(preview.findings), [
				{
					title: vscode.l10n.t('Prove the challenge'),
					command: commandId('proveChallenge'),
					given: [vscode.Uri.file(folder)],
				},
			]);
		}
		const known = this.#panels.get(folder);
		if (known) {
			known.show(preview);
			return;
		}
		const panel = new PreviewPanel(this.#tools, folder, preview);
		this.#panels.set(folder, panel);
		panel.onDidDispose(() => {
			this.#panels.delete(folder);
			panel.dispose();
		});
	}

	async #read(folder: string): Promise<ChallengePreview> {
		const { backendEntry, log } = this.#tools;
		let output = '';
		const ending = await runBundled({
			...{ entry: backendEntry, args: ['preview', folder], signal: this.#closing.signal, timeLimitMs },
			onLine: (line) => {
				if (output.length + line.length <= outputMax) output += line;
			},
			onErrorLine: (line) => log.info(line),
		});
		const parsed =
			ending.kind === 'exited' && ending.exitCode <= 1 ? ChallengePreview.safeParse(parse(output)) : undefined;
		if (parsed?.success !== true) {
			if (parsed?.error) log.error(parsed.error);
			throw new UserError(failureOf(ending, ''), [remedy(vscode.l10n.t('Show Log'), 'showLog')]);
		}
		return parsed.data;
	}
}

/** What the files say is on the disk, not in an editor. A file that can't be saved is shown as it was. */
async function saveBelow(folder: string): Promise<void> {
	for (const document of vscode.workspace.textDocuments)
		if (document.isDirty && document.uri.scheme === 'file' && isBelow(folder, document.uri.fsPath))
			await saveDocument(document);
}

function refusedWords(findings: readonly { file: string; line: number; message: string }[]): string {
	const first = findings
		.slice(0, findingsShown)
		.map(({ file, line, message }) => `${path.basename(file)}:${line} ${message}`);
	const rest = findings.length - first.length;
	const all = rest > 0 ? [...first, vscode.l10n.t('and {0} more', rest)] : first;
	return vscode.l10n.t('This can not be shown to a learner yet. {0}', all.join(' '));
}

function parse(output: string): unknown {
	try {
		return JSON.parse(output);
	} catch (error) {
		if (error instanceof SyntaxError) return undefined;
		throw error;
	}
}
