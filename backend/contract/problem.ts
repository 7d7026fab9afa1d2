import * as z from 'zod';

/** Every foreseen failure of the backend has one of these codes; `unexpected` is a bug. */
export const ErrorCode = z.enum([
	'badRequest',
	'unauthenticated',
	'forbidden',
	'notFound',
	'conflict',
	'tooLarge',
	'challengeUnknown',
	'challengeBroken',
	'jobUnknown',
	'submissionUnknown',
	'languageMissing',
	'sandboxRefused',
	'consentNeeded',
	'editorialLocked',
	'judgedElsewhere',
	'emailTaken',
	'wrongCredentials',
	'sessionEnded',
	'tooManyRequests',
	'notReady',
	'cancelled',
	'storeReadOnly',
	'storeFull',
	'busy',
	'stopping',
	'unexpected',
]);
export type ErrorCode = z.infer<typeof ErrorCode>;

/** RFC 9457 problem details, as application/problem+json. */
export const Problem = z.object({
	type: z.string(),
	title: z.string(),
	status: z.int(),
	/** What happened and what to do, for the person reading. */
	detail: z.string(),
	code: ErrorCode,
	requestId: z.string(),
	/** Seconds after which to try again; also in the header Retry-After. */
	retryAfterSeconds: z.int().nonnegative().optional(),
	/** Where the request was malformed: a path like `body.source` and what is wrong there. */
	issues: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
});
export type Problem = z.infer<typeof Problem>;
