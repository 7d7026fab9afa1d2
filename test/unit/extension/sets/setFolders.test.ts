import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { challengeFolderAbove, setFolderAbove, setsIn } from '#extension/sets/setFolders.ts';

describe('the folders of an author', () => {
	let root: string;
	const at = (...parts: string[]): string => path.join(root, ...parts);
	before(async () => {
		root = await mkdtemp(path.join(os.tmpdir(), 'sensei-folders-'));
		await mkdir(at('set/challenges/arrays/two-sum/wrong'), { recursive: true });
		await mkdir(at('plain/src'), { recursive: true });
		await writeFile(at('set/set.json'), JSON.stringify({ title: 'Algorithms 101' }));
		await writeFile(at('set/challenges/arrays/two-sum/statement.md'), 'Find them.\n');
		await writeFile(at('set/challenges/arrays/two-sum/wrong/slow.py'), '');
	});
	after(() => rm(root, { recursive: true }));

	it('are found from any file of a challenge, the folder of wrong solutions included', async () => {
		const challenge = at('set/challenges/arrays/two-sum');
		for (const place of [challenge, `${challenge}/brute.py`, `${challenge}/wrong/slow.py`, `${challenge}/wrong`])
			assert.equal(await challengeFolderAbove(place), challenge, place);
		assert.equal(await challengeFolderAbove(at('set/set.json')), undefined);
		assert.equal(await challengeFolderAbove(at('plain/src')), undefined);
	});

	it('lead up to the set', async () => {
		assert.equal(await setFolderAbove(at('set/challenges/arrays/two-sum/wrong/slow.py')), at('set'));
		assert.equal(await setFolderAbove(at('set')), at('set'));
		assert.equal(await setFolderAbove(at('plain/src')), undefined);
	});

	it('of a workspace are its sets, by their titles, each once', async () => {
		const set = { path: at('set'), title: 'Algorithms 101' };
		assert.deepEqual(await setsIn([root, at('set')]), [set]);
		assert.deepEqual(await setsIn([at('plain'), at('nowhere')]), []);
	});
});
