import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import type * as z from 'zod';
import { AppError } from '#contract/appError.ts';
import { PushAnswer, PushedSet, pushedSetEndpoints } from '#contract/pushedSets.ts';
import { Problem } from '#contract/problem.ts';

export interface PushClientParts {
	/** Address of the server. */
	server: URL;
	token: string;
	signal: AbortSignal | undefined;
}

/** Nothing that is asked for here takes longer, the upload aside, which goes on while something moves. */
const silenceLimitMs = 60_000;
const chunkCharacters = 64 * 1024;
const answerBytesMax = 20_000_000;

/** Speaks with a server about pushed sets. Every method throws AppError with the server's own words, or `busy` when it does not answer. */
export class PushClient {
	readonly #parts: PushClientParts;

	constructor(parts: PushClientParts) {
		this.#parts = parts;
	}

	/** @param onSent called with the share that was sent, 0 to 1 */
	push(archive: Buffer, onSent: (share: number) => void): Promise<PushAnswer> {
		const body = JSON.stringify({ archive: archive.toString('base64') });
		return this.#ask('POST', pushedSetEndpoints.pushSet.path, PushAnswer, body, onSent);
	}

	get(source: string): Promise<PushedSet> {
		const path = pushedSetEndpoints.getPushedSet.path.replace(':source', encodeURIComponent(source));
		return this.#ask('GET', path, PushedSet);
	}

	async #ask<Answer>(
		method: string,
		path: string,
		schema: z.ZodType<Answer>,
		body = '',
		onSent: (share: number) => void = () => undefined,
	): Promise<Answer> {
		const { status, text } = await this.#send(method, path, body, onSent);
		const parsed = parse(text);
		if (status >= 200 && status < 300) {
			const answer = schema.safeParse(parsed);
			if (answer.success) return answer.data;
		}
		const problem = Problem.safeParse(parsed);
		if (problem.success) throw new AppError(problem.data.code, problem.data.detail);
		throw new AppError('busy', `There is no Code Sensei server at this address (it answered with ${String(status)}).`);
	}

	#send(
		method: string,
		path: string,
		body: string,
		onSent: (share: number) => void,
	): Promise<{ status: number; text: string }> {
		const { server, token, signal } = this.#parts;
		const url = new URL(server.href.replace(/\/+$/, '') + path);
		const send = url.protocol === 'https:' ? httpsRequest : httpRequest;
		return new Promise((resolve, reject) => {
			const fail = (error: Error): void =>
				reject(new AppError('busy', `The server does not answer (${error.message}).`, { cause: error }));
			const outgoing = send(url, {
				method,
				...(signal === undefined ? {} : { signal }),
				headers: {
					Authorization: `Bearer ${token}`,
					...(body === '' ? {} : { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(body) }),
				},
			});
			outgoing.setTimeout(silenceLimitMs, () => outgoing.destroy(new Error('it was silent for a minute')));
			outgoing.once('error', fail);
			outgoing.once('response', (response) => {
				let text = '';
				response.setEncoding('utf8');
				response.on('data', (part: string) => {
					text += part;
					if (text.length > answerBytesMax) outgoing.destroy(new Error('its answer is too long'));
				});
				response.once('error', fail);
				response.once('end', () => resolve({ status: response.statusCode ?? 0, text }));
			});
			const write = (from: number): void => {
				if (from >= body.length) {
					outgoing.end();
					return;
				}
				const next = Math.min(from + chunkCharacters, body.length);
				outgoing.write(body.slice(from, next), () => {
					onSent(next / body.length);
					if (!outgoing.destroyed) write(next);
				});
			};
			write(0);
		});
	}
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		// What is no JSON is none of our answers.
		return undefined;
	}
}
