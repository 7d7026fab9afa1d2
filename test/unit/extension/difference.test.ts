import assert from 'node:assert/strict';
import fc from 'fast-check';
import { difference } from '#extension/challenges/difference.ts';

const marked = (parts: { text: string; changed: boolean }[]): string =>
	parts.map(({ text, changed }) => (changed ? `<${text}>` : text)).join('');
const told = (expected: string, actual: string): string[] => {
	const both = difference(expected, actual);
	return [marked(both.expected), marked(both.actual)];
};

describe('the difference of two values', () => {
	it('marks the elements that differ', () => {
		assert.deepEqual(told('[0, 1]', '[0, 0]'), ['[0, <1>]', '[0, <0>]']);
	});

	it('never splits a number, a negative number or a text', () => {
		assert.deepEqual(told('[12, -5]', '[13, 5]'), ['[<12>, <-5>]', '[<13>, <5>]']);
		assert.deepEqual(told('["ab c"]', '["ab d"]'), ['[<"ab c">]', '[<"ab d">]']);
		assert.deepEqual(told('1.5', '1.25'), ['<1.5>', '<1.25>']);
	});

	it('shows an element that is missing or too many', () => {
		assert.deepEqual(told('[1, 2, 3]', '[1, 3]'), ['[1, <2, >3]', '[1, 3]']);
		assert.deepEqual(told('[]', '[7]'), ['[]', '[<7>]']);
	});

	it('marks nothing when both are the same', () => {
		assert.deepEqual(told('[[1], [2]]', '[[1], [2]]'), ['[[1], [2]]', '[[1], [2]]']);
		assert.deepEqual(told('', ''), ['', '']);
	});

	it('keeps beginning and end in common of values that are too long to compare whole', () => {
		const long = (middle: number): string =>
			`[${Array.from({ length: 3000 }, (_, index) => index * middle).join(', ')}, 5]`;
		const [expected = '', actual = ''] = told(long(2), long(3));
		assert.ok(expected.startsWith('[0, <2'));
		assert.ok(actual.endsWith('>, 5]'));
	});

	it('loses no character, and both sides share the same unmarked text', () => {
		const texts = fc.string({ unit: fc.constantFrom('[', ']', ',', ' ', '1', '2', '"', 'a', '\\', '😀') });
		const shared = (parts: { text: string; changed: boolean }[]): string =>
			parts.flatMap(({ text, changed }) => (changed ? [] : [text])).join('');
		fc.assert(
			fc.property(texts, texts, (expected, actual) => {
				const both = difference(expected, actual);
				assert.equal(both.expected.map(({ text }) => text).join(''), expected);
				assert.equal(both.actual.map(({ text }) => text).join(''), actual);
				assert.equal(shared(both.expected), shared(both.actual));
			}),
		);
	});
});
