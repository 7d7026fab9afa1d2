import * as z from 'zod';
import type { Role } from './accounts.ts';

/** What an operation takes and gives. The server's validation, the extension's client and /openapi.json are made from it. */
export interface Endpoint<
	Params extends z.ZodType = z.ZodType,
	Query extends z.ZodType = z.ZodType,
	Body extends z.ZodType = z.ZodType,
	Answer extends z.ZodType = z.ZodType,
> {
	method: 'get' | 'post' | 'put' | 'delete';
	/** Express path below the server's root. */
	path: string;
	/** One sentence for the OpenAPI document. */
	summary: string;
	params: Params;
	query: Query;
	body: Body;
	/** What a body may have in bytes where that is more than other endpoints take. */
	bodyBytesMax?: number;
	/** 200 unless stated. */
	status: number;
	answer: Answer;
	/** Who may call it on a server; each role may do what those before it may. In solo mode there is one learner, who may do everything. */
	access: Access;
	/** `events`: the answer is a stream of server-sent events, each of which parses as `answer`. */
	stream: 'no' | 'events';
	caching: Caching;
}

/**
 * What a client, or a cache before the server, may do with an answer. `no`: not keep it. `revalidate`: the client alone may keep it, and asks each time
 * whether it is still the same. `forever`: it never changes, and is the same for everybody.
 */
export type Caching = 'no' | 'revalidate' | 'forever';

/** `anyone` needs no token on a server. */
export type Access = 'anyone' | Role;

const nothing = z.strictObject({});
const none = z.undefined();

/** An operation with everything that it leaves out filled in. */
export function endpoint<
	Answer extends z.ZodType,
	Params extends z.ZodType = typeof nothing,
	Query extends z.ZodType = typeof nothing,
	Body extends z.ZodType = typeof none,
>(given: {
	method: Endpoint['method'];
	path: string;
	summary: string;
	params?: Params;
	query?: Query;
	body?: Body;
	bodyBytesMax?: number;
	status?: number;
	answer: Answer;
	/** `learner` unless stated. */
	access?: Access;
	stream?: Endpoint['stream'];
	/** `no` unless stated. */
	caching?: Caching;
}): Endpoint<Params, Query, Body, Answer> {
	return {
		method: given.method,
		path: given.path,
		summary: given.summary,
		// The defaults stand in exactly when the type parameter is at its default.
		params: given.params ?? (nothing as unknown as Params),
		query: given.query ?? (nothing as unknown as Query),
		body: given.body ?? (none as unknown as Body),
		...(given.bodyBytesMax === undefined ? {} : { bodyBytesMax: given.bodyBytesMax }),
		status: given.status ?? 200,
		answer: given.answer,
		access: given.access ?? 'learner',
		stream: given.stream ?? 'no',
		caching: given.caching ?? 'no',
	};
}

/** A part of a long list; `cursor` is the `nextCursor` of the part before. */
export const page = z.object({
	limit: z.coerce.number().int().min(1).max(200).default(50),
	cursor: z.string().max(200).optional(),
});
