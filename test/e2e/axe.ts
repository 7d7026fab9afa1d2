import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator } from 'playwright-core';

/** The script of axe-core, for a page. */
export const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Rule, place and explanation of each violation that axe-core finds in the page which this element is in. */
export async function violationsAround(element: Locator): Promise<string[]> {
	const handle = await element.elementHandle();
	const frame = await handle.ownerFrame();
	assert.ok(frame);
	// The page's policy allows no script but its own; what the driver evaluates is not bound by it.
	await frame.evaluate(axeSource);
	const results = await frame.evaluate<AxeResults>('axe.run()');
	return results.violations.flatMap((violation) =>
		violation.nodes.map((node) => `${violation.id}: ${node.target.join(' ')}: ${node.failureSummary ?? ''}`),
	);
}
