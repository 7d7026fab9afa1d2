import * as z from 'zod';
import type { TokenKey } from './accounts/tokenKey.ts';

const keyBytesMin = 32;
/** 32 random bytes have about 30 different values, and as many different steps from one to the next; what a person types has far fewer. */
const differentMin = 18;
const differentSignsMin = 20;
/** Parts of keys that stand in examples and that people invent. */
const wellKnown = /secret|change.?me|password|example|default|code.?sensei|qwerty|letmein|insecure|placeholder/i;

/** `NAME:KEY,NAME:KEY`; a key that could be guessed does not parse. */
export const tokenKeys = z
	.string()
	.transform((text) => text.split(',').map((part) => part.trim()))
	.pipe(z.array(z.string().transform(parseKey)).min(1).max(10))
	.refine((keys) => new Set(keys.map(({ id }) => id)).size === keys.length)
	// It has at least one, see above.
	.transform((keys) => keys as [TokenKey, ...TokenKey[]]);

function parseKey(text: string, context: z.RefinementCtx): TokenKey {
	const match = /^([A-Za-z0-9._-]{1,40}):(\S+)$/.exec(text);
	const [, id, encoded] = match ?? [];
	const bytes = encoded === undefined ? undefined : decode(encoded);
	if (id === undefined || encoded === undefined || bytes === undefined || isWeak(bytes) || wellKnown.test(encoded)) {
		context.addIssue({ code: 'custom', message: 'is no key' });
		return z.NEVER;
	}
	return { id, secret: encoded };
}

function decode(text: string): Buffer | undefined {
	if (/^([0-9a-f]{2})+$/i.test(text)) return Buffer.from(text, 'hex');
	// Text of random bytes mixes capitals with small letters and has many different signs; words that somebody strung together seldom do.
	const isMixed = /[A-Z]/.test(text) && /[a-z]/.test(text) && new Set(text).size >= differentSignsMin;
	if (/^[A-Za-z0-9+/]+={0,2}$/.test(text) && isMixed) return Buffer.from(text, 'base64');
	if (/^[A-Za-z0-9_-]+$/.test(text) && isMixed) return Buffer.from(text, 'base64url');
	return undefined;
}

function isWeak(secret: Buffer): boolean {
	if (secret.length < keyBytesMin) return true;
	const bytes = [...secret];
	const steps = bytes.slice(1).map((byte, place) => (byte - (bytes[place] ?? 0)) & 0xff);
	return new Set(bytes).size < differentMin || new Set(steps).size < differentMin;
}
