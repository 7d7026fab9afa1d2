import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { CaseReport } from '#contract/judging.ts';
import type { ClassSignature } from '#contract/signature.ts';
import type { Value } from '#contract/value.ts';
import { caseFromTexts } from '#extension/challenges/caseFromTexts.ts';
import { comparedLines } from '#extension/challenges/comparedLines.ts';
import { wrongSentence } from '#extension/challenges/wrongSentence.ts';
import { english } from './english.ts';

const tower: ClassSignature = {
	name: 'CrateTower',
	parameters: [],
	methods: [
		{ name: 'add', parameters: [{ name: 'weight', type: 'long' }], returns: { type: 'void' } },
		{ name: 'lightest', parameters: [], returns: { type: 'long?' } },
		{
			name: 'label',
			parameters: [
				{ name: 'words', type: 'string[]' },
				{ name: 'at', type: 'int' },
			],
			returns: { type: 'bool' },
		},
	],
};
const sized: ClassSignature = { ...tower, parameters: [{ name: 'size', type: 'int' }] };

function read(text: string, expected = '', signature = tower): { input: Value[]; expected?: Value } {
	const { input, expected: right } = caseFromTexts(english, { name: '', values: [text], expected }, 'a', signature);
	return { input, ...(right !== undefined && { expected: right }) };
}

function refuses(text: string, message: string, expected = '', signature = tower): void {
	assert.throws(() => read(text, expected, signature), { code: 'badRequest', message });
}

describe('calls that somebody typed', () => {
	it('stand one after the other as in code', () => {
		const calls = [['CrateTower'], ['add', '9007199254740993'], ['label', ['a(', ')'], 2], ['lightest']];
		assert.deepEqual(read('CrateTower()\nadd(9007199254740993)\nlabel(["a(", ")"], 2)\nlightest()\n').input, [calls]);
		assert.deepEqual(read('CrateTower(); .add( 9007199254740993 ); .label(["a(", ")",],2).lightest()').input, [calls]);
	});

	it('make the object by themselves where that needs nothing', () => {
		assert.deepEqual(read('lightest()').input, [[['CrateTower'], ['lightest']]]);
		refuses('lightest()', 'Calls, line 1, column 1: the first call makes the object: CrateTower(…).', '', sized);
	});

	it('come with what each of them returns', () => {
		assert.deepEqual(read('add(5) lightest()', '[null, None, 5]').expected, [null, null, '5']);
		refuses(
			'add(5)',
			'Expected, line 1, column 7: a list in [ ] of what each of the 2 calls returns is expected.',
			'[null]',
		);
		refuses('add(5)', 'Expected, line 1, column 8: null is expected, as this call returns nothing.', '[null, 5]');
	});

	it('are refused by line and column', () => {
		refuses('', 'Calls is empty: a call is expected, of one of CrateTower, add, lightest, label.');
		refuses(
			'add(5)\nfly()',
			'Calls, line 2, column 1: a call is expected, of one of CrateTower, add, lightest, label.',
		);
		refuses('add', 'Calls, line 1, column 4: the arguments of add in ( ) are expected.');
		refuses('add()', 'Calls, line 1, column 5: a whole number is expected.');
		refuses('add(1, 2)', 'Calls, line 1, column 6: add takes 1 arguments.');
		refuses('label(["a"])', 'Calls, line 1, column 12: label takes 2 arguments.');
		refuses('lightest()\nCrateTower()', 'Calls, line 2, column 1: there is one object, and it was made already.');
	});
});

describe('the calls of a case that failed', () => {
	const whole = (value: Value) => ({ kind: 'whole', value }) as const;
	const failing: CaseReport = {
		...{ index: 0, name: 'edge 1', verdict: 'wrongAnswer', prints: '', printsCut: false },
		...{ cpuTimeMs: 0, wallTimeMs: 0, peakMemoryBytes: 0 },
		input: [whole([['CrateTower'], ['add', '5'], ['lightest'], ['lightest']])],
		expected: whole([null, null, '5', '5']),
		actual: whole([null, null, '5', null]),
	};

	it('are explained by the first that went wrong', () => {
		const challenge = { signature: tower, checker: { kind: 'exact' } } as const;
		assert.equal(wrongSentence(english, failing, challenge), 'Call 4, lightest(), returned null where 5 is right.');
	});

	it('stand beside what they returned when two results are compared', () => {
		assert.deepEqual(comparedLines(failing, tower), {
			expected: 'CrateTower()\nadd(5)\nlightest() = 5\nlightest() = 5\n',
			actual: 'CrateTower()\nadd(5)\nlightest() = 5\nlightest() = null\n',
		});
	});

	it('are left to the table where they are too long to be known here', () => {
		const challenge = { signature: tower, checker: { kind: 'exact' } } as const;
		const cut: CaseReport = { ...failing, input: [{ kind: 'cut', start: '[["CrateTower"]', characters: 9000 }] };
		assert.equal(wrongSentence(english, cut, challenge), 'One of the calls returned another value than the right one.');
		assert.equal(comparedLines(cut, tower)?.actual, '[null, null, "5", null]\n');
	});
});
