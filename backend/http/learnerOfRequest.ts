import type { Response } from 'express';

/** Keeps who asks, once a guard has made sure of it. */
export function rememberLearner(response: Response, learnerId: string): void {
	response.locals['learnerId'] = learnerId;
}

/** Who asks. @throws Error when no guard let the request in, which would be a bug. */
export function learnerOf(response: Response): string {
	const learnerId: unknown = response.locals['learnerId'];
	if (typeof learnerId !== 'string') throw new Error('a request reached its handler without passing a guard');
	return learnerId;
}
