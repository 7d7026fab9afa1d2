import assert from 'node:assert/strict';
import type { Input } from '#contract/value.ts';
import { checkBruteAgreement } from '#proof/checks/bruteAgreement.ts';
import { bruteMustMs, compareWithBrute } from '#proof/compareWithBrute.ts';
import { loadChallengeFiles } from '#proof/loadChallengeFolder.ts';
import type { ToolBox } from '#proof/pythonTool.ts';
import { ProofJudge } from './proofJudge.ts';
import { tinyFiles } from './tinyChallenge.ts';

const judge = new ProofJudge();

describe('the comparison of reference and brute force', () => {
	before(() => judge.open());
	after(() => judge.close());

	it('says how far a brute force came that is quick with each input and too slow for all of them', async () => {
		const brute = [
			'import time',
			'def count_above(nums, limit):',
			'    began = time.process_time()',
			'    while time.process_time() - began < 0.05:',
			'        pass',
			'    return len([number for number in nums if number > limit])',
			'',
		].join('\n');
		const loaded = loadChallengeFiles(tinyFiles({ 'brute.py': brute }));
		assert.equal(loaded.kind, 'loaded', JSON.stringify(loaded));
		const { parsed } = loaded;
		const must = Array.from({ length: 200 }, (_, limit): Input => [[5, 9], limit]);
		const groups = { must, may: [], referenceOnly: [] };
		const box: ToolBox = { ...judge.box, toolTimeMs: 2_000 };
		const outcome = await compareWithBrute(box, parsed, groups);
		assert.equal(outcome.kind, 'compared', JSON.stringify(outcome));
		const after = outcome.comparison.ranOutAfter;
		// 1.5 s are 30 inputs; a machine that is busy reads its clock less often.
		assert.ok(after !== null && after >= 5 && after <= 31, String(after));
		const { findings } = checkBruteAgreement(parsed, groups, outcome.comparison, bruteMustMs(box));
		assert.deepEqual(findings, [
			{
				file: 'brute.py',
				line: 2,
				message: `It needs more than 1.5 s for ${after} of the 200 inputs that it has to answer; make it quicker, or give fewer or smaller inputs in small().`,
				defect: 'bruteTooSlow',
			},
		]);
	});
});
