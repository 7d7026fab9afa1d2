import assert from 'node:assert/strict';
import { Readable } from 'node:stream';
import fc from 'fast-check';
import { readEvents } from '#extension/backend/serverSentEvents.ts';
import { collect } from './smallServer.ts';

function inPieces(bytes: Uint8Array, lengths: readonly number[]): Readable {
	let at = 0;
	const pieces = lengths.map((length) => bytes.subarray(at, (at += length)));
	return Readable.from([...pieces, bytes.subarray(at)]);
}

const read = (text: string, lengths: readonly number[] = []): ReturnType<typeof readEvents> =>
	readEvents(inPieces(new TextEncoder().encode(text), lengths));

async function events(text: string, lengths: readonly number[] = []): Promise<string[]> {
	return (await collect(read(text, lengths))).map(({ data }) => data);
}

describe('a stream of server-sent events', () => {
	it('gives the data of each event', async () => {
		assert.deepEqual(await events('event: x\nid: 1\ndata: {"a":1}\n\n: a comment\n\ndata:two\n\n'), ['{"a":1}', 'two']);
	});

	it('gives the id of each event, which stays that of before where none is said', async () => {
		const ids = (await collect(read('data: a\n\nid: x.1\ndata: b\n\ndata: c\n\nid:x.2\n\ndata: d\n\n'))).map(
			({ id }) => id,
		);
		assert.deepEqual(ids, [undefined, 'x.1', 'x.1', 'x.2']);
	});

	it('joins the lines of an event and keeps spaces after the first', async () => {
		assert.deepEqual(await events('data:  a\ndata:\ndata: b\n\n'), [' a\n\nb']);
	});

	it('drops an event that was cut off', async () => {
		assert.deepEqual(await events('data: whole\n\ndata: half'), ['whole']);
	});

	it('reads the same whatever line ends it has and wherever it is cut', async () => {
		const lineEnds = fc.constantFrom('\n', '\r\n', '\r');
		const cuts = fc.array(fc.nat({ max: 9 }), { maxLength: 20 });
		await fc.assert(
			fc.asyncProperty(lineEnds, cuts, async (lineEnd, lengths) => {
				const text = 'data: één\ndata: 2\n\ndata: 😀\n\nid: 7\n\n'.replaceAll('\n', lineEnd);
				// A carriage return at the very end may still become a line end of two characters: the event after it tells.
				assert.deepEqual((await events(`${text}:${lineEnd}`, lengths)).slice(0, 2), ['één\n2', '😀']);
			}),
		);
	});
});
