import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { describe, it } from 'mocha';
import * as z from 'zod';
import { docsPage } from '#backend/http/docsPage.ts';
import { openApiDocument } from '#backend/http/openApiDocument.ts';
import { endpointsOf } from '#contract/endpoints.ts';

const Operation = z.looseObject({
	operationId: z.string(),
	security: z.array(z.record(z.string(), z.array(z.string()))),
	'x-access': z.string(),
});
const Document = z.object({
	openapi: z.string().startsWith('3.1'),
	paths: z.record(z.string(), z.record(z.string(), Operation)),
	components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

const document = openApiDocument('1.2.3', 'server');
const parsed = Document.parse(document);

describe('the description of a server’s API', () => {
	it('says of every endpoint who may call it', () => {
		const operations = Object.values(parsed.paths).flatMap((methods) => Object.values(methods));
		assert.deepEqual(
			operations.map(({ operationId }) => operationId).sort(),
			endpointsOf('server')
				.map(([name]) => name)
				.sort(),
		);
		for (const [name, { access }] of endpointsOf('server')) {
			const operation = operations.find(({ operationId }) => operationId === name);
			assert.equal(operation?.['x-access'], access, name);
			assert.equal(operation.security.length, access === 'anyone' ? 0 : 1, name);
		}
	});

	it('holds exactly the schemas that it refers to', () => {
		const text = JSON.stringify(document);
		const referred = new Set([...text.matchAll(/#\/components\/schemas\/(\w+)/g)].map(([, name]) => name));
		assert.deepEqual([...referred].sort(), Object.keys(parsed.components.schemas).sort());
	});

	it('reads well as a page: each operation and schema once, every link inside leads somewhere', () => {
		const { html } = docsPage(document);
		const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id ?? '');
		assert.equal(new Set(ids).size, ids.length);
		for (const [name, { summary }] of endpointsOf('server')) {
			assert.ok(ids.includes(name), name);
			assert.ok(html.includes(summary.replaceAll("'", '&#39;').replaceAll('"', '&quot;')), summary);
		}
		for (const [, target] of html.matchAll(/href="#([^"]+)"/g)) assert.ok(ids.includes(target ?? ''), target);
	});

	it('is a page without scripts, whose policy lets in its own sheet of styles and nothing else', () => {
		const { html, contentSecurityPolicy } = docsPage(document);
		assert.doesNotMatch(html, /<script|<img|<iframe|<link| style=| on[a-z]+=|https?:\/\//);
		const styles = /<style>(.*?)<\/style>/s.exec(html)?.[1] ?? '';
		const hash = createHash('sha256').update(styles).digest('base64');
		assert.ok(contentSecurityPolicy.startsWith(`default-src 'none'; style-src 'sha256-${hash}';`));
		assert.doesNotMatch(contentSecurityPolicy, /unsafe|\*/);
	});

	it('shows what is hostile in a description as text', () => {
		const hostile = structuredClone(document) as { info: { title: string } }; // an OpenAPI document has a title
		hostile.info.title = '<script>alert(1)</script>';
		assert.ok(docsPage(hostile).html.includes('&lt;script&gt;alert(1)&lt;/script&gt;'));
	});
});
