/** An event beyond this is not from our backend. */
const eventCharactersMax = 32 * 1024 * 1024;

export interface ServerSentEvent {
	data: string;
	/** The last one that was given, by this event or one before it; undefined where there was none. */
	id: string | undefined;
}

/**
 * The data of each server-sent event, in the form of the HTML standard's "event stream interpretation": comments and event names are
 * skipped, several data lines become one text, an event that is cut off by the end of the stream is dropped.
 */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<ServerSentEvent> {
	const decoder = new TextDecoder();
	let rest = '';
	let data: string[] = [];
	let id: string | undefined;
	for await (const chunk of chunks) {
		rest += decoder.decode(chunk, { stream: true });
		if (rest.length > eventCharactersMax) throw new RangeError('an event of the backend is too large');
		// A carriage return at the end may be the first half of a line end: it waits for the next chunk.
		const lines = rest.split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			if (line === '') {
				if (data.length > 0) yield { data: data.join('\n'), id };
				data = [];
			} else if (line.startsWith('data:')) {
				data.push(valueOf(line));
			} else if (line.startsWith('id:') && !line.includes('\0')) {
				id = valueOf(line);
			}
		}
	}
}

/** What stands behind the colon, without the one space that may follow it. */
function valueOf(line: string): string {
	const value = line.slice(line.indexOf(':') + 1);
	return value.startsWith(' ') ? value.slice(1) : value;
}
