import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'mocha';
import { keptPrintBytes, PrintSplitter } from '#judge/executor/printSplitter.ts';

const nonce = '0123456789abcdef';

describe('the splitter of prints', () => {
	it('gives each case what was printed before its mark, however the stream is cut', () => {
		const prints = ['a\n', '', nonce.slice(0, 7), 'ünï\n', `${nonce}x`];
		const stream = Buffer.from(prints.map((text, index) => `${text}${nonce}:${index}\n`).join(''));
		fc.assert(
			fc.property(fc.array(fc.integer({ min: 0, max: stream.length })), (cuts) => {
				const splitter = new PrintSplitter(nonce, 0, 1);
				const places = [0, ...cuts.sort((a, b) => a - b), stream.length];
				for (const [index, end] of places.entries()) splitter.push(0, stream.subarray(places[index - 1] ?? 0, end));
				splitter.finish();
				assert.deepEqual(
					prints.map((_, index) => splitter.of(index).text),
					prints,
				);
				assert.equal(splitter.bytes, Buffer.byteLength(prints.join('')));
			}),
		);
	});

	it('follows two streams, each with its own marks', () => {
		const splitter = new PrintSplitter(nonce, 3, 2);
		splitter.push(0, Buffer.from(`out3${nonce}:3\nout4`));
		splitter.push(1, Buffer.from(`err3${nonce}:3\n`));
		splitter.push(1, Buffer.from('err4'));
		splitter.finish();
		assert.equal(splitter.of(3).text, 'out3err3');
		assert.equal(splitter.of(4).text, 'out4err4');
	});

	it('keeps what came before a crash, where no mark follows', () => {
		const splitter = new PrintSplitter(nonce, 0, 1);
		splitter.push(0, Buffer.from(`half a mark ${nonce.slice(0, 5)}`));
		splitter.finish();
		assert.equal(splitter.of(0).text, `half a mark ${nonce.slice(0, 5)}`);
	});

	it('cuts what one case printed, and counts it all the same', () => {
		const splitter = new PrintSplitter(nonce, 0, 1);
		splitter.push(0, Buffer.alloc(keptPrintBytes, 'x'));
		assert.deepEqual(splitter.of(0), { text: 'x'.repeat(keptPrintBytes), cut: false });
		splitter.push(0, Buffer.from('yy'));
		assert.deepEqual(splitter.of(0), { text: 'x'.repeat(keptPrintBytes), cut: true });
		assert.equal(splitter.bytes, keptPrintBytes + 2);
		assert.ok(splitter.tail.endsWith('xyy'));
	});

	it('counts a forged mark without an end, and does not wait for its end', () => {
		const splitter = new PrintSplitter(nonce, 0, 1);
		splitter.push(0, Buffer.from(`${nonce}:${'1'.repeat(100)}`));
		assert.equal(splitter.bytes, nonce.length + 101);
		splitter.finish();
		assert.equal(splitter.of(0).text, `${nonce}:${'1'.repeat(100)}`);
	});

	it('says during which case a limit was crossed', () => {
		const splitter = new PrintSplitter(nonce, 0, 1);
		splitter.push(0, Buffer.from(`1234${nonce}:0\n1234${nonce}:1\n1234${nonce}:2\n`));
		assert.equal(splitter.caseBeyond(3), 0);
		assert.equal(splitter.caseBeyond(4), 1);
		assert.equal(splitter.caseBeyond(8), 2);
		assert.equal(splitter.caseBeyond(12), undefined);
	});
});
