import assert from 'node:assert/strict';
import { inputsBeyond, inputsOn } from '#backend/forge/boundInputs.ts';
import { parseBounds } from '#backend/forge/parseBounds.ts';
import type { Signature } from '#contract/signature.ts';
import type { Input } from '#contract/value.ts';

function signatureOf(...types: string[]): Signature {
	const parameters = types.map((type, place) => ({ name: 'abcdef'[place] ?? '', type }));
	return { name: 'f', parameters, returns: { type: 'int' } };
}

function told(constraints: string[], ...types: string[]): string[] {
	return parseBounds(constraints, signatureOf(...types)).bounds.map(({ part, least, most }) => {
		return `${part.parameter}${'[]'.repeat(part.depth)}${part.isLength ? '.length' : ''} ${String(least)}..${String(most)}`;
	});
}

describe('bounds in the constraints of a draft', () => {
	it('are read in the usual form, several names at once', () => {
		assert.deepEqual(told(['1 <= a.length <= 10^5', '-10^9 <= a[i], b <= 10^9'], 'int[]', 'int'), [
			'0.length 1..100000',
			'0[] -1000000000..1000000000',
			'1 -1000000000..1000000000',
		]);
		assert.deepEqual(
			told(['0 < b < 2 * 10^5', 'c <= 2^31 - 1', '`1 ≤ a[i][j].length ≤ 1,000`'], 'string[][]', 'int', 'long'),
			['1 1..199999', '2 undefined..2147483647', '0[][].length 1..1000'],
		);
		assert.deepEqual(told(['1 <= a.length <= 5', '3 <= a[i]'], 'list<int>'), ['0.length 1..5', '0[] 3..undefined']);
	});

	it('are no bounds where they speak of something else, and then the constraints say more than the bounds', () => {
		for (const text of [
			'all numbers differ',
			'1 <= nodes <= 5',
			'1 <= b <= a.length',
			'a[i] != a[j]',
			'0 <= a[i] <= b',
		]) {
			const { bounds, isAll } = parseBounds([text], signatureOf('int[]', 'int'));
			assert.equal(isAll, false, text);
			assert.ok(
				bounds.every(({ least, most }) => least === undefined || most === undefined),
				text,
			);
		}
		assert.deepEqual(told(['1 <= a.length <= 3'], 'tree<int>'), []);
		assert.equal(parseBounds(['1 <= a.length <= 3', '0 <= a[i] <= 9'], signatureOf('int[]')).isAll, true);
		assert.equal(parseBounds([], signatureOf('int[]')).isAll, false);
	});

	it('give inputs one step beyond them, and exactly on them where there is nothing else', () => {
		const valid: Input = [['ab'], '5', [3, 1, 2]];
		const constraints = ['1 <= a[i].length <= 3', '0 <= b <= 9', '2 <= c.length <= 4', '-5 <= c[i] <= 2147483647'];
		const read = parseBounds(constraints, signatureOf('string[]', 'long', 'int[]'));
		assert.deepEqual(
			inputsBeyond(read, valid).map(({ input }) => input),
			[
				[[''], '5', [3, 1, 2]],
				[['abab'], '5', [3, 1, 2]],
				[['ab'], '-1', [3, 1, 2]],
				[['ab'], '10', [3, 1, 2]],
				[['ab'], '5', [3]],
				[['ab'], '5', [3, 1, 2, 3, 1]],
				[['ab'], '5', [-6, 1, 2]],
				// 2^31 is no int: nobody can ask for it.
			],
		);
		assert.deepEqual(
			inputsOn(read, valid).map(({ input }) => input[2]),
			[
				[3, 1, 2],
				[3, 1, 2],
				[3, 1, 2],
				[3, 1, 2],
				[3, 1],
				[3, 1, 2, 3],
				[-5, 1, 2],
				[2147483647, 1, 2],
			],
		);
		assert.deepEqual(inputsOn({ ...read, isAll: false }, valid), []);
	});

	it('leave an input alone in which the part is missing', () => {
		const read = parseBounds(['1 <= a[i] <= 3', '1 <= b.length <= 3'], signatureOf('int[]', 'string'));
		assert.deepEqual(
			inputsBeyond(read, [[], '']).map(({ input }) => input),
			[[[], '']],
		);
	});
});
