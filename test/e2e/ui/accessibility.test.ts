import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import { inBothWays } from '../bothWays.ts';
import { freshVsCode } from '../freshVsCode.ts';
import { openTwoSum, submit } from '../learnerActs.ts';
import type { Panel } from '../panel.ts';
import type { VsCode } from '../vsCode.ts';
import { twoSum } from '../twoSum.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const settingsOf = (theme: string) => ({ 'codeSensei.language': 'python', 'workbench.colorTheme': theme });

inBothWays('the panel in Light Modern', settingsOf('Light Modern'), hasNoViolation);

// Alone only: what a class adds to the page is looked at above, and the colours are the same for everybody.
for (const theme of ['Dark Modern', 'Default High Contrast', 'Default High Contrast Light'])
	describe(`the panel in ${theme}`, () => hasNoViolation(freshVsCode({ settings: settingsOf(theme) })));

function hasNoViolation(vsCode: () => VsCode): void {
	it('has no violation that axe-core finds, in any of its states', async () => {
		const { page } = vsCode();
		const panel = await openTwoSum(page);
		assert.deepEqual(await violations(panel), []);
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.wrong);
		await panel.waitForVerdict(/^Wrong answer/);
		assert.deepEqual(await violations(panel), []);
		for (const section of ['Submissions', 'Hints', 'Editorial', 'Cases'] as const) {
			await panel.open(section);
			assert.deepEqual(await violations(panel), [], section);
		}
		await submit(page, twoSum.python.file, twoSum.python.header + twoSum.python.right);
		await panel.waitForVerdict('Accepted');
		assert.deepEqual(await violations(panel), []);
	});
}

/** Rule, place and explanation of each violation. */
async function violations(panel: Panel): Promise<string[]> {
	const title = await panel.title.elementHandle();
	const frame = await title.ownerFrame();
	assert.ok(frame);
	// The page's policy allows no script but its own; what the driver evaluates is not bound by it.
	await frame.evaluate(axeSource);
	const results = await frame.evaluate<AxeResults>('axe.run()');
	return results.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
	);
}
