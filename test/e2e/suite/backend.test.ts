import assert from 'node:assert/strict';
import { readFileSync, readlinkSync, realpathSync } from 'node:fs';
import * as vscode from 'vscode';
import { codeSensei, judge, openChallenge, writeSolution } from './hostLearner.ts';

describe('the backend', () => {
	const path = process.env.PATH;
	before(async () => {
		await vscode.workspace
			.getConfiguration('codeSensei')
			.update('language', 'javascript', vscode.ConfigurationTarget.Global);
	});
	after(async () => {
		process.env.PATH = path;
		await vscode.workspace
			.getConfiguration('codeSensei')
			.update('language', undefined, vscode.ConfigurationTarget.Global);
		await vscode.commands.executeCommand('codeSensei.restartBackend');
	});

	it("starts with the extension host's own Node and an empty PATH, and judges", async () => {
		const { hooks } = await codeSensei();
		process.env.PATH = '';
		await vscode.commands.executeCommand('codeSensei.restartBackend');
		const { backendPid } = hooks;
		assert.ok(backendPid !== undefined);
		if (process.platform === 'linux') {
			assert.equal(readlinkSync(`/proc/${backendPid}/exe`), realpathSync(process.execPath));
			const environment = readFileSync(`/proc/${backendPid}/environ`, 'utf8').split('\0');
			assert.ok(environment.includes('PATH='));
		}
		const document = await openChallenge(hooks, 'bank.two-sum');
		assert.match(document.fileName, /two-sum\.js$/);
		await writeSolution(document, 'function twoSum(nums, target) { return [0, 1]; }\n');
		await judge(hooks, 'codeSensei.run');
	});

	it('is another process after a restart', async () => {
		const { hooks } = await codeSensei();
		const before = hooks.backendPid;
		await vscode.commands.executeCommand('codeSensei.restartBackend');
		assert.notEqual(hooks.backendPid, before);
		assert.ok(before !== undefined);
		assert.throws(() => process.kill(before, 0), { code: 'ESRCH' });
	});
});
