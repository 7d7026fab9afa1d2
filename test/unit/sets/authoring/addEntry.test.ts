import assert from 'node:assert/strict';
import { SetFile } from '#contract/challengeSet.ts';
import { addEntry } from '#backend/sets/authoring/addEntry.ts';

const head = '{\n  "formatVersion": 1,\n  "title": "A Set",\n  "description": "Ten characters.",\n  "sections": [\n';
const set = (sections: string): string => `${head}${sections}\n  ]\n}\n`;

function added(text: string, slug = 'new-one'): string {
	const entry = addEntry(text, slug);
	assert.equal(entry.kind, 'added', JSON.stringify(entry));
	return entry.text;
}

describe('a challenge that is added to set.json', () => {
	it('stands at the end of the last section, below the others where those stand below each other', () => {
		const before = set(
			'    { "title": "One", "challenges": [{ "challenge": "a" }] },\n    {\n      "title": "Two",\n      "challenges": [\n        { "challenge": "b", "points": 2 },\n        { "challenge": "c" }\n      ]\n    }',
		);
		assert.equal(
			added(before),
			before.replace('{ "challenge": "c" }', '{ "challenge": "c" },\n        { "challenge": "new-one" }'),
		);
	});

	it('stands beside the others where those stand on one line', () => {
		const before = set('    { "title": "One", "challenges": [{"challenge":"a"}] }');
		assert.equal(added(before), before.replace('{"challenge":"a"}', '{"challenge":"a"}, {"challenge": "new-one"}'));
		const two = set('    { "title": "One", "challenges": [{ "challenge": "a" }, { "challenge": "b" }] }');
		assert.equal(added(two), two.replace('"b" }', '"b" }, { "challenge": "new-one" }'));
	});

	it('is laid out on lines of its own where the one before it is, with the line ends of the file', () => {
		const before = set(
			'    {\n      "title": "One",\n      "challenges": [\n        {\n          "challenge": "a"\n        }\n      ]\n    }',
		).replaceAll('\n', '\r\n');
		const text = added(before);
		const entry = '        {\n          "challenge": "new-one"\n        }'.replaceAll('\n', '\r\n');
		assert.ok(text.includes(`        },\r\n${entry}\r\n      ]`), text);
		assert.ok(!/(?<!\r)\n/.test(text));
	});

	it('keeps brackets and quotes within titles apart from those of the file', () => {
		const text = added(set('    { "title": "a ] } \\" [", "challenges": [{ "challenge": "a" } ] }'));
		const { sections } = SetFile.parse(JSON.parse(text));
		assert.deepEqual(
			sections[0]?.challenges.map(({ challenge }) => challenge),
			['a', 'new-one'],
		);
	});

	it('is not added twice', () => {
		const before = set('    { "title": "One", "challenges": [{ "challenge": "a" }] }');
		assert.deepEqual(addEntry(before, 'a'), { kind: 'there', text: before });
	});

	it('is not added to a file that does not fit its format, and the line is named', () => {
		const entry = addEntry(set('    { "title": "One", "challenges": [] }'), 'a');
		assert.equal(entry.kind === 'refused' ? entry.findings[0]?.line : undefined, 6);
		assert.equal(addEntry('{', 'a').kind, 'refused');
		const full = Array.from({ length: 200 }, (_, place) => `{ "challenge": "c${String(place)}" }`).join(', ');
		assert.equal(addEntry(set(`    { "title": "One", "challenges": [${full}] }`), 'a').kind, 'refused');
	});
});
