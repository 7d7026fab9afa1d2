import assert from 'node:assert/strict';
import * as z from 'zod';
import { challengeFormat, type FileFormat, presentForm, setFormat } from '#proof/fileFormat.ts';
import { readJsonFile } from '#proof/readJsonFile.ts';

/** Format 1 had one language, format 2 several; since format 3 a title is an object. */
const recipes: FileFormat = {
	what: 'recipe',
	version: 3,
	converters: [
		({ language, ...rest }) => ({ ...rest, languages: [language] }),
		({ title, ...rest }) => ({ ...rest, title: { text: title } }),
	],
};

const Recipe = z.strictObject({
	formatVersion: z.literal(3),
	title: z.strictObject({ text: z.string().min(3) }),
	languages: z.array(z.string()),
});

describe('a file of an older format', () => {
	it('is brought to the present one step by step, from wherever it is', () => {
		const present = { formatVersion: 3, title: { text: 'Bread' }, languages: ['de'] };
		for (const older of [
			{ formatVersion: 1, title: 'Bread', language: 'de' },
			{ formatVersion: 2, title: 'Bread', languages: ['de'] },
			present,
		])
			assert.deepEqual(presentForm(recipes, older), { kind: 'present', value: present });
	});

	it('is not changed itself', () => {
		const older = { formatVersion: 1, title: 'Bread', language: 'de' };
		presentForm(recipes, older);
		assert.deepEqual(older, { formatVersion: 1, title: 'Bread', language: 'de' });
	});

	it('of no known age stays as it is, so that the schema speaks of it', () => {
		for (const value of [null, 7, [], {}, { formatVersion: '1' }, { formatVersion: 0 }, { formatVersion: 1.5 }])
			assert.deepEqual(presentForm(recipes, value), { kind: 'present', value });
	});

	it('is read with the lines that its author sees', () => {
		const text = '{\n\t"formatVersion": 1,\n\t"language": "de",\n\t"title": "Br"\n}\n';
		const read = readJsonFile('recipe.json', text, Recipe, recipes);
		assert.equal(read.kind, 'misfits');
		assert.deepEqual(
			read.findings.map(({ line }) => line),
			[4],
		);
		const sound = readJsonFile('recipe.json', text.replace('Br', 'Bread'), Recipe, recipes);
		assert.equal(sound.kind === 'fits' && sound.value.title.text, 'Bread');
	});

	it('that is newer is told to need a newer Code Sensei, and nothing else', () => {
		const text = '{\n\t"title": 7,\n\t"formatVersion": 4\n}';
		const read = readJsonFile('recipe.json', text, Recipe, recipes);
		assert.deepEqual(read, {
			kind: 'misfits',
			isNewer: true,
			findings: [
				{
					file: 'recipe.json',
					line: 3,
					message: 'The recipe was made for format 4, and this Code Sensei knows 3. Update Code Sensei.',
				},
			],
		});
	});
});

describe('the formats of challenge.json and set.json', () => {
	it('have a converter for each step to the present one', () => {
		for (const { what, version, converters } of [challengeFormat, setFormat])
			assert.equal(converters.length, version - 1, what);
	});
});
