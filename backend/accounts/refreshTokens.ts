import {
	createCipheriv,
	createDecipheriv,
	createHash,
	createHmac,
	hkdfSync,
	randomBytes,
	timingSafeEqual,
} from 'node:crypto';
import { keyFor, type TokenKey } from './tokenKey.ts';

const secretBytes = 32;
const tagBytes = 16;
const pattern = /^([0-9a-f-]{36})\.([A-Za-z0-9_-]{43})\.([A-Za-z0-9_-]{22})$/;

/**
 * Refresh tokens: `<session id>.<256 random bits>.<tag>`. Kept only as a hash. The tag shows that we made it, also long after it was spent: so a
 * spent token can be told from an invented one without keeping every hash, and nobody can end another's session by inventing tokens.
 */
export class RefreshTokens {
	readonly #signing: Buffer;
	readonly #keys: readonly Buffer[];

	constructor(keys: readonly [TokenKey, ...TokenKey[]]) {
		this.#signing = keyFor(keys[0], 'refresh');
		this.#keys = keys.map((key) => keyFor(key, 'refresh'));
	}

	make(sessionId: string): string {
		const text = `${sessionId}.${randomBytes(secretBytes).toString('base64url')}`;
		return `${text}.${tagOf(text, this.#signing).toString('base64url')}`;
	}

	/** Which session a token is for, if it looks like a token at all; says nothing about whether it is good. */
	sessionIdOf(token: string): string | undefined {
		return pattern.exec(token)?.[1];
	}

	/** Whether we made this token, be it spent or not. */
	isOurs(token: string): boolean {
		const end = token.lastIndexOf('.');
		const tag = Buffer.from(token.slice(end + 1), 'base64url');
		const text = token.slice(0, end);
		return this.#keys.some((key) => tag.length === tagBytes && timingSafeEqual(tag, tagOf(text, key)));
	}
}

/** What is kept of a token. 256 random bits need no salt and no slow hash. */
export function tokenHashOf(token: string): string {
	return createHash('sha256').update(token).digest('base64url');
}

/** Encrypts a token under the one before it. That one is random and used for this once, so the nonce may be fixed. */
export function sealUnder(previous: string, token: string): string {
	const cipher = createCipheriv('aes-256-gcm', sealingKey(previous), Buffer.alloc(12));
	const sealed = Buffer.concat([cipher.update(token, 'utf8'), cipher.final(), cipher.getAuthTag()]);
	return sealed.toString('base64url');
}

/** @throws Error when it was sealed under another token */
export function unsealWith(previous: string, sealed: string): string {
	const bytes = Buffer.from(sealed, 'base64url');
	const decipher = createDecipheriv('aes-256-gcm', sealingKey(previous), Buffer.alloc(12));
	decipher.setAuthTag(bytes.subarray(-16));
	return Buffer.concat([decipher.update(bytes.subarray(0, -16)), decipher.final()]).toString('utf8');
}

function sealingKey(token: string): Buffer {
	return Buffer.from(hkdfSync('sha256', token, 'code-sensei', 'successor', 32));
}

function tagOf(text: string, key: Buffer): Buffer {
	return createHmac('sha256', key).update(text).digest().subarray(0, tagBytes);
}
