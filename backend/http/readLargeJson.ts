import type { RequestHandler } from 'express';
import { AppError } from '#contract/appError.ts';

/**
 * Reads a JSON body of so many bytes at most. One that says it is larger is refused before anything of it is read, any other one where it becomes larger; Express' own
 * reader would first read the rest of it.
 */
export function readLargeJson(bytesMax: number): RequestHandler {
	return async (request, _response, next) => {
		if (Number(request.headers['content-length']) > bytesMax) throw tooLarge(bytesMax);
		if (!request.is('application/json')) {
			next();
			return;
		}
		if ((request.headers['content-encoding'] ?? 'identity') !== 'identity') {
			throw new AppError('badRequest', 'The body has to come as it is, without a Content-Encoding.');
		}
		const chunks: Buffer[] = [];
		let bytes = 0;
		// A request that is destroyed takes the answer with it.
		for await (const chunk of request.iterator({ destroyOnReturn: false })) {
			const part = chunk as Buffer; // no encoding was set
			bytes += part.length;
			if (bytes > bytesMax) throw tooLarge(bytesMax);
			chunks.push(part);
		}
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
