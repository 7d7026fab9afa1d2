import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readInstalled } from '#backend/sets/installed/readInstalled.ts';

describe('folders of extensions that carry sets', () => {
	let parent = '';
	beforeEach(() => {
		parent = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-read-sets-'));
	});
	afterEach(() => rmSync(parent, { recursive: true, force: true }));

	const setFile = (title: string): object => ({
		...{ formatVersion: 1, title, description: 'a set of a test, nothing more' },
		sections: [{ title: 'Week 1', challenges: [{ challenge: 'one' }] }],
	});
	const extension = (name: string, version: string, files: Record<string, object>, depends = true): string => {
		const folder = path.join(parent, `${name}-${version}`);
		mkdirSync(path.join(folder, 'challenges/arrays/one'), { recursive: true });
		const sets = Object.keys(files).map((file) => ({ path: file }));
		const manifest = {
			...{ publisher: 'Jane', name, version, contributes: { codeSensei: { challengeSets: sets } } },
			...(depends ? { extensionDependencies: ['code-sensei.code-sensei'] } : {}),
		};
		writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest));
		for (const [file, content] of Object.entries(files))
			writeFileSync(path.join(folder, file), JSON.stringify(content));
		return folder;
	};

	it('give each set by itself: one that is broken takes none of its neighbours along', async () => {
		const folder = extension('course', '1.0.0', { 'good.json': setFile('Good'), 'bad.json': { formatVersion: 1 } });
		const found = await readInstalled([folder]);
		assert.deepEqual(
			found.map(({ kind, title }) => [kind, title]),
			[
				['usable', 'Good'],
				['broken', 'course: bad.json'],
			],
		);
		assert.deepEqual(found[0]?.findings, []);
		assert.ok(found[1]?.findings.every(({ file }) => file === 'bad.json'));
	});

	it('say of a file that is named and not there that it is missing', async () => {
		const folder = extension('course', '1.0.0', { 'good.json': setFile('Good'), 'gone.json': setFile('Gone') });
		rmSync(path.join(folder, 'gone.json'));
		const found = await readInstalled([folder]);
		const [, gone] = found;
		assert.equal(gone?.kind, 'broken');
		assert.deepEqual(
			gone.findings.map(({ file, message }) => [file, message]),
			[['package.json', 'gone.json: The file is missing.']],
		);
		assert.deepEqual(found[0]?.findings, []);
	});

	it('tell of the manifest with the first set, which can be used all the same', async () => {
		const folder = extension('course', '1.0.0', { 'a.json': setFile('First'), 'b.json': setFile('Second') }, false);
		const [first, second] = await readInstalled([folder]);
		assert.deepEqual([first?.kind, first?.findings.length], ['usable', 1]);
		assert.match(first?.findings[0]?.message ?? '', /extensionDependencies/);
		assert.deepEqual([second?.kind, second?.findings.length], ['usable', 0]);
	});

	it('are one extension where publisher and name differ only in their case, and the highest version counts', async () => {
		const folders = ['1.2.0', '1.10.0', '1.9.9'].map((version) =>
			extension('course', version, { 'set.json': setFile(`Course ${version}`) }),
		);
		const found = await readInstalled([...folders, ...folders]);
		assert.deepEqual(
			found.map(({ kind, version }) => [kind, version]),
			[
				['usable', '1.10.0'],
				['broken', '1.2.0'],
				['broken', '1.9.9'],
			],
		);
		assert.equal(new Set(found.map(({ key }) => key)).size, 3);
	});

	it('that are gone or hold nothing readable are broken, with a reason', async () => {
		writeFileSync(path.join(parent, 'file'), '');
		const found = await readInstalled([path.join(parent, 'gone'), path.join(parent, 'file'), '/']);
		assert.deepEqual(
			found.map(({ kind }) => kind),
			['broken', 'broken', 'broken'],
		);
		for (const { findings } of found) assert.ok(findings.length > 0);
	});
});
