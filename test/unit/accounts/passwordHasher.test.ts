import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { PasswordHasher } from '#backend/accounts/passwordHasher.ts';
import { quickParameters } from './someKeys.ts';

const password = 'correct horse battery staple';

describe('a password hash', () => {
	const hasher = new PasswordHasher(quickParameters);

	it('is made with the parameters that OWASP recommends, and says so', async () => {
		const owasp = new PasswordHasher();
		const stored = await owasp.hash(password);
		assert.match(stored, /^\$scrypt\$ln=17,r=8,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
		assert.equal(await owasp.verify(password, stored), true);
	});

	it('fits its password and no other', async () => {
		const stored = await hasher.hash(password);
		assert.equal(await hasher.verify(password, stored), true);
		assert.equal(await hasher.verify(`${password} `, stored), false);
		assert.equal(await hasher.verify('', stored), false);
	});

	it('is another one each time', async () => {
		assert.notEqual(await hasher.hash(password), await hasher.hash(password));
	});

	it('does not depend on how a keyboard composes a letter', async () => {
		assert.equal(await hasher.verify('Zoe\u0308 and the others', await hasher.hash('Zo\u00eb and the others')), true);
	});

	it('of an account that is not there fits nothing', async () => {
		assert.equal(await hasher.verify(password, undefined), false);
	});

	it('made with weaker parameters still fits, and is known to be outdated', async () => {
		const stored = await hasher.hash(password);
		const stronger = new PasswordHasher({ ...quickParameters, logN: 8 });
		assert.equal(await stronger.verify(password, stored), true);
		assert.equal(stronger.isOutdated(stored), true);
		assert.equal(hasher.isOutdated(stored), false);
	});

	it('that somebody else wrote is refused before it costs anything', async () => {
		const stored = await hasher.hash(password);
		const foreign = ['', 'plain text', '$2b$12$abc', stored.replace('ln=7', 'ln=31'), stored.slice(0, -1)];
		for (const text of foreign) await assert.rejects(hasher.verify(password, text), /none of ours/);
	});
});

describe('hashing many passwords at once', () => {
	it('goes two at a time and tells those that would wait too long to come back', async () => {
		const hasher = new PasswordHasher(quickParameters);
		const outcomes = await Promise.allSettled(Array.from({ length: 100 }, () => hasher.verify(password, undefined)));
		const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
		assert.equal(refused.length, 100 - 2 - 40);
		for (const { reason } of refused) {
			assert.equal((reason as { code: string }).code, 'busy'); // shape of AppError, checked right here
			assert.equal((reason as { retryAfterSeconds: number }).retryAfterSeconds, 10);
		}
		assert.equal(await hasher.verify(password, await hasher.hash(password)), true, 'it goes on afterwards');
	});
});
