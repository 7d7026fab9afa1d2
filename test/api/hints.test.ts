import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

describe('hints over HTTP', () => {
	let solo: SoloUnderTest;
	beforeEach(async () => {
		solo = await startSoloForTest();
	});
	afterEach(() => solo.close());

	it('begin with the failing case explained, of whatever verdict', async () => {
		const aboutOf = async (source: string): Promise<string[]> => {
			const report = await submitAndWait(solo, source);
			const body = { language: 'python', source, report } as const;
			const { verdict, parts } = await solo.call('explainVerdict', { params, body });
			assert.equal(verdict, report.verdict);
			assert.ok(parts.every(({ text }) => text.length > 10));
			return [...new Set(parts.map(({ about }) => about))];
		};
		assert.deepEqual(await aboutOf(twoSum.pairsWithItself), ['input', 'answer', 'prints']);
		assert.deepEqual(await aboutOf(twoSum.crashing), ['input', 'crash']);
		assert.deepEqual(await aboutOf(twoSum.tooSlow), ['input', 'limit']);
		assert.deepEqual(await aboutOf(twoSum.broken), ['compile']);
	});

	it('end, without a provider, with the own hint of the challenge and nothing counted for the try', async () => {
		const body = { id: randomUUID(), language: 'python', source: twoSum.pairsWithItself, timeZone } as const;
		await assert.rejects(solo.call('makeHint', { params, body }), withCode('conflict'));
		for (const level of [1, 2, 3]) await solo.call('showHint', { params: { ...params, level }, body: { timeZone } });
		const answer = await solo.call('makeHint', { params, body });
		assert.equal(answer.kind, 'refunded');
		assert.equal((await solo.call('getChallenge', { params })).hints.length, 3);
		assert.deepEqual(await solo.call('listMadeHints', { params }), { hints: [] });
	});
});
