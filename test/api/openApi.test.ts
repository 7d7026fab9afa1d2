import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { endpointsOf } from '#contract/endpoints.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';

const Operation = z.looseObject({
	operationId: z.string(),
	summary: z.string(),
	parameters: z.array(z.looseObject({ name: z.string(), in: z.enum(['path', 'query']), required: z.boolean() })),
	responses: z.record(z.string(), z.unknown()),
});
const Document = z.object({
	openapi: z.string().startsWith('3.1'),
	paths: z.record(z.string(), z.record(z.string(), Operation)),
	components: z.looseObject({ schemas: z.record(z.string(), z.unknown()) }),
});

describe('/openapi.json', () => {
	let solo: SoloUnderTest;
	let text: string;
	before(async () => {
		solo = await startSoloForTest();
		text = (await solo.raw('GET', '/openapi.json')).text;
	});
	after(() => solo.close());

	it('describes every endpoint of this way to run, with each parameter of its path', () => {
		const { paths } = Document.parse(JSON.parse(text));
		const operations = Object.values(paths).flatMap((methods) => Object.values(methods));
		const expected = endpointsOf('solo');
		assert.deepEqual(operations.map(({ operationId }) => operationId).sort(), expected.map(([name]) => name).sort());
		for (const [name, endpoint] of expected) {
			const operation = operations.find(({ operationId }) => operationId === name);
			assert.ok(operation);
			const inPath = operation.parameters.filter((parameter) => parameter.in === 'path').map((one) => one.name);
			assert.deepEqual(
				inPath,
				[...endpoint.path.matchAll(/:([A-Za-z]+)/g)].map(([, parameter]) => parameter),
			);
			assert.ok(String(endpoint.status) in operation.responses);
		}
	});

	it('refers only to schemas that it holds', () => {
		const { schemas } = Document.parse(JSON.parse(text)).components;
		const references = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, reference]) => reference ?? '');
		assert.ok(references.length > 20);
		for (const reference of references) {
			const name = /^#\/components\/schemas\/([A-Za-z]+)$/.exec(reference)?.[1];
			assert.ok(name !== undefined && schemas[name] !== undefined, reference);
		}
	});
});
