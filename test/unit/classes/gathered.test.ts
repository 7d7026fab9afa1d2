import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { gathered } from '#backend/classes/gathered.ts';

async function* from(items: readonly number[], failure?: Error): AsyncGenerator<number> {
	for (const item of items) yield await Promise.resolve(item);
	if (failure !== undefined) throw failure;
}

async function all(given: AsyncIterable<number[]>): Promise<number[][]> {
	const parts: number[][] = [];
	for await (const part of given) parts.push(part);
	return parts;
}

const manyTurns = async (): Promise<void> => {
	for (let turn = 0; turn < 100; turn++) await Promise.resolve();
};

describe('things that happen shortly after each other', () => {
	it('come together, the first at once, and none is lost', async () => {
		const parts = await all(gathered(from([1, 2, 3, 4, 5]), manyTurns, new AbortController().signal));
		assert.deepEqual(parts.flat(), [1, 2, 3, 4, 5]);
		assert.deepEqual(parts[0], [1]);
		assert.equal(parts.length, 2);
	});

	it('end with the failure of where they come from, after what came before it', async () => {
		const seen: number[] = [];
		await assert.rejects(async () => {
			for await (const part of gathered(from([1], new Error('gone')), manyTurns, new AbortController().signal))
				seen.push(...part);
		}, /gone/);
		assert.deepEqual(seen, [1]);
	});
});
