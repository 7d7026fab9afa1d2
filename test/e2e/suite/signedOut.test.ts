import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import { codeSensei } from './hostLearner.ts';

describe('the account of somebody who has none', () => {
	it('is known to VS Code, which asks nothing and waits for nobody', async () => {
		await codeSensei();
		const session = await vscode.authentication.getSession('code-sensei', ['practice'], { silent: true });
		assert.equal(session, undefined);
		assert.deepEqual(await vscode.authentication.getAccounts('code-sensei'), []);
	});

	it('is in no setting that a folder could change', async () => {
		const { extension } = await codeSensei();
		const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
		assert.ok(folder !== undefined);
		const settings = vscode.workspace.getConfiguration('codeSensei', folder);
		for (const name of ['serverUrl', 'piston.url', 'ai.openai.url'])
			await assert.rejects(
				Promise.resolve(settings.update(name, 'https://evil.example.org', vscode.ConfigurationTarget.Workspace)),
				name,
			);
		assert.equal(extension.isActive, true);
	});

	it('costs its activation next to nothing: what is loaded at first knows neither HTTP nor schemas', async () => {
		const { extension } = await codeSensei();
		const bundle = readFileSync(vscode.Uri.joinPath(extension.extensionUri, 'dist/extension.cjs').fsPath, 'utf8');
		assert.ok(Buffer.byteLength(bundle) < 10_000);
		for (const word of ['axios', 'ZodError', 'https://']) assert.equal(bundle.includes(word), false, word);
	});
});
