import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { readInside, staysInside } from '#proof/set/readInside.ts';

describe('reading inside of a folder', () => {
	let root = '';
	let folder = '';
	before(async () => {
		root = await mkdtemp(path.join(os.tmpdir(), 'sensei-inside-'));
		folder = path.join(root, 'extension');
		await mkdir(path.join(folder, 'sets'), { recursive: true });
		await mkdir(path.join(root, 'outside'));
		await writeFile(path.join(folder, 'set.json'), 'ä');
		await writeFile(path.join(folder, 'sets', 'one.json'), '1');
		await writeFile(path.join(root, 'outside', 'secret.json'), 'secret');
		await writeFile(path.join(folder, 'large.json'), ' '.repeat(1_000_001));
		await writeFile(path.join(folder, 'latin.json'), Buffer.from([0x5a, 0xfc]));
		await symlink('set.json', path.join(folder, 'link.json'));
		await symlink(path.join(root, 'outside'), path.join(folder, 'away'));
		await symlink('sets', path.join(folder, 'aside'));
	});
	after(() => rm(root, { recursive: true }));

	async function refusalOf(inside: string): Promise<string> {
		const read = await readInside(folder, inside);
		assert.equal(read.kind, 'refused', inside);
		return read.message;
	}

	it('gives the text of a plain file', async () => {
		assert.deepEqual(await readInside(folder, 'set.json'), { kind: 'text', text: 'ä' });
		assert.deepEqual(await readInside(folder, './sets/one.json'), { kind: 'text', text: '1' });
	});

	it('takes no path that leads out, on any system', async () => {
		for (const way of [
			'../outside/secret.json',
			'sets/../../outside/secret.json',
			'/etc/hostname',
			'C:/x',
			'C:x',
			'',
		]) {
			assert.equal(staysInside(way), false, way);
			assert.match(await refusalOf(way), /leads out/);
		}
		for (const way of ['..\\outside\\secret.json', '\\\\server\\share', 'sets\\one.json', 'set.json\0'])
			assert.match(await refusalOf(way), /leads out/);
		assert.ok(staysInside('a..b/..c/...'));
	});

	it('follows no link to a file, and none out of the folder', async () => {
		assert.match(await refusalOf('link.json'), /is a link/);
		assert.match(await refusalOf('away/secret.json'), /A link on its path leads out/);
		assert.equal((await readInside(folder, 'aside/one.json')).kind, 'text');
	});

	it('says what else is in the way', async () => {
		assert.match(await refusalOf('gone.json'), /missing/);
		assert.match(await refusalOf('set.json/one.json'), /missing/);
		assert.match(await refusalOf('sets'), /no plain file/);
		assert.match(await refusalOf('large.json'), /larger than 1000 kB/);
		assert.match(await refusalOf('latin.json'), /not UTF-8/);
	});
});
