import { AwsClient } from 'aws4fetch';
import { AppError } from '#contract/appError.ts';
import { blobBytesMax, type BlobStore, checkBlob, checkKey } from './blobStore.ts';
import type { BucketConfig } from './blobConfig.ts';

/** For one request, tries included. */
const requestLimitMs = 60_000;
/** How often a request is tried again that the store could not answer just then. */
const retries = 3;
/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-auth-using-authorization-header.html */
const bodyHash = 'X-Amz-Content-Sha256';

/** Blobs in a bucket of anything that speaks S3's protocol: S3 itself, Google Cloud Storage by its XML API, MinIO and others. */
export class S3BlobStore implements BlobStore {
	readonly #client: AwsClient;
	readonly #bucket: string;

	constructor({ endpoint, bucket, region, keyId, secret }: BucketConfig) {
		this.#client = new AwsClient({ accessKeyId: keyId, secretAccessKey: secret, service: 's3', region, retries });
		this.#bucket = `${endpoint.replace(/\/+$/, '')}/${bucket}`;
	}

	async put(key: string, bytes: Uint8Array, sha256: string): Promise<void> {
		checkBlob(key, bytes, sha256);
		const headers = { [bodyHash]: sha256, 'Content-Type': 'application/octet-stream' };
		await this.#ask(this.#urlOf(key), { method: 'PUT', headers, body: Buffer.from(bytes) });
	}

	async get(key: string): Promise<Buffer | undefined> {
		checkKey(key);
		const response = await this.#ask(this.#urlOf(key), { method: 'GET' });
		if (response === undefined) return undefined;
		if (Number(response.headers.get('content-length')) > blobBytesMax) throw refused('an answer that is too large');
		return Buffer.from(await response.arrayBuffer());
	}

	async delete(key: string): Promise<void> {
		checkKey(key);
		await this.#ask(this.#urlOf(key), { method: 'DELETE' });
	}

	async list(prefix: string): Promise<string[]> {
		const keys: string[] = [];
		let token: string | undefined;
		do {
			const query = new URLSearchParams({ 'list-type': '2', prefix });
			if (token !== undefined) query.set('continuation-token', token);
			const response = await this.#ask(`${this.#bucket}?${query.toString()}`, { method: 'GET' });
			const text = (await response?.text()) ?? '';
			keys.push(...valuesOf(text, 'Key'));
			[token] = valuesOf(text, 'NextContinuationToken');
		} while (token !== undefined);
		return keys.sort();
	}

	#urlOf(key: string): string {
		return `${this.#bucket}/${key}`;
	}

	/** Undefined when there is no such key. */
	async #ask(
		url: string,
		request: { method: string; headers?: Record<string, string>; body?: Buffer },
	): Promise<Response | undefined> {
		let response: Response;
		try {
			response = await this.#client.fetch(url, { ...request, signal: AbortSignal.timeout(requestLimitMs) });
		} catch (error) {
			throw new AppError('busy', 'Where the server keeps files does not answer just now. Try again in a moment.', {
				cause: error,
				retryAfterSeconds: 5,
			});
		}
		if (response.ok) return response;
		const [code = ''] = valuesOf((await response.text()).slice(0, 10_000), 'Code');
		if (response.status === 404 && code !== 'NoSuchBucket') return undefined;
		throw refused(`${String(response.status)} ${code}`);
	}
}

function refused(what: string): AppError {
	return new AppError('notReady', 'Where the server keeps files refused. Tell who runs the server.', {
		cause: new Error(`the blob store answered with ${what}`),
	});
}

/** The texts of all elements of a name. Keys of ours have no character that XML writes in another way; a token may. */
function valuesOf(xml: string, name: string): string[] {
	return Array.from(xml.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g')), ([, text = '']) =>
		text
			.replaceAll('&lt;', '<')
			.replaceAll('&gt;', '>')
			.replaceAll('&quot;', '"')
			.replaceAll('&apos;', "'")
			.replaceAll('&amp;', '&'),
	);
}
