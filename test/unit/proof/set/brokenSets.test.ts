import assert from 'node:assert/strict';
import { inCopy, judgeFindings } from '../../../brokenSets/brokenSet.ts';
import { readDefects } from '../../../brokenSets/defect.ts';
import { findUnrun } from '../../../brokenSets/findBroken.ts';

const defects = readDefects();

describe('broken sets', () => {
	it('are many, each with a name of its own, and made of a set in which nothing is found', async () => {
		assert.ok(defects.length >= 34);
		assert.equal(new Set(defects.map(({ name }) => name)).size, defects.length);
		for (const base of new Set(defects.map((defect) => defect.base)))
			assert.deepEqual(await inCopy(base, [], findUnrun), []);
	});

	for (const defect of defects) {
		if (defect.needsJudge) {
			it(`it takes running code to find that ${defect.what}`, async () => {
				const found = await inCopy(defect.base, defect.edits, findUnrun);
				assert.deepEqual(found, []);
			});
			continue;
		}
		it(`it is found that ${defect.what}, at the right line and nothing else`, async () => {
			await inCopy(defect.base, defect.edits, async (folder) => {
				const findings = await findUnrun(folder);
				assert.deepEqual(
					await judgeFindings(defect, folder, findings),
					{ isFound: true, unexpected: [] },
					JSON.stringify(findings),
				);
			});
		});
	}
});
