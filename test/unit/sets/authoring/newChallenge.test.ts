import assert from 'node:assert/strict';
import { mkdir, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { SetFile } from '#contract/challengeSet.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { inNewSet, inScratch, say, textsIn } from './authorsDesk.ts';

const wanted = [
	'--topic',
	'two-pointers',
	'--title',
	'Nearest Pair!',
	'--difficulty',
	'medium',
	'--signature',
	'nearest_pair(xs: int[], k: int) -> int',
];

async function slugsIn(set: string): Promise<string[]> {
	const file = SetFile.parse(JSON.parse(await readFile(path.join(set, 'set.json'), 'utf8')));
	return file.sections.flatMap(({ challenges }) => challenges.map(({ challenge }) => challenge));
}

describe('sensei new-challenge', () => {
	it('writes a challenge into a set, its entry into set.json, and says where', async () => {
		await inNewSet(async (set) => {
			const said = await say('new-challenge', set, ...wanted, '--json');
			assert.equal(said.exitCode, 0, said.err);
			const folder = path.join(set, 'challenges', 'two-pointers', 'nearest-pair');
			const answer = said.json() as { folder: string; id: string; files: string[] };
			assert.deepEqual([answer.folder, answer.id], [folder, 'ada-l~week-one.nearest-pair']);
			assert.deepEqual(answer.files, [...(await textsIn(folder)).keys()]);
			assert.deepEqual(await slugsIn(set), ['longest-dry-spell', 'nearest-pair']);
			const read = await readExtension(set);
			assert.deepEqual(read.kind === 'extension' ? read.extension.findings : read, []);
		});
	});

	it('finds the set from its folder of challenges, too', async () => {
		await inNewSet(async (set) => {
			const said = await say('new-challenge', path.join(set, 'challenges'), ...wanted, '--json');
			assert.equal(said.exitCode, 0, said.err);
			assert.deepEqual(await slugsIn(set), ['longest-dry-spell', 'nearest-pair']);
		});
	});

	it('gives a second challenge of a title another name, whatever its topic', async () => {
		await inNewSet(async (set) => {
			assert.equal((await say('new-challenge', set, ...wanted)).exitCode, 0);
			const again = await say('new-challenge', set, ...wanted, '--topic', 'arrays', '--json');
			assert.equal((again.json() as { id: string }).id, 'ada-l~week-one.nearest-pair-2');
			assert.ok((await readdir(path.join(set, 'challenges', 'arrays'))).includes('nearest-pair-2'));
		});
	});

	it('adds no second entry for a challenge that set.json has named before it was there', async () => {
		await inNewSet(async (set) => {
			const file = path.join(set, 'set.json');
			const text = (await readFile(file, 'utf8')).replace('longest-dry-spell', 'nearest-pair');
			await writeFile(file, text);
			assert.equal((await say('new-challenge', set, ...wanted)).exitCode, 0);
			assert.equal(await readFile(file, 'utf8'), text);
		});
	});

	it('writes into a folder that is no set, with an id of nobody', async () => {
		await inScratch(async (scratch) => {
			const said = await say('new-challenge', scratch, ...wanted, '--json');
			assert.equal((said.json() as { id: string }).id, 'forge.nearest-pair');
			assert.deepEqual(await readdir(scratch), ['two-pointers']);
		});
	});

	it('writes nothing where set.json or package.json has to be mended first, and says the line', async () => {
		await inNewSet(async (set) => {
			const file = path.join(set, 'set.json');
			const text = await readFile(file, 'utf8');
			await writeFile(file, text.replace('"formatVersion": 1', '"formatVersion": 99'));
			const before = await textsIn(set);
			const newer = await say('new-challenge', set, ...wanted, '--json');
			assert.equal(newer.exitCode, 1);
			const { findings } = newer.json() as { findings: { file: string; line: number }[] };
			assert.deepEqual(
				findings.map((finding) => [finding.file, finding.line]),
				[['set.json', 2]],
			);
			assert.deepEqual(await textsIn(set), before);
			await writeFile(file, text);
			const manifest = path.join(set, 'package.json');
			await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"publisher": "Ada-L",', ''));
			const broken = await say('new-challenge', set, ...wanted);
			assert.equal(broken.exitCode, 1);
			assert.match(broken.err, /package\.json has? .*mended first|package\.json of this set has to be mended first/);
			assert.deepEqual(await readdir(path.join(set, 'challenges')), ['arrays']);
		});
	});

	it('asks which set is meant where an extension carries several', async () => {
		await inNewSet(async (set) => {
			await mkdir(path.join(set, 'second'));
			await writeFile(
				path.join(set, 'second', 'set.json'),
				(await readFile(path.join(set, 'set.json'), 'utf8')).replace('longest-dry-spell', 'nearest-pair'),
			);
			await mkdir(path.join(set, 'first'));
			await writeFile(path.join(set, 'first', 'set.json'), await readFile(path.join(set, 'set.json'), 'utf8'));
			await rm(path.join(set, 'set.json'));
			const manifest = path.join(set, 'package.json');
			const both = '"path": "first/set.json" }, { "path": "./second/set.json"';
			await writeFile(manifest, (await readFile(manifest, 'utf8')).replace('"path": "set.json"', both));
			const said = await say('new-challenge', set, ...wanted);
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /carries several sets: .*first, second/);
			const second = await say('new-challenge', path.join(set, 'second'), ...wanted, '--json');
			assert.equal(
				(second.json() as { folder: string }).folder,
				path.join(set, 'second/challenges/two-pointers/nearest-pair'),
			);
		});
	});

	it('goes through no link out of the set', async () => {
		await inNewSet(async (set, scratch) => {
			await mkdir(path.join(scratch, 'elsewhere'));
			await symlink(path.join(scratch, 'elsewhere'), path.join(set, 'challenges', 'two-pointers'));
			const said = await say('new-challenge', set, ...wanted);
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /is a link; a set has none/);
			assert.deepEqual(await readdir(path.join(scratch, 'elsewhere')), []);
		});
	});

	it('says the column at which a signature goes wrong, and writes nothing', async () => {
		await inScratch(async (scratch) => {
			const said = await say('new-challenge', scratch, ...wanted, '--signature', 'f(x: str) -> int', '--json');
			assert.equal(said.exitCode, 2);
			const message = '--signature, column 6: str is no type: here it is written string.';
			assert.deepEqual(said.json(), { message, column: 6 });
			for (const [option, value] of [
				['--topic', 'Two Pointers'],
				['--difficulty', 'simple'],
				['--title', ''],
			] as const)
				assert.equal((await say('new-challenge', scratch, ...wanted, option, value)).exitCode, 2);
			assert.deepEqual(await readdir(scratch), []);
		});
	});

	it('says when there is no folder to write into', async () => {
		await inScratch(async (scratch) => {
			const file = path.join(scratch, 'file');
			await writeFile(file, '');
			assert.match((await say('new-challenge', file, ...wanted)).err, /file is no folder/);
			const said = await say('new-challenge', path.join(scratch, 'mistyped'), ...wanted);
			assert.equal(said.exitCode, 1);
			assert.match(said.err, /mistyped can't be used \(ENOENT\)/);
			assert.deepEqual(await readdir(scratch), ['file']);
		});
	});
});
