import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import * as z from 'zod';
import { type JsonServer, startJsonServer } from '../jsonServer.ts';

const root = path.join(import.meta.dirname, '../../..');
const Manifest = z.looseObject({
	contributes: z.looseObject({ jsonValidation: z.array(z.object({ fileMatch: z.string(), url: z.string() })) }),
});
const setText = readFileSync(path.join(root, 'samples/algorithms-101/set.json'), 'utf8');
const challengeText = readFileSync(path.join(root, 'backend/bank/arrays/two-sum/challenge.json'), 'utf8');

describe('what VS Code says while somebody writes JSON', () => {
	let server: JsonServer;

	before(async () => {
		const manifest = Manifest.parse(JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8')));
		const { jsonValidation } = manifest.contributes;
		server = await startJsonServer(
			jsonValidation.map(({ fileMatch, url }) => ({ fileMatch, file: path.join(root, url) })),
		);
	});

	after(() => server.stop());

	it('has nothing against a set and a challenge that are sound', async () => {
		assert.deepEqual(await server.problems('/a/sound/set.json', setText), []);
		assert.deepEqual(await server.problems('/a/sound/challenge.json', challengeText), []);
	});

	it('names what does not fit in one', async () => {
		assert.deepEqual(await server.problems('/a/broken/set.json', setText.replace('"title"', '"titel"')), [
			'Missing property "title".',
			'Property titel is not allowed.',
		]);
		const [problem] = await server.problems('/a/broken/challenge.json', challengeText.replace('"easy"', '"simple"'));
		assert.match(problem ?? '', /"easy", "medium", "hard"/);
	});

	it('proposes keys and values', async () => {
		const keys = await server.proposals('/a/keys/set.json', '{ "formatVersion": 1, | }');
		assert.ok(keys.includes('sections') && keys.includes('shows'), keys.join());
		assert.deepEqual(await server.proposals('/a/values/set.json', '{ "formatVersion": 1, "shows": | }'), [
			'"all"',
			'"input"',
			'"verdict"',
		]);
		assert.deepEqual(await server.proposals('/a/empty/set.json', '{ | }'), ['formatVersion']);
	});

	it('leaves the files of other programs alone that have the same names', async () => {
		assert.deepEqual(await server.problems('/another/set.json', '{ "sets": [[1, 2]], "title": 5 }'), []);
		assert.deepEqual(await server.problems('/another/list/set.json', '[1, 2]'), []);
		assert.deepEqual(await server.problems('/another/challenge.json', '{ "name": "web 1", "value": 100 }'), []);
	});
});
