import type { BlobStore } from './blobStore.ts';

/** A bucket of a store that speaks S3's protocol. */
export interface BucketConfig {
	/** Address of the store; the bucket is the first part of the path below it. */
	endpoint: string;
	bucket: string;
	region: string;
	keyId: string;
	secret: string;
}

/** Where a server keeps files. */
export type BlobConfig = { kind: 'folder'; folder: string } | ({ kind: 'bucket' } & BucketConfig);

/** The store of a configuration. Nothing is asked of it yet; what a bucket needs is loaded where there is one. */
export async function openBlobStore(config: BlobConfig): Promise<BlobStore> {
	switch (config.kind) {
		case 'folder': {
			const { FolderBlobStore } = await import('./folderBlobStore.ts');
			return new FolderBlobStore(config.folder);
		}
		case 'bucket': {
			const { S3BlobStore } = await import('./s3BlobStore.ts');
			return new S3BlobStore(config);
		}
		default:
			return config satisfies never;
	}
}
