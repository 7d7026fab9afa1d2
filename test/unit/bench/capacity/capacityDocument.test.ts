import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, it } from 'mocha';
import { mongoPlans } from '#backend/wiring/mongoPlans.ts';
import { capacityParts } from '../../../bench/capacity/capacityMarkdown.ts';
import { readMeasured } from '../../../bench/capacity/measuredFigures.ts';
import { renewParts } from '../../../bench/capacity/renewParts.ts';
import { rushTable } from '../../../bench/capacity/rushTable.ts';
import { shardRows } from '../../../bench/capacity/shardTable.ts';

const text = readFileSync(path.join(import.meta.dirname, '../../../../docs/CAPACITY.md'), 'utf8');

describe('docs/CAPACITY.md', () => {
	it('has the tables that the command prints from the measured figures, the assumptions and the prices', () => {
		const measured = readMeasured();
		// Else: node test/bench/capacity/renewDocument.ts
		assert.equal(renewParts(text, capacityParts(measured, rushTable(measured))), text);
	});

	it('refuses a part for which it has no place', () => {
		assert.throws(() => renewParts(text, { weather: 'fine' }), Error);
	});

	it('shards by the learner, whom nearly every query of what grows names', () => {
		const rows = shardRows(mongoPlans);
		for (const { collection, ofLearner } of rows) assert.ok(ofLearner.length > 0, collection);
		const count = (part: 'ofLearner' | 'ofAll'): number => rows.reduce((sum, row) => sum + row[part].length, 0);
		assert.ok(count('ofLearner') > count('ofAll'));
	});
});
