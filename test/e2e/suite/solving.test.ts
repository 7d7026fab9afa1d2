import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import { twoSum } from '../twoSum.ts';
import { codeSensei, judge, onDisk, openChallenge, solutionOf, writeSolution } from './hostLearner.ts';

const settings = () => vscode.workspace.getConfiguration('codeSensei');

describe('solving through commands', () => {
	before(() => settings().update('language', 'javascript', vscode.ConfigurationTarget.Global));
	after(() => settings().update('language', undefined, vscode.ConfigurationTarget.Global));
	afterEach(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

	it('opens a file with a header line that names the challenge', async () => {
		const { hooks } = await codeSensei();
		const document = await openChallenge(hooks, 'bank.two-sum');
		assert.equal(document.languageId, 'javascript');
		assert.equal(document.lineAt(0).text, '// Code Sensei: bank.two-sum');
		assert.match(onDisk(document), /function twoSum\(/);
	});

	it('saves the file before it is run, and again before it is submitted', async () => {
		const { hooks } = await codeSensei();
		const document = await openChallenge(hooks, 'bank.two-sum');
		await writeSolution(document, 'function twoSum() { return [0, 0]; }\n');
		assert.equal(document.isDirty, true);
		await judge(hooks, 'codeSensei.run');
		assert.match(onDisk(document), /return \[0, 0\]/);
		await writeSolution(document, twoSum.javascript.right);
		await judge(hooks, 'codeSensei.submit');
		assert.match(onDisk(document), /entries\(\)/);
	});

	it('marks what does not compile in the file, and unmarks it when it does', async () => {
		const { hooks } = await codeSensei();
		const document = await openChallenge(hooks, 'bank.two-sum');
		await writeSolution(document, 'function twoSum(nums, target {\n}\n');
		await judge(hooks, 'codeSensei.submit');
		const errors = () =>
			vscode.languages
				.getDiagnostics(document.uri)
				.filter((one) => one.source?.includes('Code Sensei') && one.severity === vscode.DiagnosticSeverity.Error);
		assert.equal(errors()[0]?.range.start.line, 1);
		await writeSolution(document, twoSum.javascript.right);
		await judge(hooks, 'codeSensei.submit');
		assert.deepEqual(errors(), []);
	});

	it('knows a solution by its header line after the file was renamed', async () => {
		const { hooks } = await codeSensei();
		const document = await openChallenge(hooks, 'bank.two-sum');
		await document.save();
		const renamed = vscode.Uri.file(path.join(path.dirname(document.uri.fsPath), 'my pair.js'));
		const edit = new vscode.WorkspaceEdit();
		edit.renameFile(document.uri, renamed, { overwrite: true });
		assert.equal(await vscode.workspace.applyEdit(edit), true);
		const moved = await vscode.workspace.openTextDocument(renamed);
		await vscode.window.showTextDocument(moved);
		await writeSolution(moved, twoSum.javascript.right);
		await judge(hooks, 'codeSensei.submit');
		await vscode.commands.executeCommand('workbench.action.closeAllEditors');
		await openChallenge(hooks, 'bank.two-sum');
		assert.equal(solutionOf('bank.two-sum').uri.fsPath, renamed.fsPath);
		await vscode.workspace.fs.delete(renamed);
	});

	it('offers to run, to submit and to hint above the function', async () => {
		const { hooks } = await codeSensei();
		const document = await openChallenge(hooks, 'bank.two-sum');
		const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
			'vscode.executeCodeLensProvider',
			document.uri,
			10,
		);
		assert.deepEqual(
			lenses.map((lens) => lens.command?.command),
			['codeSensei.run', 'codeSensei.submit', 'codeSensei.hint'],
		);
		const [line] = lenses.map((lens) => document.lineAt(lens.range.start.line).text);
		assert.match(line ?? '', /function twoSum\(/);
	});

	it('keeps solutions in the folder that the setting names', async () => {
		const { hooks } = await codeSensei();
		const folder = path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'solutions');
		await vscode.workspace.fs.createDirectory(vscode.Uri.file(folder));
		await settings().update('solutionsFolder', folder, vscode.ConfigurationTarget.Global);
		try {
			const document = await openChallenge(hooks, 'bank.bag-of-letters');
			assert.equal(path.dirname(document.uri.fsPath), folder);
		} finally {
			await settings().update('solutionsFolder', undefined, vscode.ConfigurationTarget.Global);
		}
	});
});
