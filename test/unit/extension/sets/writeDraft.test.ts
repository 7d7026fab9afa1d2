import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { Draft } from '#contract/drafts.ts';
import { challengesFolderOf, challengesIn } from '#extension/sets/challengesFolder.ts';
import { writeDraft, type WrittenDraft } from '#extension/sets/writeDraft.ts';
import { givenDraft } from './someDraft.ts';

const set = { contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }] } } };

describe('a draft in the folder of its author', () => {
	let folder: string;
	beforeEach(async () => {
		folder = await mkdtemp(path.join(os.tmpdir(), 'sensei-draft-'));
	});
	afterEach(() => rm(folder, { recursive: true, force: true }));

	const into = (...parts: string[]): string => path.join(folder, ...parts);
	const write = async (given = givenDraft(), chosen = folder): Promise<WrittenDraft> =>
		writeDraft(given, await challengesFolderOf(chosen), (at) => `note for ${at}\n`);
	const idIn = async (...parts: string[]): Promise<unknown> => {
		const challenge: unknown = JSON.parse(await readFile(into(...parts, 'challenge.json'), 'utf8'));
		return typeof challenge === 'object' && challenge !== null && 'id' in challenge ? challenge.id : undefined;
	};

	it('lies below its topic, with a note that is no part of it', async () => {
		const { folder: written, note } = await write();
		assert.equal(written, into('greedy', 'ferry-crossings'));
		assert.deepEqual((await readdir(written, { recursive: true })).sort(), [
			'DRAFT.md',
			'challenge.json',
			'statement.md',
			'wrong',
			path.join('wrong', 'wrong1.py'),
		]);
		assert.equal(await readFile(note, 'utf8'), `note for ${written}\n`);
		assert.equal(await idIn('greedy', 'ferry-crossings'), 'forge.ferry-crossings');
	});

	it('lies in the challenges of a set and has an id of the set', async () => {
		await writeFile(into('package.json'), JSON.stringify({ ...set, publisher: 'Ada', name: 'algorithms-101' }));
		const { id } = await write();
		assert.equal(id, 'ada~algorithms-101.ferry-crossings');
		assert.equal(await idIn('challenges', 'greedy', 'ferry-crossings'), id);
		const chosen = await challengesFolderOf(into('challenges'));
		assert.deepEqual(chosen, { path: into('challenges'), source: 'ada~algorithms-101' });
	});

	it('lies in the challenges of a set that has no manifest yet, or no name that makes an id', async () => {
		await writeFile(into('set.json'), '{}');
		assert.deepEqual(await challengesFolderOf(folder), { path: into('challenges'), source: 'forge' });
		await writeFile(into('package.json'), JSON.stringify({ ...set, name: 'No Publisher' }));
		assert.deepEqual(await challengesFolderOf(folder), { path: into('challenges'), source: 'forge' });
	});

	it('lies in the folder itself where there is no set, or its files are no JSON', async () => {
		await writeFile(into('package.json'), '{ not json');
		assert.deepEqual(await challengesFolderOf(folder), { path: folder, source: 'forge' });
		await mkdir(into('greedy'));
		const { folder: written } = await write(givenDraft(), into('greedy'));
		assert.equal(written, into('greedy', 'ferry-crossings'));
	});

	it('gets a number where its name is taken, in any topic, and changes nothing that is there', async () => {
		await mkdir(into('greedy', 'ferry-crossings'), { recursive: true });
		await mkdir(into('graphs', 'ferry-crossings-2'), { recursive: true });
		await writeFile(into('greedy', 'ferry-crossings-3'), 'mine');
		const { id } = await write();
		assert.equal(id, 'forge.ferry-crossings-4');
		assert.equal(await idIn('greedy', 'ferry-crossings-4'), id);
		assert.deepEqual(await readdir(into('greedy', 'ferry-crossings')), []);
		assert.equal(await readFile(into('greedy', 'ferry-crossings-3'), 'utf8'), 'mine');
	});

	it('gets another name than the one that is written at the same time', async () => {
		const written = await Promise.all([write(), write(), write()]);
		assert.deepEqual(written.map(({ folder: at }) => path.basename(at)).sort(), [
			'ferry-crossings',
			'ferry-crossings-2',
			'ferry-crossings-3',
		]);
		for (const { folder: at, id } of written) assert.equal(await idIn('greedy', path.basename(at)), id);
	});

	it('leaves nothing behind where it can not be written', async () => {
		await mkdir(into('set'));
		const { files } = givenDraft();
		const broken = givenDraft({ files: { ...files, 'challenge.json': 'no JSON' } });
		await assert.rejects(write(broken, into('set')), SyntaxError);
		assert.deepEqual(await readdir(into('set')), []);
		await mkdir(into('set', 'greedy', 'other'), { recursive: true });
		await assert.rejects(write(broken, into('set')), SyntaxError);
		assert.deepEqual(await readdir(into('set', 'greedy')), ['other']);
		// Root writes everywhere.
		if (process.getuid?.() === 0) return;
		await chmod(into('set'), 0o500);
		await assert.rejects(write(givenDraft({ topic: 'graphs' }), into('set')), { code: 'EACCES' });
		await chmod(into('set'), 0o700);
	});

	it('has no file that leads out of its folder', () => {
		for (const file of [
			'../x.py',
			'/etc/x.py',
			'wrong/../../x.py',
			'proof.json',
			'.vscode/x.json',
			'wrong/x.py',
			'C:x.py',
		])
			assert.equal(Draft.safeParse(givenDraft({ files: { [file]: '' } })).success, false, file);
		assert.equal(Draft.safeParse(givenDraft({ slug: '../up' })).success, false);
		assert.equal(Draft.safeParse(givenDraft({ topic: '..' })).success, false);
		assert.ok(Draft.safeParse(givenDraft()).success);
	});

	it('is told which titles are there already', async () => {
		await write();
		await mkdir(into('graphs', 'half-done'), { recursive: true });
		const { slugs, titles } = await challengesIn(folder);
		assert.deepEqual([...slugs].sort(), ['ferry-crossings', 'half-done']);
		assert.deepEqual(titles, ['Ferry Crossings']);
		assert.deepEqual(await challengesIn(into('nowhere')), { slugs: new Set(), titles: [] });
	});
});
