import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseJsonText } from '#proof/jsonText.ts';

function lineOfMistake(text: string): number {
	const json = parseJsonText(text);
	assert.equal(json.kind, 'malformed');
	return json.line;
}

describe('a JSON text', () => {
	it('is the value that JSON.parse gives, however it is spaced', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('', '\t', '  '), (value, space) => {
				const text = JSON.stringify(value, undefined, space);
				const json = parseJsonText(text);
				assert.equal(json.kind, 'parsed');
				assert.deepEqual(json.value, JSON.parse(text));
			}),
		);
	});

	it('knows the line of each of its parts', () => {
		const json = parseJsonText('{\n "a": [\n  1,\n  {"b": "x\\"]",\n   "c": -1.5e3}\n ]\n}');
		assert.equal(json.kind, 'parsed');
		assert.equal(json.lineOf([]), 1);
		assert.equal(json.lineOf(['a', 0]), 3);
		assert.equal(json.lineOf(['a', 1]), 4);
		assert.equal(json.lineOf(['a', 1, 'c']), 5);
	});

	it('knows where each of its parts begins and ends', () => {
		const text = ' { "a" : [ 1 , {"b": "x\\"]"} ] , "c" : -1.5e3 } ';
		const json = parseJsonText(text);
		assert.equal(json.kind, 'parsed');
		const part = (...path: PropertyKey[]): string | undefined => {
			const span = json.spanOf(path);
			return span && text.slice(span.start, span.end);
		};
		assert.equal(part(), text.trim());
		assert.equal(part('a'), '[ 1 , {"b": "x\\"]"} ]');
		assert.equal(part('a', 1), '{"b": "x\\"]"}');
		assert.equal(part('a', 1, 'b'), '"x\\"]"');
		assert.equal(part('c'), '-1.5e3');
		assert.equal(part('a', 2), undefined);
		assert.equal(part('d', 'e'), undefined);
	});

	it('answers with the nearest part around one that is missing', () => {
		const json = parseJsonText('{\n "a": {\n  "b": 1\n }\n}');
		assert.equal(json.kind, 'parsed');
		assert.equal(json.lineOf(['a', 'z', 3]), 2);
	});

	it('names the line of a mistake', () => {
		assert.equal(lineOfMistake('{\n "a": 1,\n}'), 2);
		assert.equal(lineOfMistake('[\n 1,\n\n]'), 2);
		assert.equal(lineOfMistake('[1,\n 2'), 2);
		assert.equal(lineOfMistake('[1]\n\nx'), 3);
		assert.equal(lineOfMistake('[\n01]'), 2);
		assert.equal(lineOfMistake('[\n"a\nb"]'), 2);
		assert.equal(lineOfMistake(''), 1);
	});

	it('does not let a repeated name hide a value', () => {
		assert.equal(lineOfMistake('{\n"a": 1,\n"a": 2\n}'), 3);
	});

	it('survives being nested without end', () => {
		assert.equal(parseJsonText('['.repeat(1_000_000)).kind, 'malformed');
	});
});
