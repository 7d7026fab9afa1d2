/** An event beyond this is not from our backend. */
const eventCharactersMax = 32 * 1024 * 1024;

/**
 * The data of each server-sent event, in the form of the HTML standard's "event stream interpretation": comments, ids and event names are
 * skipped, several data lines become one text, an event that is cut off by the end of the stream is dropped.
 */
export async function* readEvents(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
	const decoder = new TextDecoder();
	let rest = '';
	let data: string[] = [];
	for await (const chunk of chunks) {
		rest += decoder.decode(chunk, { stream: true });
		if (rest.length > eventCharactersMax) throw new RangeError('an event of the backend is too large');
		// A carriage return at the end may be the first half of a line end: it waits for the next chunk.
		const lines = rest.split(/\r\n|\n|\r(?!$)/);
		rest = lines.pop() ?? '';
		for (const line of lines) {
			if (line === '') {
				if (data.length > 0) yield data.join('\n');
				data = [];
			} else if (line.startsWith('data:')) {
				data.push(line.startsWith('data: ') ? line.slice(6) : line.slice(5));
			}
		}
	}
}
