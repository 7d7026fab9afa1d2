import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import type { ProviderConfig } from '#backend/forge/aiConfig.ts';
import type { ProviderName } from '#contract/forge.ts';
import type { AiStandIn } from './aiStandIn.ts';
import { isRecord } from './closerToReal.ts';
import { type LineFault, send } from './recordingProxy.ts';
import { goodAnswer, goodDraft } from './someDemand.ts';

/** One way in which a provider fails, and how it is brought about at the stand-in. */
export interface Fault {
	name: string;
	breakIt: (standIn: AiStandIn, provider: ProviderName) => void;
	/** Where the fault needs other limits or another address. */
	config?: (config: ProviderConfig) => Partial<ProviderConfig>;
}

/** Short, since only requests that would never end meet it. */
const shortLimit = { timeLimitMs: 500 };

export function allFaults(closedPort: number): readonly Fault[] {
	return [
		status('429 with `Retry-After`', 429, 'rate_limit_exceeded', 30),
		status('500', 500, 'server_error'),
		{ ...line('no answer at all', () => undefined), config: () => shortLimit },
		{ ...line('a byte a second', trickle), config: () => shortLimit },
		line('50 MB', flood),
		line('a page of HTML', (response) => {
			response.writeHead(200, { 'content-type': 'text/html' }).end('<!doctype html><title>Sign in</title>');
		}),
		line('an empty body', (response) => {
			response.writeHead(200, { 'content-type': 'application/json' }).end();
		}),
		line('a connection that breaks half-way', breakHalfWay),
		line('an answer that ends without saying so', endEarly),
		content('text that is no JSON', `${JSON.stringify(goodDraft)} I hope that helps!`),
		content('JSON that does not fit the schema', JSON.stringify({ ...goodDraft, level: 'impossible' })),
		content('an answer that reached its limit', '{"title":"Lanterns on a', 'length'),
		{ name: 'a refusal', breakIt: refuse },
		{
			name: 'connection refused',
			breakIt: () => undefined,
			config: ({ name }) => ({ baseUrl: `http://127.0.0.1:${closedPort}${name === 'openai' ? '/v1' : ''}` }),
		},
		status('401', 401, 'invalid_api_key'),
	];
}

/** A port on which nobody listens: it was free a moment ago. */
export async function findClosedPort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	// A listening TCP server has an address of this form.
	const { port } = server.address() as AddressInfo;
	await new Promise<void>((resolve) => {
		server.close(() => resolve());
	});
	return port;
}

function status(name: string, code: number, type: string, retryAfter?: number): Fault {
	return {
		name,
		breakIt(standIn, provider) {
			// What a real one might say: it must not be shown to anybody.
			const error = { message: 'request for mm-4714 failed', type };
			standIn.setAnswer(provider, { error, status: code, ...(retryAfter === undefined ? {} : { retryAfter }) });
		},
	};
}

function content(name: string, text: string, finishReason?: string): Fault {
	return {
		name,
		breakIt(standIn, provider) {
			standIn.setAnswer(provider, { ...goodAnswer, content: text, ...(finishReason && { finishReason }) });
			// aimock's Ollama always says `stop`.
			if (provider === 'ollama' && finishReason === 'length') {
				standIn.proxy.setFault(provider, async (response, answer) => {
					const { body, ...rest } = await answer();
					send(response, { ...rest, body: { ...recordIn(body), done_reason: finishReason } });
				});
			}
		},
	};
}

function line(name: string, fault: LineFault): Fault {
	return {
		name,
		breakIt(standIn, provider) {
			standIn.setAnswer(provider, goodAnswer);
			standIn.proxy.setFault(provider, fault);
		},
	};
}

const trickle: LineFault = (response) => {
	response.writeHead(200, { 'content-type': 'application/json' }).write('{');
	const timer = setInterval(() => response.write(' '), 1_000);
	response.on('close', () => clearInterval(timer));
};

/** Valid JSON as far as it goes, sent as fast as it is read. */
const flood: LineFault = (response) => {
	const piece = Buffer.alloc(64_000, ' ');
	let left = 50_000_000;
	response.writeHead(200, { 'content-type': 'application/json' }).write('{"a":"');
	const more = (): void => {
		while (left > 0 && !response.destroyed) {
			left -= piece.length;
			if (!response.write(piece)) return void response.once('drain', more);
		}
		response.end('"}');
	};
	more();
};

const breakHalfWay: LineFault = async (response, answer) => {
	const bytes = Buffer.from(JSON.stringify((await answer()).body));
	response.writeHead(200, { 'content-type': 'application/json', 'content-length': bytes.length });
	response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
};

const endEarly: LineFault = async (response, answer) => {
	const { body, ...rest } = await answer();
	const { candidates, choices, ...others } = recordIn(body);
	const without = (list: unknown, reason: string): unknown[] =>
		Array.isArray(list) ? list.map((one) => ({ ...recordIn(one), [reason]: undefined })) : [];
	send(response, {
		...rest,
		body: {
			...others,
			candidates: without(candidates, 'finishReason'),
			choices: without(choices, 'finish_reason'),
			done: false,
			done_reason: undefined,
		},
	});
};

const refuseInWords: LineFault = async (response, answer) => {
	const { body, ...rest } = await answer();
	const message = { role: 'assistant', content: null, refusal: 'I must decline mm-4714.' };
	send(response, { ...rest, body: { ...recordIn(body), choices: [{ index: 0, message, finish_reason: 'stop' }] } });
};

/** Each in its own way; Ollama has none but prose. */
function refuse(standIn: AiStandIn, provider: ProviderName): void {
	if (provider === 'gemini')
		standIn.setAnswer(provider, { ...goodAnswer, content: '', finishReason: 'content_filter' });
	else if (provider === 'openai') line('', refuseInWords).breakIt(standIn, provider);
	else standIn.setAnswer(provider, { ...goodAnswer, content: 'I am sorry, but I can not help with that.' });
}

function recordIn(value: unknown): Record<string, unknown> {
	if (!isRecord(value)) throw new Error('the stand-in sent something else than an object');
	return value;
}
