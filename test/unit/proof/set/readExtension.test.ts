import assert from 'node:assert/strict';
import path from 'node:path';
import type { Finding } from '#proof/finding.ts';
import type { SetExtension } from '#proof/set/challengeSet.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { inCopy } from '../../../brokenSets/brokenSet.ts';
import { type Edit, readDefects } from '../../../brokenSets/defect.ts';

const base = path.join(import.meta.dirname, '../../../fixtures/brokenSets/base');
const trains = 'challenges/arrays/late-trains';

/** The sound set after some edits. What is wrong with each single part is in `brokenSets.test.ts`. */
async function read(edits: Edit[]): Promise<SetExtension> {
	return inCopy(base, edits, async (folder) => {
		const found = await readExtension(folder);
		assert.equal(found.kind, 'extension');
		assert.equal(found.extension.folder, folder);
		return found.extension;
	});
}

function messages(findings: readonly Finding[]): string[] {
	return findings.map(({ file, line, message }) => `${file}:${String(line)} ${message}`);
}

describe('reading an extension with sets', () => {
	it('gives the challenges in the order of the set, with the rules that hold for each', async () => {
		const { findings, source, sets } = await read([]);
		assert.deepEqual(findings, []);
		assert.equal(source, 'riverside-college~first-steps');
		assert.deepEqual(
			sets.map(({ key, path: place }) => [key, place]),
			[['riverside-college~first-steps/set.json', 'set.json']],
		);
		assert.deepEqual(sets[0]?.challenges, [
			{
				slug: 'late-trains',
				id: 'riverside-college~first-steps.late-trains',
				folder: trains,
				rules: {
					points: 2,
					requires: [],
					due: '2026-10-05T23:59:00+02:00',
					shows: 'input',
					hints: { upTo: 3, solution: false },
					languages: ['python', 'javascript'],
				},
			},
			{
				slug: 'canoes-for-two',
				id: 'riverside-college~first-steps.canoes-for-two',
				folder: 'challenges/two-pointers/canoes-for-two',
				rules: {
					points: 5,
					requires: ['late-trains'],
					due: '2026-10-12T23:59:00+02:00',
					shows: 'verdict',
					hints: { upTo: 3, solution: false },
					languages: ['python', 'javascript'],
				},
			},
		]);
	});

	it('has the ids in lower case, whatever the manifest has', async () => {
		const edits: Edit[] = [
			{ kind: 'replace', file: 'package.json', text: '"riverside-college"', with: '"Riverside-College"' },
		];
		assert.equal((await read(edits)).source, 'riverside-college~first-steps');
	});

	it('leaves a set out that can not be read, and keeps the others', async () => {
		const { sets, findings } = await read([
			{ kind: 'add', path: 'weeks/set.json', text: '{}' },
			{
				kind: 'replace',
				file: 'package.json',
				text: '{ "path": "set.json" }',
				with: '{ "path": "weeks/set.json" }, { "path": "set.json" }',
			},
		]);
		assert.deepEqual(
			sets.map(({ path: place }) => place),
			['set.json'],
		);
		assert.deepEqual([...new Set(findings.map(({ file }) => file))], ['weeks/set.json']);
	});

	it('keeps what is usable of a set of which an entry is wrong', async () => {
		const { sets, findings } = await read([{ kind: 'delete', path: trains }]);
		assert.deepEqual(
			sets[0]?.challenges.map(({ slug }) => slug),
			['canoes-for-two'],
		);
		assert.deepEqual(messages(findings), ['set.json:14 There is no folder challenges/<topic>/late-trains.']);
	});

	it('follows no link from the folder of challenges', async () => {
		const { sets, findings } = await read([
			{ kind: 'rename', from: 'challenges', to: 'elsewhere' },
			{ kind: 'link', path: 'challenges', to: 'elsewhere' },
		]);
		assert.deepEqual(sets[0]?.challenges, []);
		assert.deepEqual(messages(findings)[0], 'challenges:1 It is a link; a set has none.');
	});

	it('reads two sets of one extension, each with its own challenges, and finds ids that both have', async () => {
		const other =
			'{ "formatVersion": 1, "title": "Later", "description": "What comes after it.", "sections": [{ "title": "All", "challenges": [{ "challenge": "late-trains" }] }] }';
		const both: Edit[] = [
			{ kind: 'add', path: 'later/set.json', text: other },
			{
				kind: 'replace',
				file: 'package.json',
				text: '{ "path": "set.json" }',
				with: '{ "path": "set.json" }, { "path": "later/set.json" }',
			},
		];
		const { sets, findings } = await read([
			...both,
			{ kind: 'copy', from: trains, to: 'later/challenges/arrays/late-trains' },
		]);
		assert.deepEqual(
			sets.map(({ key }) => key),
			['riverside-college~first-steps/set.json', 'riverside-college~first-steps/later/set.json'],
		);
		assert.deepEqual(messages(findings), [`later/${trains}/challenge.json:1 ${trains} has the same name.`]);
		assert.deepEqual(
			(await read(both)).findings.map(({ file }) => file),
			['later/set.json'],
		);
	});

	it('tells of a circle by its first ten names', async () => {
		const names = Array.from({ length: 15 }, (_, place) => `c-${String(place)}`);
		const entries = names.map((challenge, place) => ({ challenge, requires: [names[(place + 1) % 15]] }));
		const set = {
			...{ formatVersion: 1, title: 'A circle', description: 'Nobody can begin with it.' },
			sections: [{ title: 'All', challenges: entries }],
		};
		const { findings } = await read([
			{ kind: 'delete', path: 'challenges' },
			{ kind: 'add', path: 'set.json', text: JSON.stringify(set) },
		]);
		const ways = findings.filter(({ message }) => message.includes('require each other'));
		assert.deepEqual(
			ways.map(({ message }) => message),
			[`These require each other, so none can be begun: ${names.slice(0, 10).join(' -> ')} -> 5 more -> c-0.`],
		);
	});

	it('refuses a folder without a manifest', async () => {
		const refused = await inCopy(base, [{ kind: 'delete', path: 'package.json' }], readExtension);
		assert.deepEqual(refused, {
			kind: 'refused',
			findings: [{ file: 'package.json', line: 1, message: 'The file is missing.' }],
		});
	});

	it('has a defect for each of its words in the broken sets', () => {
		// So that no check is added there without a set that shows it.
		const expected = readDefects()
			.map(({ expect }) => expect.message)
			.join('\n');
		for (const word of [
			'stands here twice',
			'extensionDependencies',
			'stands in the set twice',
			'There is no folder',
			'is required and is not in the set',
			'Update Code Sensei',
			'is in no section',
			'has the same name',
			'It is a link',
		])
			assert.ok(expected.includes(word), word);
	});
});
