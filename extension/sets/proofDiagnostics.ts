import path from 'node:path';
import * as vscode from 'vscode';
import type { LineFinding, ProofFix } from '#contract/proofLines.ts';
import { placeOfFinding } from './placeOfFinding.ts';
import { ProofFindings } from './proofFindings.ts';

const sourceName = 'Code Sensei';

/** What mends a finding, and where. */
export interface FixInFolder {
	fix: ProofFix;
	/** In which the file lies that the finding is about, though another one shows it. */
	folder: string;
}

/** What proofs found, in the editor and in the Problems view. */
export class ProofDiagnostics implements vscode.Disposable {
	readonly #collection = vscode.languages.createDiagnosticCollection('code-sensei-proof');
	readonly #findings = new ProofFindings();
	readonly #fixes = new WeakMap<LineFinding, FixInFolder>();

	/** Replaces what was found when this folder was proved before. */
	async put(folder: string, found: readonly LineFinding[]): Promise<void> {
		const placed = await Promise.all(
			found.map(async (finding) => {
				const shown = await placeOfFinding(finding);
				const { fix } = finding;
				if (fix !== undefined) this.#fixes.set(shown, { fix, folder: path.dirname(finding.file) });
				return shown;
			}),
		);
		this.#show(this.#findings.put(folder, placed));
	}

	/** It is being proved anew. */
	clear(folder: string): void {
		this.#show(this.#findings.remove(folder));
	}

	/** Everything at or below it is being proved anew. */
	clearBelow(root: string): void {
		this.#show(this.#findings.removeBelow(root));
	}

	/** What mends a diagnostic of ours. It has moved with the text since, so its words count first, and then its line. */
	fixOf(uri: vscode.Uri, { message, range, source }: vscode.Diagnostic): FixInFolder | undefined {
		if (source !== sourceName) return undefined;
		const alike = this.#findings.of(uri.fsPath).filter((finding) => finding.message === message);
		const finding = alike.find(({ line }) => line - 1 === range.start.line) ?? alike[0];
		return finding && this.#fixes.get(finding);
	}

	dispose(): void {
		this.#collection.dispose();
	}

	#show(files: Iterable<string>): void {
		for (const file of files) {
			const uri = vscode.Uri.file(file);
			const open = vscode.workspace.textDocuments.find((document) => document.uri.fsPath === uri.fsPath);
			this.#collection.set(
				uri,
				this.#findings.of(file).map((finding) => diagnosticOf(finding, open)),
			);
		}
	}
}

function diagnosticOf({ line, message, check }: LineFinding, open: vscode.TextDocument | undefined): vscode.Diagnostic {
	const diagnostic = new vscode.Diagnostic(rangeOf(line, open), message, vscode.DiagnosticSeverity.Error);
	diagnostic.source = sourceName;
	if (check !== undefined) diagnostic.code = check;
	return diagnostic;
}

/** The words of a line, without what stands before and behind them. Of a file that is not open its end is not known: VS Code cuts it there. */
function rangeOf(line: number, open: vscode.TextDocument | undefined): vscode.Range {
	if (open === undefined) return new vscode.Range(line - 1, 0, line - 1, 1_000);
	const row = open.lineAt(Math.min(line, open.lineCount) - 1);
	const start = row.isEmptyOrWhitespace ? 0 : row.firstNonWhitespaceCharacterIndex;
	return new vscode.Range(row.lineNumber, start, row.lineNumber, Math.max(row.text.trimEnd().length, start));
}
