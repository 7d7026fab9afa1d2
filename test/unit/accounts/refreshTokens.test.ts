import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { RefreshTokens, sealUnder, tokenHashOf, unsealWith } from '#backend/accounts/refreshTokens.ts';
import { keyA, keyB } from './someKeys.ts';

describe('a refresh token', () => {
	const tokens = new RefreshTokens([keyA]);
	const sessionId = randomUUID();

	it('names its session and is another one each time', () => {
		const [one, other] = [tokens.make(sessionId), tokens.make(sessionId)];
		assert.notEqual(one, other);
		assert.equal(tokens.sessionIdOf(one), sessionId);
		assert.notEqual(tokenHashOf(one), tokenHashOf(other));
	});

	it('of ours is told from an invented one, also after the key was replaced', () => {
		const token = tokens.make(sessionId);
		assert.equal(tokens.isOurs(token), true);
		assert.equal(new RefreshTokens([keyB, keyA]).isOurs(token), true);
		assert.equal(new RefreshTokens([keyB]).isOurs(token), false);
		const [id, secret, tag] = token.split('.');
		assert.equal(tokens.isOurs(`${randomUUID()}.${secret ?? ''}.${tag ?? ''}`), false);
		assert.equal(tokens.isOurs(`${id ?? ''}.${'A'.repeat(43)}.${tag ?? ''}`), false);
		assert.equal(tokens.isOurs(`${id ?? ''}.${secret ?? ''}.`), false);
	});

	it('that does not look like one names no session', () => {
		for (const text of ['', 'x', '...', `${sessionId}.a.b`, `${tokens.make(sessionId)}\n`, '{"$gt":""}']) {
			assert.equal(tokens.sessionIdOf(text), undefined);
		}
	});

	it('can be read from its sealed form only with the one before it', () => {
		const [previous, next] = [tokens.make(sessionId), tokens.make(sessionId)];
		const sealed = sealUnder(previous, next);
		assert.equal(unsealWith(previous, sealed), next);
		assert.throws(() => unsealWith(next, sealed));
		assert.ok(!Buffer.from(sealed, 'base64url').toString('latin1').includes(sessionId));
	});
});
