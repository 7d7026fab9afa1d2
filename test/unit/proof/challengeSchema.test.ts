import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { challengeSchemaPath, challengeSchemaText } from '#proof/challengeSchema.ts';

describe('the JSON Schema of challenge.json', () => {
	it('is the one that the contract gives; node backend/proof/writeChallengeSchema.ts writes it', async () => {
		const root = path.join(import.meta.dirname, '..', '..', '..');
		assert.equal(await readFile(path.join(root, challengeSchemaPath), 'utf8'), challengeSchemaText());
	});

	it('says of every key of an author what belongs there, or has a name that says it', () => {
		const schema = JSON.parse(challengeSchemaText()) as { properties: Record<string, { description?: string }> };
		const bare = Object.entries(schema.properties).filter(([, property]) => property.description === undefined);
		assert.deepEqual(
			bare.map(([key]) => key),
			['$schema', 'formatVersion', 'difficulty', 'authors'],
		);
	});
});
