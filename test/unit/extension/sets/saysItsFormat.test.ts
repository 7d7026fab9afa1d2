import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { saysItsFormat } from '#extension/sets/saysItsFormat.ts';

const root = path.join(import.meta.dirname, '../../../..');

describe('a file that is named as those of a set', () => {
	it('is one of ours when it says in which format it is written, also while it is written', () => {
		for (const file of ['backend/setTemplate/set.json', 'backend/bank/arrays/two-sum/challenge.json'])
			assert.ok(saysItsFormat(readFileSync(path.join(root, file), 'utf8')), file);
		assert.ok(saysItsFormat('{\n\t"formatVersion" : 1,\n\t"title'));
	});

	it('is none of ours else, whatever it is', () => {
		for (const text of [
			'',
			'[]',
			'{ "name": "ctf", "category": "web" }',
			'{ "formatVersion": "1.2" }',
			'formatVersion: 1',
		])
			assert.equal(saysItsFormat(text), false, text);
		assert.equal(saysItsFormat(`${' '.repeat(100_000)}{ "formatVersion": 1 }`), false);
	});
});
