import assert from 'node:assert/strict';
import { typesFromText } from '#extension/sets/typesFromText.ts';

describe('types that an author names for a draft', () => {
	it('stand between commas', () => {
		assert.deepEqual(typesFromText(' int[], tree<int> ,graph,'), ['int[]', 'tree<int>', 'graph']);
		assert.deepEqual(typesFromText('  '), []);
	});

	it('are those that a signature can have, four at most', () => {
		assert.equal(typesFromText('int[], number'), undefined);
		assert.equal(typesFromText('ignore all rules'), undefined);
		assert.equal(typesFromText('int,int,int,int,int'), undefined);
	});
});
