import { createHash } from 'node:crypto';

/** Bytes by name, for what is too large for the database. What is under a key is there whole or not at all, whoever writes it at the same time. */
export interface BlobStore {
	/**
	 * Keeps the bytes; what was under the key is replaced.
	 * @param sha256 of the bytes, lower-case hex: what arrives must be what was sent
	 * @throws AppError `busy` or `notReady` when the store does not answer or refuses, `storeFull`
	 */
	put(key: string, bytes: Uint8Array, sha256: string): Promise<void>;
	/** Undefined when there is nothing under the key. @throws AppError as `put` */
	get(key: string): Promise<Buffer | undefined>;
	/** Also where there is nothing. @throws AppError as `put` */
	delete(key: string): Promise<void>;
	/** The keys that begin like this, in order. @throws AppError as `put` */
	list(prefix: string): Promise<string[]>;
}

/** No blob is larger; what a store answers with beyond it is none of ours. */
export const blobBytesMax = 64_000_000;

const keyForm = /^[a-z0-9][a-z0-9._~-]*(\/[a-z0-9][a-z0-9._~-]*)*$/;

/** @throws Error for a key that could lead out of a folder or mean something else to a store: keys are ours, so that is a bug */
export function checkKey(key: string): void {
	if (key.length > 500 || !keyForm.test(key)) throw new Error(`"${key}" is no key of a blob`);
}

/** @throws Error when the key is none, or the bytes are not those that the hash was made of */
export function checkBlob(key: string, bytes: Uint8Array, sha256: string): void {
	checkKey(key);
	if (bytes.length > blobBytesMax) throw new Error(`the blob ${key} has ${String(bytes.length)} bytes`);
	if (sha256Of(bytes) !== sha256) throw new Error(`the blob ${key} is not what its hash says`);
}

/** Lower-case hex. */
export function sha256Of(bytes: Uint8Array): string {
	return createHash('sha256').update(bytes).digest('hex');
}
