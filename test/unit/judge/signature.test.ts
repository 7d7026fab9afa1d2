import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { resultTypeOf, Signature, TypeName } from '#contract/signature.ts';
import { nodeValues, parseValueType, resultValueType, valueTypeName } from '#judge/signature/valueType.ts';

function signature(parameters: Record<string, string>, returns: { type: string; changes?: string }): unknown {
	return { name: 'solve', parameters: Object.entries(parameters).map(([name, type]) => ({ name, type })), returns };
}

function refusals(given: unknown): string[] {
	return Signature.safeParse(given).error?.issues.map(({ path, message }) => `${path.join('.')}: ${message}`) ?? [];
}

describe('the types of a signature', () => {
	const types = ['int', 'char', 'long?', 'string?[]', 'char[][]', 'double[][][]', 'list<int>', 'list<char>[]'];
	for (const name of [...types, 'tree<string>', 'tree<long>[]', 'graph']) {
		it(`${name} is one, and keeps its name when it is taken apart`, () => {
			assert.equal(TypeName.parse(name), name);
			assert.equal(valueTypeName(parseValueType(name)), name);
		});
	}

	const others = ['void', 'byte', 'int[][][][]', 'int[]?', 'int??', 'list<int>[][]', 'list<int?>', 'tree<int[]>'];
	for (const name of [...others, 'list<list<int>>', 'list<int>?', 'graph[]', 'graph?', 'tree', ' int', '']) {
		it(`${JSON.stringify(name)} is none`, () => {
			assert.ok(!TypeName.safeParse(name).success);
		});
	}
});

describe('a signature', () => {
	it('that returns nothing names the parameter it changes', () => {
		assert.deepEqual(refusals(signature({ grid: 'char[][]' }, { type: 'void', changes: 'grid' })), []);
		assert.deepEqual(refusals(signature({ grid: 'char[][]' }, { type: 'void' })), [
			'returns.changes: a function that returns nothing changes a parameter: name it in changes',
		]);
	});

	it('that returns something changes nothing', () => {
		assert.deepEqual(refusals(signature({ nums: 'int[]' }, { type: 'int', changes: 'nums' })), [
			'returns.changes: changes goes with the type void',
		]);
	});

	it('changes only what can be changed in place', () => {
		for (const type of ['int[]', 'list<int>', 'tree<int>', 'tree<char>[]', 'graph'])
			assert.deepEqual(refusals(signature({ k: 'int', given: type }, { type: 'void', changes: 'given' })), [], type);
		const refused = ['returns.changes: changes names a parameter that is an array, a list, a tree or a graph'];
		for (const type of ['int', 'string', 'char', 'int?'])
			assert.deepEqual(refusals(signature({ given: type }, { type: 'void', changes: 'given' })), refused, type);
		assert.deepEqual(refusals(signature({ given: 'int[]' }, { type: 'void', changes: 'other' })), refused);
	});

	it('has lists of one type and trees of one type, what it returns included', () => {
		const one = signature({ a: 'list<int>', b: 'list<int>[]', c: 'tree<char>' }, { type: 'list<int>' });
		assert.deepEqual(refusals(one), []);
		assert.deepEqual(refusals(signature({ a: 'list<int>', b: 'list<long>' }, { type: 'int' })), [
			': every list of a signature holds values of one type',
		]);
		assert.deepEqual(refusals(signature({ a: 'tree<int>[]' }, { type: 'tree<string>' })), [
			': every tree of a signature holds values of one type',
		]);
	});

	it('is judged by what it returns, or else by the parameter it changes', () => {
		const returning = Signature.parse(signature({ tree: 'tree<char>' }, { type: 'int?[]' }));
		assert.equal(resultTypeOf(returning), 'int?[]');
		const changing = Signature.parse(signature({ k: 'int', grid: 'char[][]' }, { type: 'void', changes: 'grid' }));
		assert.equal(resultTypeOf(changing), 'char[][]');
		assert.equal(valueTypeName(resultValueType(changing)), 'char[][]');
	});

	it('knows what its nodes hold, wherever they occur', () => {
		const both = Signature.parse(signature({ k: 'int', trees: 'tree<char>[]' }, { type: 'list<long>' }));
		assert.equal(nodeValues(both, 'tree'), 'char');
		assert.equal(nodeValues(both, 'list'), 'long');
		const none = Signature.parse(signature({ nums: 'int[]' }, { type: 'int' }));
		assert.equal(nodeValues(none, 'tree'), undefined);
	});
});
