import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileSchemas } from '#proof/fileSchemas.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/** As much of a JSON Schema as these tests walk through. */
interface Schema {
	description?: string;
	required?: string[];
	properties?: Record<string, Schema>;
	items?: Schema;
}

/** `text` is JSON of one. */
interface Whole {
	$schema: string;
	properties: { formatVersion: Schema };
	if: Schema;
	then: Schema;
	definitions?: Record<string, Schema>;
}

for (const { file, path: place, text } of fileSchemas) {
	describe(`the JSON Schema of ${file}`, () => {
		it('is the one that the contract gives; node backend/proof/writeFileSchemas.ts writes it', async () => {
			assert.equal(await readFile(path.join(root, place), 'utf8'), text());
		});

		it('is the one by which VS Code validates such a file', async () => {
			// Its own manifest; other tests check the rest of it.
			const manifest = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as {
				contributes: { jsonValidation: { fileMatch: string; url: string }[] };
			};
			const found = manifest.contributes.jsonValidation.find(({ fileMatch }) => fileMatch === file);
			assert.equal(found?.url, `./${place}`);
		});

		it('says nothing of a file of that name that does not say in which format it is written', () => {
			const { $schema, properties, if: when, then, definitions, ...rest } = JSON.parse(text()) as Whole;
			assert.deepEqual(when.required, ['formatVersion']);
			// Neither a type nor a value is asked for outside of the condition.
			assert.deepEqual([Object.keys(rest), Object.keys(properties)], [[], ['formatVersion']]);
			assert.deepEqual(Object.keys(properties.formatVersion), ['description', 'default']);
			assert.ok(then.required?.includes('formatVersion'));
			assert.deepEqual([typeof $schema, typeof (definitions ?? {})], ['string', 'object']);
		});
	});
}

function schemaOf(name: string): Schema {
	const found = fileSchemas.find(({ file }) => file === name);
	assert.ok(found);
	return (JSON.parse(found.text()) as Whole).then;
}

/** Keys without a word about them, as paths, `[]` for the elements of an array. */
function bareKeys(schema: Schema, where = ''): string[] {
	const own = Object.entries(schema.properties ?? {}).flatMap(([key, property]) => [
		...(property.description === undefined ? [`${where}${key}`] : []),
		...bareKeys(property, `${where}${key}.`),
	]);
	return [...own, ...(schema.items === undefined ? [] : bareKeys(schema.items, `${where}[].`))];
}

describe('the JSON Schemas of what authors write', () => {
	it('say of every key of a set what belongs there', () => {
		assert.deepEqual(bareKeys(schemaOf('set.json')), []);
	});

	it('say of every key of a challenge what belongs there, or the key has a name that says it', () => {
		const { properties = {} } = schemaOf('challenge.json');
		const bare = Object.entries(properties).filter(([, property]) => property.description === undefined);
		assert.deepEqual(
			bare.map(([key]) => key),
			['$schema', 'difficulty', 'authors'],
		);
	});
});
