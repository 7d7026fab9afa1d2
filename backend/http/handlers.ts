import type * as z from 'zod';
import type { EndpointName, Endpoints, ServerEndpointName, SoloEndpointName } from '#contract/endpoints.ts';
import type { StreamPlace } from '../platform/streamPlace.ts';
import type { Caller } from './caller.ts';

/** What a handler gets: parsed by the endpoint's schemas, so it can be trusted. */
export interface Asked<Name extends EndpointName> {
	params: z.output<Endpoints[Name]['params']>;
	query: z.output<Endpoints[Name]['query']>;
	body: z.output<Endpoints[Name]['body']>;
	/** Whose data this is about; in solo mode there is one learner. */
	learnerId: string;
	/** Who asks; access was checked before. */
	caller: Caller;
	/** Aborted when the client has gone or the backend stops. */
	signal: AbortSignal;
	/** Of who reads a stream: what was heard before, and, moved by whoever makes the stream, the id of each event. */
	place?: StreamPlace | undefined;
}

/** What a handler answers with; the endpoint's schema drops every field that is not in the contract. */
export type Answered<Name extends EndpointName> = z.input<Endpoints[Name]['answer']>;

/** The endpoints whose answer is a stream of events; the server checks at start that the contract agrees. */
export const streamNames = [
	'watchJob',
	'watchForge',
	'watchDraft',
	'watchChanges',
	'watchClass',
] as const satisfies readonly EndpointName[];
export type StreamName = (typeof streamNames)[number];

/** A handler for each endpoint; a stream ends when its generator does. */
export type Handlers = {
	[Name in EndpointName]: Name extends StreamName
		? (asked: Asked<Name>) => AsyncIterable<Answered<Name>>
		: (asked: Asked<Name>) => Promise<Answered<Name>>;
};

/** What each way to run has; forgetting one does not compile. */
export type SoloHandlers = Pick<Handlers, SoloEndpointName>;
export type ServerHandlers = Pick<Handlers, ServerEndpointName>;
