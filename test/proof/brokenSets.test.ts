import assert from 'node:assert/strict';
import { inCopy, judgeFindings } from '../brokenSets/brokenSet.ts';
import { readDefects } from '../brokenSets/defect.ts';
import { proveWhole } from '../brokenSets/findBroken.ts';
import { processCache } from '../processScratch.ts';

/** One of each kind that it takes running code to find; `bench -- prove` tries all of them. */
const chosen = [
	'set-due-without-zone',
	'challenge-two-of-the-same-name',
	'challenge-folder-a-link',
	'reference-fails',
	'reference-wrong',
	'reference-too-slow',
	'validator-too-lax',
	'generator-not-deterministic',
	'wrong-solution-passes',
	'hint-gives-code',
	'proof-stale',
];

describe('sensei prove, on a set', function () {
	// Each proves a challenge or two in a judge of its own, which takes long on a machine that has other work.
	this.timeout(180_000);
	const cache = processCache();

	it('finds nothing in a sound one, and what lies there is what it makes', async () => {
		const [defect] = readDefects();
		assert.ok(defect);
		assert.deepEqual(await proveWhole(defect.base, cache, { check: true }), { isProved: true, findings: [] });
	});

	for (const name of chosen) {
		it(`finds ${name} at the right line, and nothing else`, async () => {
			const defect = readDefects().find((one) => one.name === name);
			assert.ok(defect);
			await inCopy(defect.base, defect.edits, async (folder) => {
				const { isProved, findings } = await proveWhole(folder, cache, defect);
				const outcome = await judgeFindings(defect, folder, findings);
				assert.deepEqual(outcome, { isFound: true, unexpected: [] }, JSON.stringify(findings));
				assert.equal(isProved, false);
			});
		});
	}
});
