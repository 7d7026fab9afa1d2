import type { Response } from 'express';
import type { Caller } from './caller.ts';

/** Keeps who asks, once a guard has made sure of it. */
export function rememberCaller(response: Response, caller: Caller): void {
	response.locals['caller'] = caller;
}

/** Who asks. @throws Error when no guard let the request in, which would be a bug. */
export function callerOf(response: Response): Caller {
	const { caller } = response.locals as { caller?: Caller }; // written by `rememberCaller` only
	if (caller === undefined) throw new Error('a request reached its handler without passing a guard');
	return caller;
}
