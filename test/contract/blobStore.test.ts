import assert from 'node:assert/strict';
import { randomBytes } from 'node:crypto';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { type BlobStore, sha256Of } from '#backend/platform/blobs/blobStore.ts';
import { FolderBlobStore } from '#backend/platform/blobs/folderBlobStore.ts';
import { S3BlobStore } from '#backend/platform/blobs/s3BlobStore.ts';
import { AppError } from '#contract/appError.ts';
import { blobStores, openBucket, temporaryFolder } from './blobStores.ts';
import { openedEach } from './openedEach.ts';

const put = (blobs: BlobStore, key: string, bytes: Uint8Array): Promise<void> => blobs.put(key, bytes, sha256Of(bytes));

for (const factory of blobStores) {
	describe(`blobs in ${factory.name}`, () => {
		const opened = openedEach(factory);

		it('come back byte for byte, also empty and large ones', async () => {
			const { blobs } = opened();
			const all = { 'a/b.json.gz': randomBytes(1_000), empty: Buffer.alloc(0), 'p~q/large': randomBytes(3_000_000) };
			for (const [key, bytes] of Object.entries(all)) await put(blobs, key, bytes);
			for (const [key, bytes] of Object.entries(all)) assert.ok((await blobs.get(key))?.equals(bytes), key);
		});

		it('are absent until they are put and after they are deleted, which may be done twice', async () => {
			const { blobs } = opened();
			assert.equal(await blobs.get('a/b'), undefined);
			await put(blobs, 'a/b', Buffer.from('here'));
			await blobs.delete('a/b');
			await blobs.delete('a/b');
			assert.equal(await blobs.get('a/b'), undefined);
			assert.deepEqual(await blobs.list(''), []);
		});

		it('are replaced whole', async () => {
			const { blobs } = opened();
			await put(blobs, 'a', Buffer.from('a longer text than the next'));
			await put(blobs, 'a', Buffer.from('short'));
			assert.equal((await blobs.get('a'))?.toString(), 'short');
		});

		it('are listed by how their keys begin', async () => {
			const { blobs } = opened();
			assert.deepEqual(await blobs.list('sets/'), []);
			for (const key of ['sets/b/1', 'sets/a/2', 'sets/a/1', 'other']) await put(blobs, key, Buffer.from(key));
			assert.deepEqual(await blobs.list('sets/a/'), ['sets/a/1', 'sets/a/2']);
			assert.deepEqual(await blobs.list(''), ['other', 'sets/a/1', 'sets/a/2', 'sets/b/1']);
		});

		it('whose bytes are not those of the hash are refused, and nothing is kept', async () => {
			const { blobs } = opened();
			await assert.rejects(blobs.put('a', Buffer.from('sent'), sha256Of(Buffer.from('meant'))), /not what its hash/);
			assert.equal(await blobs.get('a'), undefined);
		});

		it('have keys that lead nowhere else', async () => {
			const { blobs } = opened();
			for (const key of [
				'',
				'../a',
				'a/../b',
				'/a',
				'a//b',
				'a/',
				'.a',
				'a/.b',
				'a\\b',
				'A',
				'a?b',
				'a%2e',
				'x'.repeat(501),
			]) {
				await assert.rejects(put(blobs, key, Buffer.from('x')), /is no key/, key);
				await assert.rejects(blobs.get(key), /is no key/, key);
				await assert.rejects(blobs.delete(key), /is no key/, key);
			}
			assert.deepEqual(await blobs.list(''), []);
		});
	});
}

describe('blobs in a folder', () => {
	let folder: string;
	beforeEach(() => {
		folder = temporaryFolder();
	});
	afterEach(() => rmSync(folder, { recursive: true, force: true }));

	it('may have a key that another one goes on from', async () => {
		const blobs = new FolderBlobStore(folder);
		await put(blobs, 'a', Buffer.from('one'));
		await put(blobs, 'a/b', Buffer.from('two'));
		assert.equal((await blobs.get('a'))?.toString(), 'one');
		assert.deepEqual(await blobs.list(''), ['a', 'a/b']);
	});

	it('leave nothing half written, and what is no blob is not listed', async () => {
		const blobs = new FolderBlobStore(folder);
		await Promise.all([1, 2, 3, 4].map((digit) => put(blobs, 'a', Buffer.alloc(100_000, String(digit)))));
		assert.equal((await blobs.get('a'))?.length, 100_000);
		writeFileSync(path.join(folder, 'stray'), 'x');
		symlinkSync('/etc', path.join(folder, '=link'));
		assert.deepEqual(await blobs.list(''), ['a']);
		assert.deepEqual(readdirSync(folder).sort(), ['=a', '=link', 'stray']);
	});
});

describe('blobs in a bucket', () => {
	const isRefused = (error: unknown): boolean =>
		error instanceof AppError && error.code === 'notReady' && !/S3RVER|wrong/.test(error.message);

	it('are refused in words without a secret when the key is wrong or the bucket missing', async () => {
		const { bucket, close } = await openBucket();
		try {
			const stranger = new S3BlobStore({ ...bucket, secret: 'wrong' });
			await assert.rejects(put(stranger, 'a', Buffer.from('x')), isRefused);
			await assert.rejects(stranger.get('a'), isRefused);
			const elsewhere = new S3BlobStore({ ...bucket, bucket: 'not-there' });
			await assert.rejects(elsewhere.get('a'), isRefused);
			await assert.rejects(elsewhere.list(''), isRefused);
		} finally {
			await close();
		}
	});

	it('are busy while nobody answers', async () => {
		const { bucket, close } = await openBucket();
		await close();
		await assert.rejects(
			new S3BlobStore(bucket).get('a'),
			(error: unknown) => error instanceof AppError && error.code === 'busy',
		);
	});
});
