import type { ErrorRequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';
import type { ErrorCode, Problem } from '#contract/problem.ts';
import type { Log } from '../platform/log.ts';
import { InvalidRequest } from './invalidRequest.ts';
import { requestIdOf } from './requestId.ts';

const shown: Record<ErrorCode, { status: number; title: string }> = {
	badRequest: { status: 400, title: 'The request is malformed' },
	unauthenticated: { status: 401, title: 'The token is missing or wrong' },
	forbidden: { status: 403, title: 'Not allowed' },
	notFound: { status: 404, title: 'There is nothing here' },
	conflict: { status: 409, title: 'This does not fit what is there' },
	tooLarge: { status: 413, title: 'Too large' },
	challengeUnknown: { status: 404, title: 'Unknown challenge' },
	challengeBroken: { status: 409, title: 'The challenge is broken' },
	jobUnknown: { status: 404, title: 'Unknown job' },
	submissionUnknown: { status: 404, title: 'Unknown submission' },
	languageMissing: { status: 409, title: 'The language is not installed' },
	sandboxRefused: { status: 403, title: 'This code must not run here' },
	consentNeeded: { status: 403, title: 'Your consent is needed' },
	editorialLocked: { status: 403, title: 'Not yet' },
	judgedElsewhere: { status: 409, title: 'It is judged by a server' },
	emailTaken: { status: 409, title: 'This address has an account' },
	wrongCredentials: { status: 401, title: 'Wrong e-mail address or password' },
	sessionEnded: { status: 401, title: 'The session has ended' },
	tooManyRequests: { status: 429, title: 'Too many requests' },
	notReady: { status: 503, title: 'Not ready' },
	cancelled: { status: 409, title: 'Stopped' },
	storeReadOnly: { status: 409, title: 'Nothing can be saved here' },
	storeFull: { status: 507, title: 'The disk is full' },
	busy: { status: 503, title: 'Busy' },
	stopping: { status: 503, title: 'Stopping' },
	unexpected: { status: 500, title: 'Something went wrong' },
};

/** The only place where an error becomes an HTTP answer. `onProblem` hears of each, for who counts. */
export function answerWithProblem(
	log: Log,
	onProblem: (code: ErrorCode, error: unknown) => void = () => undefined,
): ErrorRequestHandler {
	return (error: unknown, request, response, next) => {
		const requestId = requestIdOf(response);
		const fault = describe(error);
		if (fault.code === 'unexpected') log.error({ err: error, requestId }, 'request failed');
		else log.info({ code: fault.code, requestId }, 'request refused');
		onProblem(fault.code, error);
		if (response.headersSent) {
			next(error);
			return;
		}
		const problem: Problem = { type: `urn:code-sensei:${fault.code}`, ...shown[fault.code], ...fault, requestId };
		if (problem.retryAfterSeconds !== undefined) response.set('Retry-After', String(problem.retryAfterSeconds));
		// The rest of a body is read, so that its sender gets to the answer; but not that of a huge one, or of one without end.
		const isShort = Number(request.headers['content-length']) <= restBytesMax;
		if (problem.status === 413 && !isShort) response.set('Connection', 'close');
		response.status(problem.status).type('application/problem+json').send(JSON.stringify(problem));
	};
}

function describe(error: unknown): Pick<Problem, 'code' | 'detail' | 'issues' | 'retryAfterSeconds'> {
	if (error instanceof AppError) {
		if (error.code === 'unexpected') return unexpected;
		const { code, message: detail, retryAfterSeconds } = error;
		return { code, detail, ...(retryAfterSeconds === undefined ? {} : { retryAfterSeconds }) };
	}
	if (error instanceof InvalidRequest) {
		return {
			code: 'badRequest',
			detail: 'The request does not fit what this address expects.',
			issues: error.issues,
		};
	}
	return faultOfParser(error) ?? unexpected;
}

const unexpected = {
	code: 'unexpected',
	detail: 'Something went wrong in the backend. Try again; if it happens again, look into the log for the request id.',
} as const;

const restBytesMax = 32_000_000;

/** Express and its body parser throw errors with an HTTP status; a 4xx is the client's fault. Their own words may quote the body. */
function faultOfParser(error: unknown): Pick<Problem, 'code' | 'detail'> | undefined {
	if (!(error instanceof Error) || !('status' in error)) return undefined;
	if (error.status === 413) {
		return { code: 'tooLarge', detail: 'The request is larger than 1 MB. A solution may have at most 256 kB.' };
	}
	if (typeof error.status !== 'number' || error.status < 400 || error.status > 499) return undefined;
	if ('type' in error && error.type === 'entity.parse.failed') {
		return { code: 'badRequest', detail: 'The body is not valid JSON.' };
	}
	return { code: 'badRequest', detail: 'The request could not be read.' };
}
