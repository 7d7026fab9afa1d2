import { request } from 'node:http';

export interface RawRequest {
	method?: string;
	/** None unless given. */
	token?: string | undefined;
	headers?: Record<string, string>;
	/** A text is sent as it is, anything else as JSON. */
	body?: unknown;
}

export interface RawAnswer {
	status: number;
	headers: Record<string, string | string[] | undefined>;
	text: string;
	/** The code of a problem answer; undefined for any other. */
	code: string | undefined;
	json(): unknown;
}

/** By Node's own client, which lets a test send whatever it likes. A stream of events is left after its first one. */
export function sendRaw(port: number, path: string, sent: RawRequest = {}): Promise<RawAnswer> {
	const body = typeof sent.body === 'string' || sent.body === undefined ? sent.body : JSON.stringify(sent.body);
	return new Promise((resolve, reject) => {
		const outgoing = request({
			port,
			host: '127.0.0.1',
			path,
			method: sent.method ?? 'GET',
			agent: false,
			headers: {
				...(sent.token === undefined ? {} : { Authorization: `Bearer ${sent.token}` }),
				...(body === undefined
					? {}
					: { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
				...sent.headers,
			},
		});
		outgoing.once('error', reject);
		outgoing.once('response', (response) => {
			let text = '';
			const { headers, statusCode: status = 0 } = response;
			const done = (): void => {
				const isProblem = headers['content-type']?.startsWith('application/problem+json') === true;
				const json = (): unknown => JSON.parse(text);
				// Whatever is a problem has a code by RFC 9457 as we use it.
				const code = isProblem ? (json() as { code: string }).code : undefined;
				resolve({ status, headers, text, code, json });
			};
			response.setEncoding('utf8');
			response.on('data', (chunk: string) => {
				text += chunk;
				if (headers['content-type']?.startsWith('text/event-stream') !== true || !text.includes('\n\n')) return;
				done();
				outgoing.destroy();
			});
			response.once('end', done);
			response.once('error', () => done());
		});
		outgoing.end(body);
	});
}
