import express, { type Request, type RequestHandler, type Response, type Router } from 'express';
import { type Endpoint, endpoints } from '#contract/endpoints.ts';
import { type Caller, learnerIdOf } from './caller.ts';
import { callerOf } from './callerOfRequest.ts';
import { checkAccess } from './checkAccess.ts';
import { sendEvents } from './eventStream.ts';
import { type ServerHandlers, type SoloHandlers, streamNames } from './handlers.ts';
import { parsePart, refuseTooDeep } from './invalidRequest.ts';
import { readLargeJson } from './readLargeJson.ts';
import { sendAnswer } from './sendAnswer.ts';

/** What any handler looks like once its name is forgotten. */
interface LooseAsked {
	params: unknown;
	query: unknown;
	body: unknown;
	learnerId: string;
	caller: Caller;
	signal: AbortSignal;
}

export interface MountOptions {
	/** Ends the streams when the backend stops. */
	stopSignal: AbortSignal;
	/** Runs before access is checked, and must have found out who asks. */
	before: readonly RequestHandler[];
	/** Runs for who may call the endpoint, before their body is read. */
	afterAccess: readonly RequestHandler[];
	/** The one text of an answer that never changes; only who has such answers needs it. */
	canonicalText?: (answer: unknown) => string;
}

/** Endpoints for anyone take names and passwords; nobody unknown needs to send more. */
const bodyLimits = { anyone: '16kb', signedIn: '1mb' };

/**
 * Makes a route of every endpoint that has a handler: access is checked, then the body read, the request parsed, the handler asked, and its answer parsed too,
 * so that nothing leaves that is not in the contract.
 */
export function mountEndpoints(
	router: Router,
	handlers: SoloHandlers | ServerHandlers,
	{ stopSignal, before, afterAccess, canonicalText }: MountOptions,
): void {
	const bodies = {
		anyone: express.json({ limit: bodyLimits.anyone }),
		signedIn: express.json({ limit: bodyLimits.signedIn }),
	};
	for (const [name, endpoint] of Object.entries<Endpoint>(endpoints)) {
		const isStream = streamNames.some((stream) => stream === name);
		if (isStream !== (endpoint.stream === 'events')) throw new Error(`${name} is a stream in one place only`);
		// The parser of this very endpoint made what the handler gets, and its answer is parsed below.
		const handle = (handlers as Partial<Record<string, (asked: LooseAsked) => unknown>>)[name];
		if (handle === undefined) continue;
		const textOf = endpoint.caching === 'forever' ? canonicalText : JSON.stringify;
		if (textOf === undefined) throw new Error(`${name} has no canonical text here`);
		const mayCall: RequestHandler = (_request, response, next) => {
			checkAccess(endpoint.access, callerOf(response));
			next();
		};
		const ordinary = endpoint.access === 'anyone' ? bodies.anyone : bodies.signedIn;
		const body = endpoint.bodyBytesMax === undefined ? ordinary : readLargeJson(endpoint.bodyBytesMax);
		const answer = async (request: Request, response: Response): Promise<void> => {
			const caller = callerOf(response);
			const signal = signalOf(response, stopSignal);
			const given = handle({ ...parseRequest(endpoint, request), learnerId: learnerIdOf(caller), caller, signal });
			if (isStream) {
				// A handler of a stream returns an async iterable; its type in Handlers says so.
				await sendEvents(response, parseEach(endpoint, given as AsyncIterable<unknown>), signal);
			} else {
				response.status(endpoint.status);
				sendAnswer(response, endpoint.caching, textOf(endpoint.answer.parse(await given)));
			}
		};
		router[endpoint.method](endpoint.path, ...before, mayCall, ...afterAccess, body, answer);
	}
}

function parseRequest(endpoint: Endpoint, request: Request): Pick<LooseAsked, 'params' | 'query' | 'body'> {
	const body: unknown = request.body;
	refuseTooDeep(body);
	return {
		params: parsePart(endpoint.params, request.params, 'params'),
		query: parsePart(endpoint.query, request.query, 'query'),
		body: parsePart(endpoint.body, body, 'body'),
	};
}

async function* parseEach(endpoint: Endpoint, values: AsyncIterable<unknown>): AsyncGenerator {
	for await (const value of values) yield endpoint.answer.parse(value);
}

function signalOf(response: Response, stopSignal: AbortSignal): AbortSignal {
	const controller = new AbortController();
	const abort = (): void => controller.abort();
	if (stopSignal.aborted) abort();
	stopSignal.addEventListener('abort', abort);
	response.once('close', () => {
		stopSignal.removeEventListener('abort', abort);
		// Who has the whole answer is not gone; an abort makes an exception with its stack, which costs more than a small answer.
		if (!response.writableFinished) abort();
	});
	return controller.signal;
}
