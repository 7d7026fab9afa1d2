import type { Request, RequestHandler, Response } from 'express';

/** Through one more guard. @throws what it refuses with */
export async function passed(guard: RequestHandler, request: Request, response: Response): Promise<void> {
	const refusals: unknown[] = [];
	await guard(request, response, (error?: unknown) => void refusals.push(error));
	const [refusal] = refusals;
	if (refusal instanceof Error) throw refusal;
}
