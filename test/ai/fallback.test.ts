import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { after, before, describe, it } from 'mocha';
import { ProviderName } from '#contract/forge.ts';
import { AiStandIn, keys } from './aiStandIn.ts';
import { fallbackPage, type FallbackRow, fallbackRow } from './fallbackTable.ts';
import { allFaults, findClosedPort } from './faults.ts';
import { noStrayRejections } from './noStrayRejections.ts';

const page = path.join(import.meta.dirname, '../../docs/AI-FALLBACK.md');

describe('falling back', () => {
	let standIn: AiStandIn;
	const rows: FallbackRow[] = [];
	noStrayRejections();
	before(async () => {
		standIn = await AiStandIn.start();
	});
	after(() => standIn.stop());

	// Port 1 only names the faults here; the tests below use one that is known to be closed.
	for (const [at, { name }] of allFaults(1).entries()) {
		it(`${name}: the next provider serves, the broken one was asked once, and nothing leaks`, async () => {
			const fault = allFaults(await findClosedPort())[at];
			assert.ok(fault !== undefined);
			const row = await fallbackRow(standIn, fault);
			rows.push(row);
			for (const broken of ProviderName.options) {
				const { by, asked, told } = row.served[broken];
				assert.equal(by, broken === 'gemini' ? 'openai' : 'gemini');
				assert.equal(asked, name === 'connection refused' ? 0 : 1);
				assert.equal(told.length, 1);
				assert.ok(told[0]?.startsWith(`${broken}: `));
			}
			assert.equal(row.allDown.length, 3);
			assert.doesNotMatch(JSON.stringify(row), new RegExp(`mm-4714|${Object.values(keys).join('|')}|127\\.0\\.0\\.1`));
		});
	}

	it('leads to what docs/AI-FALLBACK.md says', () => {
		assert.equal(rows.length, allFaults(1).length, 'only after all the tests above');
		const now = fallbackPage(rows);
		if (process.env['UPDATE_DOCS'] === '1') writeFileSync(page, now);
		assert.equal(readFileSync(page, 'utf8'), now);
	});
});
