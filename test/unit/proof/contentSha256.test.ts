import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { contentSha256 } from '#proof/contentSha256.ts';

describe('the hash of a challenge', () => {
	const files = new Map([
		['b.py', 'ä\n'],
		['a.md', 'text'],
	]);

	it('is that of names, lengths and contents in the order of the names', () => {
		const expected = createHash('sha256').update('a.md\x004\x00textb.py\x003\x00ä\n').digest('hex');
		assert.equal(contentSha256(files), expected);
	});

	it('does not depend on the order in which the files were read', () => {
		assert.equal(contentSha256(new Map([...files].reverse())), contentSha256(files));
	});

	it('leaves out the proof that carries it', () => {
		assert.equal(contentSha256(new Map([...files, ['proof.json', '{}']])), contentSha256(files));
	});

	it('changes when text moves from one file to the next', () => {
		assert.notEqual(
			contentSha256(
				new Map([
					['a', 'xb'],
					['c', ''],
				]),
			),
			contentSha256(
				new Map([
					['a', 'x'],
					['bc', ''],
				]),
			),
		);
	});
});
