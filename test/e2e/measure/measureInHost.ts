import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import type { TestHooks } from '../../../extension/testHooks.ts';
import { type HostMeasures, measuresVariable, opensVariable, submitsVariable } from './hostMeasures.ts';

/** Runs inside the extension host: opens challenges and submits, and writes down how long it took until the page had painted. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension<TestHooks>('code-sensei.code-sensei');
	const file = process.env[measuresVariable];
	if (extension === undefined || file === undefined) throw new Error('Code Sensei or the report file is missing.');
	const bank = readBank(path.join(extension.extensionPath, 'dist/bank'));
	const chosen = bank.toSorted((a, b) => distance(a) - distance(b))[0];
	if (chosen === undefined) throw new Error('The bank is empty.');
	const others = bank.filter((one) => one !== chosen).slice(0, Number(process.env[opensVariable]));

	const started = performance.now();
	const hooks = await extension.activate();
	const firstOpenMs = (await open(hooks, chosen)) - started;
	const openMs: number[] = [];
	for (const challenge of others) {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const before = performance.now();
		openMs.push((await open(hooks, challenge)) - before);
	}
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await open(hooks, chosen);
	await writeSolution(chosen);
	const submitMs: number[] = [];
	// The first two warm up: interpreter, caches, the page.
	for (let round = -2; round < Number(process.env[submitsVariable]); round++) {
		const before = performance.now();
		const painted = hooks.nextPainted('result');
		await vscode.commands.executeCommand('codeSensei.submit');
		const ms = (await painted) - before;
		if (round >= 0) submitMs.push(ms);
	}
	const submitted = { challengeId: chosen.id, cases: chosen.cases };
	const measures: HostMeasures = { firstOpenMs, openMs, submitMs, submitted };
	writeFileSync(file, JSON.stringify(measures));
}

interface BankChallenge {
	id: string;
	cases: number;
	/** How many of them are large. */
	largeCases: number;
	reference: string;
}

function readBank(folder: string): BankChallenge[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((topic) => topic.isDirectory())
		.flatMap((topic) => readdirSync(path.join(folder, topic.name)).map((slug) => path.join(folder, topic.name, slug)))
		.map((challenge) => {
			const read = (name: string) => readFileSync(path.join(challenge, name), 'utf8');
			// Written by `prove` in the form of #contract/challengeFile.ts, of which only the kind of input matters here.
			const { cases } = JSON.parse(read('cases.json')) as {
				cases: { input: { kind: string } }[];
			};
			return {
				id: `bank.${path.basename(challenge)}`,
				cases: cases.length,
				largeCases: cases.filter((one) => one.input.kind !== 'values').length,
				reference: read('reference.py'),
			};
		});
}

/** BENCH's submission has twenty small cases: the challenge that comes nearest. */
function distance({ cases, largeCases }: BankChallenge): number {
	return Math.abs(cases - 20) + 5 * largeCases;
}

async function open(hooks: TestHooks, challenge: BankChallenge): Promise<number> {
	const painted = hooks.nextPainted('statement');
	await vscode.commands.executeCommand('codeSensei.openChallenge', challenge.id);
	return await painted;
}

/** Replaces the starter below the header line by the reference solution. */
async function writeSolution(challenge: BankChallenge): Promise<void> {
	const document = vscode.workspace.textDocuments.find((one) => one.lineAt(0).text.includes(challenge.id));
	if (document === undefined) throw new Error(`No solution file of ${challenge.id} is open.`);
	const edit = new vscode.WorkspaceEdit();
	const rest = new vscode.Range(new vscode.Position(1, 0), document.lineAt(document.lineCount - 1).range.end);
	edit.replace(document.uri, rest, challenge.reference);
	await vscode.workspace.applyEdit(edit);
	await document.save();
	await vscode.window.showTextDocument(document);
}
