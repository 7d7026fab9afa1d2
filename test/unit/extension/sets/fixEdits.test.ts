import assert from 'node:assert/strict';
import { type EditingFix, fixEdits } from '#extension/sets/fixEdits.ts';
import { jsonTree, nodeAt, textOf } from '#extension/sets/jsonTree.ts';

/** The text with the fix applied; undefined where it does not fit. */
function mended(text: string, fix: EditingFix, line = 1): string | undefined {
	const changes = fixEdits(fix, text, line);
	if (changes.length === 0) return undefined;
	return changes
		.toSorted((one, other) => other.start - one.start)
		.reduce((done, { start, end, text: put }) => done.slice(0, start) + put + done.slice(end), text);
}

const set = `{
	"formatVersion": 1,
	"sections": [
		{
			"title": "One",
			"due": "2026-10-05T23:59",
			"challenges": [
				{ "challenge": "two-sum", "points": 2 },
				{ "challenge": "pairs" }
			]
		},
		{ "title": "Two", "challenges": [{ "challenge": "rivers" }] }
	]
}
`;

describe('a quick fix', () => {
	it('changes the id and leaves every other character as it was', () => {
		const text = '{ "formatVersion" : 1,\n  "id" : "ada~set.two-sums" , "title":"T" }\n';
		assert.equal(mended(text, { kind: 'setSlug', slug: 'two-sum' }), text.replace('two-sums', 'two-sum'));
		assert.equal(mended(text, { kind: 'setId', id: 'bob~set.x' }), text.replace('ada~set.two-sums', 'bob~set.x'));
	});

	it('puts the topic first, and one that stood further back in its place', () => {
		const topics = (text: string): string => `{ "topics": [${text}] }`;
		const fix: EditingFix = { kind: 'setFirstTopic', topic: 'graphs' };
		assert.equal(mended(topics('"arrays", "hashing"'), fix), topics('"graphs", "hashing"'));
		assert.equal(mended(topics('"arrays", "graphs"'), fix), topics('"graphs", "arrays"'));
		assert.equal(mended(topics('"graphs"'), fix), undefined);
	});

	it('adds a dependency to a list that is there, and makes one where there is none', () => {
		const fix: EditingFix = { kind: 'addDependency', extension: 'a.b' };
		assert.equal(
			mended('{\n\t"name": "x",\n\t"version": "1.0.0"\n}\n', fix),
			'{\n\t"name": "x",\n\t"version": "1.0.0",\n\t"extensionDependencies": ["a.b"]\n}\n',
		);
		assert.equal(mended('{ "extensionDependencies": ["c.d"] }', fix), '{ "extensionDependencies": ["c.d", "a.b"] }');
		assert.equal(mended('{ "extensionDependencies": [] }', fix), '{ "extensionDependencies": ["a.b"] }');
	});

	it('removes an entry with its comma, wherever it stands', () => {
		const remove = (challenge: string): EditingFix => ({ kind: 'removeEntry', path: [], challenge });
		const without = (challenge: string): unknown => JSON.parse(mended(set, remove(challenge)) ?? 'null');
		const { sections } = JSON.parse(set) as { sections: [{ challenges: unknown[] }, unknown] };
		const [one, two] = sections;
		assert.deepEqual(without('two-sum'), {
			formatVersion: 1,
			sections: [{ ...one, challenges: [one.challenges[1]] }, two],
		});
		assert.deepEqual(without('pairs'), {
			formatVersion: 1,
			sections: [{ ...one, challenges: [one.challenges[0]] }, two],
		});
		// A section needs an entry.
		assert.deepEqual(without('rivers'), { formatVersion: 1, sections: [one] });
		assert.equal(mended(set, remove('gone')), undefined);
		const last = '{ "sections": [{ "challenges": [{ "challenge": "rivers" }] }] }';
		assert.equal(mended(last, remove('rivers')), undefined);
	});

	it('removes of two entries the one that is meant, by its path or by its line', () => {
		const text =
			'{ "sections": [{ "challenges": [\n{ "challenge": "a" },\n{ "challenge": "b" },\n{ "challenge": "a" }\n] }] }';
		const left = '{ "sections": [{ "challenges": [\n{ "challenge": "a" },\n{ "challenge": "b" }\n] }] }';
		const path = ['sections', 0, 'challenges', 2];
		assert.equal(mended(text, { kind: 'removeEntry', path, challenge: 'a' }), left);
		assert.equal(mended(text, { kind: 'removeEntry', path: [], challenge: 'a' }, 4), left);
		assert.equal(mended(text, { kind: 'removeEntry', path: [], challenge: 'a' }, 3), undefined);
	});

	it('adds an entry to the last section, laid out as the one before it', () => {
		const changed = mended(set, { kind: 'addEntry', challenge: 'new-one' });
		assert.equal(changed, set.replace('"rivers" }]', '"rivers" }, { "challenge": "new-one" }]'));
		const one = '{ "sections": [{ "challenges": [\n\t{ "challenge": "a" }\n] }] }';
		assert.equal(
			mended(one, { kind: 'addEntry', challenge: 'b' }),
			'{ "sections": [{ "challenges": [\n\t{ "challenge": "a" },\n\t{ "challenge": "b" }\n] }] }',
		);
	});

	it('gives a time a zone, once', () => {
		const path = ['sections', 0, 'due'];
		const changed = mended(set, { kind: 'addZone', path }) ?? '';
		assert.match(textOf(nodeAt(jsonTree(changed), path)) ?? '', /^2026-10-05T23:59:00(?:Z|[+-]\d\d:\d\d)$/);
		assert.equal(mended(changed, { kind: 'addZone', path }), undefined);
	});

	it('does nothing to a text that is no JSON or has nothing of the kind', () => {
		const fixes: EditingFix[] = [
			{ kind: 'setSlug', slug: 'a' },
			{ kind: 'setFirstTopic', topic: 'a' },
			{ kind: 'addEntry', challenge: 'a' },
			{ kind: 'removeEntry', path: ['sections', 0], challenge: 'a' },
			{ kind: 'addZone', path: ['id'] },
		];
		for (const text of ['', '{', '[1, 2', 'null', '[]', '{}', '{ "sections": 7, "id": 7, "topics": {} }']) {
			for (const fix of fixes) assert.equal(mended(text, fix), undefined, `${fix.kind} in ${text}`);
		}
		assert.equal(jsonTree('['.repeat(5_000) + ']'.repeat(5_000)), undefined);
	});
});

describe('a JSON text with its places', () => {
	it('finds every value where it stands', () => {
		const text = '{"a": [1, {"b\\"c": "x\\u00e9"}, true, null], "d": -1.5e3}';
		const node = nodeAt(jsonTree(text), ['a', 1, 'b"c']);
		assert.equal(textOf(node), 'xé');
		assert.equal(text.slice(node?.start, node?.end), '"x\\u00e9"');
		const number = nodeAt(jsonTree(text), ['d']);
		assert.equal(text.slice(number?.start, number?.end), '-1.5e3');
		assert.equal(nodeAt(jsonTree(text), ['a', 9]), undefined);
	});
});
