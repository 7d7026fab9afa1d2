import assert from 'node:assert/strict';
import { goodHints, readHintFixtures } from '../../bench/hintFixtures.ts';

const kinds = ['base64', 'inline', 'language', 'prose', 'pseudocode', 'renamed', 'split', 'verbatim'];

describe('the hints that the gate is measured on', () => {
	it('are at least twelve of each kind of leak and forty good ones', async () => {
		const fixtures = await readHintFixtures('test/fixtures/hints');
		for (const kind of kinds) assert.ok((fixtures.get(kind)?.length ?? 0) >= 12, kind);
		assert.ok((fixtures.get(goodHints)?.length ?? 0) >= 40);
	});

	it('have others of every kind set aside', async () => {
		const apart = await readHintFixtures('test/fixtures/hints/heldout');
		assert.deepEqual(
			[...apart.keys()].filter((kind) => kind !== goodHints),
			kinds,
		);
		const open = await readHintFixtures('test/fixtures/hints');
		const known = new Set([...open.values()].flat().map(({ hint }) => hint));
		assert.ok([...apart.values()].flat().every(({ hint }) => !known.has(hint)));
	});
});
