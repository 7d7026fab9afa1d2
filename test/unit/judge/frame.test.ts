import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { parseFrame } from '#judge/executor/frame.ts';
import { LineSplitter } from '#judge/executor/lineSplitter.ts';

describe('the frames of a driver', () => {
	it('are read when they carry the nonce', () => {
		assert.deepEqual(parseFrame('abc {"kind":"calling"}', 'abc'), { kind: 'calling' });
	});

	it('are nobody’s without it, and nothing when they are cut or of no known form', () => {
		for (const line of [
			'',
			'{"kind":"calling"}',
			'abd {"kind":"calling"}',
			'abc{"kind":"calling"}',
			'abc {"kind":"calling"',
			'abc {"kind":"accepted"}',
			'abc null',
			'abc {"kind":"returned","index":-1,"cpuUs":0,"wallUs":0,"memory":0,"value":1}',
			'abc {"kind":"returned","index":0,"cpuUs":-5,"wallUs":0,"memory":0,"value":1}',
			'abc {"kind":"returned","index":0,"cpuUs":1e999,"wallUs":0,"memory":0,"value":1}',
		]) {
			assert.equal(parseFrame(line, 'abc'), undefined, line);
		}
	});

	it('come out of the stream as whole lines, however it is cut', () => {
		const lines = ['one', '', 'three ä', 'x'.repeat(300)];
		const stream = Buffer.from(`${lines.join('\n')}\nrest`);
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: stream.length })), (cuts) => {
				const splitter = new LineSplitter();
				const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
				const found = places.flatMap((end, index) => splitter.push(stream.subarray(places[index - 1] ?? 0, end)));
				assert.deepEqual(found, lines);
			}),
		);
	});
});
