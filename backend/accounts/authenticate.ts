import type { Request, RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';
import type { Caller, Origin } from '../http/caller.ts';
import { rememberCaller } from '../http/callerOfRequest.ts';
import type { SignedInSessions } from './signedInSessions.ts';

const deviceNameMax = 100;

/**
 * Finds out who asks. Lets everybody through: whether they may is decided by `checkAccess`, so that a stale token does not keep anybody from signing
 * in. Express must know how many proxies to trust (`trust proxy`), or the address is the proxy's.
 */
export function authenticate(signedIn: Pick<SignedInSessions, 'callerOf'>): RequestHandler {
	return async (request, response, next) => {
		rememberCaller(response, await callerOfRequest(signedIn, request));
		next();
	};
}

async function callerOfRequest(signedIn: Pick<SignedInSessions, 'callerOf'>, request: Request): Promise<Caller> {
	const origin = originOf(request);
	const { authorization } = request.headers;
	if (authorization === undefined) return { kind: 'nobody', refusal: undefined, ...origin };
	const token = /^Bearer (\S+)$/i.exec(authorization)?.[1];
	if (token === undefined) {
		const refusal = new AppError('unauthenticated', 'Send the access token as "Authorization: Bearer <token>".');
		return { kind: 'nobody', refusal, ...origin };
	}
	try {
		return await signedIn.callerOf(token, origin);
	} catch (error) {
		// Also when the sessions can't be read just now: what is open to anyone still answers.
		if (error instanceof AppError) return { kind: 'nobody', refusal: error, ...origin };
		throw error;
	}
}

function originOf(request: Request): Origin {
	const device = (request.get('user-agent') ?? '').replaceAll(/[^\x20-\x7e]/g, '').slice(0, deviceNameMax);
	return { ip: request.ip ?? 'unknown', device: device === '' ? 'unknown' : device };
}
