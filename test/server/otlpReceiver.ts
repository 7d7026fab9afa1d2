import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import * as z from 'zod';

const Attribute = z.object({
	key: z.string(),
	value: z.record(z.string(), z.unknown()),
});
const OtlpSpan = z.object({
	traceId: z.string(),
	spanId: z.string(),
	parentSpanId: z.string().optional(),
	name: z.string(),
	startTimeUnixNano: z.coerce.string(),
	endTimeUnixNano: z.coerce.string(),
	attributes: z.array(Attribute).default([]),
});
const Export = z.object({
	resourceSpans: z.array(
		z.object({
			resource: z.object({ attributes: z.array(Attribute) }),
			scopeSpans: z.array(z.object({ spans: z.array(OtlpSpan) })),
		}),
	),
});

export interface ReceivedSpan extends Omit<z.output<typeof OtlpSpan>, 'attributes'> {
	service: string;
	fields: Readonly<Record<string, unknown>>;
}

export interface OtlpReceiver {
	url: string;
	/** Everything that came, as it was sent. */
	bodies: string[];
	/** Of all exports so far. */
	spans(): ReceivedSpan[];
	/** Header `x-key` of each export. */
	keys: (string | undefined)[];
	close(): Promise<void>;
}

/** A collector that takes traces by OTLP over HTTP, in JSON (https://opentelemetry.io/docs/specs/otlp/#otlphttp). */
export async function startOtlpReceiver(): Promise<OtlpReceiver> {
	const bodies: string[] = [];
	const keys: (string | undefined)[] = [];
	const server = createServer((request, response) => {
		void text(request).then((body) => {
			const isTraces = request.method === 'POST' && request.url === '/v1/traces';
			if (isTraces) {
				bodies.push(body);
				keys.push(request.headers['x-key']?.toString());
			}
			response.writeHead(isTraces ? 200 : 404, { 'Content-Type': 'application/json' }).end('{}');
		});
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A listening TCP server has an address of this form.
	const { port } = server.address() as AddressInfo;
	return {
		url: `http://127.0.0.1:${String(port)}`,
		bodies,
		keys,
		spans: () =>
			bodies.flatMap((body) =>
				Export.parse(JSON.parse(body)).resourceSpans.flatMap(({ resource, scopeSpans }) => {
					const service = String(fieldsOf(resource.attributes)['service.name']);
					return scopeSpans.flatMap(({ spans }) =>
						spans.map(({ attributes, ...span }) => ({ ...span, service, fields: fieldsOf(attributes) })),
					);
				}),
			),
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			}),
	};
}

function fieldsOf(attributes: readonly z.output<typeof Attribute>[]): Record<string, unknown> {
	return Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0]]));
}
