import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compactJson } from '#backend/sets/authoring/compactJson.ts';

describe('JSON as a person writes it', () => {
	it('is the value that was given', () => {
		fc.assert(
			fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
				assert.deepEqual(JSON.parse(compactJson(value)), JSON.parse(JSON.stringify(value)));
			}),
		);
	});

	it('keeps what is short on one line, and breaks what is long where it has to', () => {
		const long = 'x'.repeat(60);
		assert.equal(
			compactJson({ a: [[1, 2], [3]], b: {}, c: [{ long }, { long }] }),
			`{\n\t"a": [[1, 2], [3]],\n\t"b": {},\n\t"c": [\n\t\t{ "long": "${long}" },\n\t\t{ "long": "${long}" }\n\t]\n}\n`,
		);
	});
});
