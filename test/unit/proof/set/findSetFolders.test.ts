import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { findSetFolders } from '#proof/set/findSetFolders.ts';

describe('the extensions with sets below a folder', () => {
	let root = '';
	before(async () => {
		root = await mkdtemp(path.join(os.tmpdir(), 'sensei-sets-'));
		const files: Record<string, string> = {
			'sets/one/package.json': '{ "contributes": { "codeSensei": { "challengeSets": [{ "path": "set.json" }] } } }',
			'sets/one/inner/package.json': '{ "contributes": { "codeSensei": {} } }',
			'sets/forgotten/package.json': '{ "contributes": {} }',
			'sets/forgotten/set.json': '{}',
			'sets/malformed/package.json': '{ "contributes": { "codeSensei": { "challengeSets": [ } }',
			'other/package.json': '{ "contributes": { "commands": [] } }',
			'other/malformed/package.json': '{',
			'alone/set.json': '{}',
			'node_modules/one/package.json': '{ "contributes": { "codeSensei": {} } }',
		};
		for (const [file, text] of Object.entries(files)) {
			await mkdir(path.dirname(path.join(root, file)), { recursive: true });
			await writeFile(path.join(root, file), text);
		}
	});
	after(() => rm(root, { recursive: true }));

	it('are those that contribute sets or are meant to, each as a whole', async () => {
		const found = await findSetFolders(root);
		assert.deepEqual(
			found.map((folder) => path.relative(root, folder).split(path.sep).join('/')),
			['sets/forgotten', 'sets/malformed', 'sets/one'],
		);
		assert.deepEqual(await findSetFolders(path.join(root, 'sets/one')), [path.join(root, 'sets/one')]);
	});

	it('are none where there is only a set.json, or a challenge', async () => {
		assert.deepEqual(await findSetFolders(path.join(root, 'alone')), []);
		assert.deepEqual(await findSetFolders('backend/bank/arrays/two-sum'), []);
	});
});
