import type { StreamPlace } from '../platform/streamPlace.ts';
import type { OpenStream } from './openStream.ts';

/** In which a reader says what it has heard already. */
export const lastEventIdHeader = 'Last-Event-ID';

/**
 * Sends each value as a server-sent event (https://html.spec.whatwg.org/multipage/server-sent-events.html), with the id that its place has then, until the values
 * end or the stream does. A reader that is slow is waited for, so that nothing piles up. A failure before the first value is thrown, so that it becomes a problem answer.
 */
export async function sendEvents(
	stream: OpenStream,
	place: StreamPlace,
	valuesUntil: (signal: AbortSignal) => AsyncIterable<unknown>,
): Promise<void> {
	const { signal } = stream;
	try {
		const iterator = valuesUntil(signal)[Symbol.asyncIterator]();
		try {
			let next = await iterator.next();
			stream.begin();
			while (next.done !== true && !signal.aborted) {
				await stream.write(eventText(next.value, place.id));
				next = await iterator.next();
			}
		} finally {
			await iterator.return?.();
		}
	} finally {
		stream.close();
	}
}

function eventText(value: unknown, id: string | undefined): string {
	const data = `data: ${JSON.stringify(value)}\n\n`;
	return id === undefined ? data : `id: ${id}\n${data}`;
}
