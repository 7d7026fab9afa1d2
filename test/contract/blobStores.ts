import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import S3rver from '@20minutes/s3rver';
import type { BucketConfig } from '#backend/platform/blobs/blobConfig.ts';
import type { BlobStore } from '#backend/platform/blobs/blobStore.ts';
import { FolderBlobStore } from '#backend/platform/blobs/folderBlobStore.ts';
import { S3BlobStore } from '#backend/platform/blobs/s3BlobStore.ts';

export interface OpenedBlobs {
	blobs: BlobStore;
	close(): Promise<void>;
}

/** Every kind of blob store stands under the same suite. */
export const blobStores: readonly { name: string; open(): Promise<OpenedBlobs> }[] = [
	{
		name: 'a folder',
		open() {
			const folder = temporaryFolder();
			const close = (): Promise<void> => rm(folder, { recursive: true, force: true });
			return Promise.resolve({ blobs: new FolderBlobStore(path.join(folder, 'blobs')), close });
		},
	},
	{
		name: 'a bucket',
		async open() {
			const { bucket, close } = await openBucket();
			return { blobs: new S3BlobStore(bucket), close };
		},
	},
];

/** A bucket of a server on this machine. */
export async function openBucket(): Promise<{ bucket: BucketConfig; close: () => Promise<void> }> {
	const folder = temporaryFolder();
	const name = 'pushed-sets';
	const server = new S3rver({
		...{ address: '127.0.0.1', port: 0, silent: true, vhostBuckets: false },
		directory: folder,
		configureBuckets: [{ name, configs: [] }],
	});
	const { port } = await server.run();
	return {
		bucket: {
			endpoint: `http://127.0.0.1:${String(port)}`,
			...{ bucket: name, region: 'us-east-1', keyId: 'S3RVER', secret: 'S3RVER' },
		},
		async close() {
			const closed = once(server.httpServer, 'close');
			server.httpServer.close();
			server.httpServer.closeAllConnections();
			await closed;
			await rm(folder, { recursive: true, force: true });
		},
	};
}

export function temporaryFolder(): string {
	return mkdtempSync(path.join(os.tmpdir(), 'code-sensei-blobs-'));
}
