import { createCipheriv, createDecipheriv, randomBytes, randomUUID } from 'node:crypto';
import { mkdir, readFile, rm } from 'node:fs/promises';
import path from 'node:path';
import type { SecretStorage } from 'vscode';
import * as z from 'zod';
import { isCode, withFileLock } from './fileLock.ts';
import { writeWhole } from './writeWhole.ts';

/** What is kept of a sign-in. The access token is not: it lives in memory only. */
const KeptSession = z.object({
	serverUrl: z.string(),
	refreshToken: z.string(),
	account: z.object({ id: z.string(), displayName: z.string() }),
});
export type KeptSession = z.infer<typeof KeptSession>;

const Sealed = z.object({
	version: z.literal(1),
	/** The secret of VS Code that opens it. */
	keyName: z.string(),
	iv: z.base64(),
	tag: z.base64(),
	data: z.base64(),
});

export type Secrets = Pick<SecretStorage, 'get' | 'store' | 'delete'>;

/** Another window trades its token within this time, or its request has run out. */
const lockLimitMs = 45_000;

/**
 * The session of this computer, which all its windows share. A refresh token is good for one use, so windows have to see at once which is the newest:
 * it lies in a file, sealed (AES-256-GCM) with a key that only VS Code's SecretStorage has. SecretStorage alone does not do: in a browser each
 * window reads it once and never hears of the others. See docs/decisions/sealedSession.md.
 */
export class SessionFile {
	readonly folder: string;
	readonly #file: string;
	readonly #secrets: Secrets;

	constructor(folder: string, secrets: Secrets) {
		this.folder = folder;
		this.#file = path.join(folder, 'session.json');
		this.#secrets = secrets;
	}

	/** undefined when nobody is signed in, or the file was sealed with a key that this window does not have. */
	async read(): Promise<KeptSession | undefined> {
		const sealed = await this.#readSealed();
		const key = sealed && (await this.#secrets.get(sealed.keyName));
		if (!sealed || key === undefined) return undefined;
		const decipher = createDecipheriv('aes-256-gcm', Buffer.from(key, 'base64'), Buffer.from(sealed.iv, 'base64'));
		decipher.setAAD(Buffer.from(sealed.keyName));
		decipher.setAuthTag(Buffer.from(sealed.tag, 'base64'));
		try {
			const text = Buffer.concat([decipher.update(Buffer.from(sealed.data, 'base64')), decipher.final()]).toString();
			return KeptSession.parse(JSON.parse(text));
		} catch {
			// Changed by somebody, or half of another version: worth as much as none.
			return undefined;
		}
	}

	/** Puts it in place of the one before. */
	async write(session: KeptSession): Promise<void> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		const known = await this.#readSealed();
		const keyOfKnown = known && (await this.#secrets.get(known.keyName));
		const keyName = known && keyOfKnown !== undefined ? known.keyName : `session.${randomUUID()}`;
		const key = keyOfKnown === undefined ? randomBytes(32) : Buffer.from(keyOfKnown, 'base64');
		if (keyOfKnown === undefined) await this.#secrets.store(keyName, key.toString('base64'));
		const iv = randomBytes(12);
		const cipher = createCipheriv('aes-256-gcm', key, iv);
		cipher.setAAD(Buffer.from(keyName));
		const data = Buffer.concat([cipher.update(JSON.stringify(session)), cipher.final()]);
		const sealed: z.infer<typeof Sealed> = {
			version: 1,
			keyName,
			iv: iv.toString('base64'),
			tag: cipher.getAuthTag().toString('base64'),
			data: data.toString('base64'),
		};
		await writeWhole(this.#file, JSON.stringify(sealed));
	}

	async remove(): Promise<void> {
		const sealed = await this.#readSealed();
		await rm(this.#file, { force: true });
		if (sealed) await this.#secrets.delete(sealed.keyName);
	}

	/** Does this while no other window of this computer does. */
	async locked<Result>(work: () => Promise<Result>): Promise<Result> {
		await mkdir(this.folder, { recursive: true, mode: 0o700 });
		return withFileLock(path.join(this.folder, 'session.lock'), lockLimitMs, work);
	}

	async #readSealed(): Promise<z.infer<typeof Sealed> | undefined> {
		let text: string;
		try {
			text = await readFile(this.#file, 'utf8');
		} catch (error) {
			if (isCode(error, 'ENOENT')) return undefined;
			throw error;
		}
		try {
			return Sealed.safeParse(JSON.parse(text)).data;
		} catch (error) {
			if (error instanceof SyntaxError) return undefined;
			throw error;
		}
	}
}
