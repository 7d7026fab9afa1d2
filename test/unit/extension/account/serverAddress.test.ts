import assert from 'node:assert/strict';
import { readServerAddress, refusedAddressWords } from '#extension/account/serverAddress.ts';
import { english } from '../english.ts';

describe('the address of a server', () => {
	const usable = (text: string, url: string, host: string): void =>
		assert.deepEqual(readServerAddress(text), { kind: 'usable', url, host }, text);
	const refused = (text: string, reason: string): void =>
		assert.deepEqual(readServerAddress(text), { kind: 'refused', reason }, text);

	it('is none when nothing is set', () => {
		assert.deepEqual(readServerAddress('  '), { kind: 'none' });
	});

	it('is taken with https, with or without saying so, and without the slash at its end', () => {
		usable('https://class.example.org/', 'https://class.example.org', 'class.example.org');
		usable(' class.example.org ', 'https://class.example.org', 'class.example.org');
		usable(
			'https://school.example.org:8443/sensei//',
			'https://school.example.org:8443/sensei',
			'school.example.org:8443',
		);
		usable('HTTPS://Class.Example.ORG', 'https://class.example.org', 'class.example.org');
	});

	it('may do without https on this computer itself, and nowhere else', () => {
		usable('http://localhost:3000', 'http://localhost:3000', 'localhost:3000');
		usable('http://127.0.0.1:3000', 'http://127.0.0.1:3000', '127.0.0.1:3000');
		usable('http://[::1]:3000', 'http://[::1]:3000', '[::1]:3000');
		usable('http://sensei.localhost', 'http://sensei.localhost', 'sensei.localhost');
		for (const far of [
			'class.example.org',
			'127.0.0.1.example.org',
			'10.0.0.7',
			'localhost.example.org',
			'0.0.0.0',
			'[::2]',
		])
			refused(`http://${far}`, 'notHttps');
		// Another way to write 127.0.0.1, which a URL turns into it.
		usable('http://2130706433', 'http://127.0.0.1', '127.0.0.1');
	});

	it('is refused when it is none, or carries more than an address', () => {
		for (const text of ['https://', 'a b', 'ftp://class.example.org', 'javascript:alert(1)', 'file:///etc/passwd'])
			refused(text, 'notAnAddress');
		for (const text of [
			'https://me:pw@class.example.org',
			'https://class.example.org/?a=1',
			'https://class.example.org/#x',
		])
			refused(text, 'tooMuch');
	});

	it('is refused with words that say what to write', () => {
		const words = (['notAnAddress', 'notHttps', 'tooMuch'] as const).map((reason) =>
			refusedAddressWords(english, { kind: 'refused', reason }),
		);
		assert.match(words[0] ?? '', /https:\/\/class\.example\.org/);
		assert.match(words[1] ?? '', /begin with https:/);
		assert.equal(new Set(words).size, 3);
	});
});
