import assert from 'node:assert/strict';
import path from 'node:path';
import { describe, it } from 'mocha';
import { readCsv, writeCsv } from '#extension/data/csv.ts';
import { importBatches } from '#extension/account/importBatches.ts';
import { readProgressFile } from '#extension/data/progressFile.ts';
import { csvColumns, progressRows } from '#extension/data/progressRows.ts';
import { solvedElsewhere } from '../contract/solvedElsewhere.ts';
import { submitAndWait, timeZone, withCode } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';
import { twoSum } from './twoSum.ts';

const params = { challengeId: twoSum.id };

describe('progress from a file', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest();
	});
	after(() => solo.close());

	const exported = async () => {
		const { exportedAt: _, madeHints: _made, ...rest } = await solo.call('exportData', {});
		// When the judge was done with a submission is of no interest elsewhere, and does not come along.
		const submissions = (rest['submissions'] as object[]).map((one) => ({ ...one, endedAt: undefined })); // as every export has them
		return { ...rest, submissions };
	};
	const seen = () =>
		Promise.all([
			solo.call('getProgress', { query: { timeZone } }),
			solo.call('getStatistics', { query: { timeZone } }),
			solo.call('getNext', {}),
			solo.call('getWeakTopics', {}),
		]);
	const bringIn = async (text: string): Promise<void> => {
		const { batches, leftOut } = importBatches(readProgressFile(text, readCsv));
		assert.equal(leftOut, 0);
		for (const { request } of batches) await solo.call('importData', { body: request });
	};
	const erase = () => solo.call('eraseData', { body: { confirm: 'erase' } });

	it('is the same after export, erasure and import, and once more changes nothing', async () => {
		await solo.call('openChallenge', { params, body: { timeZone } });
		await solo.call('showHint', { params: { ...params, level: 1 }, body: { timeZone } });
		await submitAndWait(solo, twoSum.pairsWithItself);
		await submitAndWait(solo, twoSum.right);
		const cases = [{ id: 'a', name: 'mine', input: [[3, 3], 6] }];
		await solo.call('putCases', { params, body: { cases } });
		const [before, shown] = [await exported(), await seen()];
		const text = JSON.stringify({ exportedAt: '2026-11-26T10:00:00.000Z', ...before });

		await erase();
		assert.equal((await seen())[0].solvedQuestions, 0);
		for (let time = 0; time < 2; time++) {
			await bringIn(text);
			assert.deepEqual(await seen(), shown);
			assert.deepEqual(await exported(), before);
		}
	});

	it('comes back from CSV too, all but the code', async () => {
		const [before, shown] = [await exported(), await seen()];
		const { items } = await solo.call('listChallenges', { query: { limit: 500 } });
		const text = writeCsv(csvColumns, progressRows(before, items));
		await erase();
		await bringIn(text);
		assert.deepEqual(await seen(), shown);
		assert.deepEqual((await exported()).submissions, []);
	});

	it('can be put back as it was before', async () => {
		const [before, shown] = [await exported(), await seen()];
		const { backup } = await solo.call('backUpData', {});
		await solo.call('importData', { body: solvedElsewhere() });
		assert.notDeepEqual(await exported(), before);
		await solo.call('restoreData', { body: { backup } });
		assert.deepEqual(await exported(), before);
		assert.deepEqual(await seen(), shown);
	});

	it('is put back from our own backups alone', async () => {
		const { backup } = await solo.call('backUpData', {});
		const database = path.join(solo.folder, 'code-sensei.db');
		for (const file of [database, `${backup}-gone`, path.join(path.dirname(backup), '..', 'code-sensei.db'), '']) {
			await assert.rejects(solo.call('restoreData', { body: { backup: file } }), withCode('notFound'), file);
		}
	});
});
