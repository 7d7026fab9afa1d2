import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';

/**
 * Reads a JSON body of so many bytes at most. Of one that is larger nothing is kept, but up to as much again is read before the answer: who is answered in the middle
 * of sending loses the connection, and often the answer with it (RFC 9112, 9.6). One that says it is larger still is refused at once; Express' own reader would read
 * all of it.
 */
export function readLargeJson(bytesMax: number): RequestHandler {
	const readMax = 2 * bytesMax;
	return async (request, _response, next) => {
		if (Number(request.headers['content-length']) > readMax) throw tooLarge(bytesMax);
		if (!request.is('application/json')) {
			next();
			return;
		}
		if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
			throw new AppError('badRequest', 'The body has to come as it is, without a Content-Encoding.');
		}
		let chunks: Buffer[] = [];
		let bytes = 0;
		// A request that is destroyed takes the answer with it.
		for await (const chunk of request.iterator({ destroyOnReturn: false })) {
			const part = chunk as Buffer; // no encoding was set
			bytes += part.length;
			if (bytes <= bytesMax) chunks.push(part);
			else chunks = [];
			if (bytes > readMax) break;
		}
		if (bytes > bytesMax) throw tooLarge(bytesMax);
		request.body = parse(Buffer.concat(chunks).toString('utf8'));
		next();
	};
}

function parse(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new AppError('badRequest', 'The body is not valid JSON.', { cause: error });
	}
}

function tooLarge(bytesMax: number): AppError {
	return new AppError('tooLarge', `The request is larger than ${String(Math.floor(bytesMax / 1_000_000))} MB.`);
}
