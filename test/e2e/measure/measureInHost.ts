import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import * as vscode from 'vscode';
import type { TestHooks } from '../../../extension/testHooks.ts';
import { type HostMeasures, measuresVariable, opensVariable, smallVariable, submitsVariable } from './hostMeasures.ts';

/** So long VS Code's own extensions come up, by far. */
const calmMs = 10_000;

/** Runs inside the extension host: opens challenges and submits, and writes down how long it took until the page had painted. */
export async function run(): Promise<void> {
	const extension = vscode.extensions.getExtension<TestHooks>('code-sensei.code-sensei');
	const file = process.env[measuresVariable];
	if (extension === undefined || file === undefined) throw new Error('Code Sensei or the report file is missing.');
	const bank = readBank(path.join(extension.extensionPath, 'dist/bank'));
	const small = bank.find(({ id }) => id === process.env[smallVariable]);
	const others = bank.filter((one) => one !== small);
	const whole = others.at(-1);
	if (small === undefined || whole === undefined) throw new Error('The bank lacks the challenge with the small cases.');

	// As for the activation: VS Code is up and calm when the learner begins.
	await delay(calmMs);
	const started = performance.now();
	const hooks = await extension.activate();
	const firstOpenMs = (await open(hooks, small)) - started;
	const openMs: number[] = [];
	for (const challenge of others.slice(0, Number(process.env[opensVariable]))) {
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		const before = performance.now();
		openMs.push((await open(hooks, challenge)) - before);
	}
	const submitWholeMs = await submitAgainAndAgain(hooks, whole);
	const submitMs = await submitAgainAndAgain(hooks, small);
	const measures: HostMeasures = { firstOpenMs, openMs, submitMs, submitWholeMs };
	writeFileSync(file, JSON.stringify(measures));
}

/** Submits the reference solution. */
async function submitAgainAndAgain(hooks: TestHooks, challenge: BankChallenge): Promise<number[]> {
	await vscode.commands.executeCommand('workbench.action.closeAllEditors');
	await open(hooks, challenge);
	await writeSolution(challenge);
	const took: number[] = [];
	// The first two warm up: interpreter, caches, the page.
	for (let round = -2; round < Number(process.env[submitsVariable]); round++) {
		const before = performance.now();
		const painted = hooks.nextPainted('result');
		await vscode.commands.executeCommand('codeSensei.submit');
		const ms = (await painted) - before;
		if (round >= 0) took.push(ms);
	}
	return took;
}

interface BankChallenge {
	id: string;
	reference: string;
}

function readBank(folder: string): BankChallenge[] {
	return readdirSync(folder, { withFileTypes: true })
		.filter((topic) => topic.isDirectory())
		.flatMap((topic) => readdirSync(path.join(folder, topic.name)).map((file) => path.join(folder, topic.name, file)))
		.map((file) => {
			// A packed challenge: names of files and their texts.
			const texts = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, string>>;
			return { id: `bank.${path.basename(file, '.json')}`, reference: texts['reference.py'] ?? '' };
		});
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
