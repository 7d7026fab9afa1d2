import { createHash } from 'node:crypto';
import * as z from 'zod';
import { escapeHtml as escape } from './escapeHtml.ts';

/** What the page needs of an OpenAPI document as `openApiDocument` makes it. */
const Content = z.record(z.string(), z.object({ schema: z.unknown() }));
const Operation = z.object({
	operationId: z.string(),
	summary: z.string(),
	description: z.string().optional(),
	parameters: z.array(
		z.object({
			name: z.string(),
			in: z.string(),
			required: z.boolean(),
			description: z.string().optional(),
			schema: z.unknown(),
		}),
	),
	requestBody: z.object({ content: Content }).optional(),
	responses: z.record(z.string(), z.object({ description: z.string(), content: Content.optional() })),
});
type Operation = z.output<typeof Operation>;
const Document = z.object({
	info: z.object({ title: z.string(), version: z.string() }),
	paths: z.record(z.string(), z.record(z.string(), Operation)),
	components: z.object({ schemas: z.record(z.string(), z.unknown()) }),
});

export interface DocsPage {
	html: string;
	/** Lets in the page's own sheet of styles and nothing else. */
	contentSecurityPolicy: string;
}

const styles = `
:root { color-scheme: light dark; }
body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 0 auto; padding: 1rem; }
code, pre { font: 0.9em/1.4 ui-monospace, monospace; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; border-radius: 4px; }
article { border-top: 1px solid; padding: 0.5rem 0; }
h3 { margin: 0.5rem 0 0; font-size: 1rem; }
.method { display: inline-block; min-width: 4.5rem; font-weight: 700; text-transform: uppercase; }
table { border-collapse: collapse; }
th, td { text-align: left; padding: 0.15rem 0.75rem 0.15rem 0; vertical-align: top; }
nav ul { columns: 3 14rem; padding-left: 1rem; }
`;

/** The description of the API for people: one page, made here, without scripts. */
export function docsPage(openApi: unknown): DocsPage {
	const { info, paths, components } = Document.parse(openApi);
	const operations = Object.entries(paths).flatMap(([path, methods]) =>
		Object.entries(methods).map(([method, operation]) => ({ path, method, operation })),
	);
	const html = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(info.title)}: the API</title>
<style>${styles}</style>
</head>
<body>
<header>
<h1>${escape(info.title)}: the API</h1>
<p>Version ${escape(info.version)}. For programs: <a href="openapi.json">openapi.json</a> (OpenAPI 3.1). Send the access token as
<code>Authorization: Bearer &lt;token&gt;</code>. What goes wrong is answered as <code>application/problem+json</code> (RFC 9457).</p>
</header>
<nav aria-label="Operations"><ul>
${operations.map(({ operation: { operationId } }) => `<li><a href="#${escape(operationId)}">${escape(operationId)}</a></li>`).join('\n')}
</ul></nav>
<main>
<h2>Operations</h2>
${operations.map(({ path, method, operation }) => article(path, method, operation)).join('\n')}
<h2>Schemas</h2>
${Object.entries(components.schemas)
	.map(
		([name, schema]) => `<article id="schema-${escape(name)}"><h3>${escape(name)}</h3>${shownSchema(schema)}</article>`,
	)
	.join('\n')}
</main>
</body>
</html>
`;
	const hash = createHash('sha256').update(styles).digest('base64');
	return {
		html,
		contentSecurityPolicy: `default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`,
	};
}

function article(path: string, method: string, operation: Operation): string {
	const { operationId, summary, description, parameters, requestBody, responses } = operation;
	return `<article id="${escape(operationId)}">
<h3><span class="method">${escape(method)}</span> <code>${escape(path)}</code></h3>
<p>${escape(summary)}${description === undefined ? '' : ` <em>${escape(description)}</em>`}</p>
${parameters.length === 0 ? '' : parameterTable(parameters)}
${requestBody === undefined ? '' : details('Body', requestBody.content)}
${Object.entries(responses)
	.filter(([status]) => status !== 'default')
	.map(([status, { description: words, content }]) =>
		content === undefined ? `<p>Answer ${status}: ${escape(words)}</p>` : details(`Answer ${status}`, content),
	)
	.join('\n')}
</article>`;
}

function parameterTable(parameters: Operation['parameters']): string {
	const rows = parameters.map(
		({ name, in: where, required, description, schema }) =>
			`<tr><td><code>${escape(name)}</code></td><td>${escape(where)}${required ? ', required' : ''}</td>` +
			`<td>${description === undefined ? '' : `${escape(description)} `}<code>${escape(JSON.stringify(schema))}</code></td></tr>`,
	);
	return `<table><thead><tr><th>Parameter</th><th>Where</th><th>What</th></tr></thead><tbody>${rows.join('')}</tbody></table>`;
}

function details(title: string, content: z.output<typeof Content>): string {
	return Object.entries(content)
		.map(([type, { schema }]) => {
			const name = nameIn(schema);
			const link = name === undefined ? '' : `: <a href="#schema-${escape(name)}">${escape(name)}</a>`;
			const heading = `${escape(title)}, <code>${escape(type)}</code>${link}`;
			if (name !== undefined) return `<p>${heading}</p>`;
			return `<details><summary>${heading}</summary>${shownSchema(schema)}</details>`;
		})
		.join('');
}

/** Whole, with names of other schemas made into links. */
function shownSchema(schema: unknown): string {
	const text = escape(JSON.stringify(schema, undefined, 2));
	return `<pre>${text.replaceAll(/#\/components\/schemas\/(\w+)/g, '<a href="#schema-$1">$1</a>')}</pre>`;
}

function nameIn(schema: unknown): string | undefined {
	const { data } = z.object({ $ref: z.string() }).safeParse(schema);
	return data?.$ref.split('/').at(-1);
}
