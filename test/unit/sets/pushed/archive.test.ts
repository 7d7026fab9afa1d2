import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, it } from 'mocha';
import { packFiles, unpackArchive } from '#backend/sets/pushed/archive.ts';
import { AppError, type AppError as Failure } from '#contract/appError.ts';
import { pushedArchiveBytesMax } from '#contract/pushedSets.ts';
import { someSet } from './someSet.ts';

const limit = 1_000_000;
const packed = (value: unknown): Buffer => gzipSync(typeof value === 'string' ? value : JSON.stringify(value));
const files = (...paths: string[]) => ({ formatVersion: 1, files: paths.map((path) => ({ path, text: 'x' })) });
const failing =
	(code: Failure['code'], words: RegExp) =>
	(error: unknown): boolean =>
		error instanceof AppError && error.code === code && words.test(error.message);

describe('the archive of a set', () => {
	it('gives back what was packed, and the same files are the same bytes', async () => {
		const set = await someSet();
		const archive = await packFiles(set);
		assert.deepEqual(await unpackArchive(archive, limit), new Map([...set].sort(([a], [b]) => (a < b ? -1 : 1))));
		assert.ok(archive.equals(await packFiles(new Map([...set].reverse()))));
	});

	it('that unpacks to more than the limit is refused at the limit', async () => {
		const bomb = packed({ formatVersion: 1, files: [{ path: 'a.txt', text: ' '.repeat(60_000_000) }] });
		assert.ok(bomb.length < limit, 'the bomb itself is small');
		const before = process.memoryUsage().arrayBuffers;
		await assert.rejects(unpackArchive(bomb, limit), failing('tooLarge', /this server takes 1 MB/));
		assert.ok(process.memoryUsage().arrayBuffers - before < 20_000_000, 'not all of it was unpacked');
	});

	it('that is too large as it comes is refused before it is unpacked', async () => {
		const noise = randomBytes(pushedArchiveBytesMax + 1);
		await assert.rejects(unpackArchive(noise, limit), failing('tooLarge', /takes 10 MB/));
	});

	it('that is no gzip, cut off, no JSON or of another form is refused in words', async () => {
		const whole = await packFiles(await someSet());
		const wrong: [Uint8Array, RegExp][] = [
			[Buffer.alloc(0), /no gzip, or not whole/],
			[randomBytes(500), /no gzip, or not whole/],
			[whole.subarray(0, whole.length / 2), /no gzip, or not whole/],
			[packed('{"formatVersion":1,'), /no JSON/],
			[packed('['.repeat(300_000)), /no JSON/],
			[packed([]), /not listed as they should be/],
			[packed({ ...files('a'), formatVersion: 2 }), /formatVersion/],
			[packed({ ...files('a'), more: 1 }), /not listed as they should be/],
			[packed({ formatVersion: 1, files: [{ path: 'a', text: 1 }] }), /files\.0\.text/],
		];
		for (const [archive, words] of wrong) {
			await assert.rejects(unpackArchive(archive, limit), failing('badRequest', words), String(words));
		}
	});

	it('has no path that leaves its folder or means another thing elsewhere', async () => {
		const hostile = [
			...['../a', 'a/../../b', '/etc/passwd', 'a/./b', './a', 'a//b', 'a/', 'C:/a', 'a\\..\\b', '\\\\server\\a'],
			...['.git/config', 'a/.ssh', 'a\0b', 'a\nb', 'con:', 'a.', 'a ', 'a/b. ', 'ä', 'a\u202eb', '~/../a', '..'],
		];
		for (const path of hostile) {
			await assert.rejects(unpackArchive(packed(files(path)), limit), failing('badRequest', /./), JSON.stringify(path));
		}
		const fine = ['package.json', 'challenges/arrays/two-sum/wrong/allPairs.py', 'a b/c-d_e~f+.g.txt'];
		assert.deepEqual([...(await unpackArchive(packed(files(...fine)), limit)).keys()], fine);
	});

	it('has no file twice, nor one that is a folder as well', async () => {
		for (const twice of [
			['a', 'a'],
			['a.txt', 'A.TXT'],
			['a', 'a/b'],
			['a/b/c', 'A/B'],
		]) {
			await assert.rejects(
				unpackArchive(packed(files(...twice)), limit),
				failing('badRequest', /twice|a file and a folder/),
			);
		}
	});

	it('has texts only, none of them huge', async () => {
		const one = (text: string) => packed({ formatVersion: 1, files: [{ path: 'a', text }] });
		await assert.rejects(unpackArchive(one('a\0b'), limit), failing('badRequest', /is no text/));
		await assert.rejects(unpackArchive(one('\ud800'), limit), failing('badRequest', /is no text/));
		await assert.rejects(
			unpackArchive(one('x'.repeat(1_000_001)), 3_000_000),
			failing('badRequest', /larger than 1000 kB/),
		);
	});

	it('keeps names of files away from what objects have by themselves', async () => {
		const archive = packed(
			'{"formatVersion":1,"files":[{"path":"__proto__","text":"x"},{"path":"constructor","text":"y"}]}',
		);
		const unpacked = await unpackArchive(archive, limit);
		assert.equal(unpacked.get('__proto__'), 'x');
		assert.equal(({} as Record<string, unknown>)['path'], undefined);
	});
});
