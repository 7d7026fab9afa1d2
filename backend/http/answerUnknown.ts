import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';

/** Stands after all routes. */
export const answerUnknown: RequestHandler = (request) => {
	throw new AppError('notFound', `${request.method} is not known at this address. /openapi.json lists what is.`);
};
