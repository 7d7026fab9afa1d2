import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type KeptSession, SessionFile } from '#extension/account/sessionFile.ts';
import { MemorySecrets } from './memorySecrets.ts';
import { temporaryFolder } from './temporaryFolder.ts';

const session: KeptSession = {
	serverUrl: 'https://class.example.org',
	refreshToken: 'the-refresh-token',
	account: { id: 'a1', displayName: 'Ada' },
};

describe('the session of a computer', () => {
	const folder = temporaryFolder();

	it('is read as it was written, by this window and by one that was opened later', async () => {
		const secrets = new MemorySecrets();
		const file = new SessionFile(folder(), secrets);
		assert.equal(await file.read(), undefined);
		await file.write(session);
		assert.deepEqual(await file.read(), session);
		const later = new SessionFile(folder(), new MemorySecrets(secrets));
		await file.write({ ...session, refreshToken: 'newer' });
		assert.equal((await later.read())?.refreshToken, 'newer');
	});

	it('says nothing to somebody who has the file alone', async () => {
		await new SessionFile(folder(), new MemorySecrets()).write(session);
		const file = path.join(folder(), 'session.json');
		for (const secret of ['the-refresh-token', 'Ada', 'class.example.org'])
			assert.equal(readFileSync(file, 'utf8').includes(secret), false);
		if (process.platform !== 'win32') assert.equal(statSync(file).mode & 0o077, 0);
		assert.equal(await new SessionFile(folder(), new MemorySecrets()).read(), undefined);
	});

	it('is none when the file was changed, cut or is of another version', async () => {
		const file = new SessionFile(folder(), new MemorySecrets());
		await file.write(session);
		const name = path.join(folder(), 'session.json');
		const whole = readFileSync(name, 'utf8');
		const sealed = JSON.parse(whole) as Record<string, unknown>;
		for (const text of [
			'',
			whole.slice(0, 40),
			JSON.stringify({ ...sealed, version: 2 }),
			JSON.stringify({ ...sealed, data: 'AAAA' }),
			JSON.stringify({ ...sealed, tag: Buffer.alloc(16).toString('base64') }),
		]) {
			writeFileSync(name, text);
			assert.equal(await file.read(), undefined);
		}
	});

	it('leaves neither file nor key behind when it is removed', async () => {
		const secrets = new MemorySecrets();
		const file = new SessionFile(folder(), secrets);
		await file.write(session);
		assert.equal(secrets.values.size, 1);
		await file.remove();
		assert.equal(secrets.values.size, 0);
		assert.deepEqual(readdirSync(folder()), []);
		await file.remove();
	});
});
