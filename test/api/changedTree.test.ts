import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { resultTypeOf } from '#contract/signature.ts';
import { caseFromTexts } from '#extension/challenges/caseFromTexts.ts';
import { panelResult } from '#extension/challenges/panelResult.ts';
import { shownText } from '#extension/challenges/shownValue.ts';
import { english } from '../unit/extension/english.ts';
import { lastEvent, reportOf, submitAndWait } from './practise.ts';
import { type SoloUnderTest, startSoloForTest } from './soloUnderTest.ts';

const challengeId = 'bank.river-flows';
const bankFolder = path.join(import.meta.dirname, '../fixtures/bank');

/** Adds what is directly upstream only. */
const wrong = {
	python: `def gather_water(mouth):
    if mouth:
        for branch in (mouth.left, mouth.right):
            if branch:
                mouth.val += branch.val
                gather_water(branch)
`,
	javascript: `function gatherWater(mouth) {
	if (mouth === null) return;
	mouth.val += (mouth.left?.val ?? 0) + (mouth.right?.val ?? 0);
	gatherWater(mouth.left);
	gatherWater(mouth.right);
}
`,
	cpp: `void gatherWater(TreeNode* mouth) {
	if (!mouth) return;
	for (TreeNode* branch : {mouth->left, mouth->right}) {
		if (branch) mouth->val += branch->val;
	}
	gatherWater(mouth->left);
	gatherWater(mouth->right);
}
`,
} as const;

describe('a challenge in which a tree is changed in place', () => {
	let solo: SoloUnderTest;
	before(async () => {
		solo = await startSoloForTest({ bankFolder });
	});
	after(() => solo.close());
	const load = () => solo.call('getChallenge', { params: { challengeId } });

	it('shows in its examples what becomes of the tree', async () => {
		const { examples, signature } = await load();
		const outputs = examples.map(({ output }) => shownText(output, resultTypeOf(signature)));
		assert.deepEqual(outputs, ['[6, 1, 2]', '[15, null, 11, 5]', '[13, 10, 1, null, 3]']);
	});

	for (const language of ['python', 'javascript', 'cpp'] as const) {
		it(`tells what a wrong solution left of it: ${language}`, async () => {
			const challenge = await load();
			const report = await submitAndWait(solo, wrong[language], { language, challengeId });
			assert.equal(report.verdict, 'wrongAnswer');
			const finishedAt = '2026-11-25T10:00:00.000Z';
			const result = panelResult(english, { what: 'submission', language, finishedAt, report }, challenge);
			assert.match(result.explanation, /^It left mouth as \[\d[\d, nul]*\] where \[\d[\d, nul]*\] is right\.$/);
			assert.ok(result.difference?.actual.some(({ changed }) => changed));
		});
	}

	it('runs an own case as it was typed, and asks the reference what the tree should become', async () => {
		const { signature } = await load();
		const typed = { name: 'a fork', values: ['[1, None, 2,\n 3, 4]'], expected: '' };
		const own = caseFromTexts(english, typed, 'own', signature);
		const job = await solo.call('startRun', {
			params: { challengeId },
			body: { id: randomUUID(), language: 'python', source: wrong.python, what: { kind: 'custom', cases: [own] } },
		});
		const { failing } = reportOf(await lastEvent(solo, job.id));
		assert.deepEqual(failing?.expected, { kind: 'whole', value: [10, null, 9, 3, 4] });
		assert.deepEqual(failing.actual, { kind: 'whole', value: [3, null, 9, 3, 4] });
	});
});
