import { once } from 'node:events';
import type { Response } from 'express';

/** Often enough that neither side takes a quiet stream for a dead one. */
const heartbeatMs = 15_000;

/**
 * Sends each value as a server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html) until the values end or the
 * client goes. A failure before the first value is thrown, so that it becomes a problem answer.
 */
export async function sendEvents(
	response: Response,
	values: AsyncIterable<unknown>,
	signal: AbortSignal,
): Promise<void> {
	const iterator = values[Symbol.asyncIterator]();
	let next = await iterator.next();
	response.status(200).set({ 'Content-Type': 'text/event-stream; charset=utf-8', Connection: 'keep-alive' });
	response.flushHeaders();
	const heartbeat = setInterval(() => response.write(': still here\n\n'), heartbeatMs);
	try {
		while (next.done !== true && !signal.aborted) {
			// A client that reads slowly is waited for, so that nothing piles up here.
			if (!response.write(`data: ${JSON.stringify(next.value)}\n\n`)) await drained(response, signal);
			next = await iterator.next();
		}
	} finally {
		clearInterval(heartbeat);
		await iterator.return?.();
		response.end();
	}
}

async function drained(response: Response, signal: AbortSignal): Promise<void> {
	try {
		await once(response, 'drain', { signal });
	} catch (error) {
		if (!signal.aborted) throw error;
	}
}
