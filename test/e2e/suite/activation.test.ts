import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { commandId, commandNames } from '../../../extension/commandNames.ts';
import { codeSensei } from './hostLearner.ts';

describe('the extension in its host', () => {
	it('is not active before it is used', () => {
		const extension = vscode.extensions.getExtension('code-sensei.code-sensei');
		assert.ok(extension !== undefined);
		assert.equal(extension.isActive, false);
	});

	it('contributes exactly the commands that it registers', async () => {
		const { extension } = await codeSensei();
		// The manifest is package.json, which VS Code has validated.
		const { contributes } = extension.packageJSON as { contributes: { commands: { command: string }[] } };
		const contributed = contributes.commands.map((one) => one.command).sort();
		assert.deepEqual(contributed, commandNames.map(commandId).sort());
		const registered = await vscode.commands.getCommands(true);
		assert.deepEqual(
			contributed.filter((command) => !registered.includes(command)),
			[],
		);
	});

	it('keeps to the defaults of its settings', () => {
		const settings = vscode.workspace.getConfiguration('codeSensei');
		assert.equal(settings.get('language'), 'ask');
		assert.equal(settings.get('execution.tier'), 'auto');
		assert.equal(settings.get('solutionsFolder'), '');
	});
});
