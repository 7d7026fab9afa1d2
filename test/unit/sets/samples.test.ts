import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { provedChallengeOf } from '#backend/challenges/readProvedChallenge.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import type { SetExtension } from '#proof/set/challengeSet.ts';
import { readExtension } from '#proof/set/readExtension.ts';

const sample = path.join(import.meta.dirname, '../../../samples/algorithms-101');

describe('the sample set', () => {
	let extension: SetExtension;

	before(async () => {
		const read = await readExtension(sample);
		assert.ok(read.kind === 'extension', JSON.stringify(read));
		extension = read.extension;
	});

	it('is an extension with one set of ten challenges, and nothing is found in it', () => {
		assert.deepEqual(extension.findings, []);
		assert.deepEqual(
			extension.sets.map(({ key, challenges }) => [key, challenges.length]),
			[['code-sensei-samples~algorithms-101/set.json', 10]],
		);
	});

	it('has a proof for each challenge that fits its files, and the ids of the extension', async () => {
		for (const { id, folder } of extension.sets.flatMap(({ challenges }) => challenges)) {
			const { files, readable } = await readChallengeFiles(path.join(sample, folder));
			assert.deepEqual(readable.findings, [], folder);
			const read = provedChallengeOf(files.contents);
			assert.ok(read.kind === 'proved', `${folder}: ${JSON.stringify(read)}`);
			assert.equal(read.challenge.file.id, id);
		}
	});

	it('uses every rule that a set can have', () => {
		const rules = extension.sets.flatMap(({ challenges }) => challenges.map((challenge) => challenge.rules));
		assert.ok(rules.some(({ due }) => due !== undefined && Date.parse(due) > Date.parse('2090-01-01T00:00:00Z')));
		assert.ok(rules.some(({ requires }) => requires.length > 0));
		assert.ok(rules.some(({ shows }) => shows === 'input'));
		assert.ok(rules.some(({ hints }) => hints.upTo === 2 && !hints.solution));
		assert.ok(rules.some(({ languages }) => languages !== undefined));
		assert.ok(new Set(rules.map(({ points }) => points)).size > 1);
	});

	it('can be packaged: icon, licence and documents are there', async () => {
		for (const file of ['README.md', 'CHANGELOG.md', 'LICENSE']) {
			assert.notEqual((await readFile(path.join(sample, file), 'utf8')).trim(), '', file);
		}
		const icon = await readFile(path.join(sample, 'icon.png'));
		assert.deepEqual([icon.readUInt32BE(16), icon.readUInt32BE(20)], [128, 128]);
	});
});
