import assert from 'node:assert/strict';
import { createHmac } from 'node:crypto';
import jwt from 'jsonwebtoken';
import { describe, it } from 'mocha';
import { AccessTokens } from '#backend/accounts/accessTokens.ts';
import { keyFor, type TokenKey } from '#backend/accounts/tokenKey.ts';
import { type TestClock, testClock } from '../../contract/testClock.ts';
import { keyA, keyB } from './someKeys.ts';

const claims = { accountId: 'some-account', role: 'instructor', sessionId: 'some-session' } as const;

function tokensOf(
	clock: TestClock,
	keys: [TokenKey, ...TokenKey[]] = [keyA],
	issuer = 'https://here.test',
): AccessTokens {
	return new AccessTokens({ keys, issuer, audience: 'code-sensei', clock });
}

const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const refused = { name: 'AppError', code: 'unauthenticated' };

/** A token with the right key and whatever else is asked for. */
function forged(clock: TestClock, header: Record<string, unknown>, payload: Record<string, unknown>): string {
	const iat = Math.floor(clock.nowMs() / 1000);
	const all = {
		...{ sub: 'some-account', role: 'admin', sid: 'some-session', jti: 'x', iat, exp: iat + 60 },
		...{ iss: 'https://here.test', aud: 'code-sensei' },
		...payload,
	};
	const text = `${part({ alg: 'HS256', typ: 'at+jwt', kid: 'a', ...header })}.${part(all)}`;
	return `${text}.${createHmac('sha256', keyFor(keyA, 'access')).update(text).digest('base64url')}`;
}

describe('an access token', () => {
	const clock = testClock();
	const tokens = tokensOf(clock);

	it('says who it was made for', () => {
		assert.deepEqual(tokens.verify(tokens.sign(claims)), claims);
	});

	it('carries nothing but ids, the role and times', () => {
		const { payload, header } = jwt.decode(tokens.sign(claims), { complete: true }) ?? {};
		assert.deepEqual(Object.keys(payload ?? {}).sort(), ['aud', 'exp', 'iat', 'iss', 'jti', 'role', 'sid', 'sub']);
		assert.deepEqual(header, { alg: 'HS256', typ: 'at+jwt', kid: 'a' });
	});

	it('is good for fifteen minutes', () => {
		const ownClock = testClock();
		const own = tokensOf(ownClock);
		const token = own.sign(claims);
		ownClock.advance(15 * 60_000 - 1_000);
		assert.deepEqual(own.verify(token), claims);
		ownClock.advance(1_000);
		assert.throws(() => own.verify(token), refused);
	});

	it('signed by the key before stays good while that key is in the list', () => {
		const old = tokens.sign(claims);
		assert.deepEqual(tokensOf(clock, [keyB, keyA]).verify(old), claims);
		assert.throws(() => tokensOf(clock, [keyB]).verify(old), refused);
		assert.throws(() => tokensOf(clock, [{ ...keyB, id: 'a' }]).verify(old), refused, 'another key of the same name');
	});

	it('of another server or for another audience is refused', () => {
		assert.throws(() => tokens.verify(tokensOf(clock, [keyA], 'https://there.test').sign(claims)), refused);
		assert.deepEqual(tokens.verify(forged(clock, {}, {})).role, 'admin', 'the forgery is good but for what it changes');
		assert.throws(() => tokens.verify(forged(clock, {}, { aud: 'another' })), refused);
		assert.throws(() => tokens.verify(forged(clock, {}, { iss: undefined })), refused);
	});

	it('without a signature, or with another algorithm, is refused', () => {
		const [header = '', payload = '', signature = ''] = tokens.sign(claims).split('.');
		const forgeries = [
			`${part({ alg: 'none', typ: 'at+jwt', kid: 'a' })}.${payload}.`,
			`${part({ alg: 'none', typ: 'at+jwt', kid: 'a' })}.${payload}.${signature}`,
			`${part({ alg: 'nOnE', typ: 'at+jwt', kid: 'a' })}.${payload}.`,
			`${header}.${payload}.`,
			`${header}.${payload}`,
			jwt.sign({ sid: 's', role: 'admin' }, keyFor(keyA, 'access'), { algorithm: 'HS512', keyid: 'a', subject: 'x' }),
			forged(clock, { alg: 'HS512' }, {}),
			forged(clock, { alg: 'RS256' }, {}),
		];
		for (const token of forgeries) assert.throws(() => tokens.verify(token), refused, token);
	});

	it('of another kind, with an unknown key or with claims that are none is refused', () => {
		const forgeries = [
			forged(clock, { typ: 'JWT' }, {}),
			forged(clock, { typ: undefined }, {}),
			forged(clock, { kid: 'unknown' }, {}),
			forged(clock, { kid: undefined }, {}),
			forged(clock, { kid: '__proto__' }, {}),
			forged(clock, {}, { role: 'root' }),
			forged(clock, {}, { sub: { $gt: '' } }),
			forged(clock, {}, { sid: undefined }),
			forged(clock, {}, { exp: undefined }),
			forged(clock, {}, { nbf: Math.floor(clock.nowMs() / 1000) + 60 }),
		];
		for (const token of forgeries) assert.throws(() => tokens.verify(token), refused, token);
	});

	it('that was changed by one letter is refused', () => {
		const token = tokens.sign(claims);
		for (const at of [3, Math.floor(token.length / 2), token.lastIndexOf('.') + 4]) {
			const changed = token.slice(0, at) + (token[at] === 'A' ? 'B' : 'A') + token.slice(at + 1);
			assert.throws(() => tokens.verify(changed), refused);
		}
	});

	it('that is none at all is refused', () => {
		for (const token of ['', '.', '..', 'a.b.c', '{}', 'null', '\0', 'x'.repeat(1_000_000), `${part('text')}.a.b`]) {
			assert.throws(() => tokens.verify(token), refused);
		}
	});
});
