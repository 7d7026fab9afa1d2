import * as vscode from 'vscode';
import { commandId } from '../commandNames.ts';
import { functionLine } from './functionLine.ts';
import { languageFacts, languageIds } from './languageFacts.ts';
import { readSolutionMark, type SolutionMark } from './solutionHeader.ts';

/** Solutions lie in files; other schemes show versions of one that can't be run. */
export const solutionSelector: vscode.DocumentFilter[] = languageIds.map((id) => ({
	scheme: 'file',
	language: languageFacts[id].editorLanguage,
}));

/** The header of an open document, when it is a solution. */
export function markOf(document: vscode.TextDocument): SolutionMark | undefined {
	if (document.uri.scheme !== 'file') return undefined;
	const beginning = new vscode.Range(0, 0, 10, 0);
	return readSolutionMark(document.fileName, document.getText(beginning));
}

/** `Run | Submit | Hint` above the function that is judged. Works before the session is loaded and gets better with it. */
export class SolutionLens implements vscode.CodeLensProvider, vscode.Disposable {
	readonly #changed = new vscode.EventEmitter<void>();
	readonly onDidChangeCodeLenses = this.#changed.event;
	readonly #functionNames = new Map<string, string>();
	#running: ReadonlySet<string> = new Set();
	#languageAsked: string | undefined;

	/** Names the function of a challenge, camelCase as in its signature. */
	setFunctionName(challengeId: string, name: string): void {
		if (this.#functionNames.get(challengeId) === name) return;
		this.#functionNames.set(challengeId, name);
		this.#changed.fire();
	}

	/** The challenges with a run or a submission under way. */
	setRunning(challengeIds: ReadonlySet<string>): void {
		if (challengeIds.size === this.#running.size && [...challengeIds].every((id) => this.#running.has(id))) return;
		this.#running = challengeIds;
		this.#changed.fire();
	}

	/** Asks, above the header of this one file, whether its language is the learner's; undefined ends the question. */
	askLanguage(uri: vscode.Uri | undefined): void {
		this.#languageAsked = uri?.toString();
		this.#changed.fire();
	}

	/** Whether it asks about this file's language now. */
	asksLanguage(uri: vscode.Uri): boolean {
		return this.#languageAsked === uri.toString();
	}

	provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
		const mark = markOf(document);
		if (!mark) return [];
		const { challengeId, language } = mark;
		const line = functionLine(document.getText(), language, this.#functionNames.get(challengeId)) ?? mark.line;
		const lenses = this.#running.has(challengeId)
			? [
					lens(line, vscode.l10n.t('$(loading~spin) Running ...'), 'showChallenge', document.uri),
					this.#stop(line, document),
				]
			: [
					lens(line, vscode.l10n.t('Run'), 'run', document.uri),
					lens(line, vscode.l10n.t('Submit'), 'submit', document.uri),
					lens(line, vscode.l10n.t('Hint'), 'hint', document.uri),
				];
		if (!this.asksLanguage(document.uri)) return lenses;
		const keep = vscode.l10n.t('Keep {0} from now on', languageFacts[language].title);
		const others = languageIds.filter((id) => id !== language);
		return [
			lens(mark.line, keep, 'chooseLanguage', document.uri, language),
			...others.map((id) =>
				lens(mark.line, vscode.l10n.t('Use {0}', languageFacts[id].title), 'chooseLanguage', document.uri, id),
			),
			...lenses,
		];
	}

	dispose(): void {
		this.#changed.dispose();
	}

	#stop(line: number, document: vscode.TextDocument): vscode.CodeLens {
		return lens(line, vscode.l10n.t('Stop'), 'stop', document.uri);
	}
}

function lens(
	line: number,
	title: string,
	command: Parameters<typeof commandId>[0],
	...given: unknown[]
): vscode.CodeLens {
	return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), {
		title,
		command: commandId(command),
		arguments: given,
	});
}
