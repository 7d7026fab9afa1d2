import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { describe, it } from 'mocha';
import { serverLimits } from '#backend/forge/budget/budgetLimits.ts';
import { type FlagRules, readFlagFile } from '#backend/platform/flags/flagFile.ts';
import { type Flags, openFlags } from '#backend/platform/flags/flags.ts';
import { createLog } from '#backend/platform/log.ts';
import { LazyBudget } from '#backend/wiring/lazyBudget.ts';
import { switchedOffPurpose } from '#backend/wiring/switchedPurposes.ts';
import { AiPurpose } from '#contract/aiUsage.ts';
import { BudgetUnderTest } from '../forge/budget/budgetUnderTest.ts';

const log = createLog('silent');

describe('what no model is asked for', () => {
	let under: BudgetUnderTest;
	let flags: Flags | undefined;
	beforeEach(async () => {
		under = await BudgetUnderTest.open();
	});
	afterEach(async () => {
		await flags?.close();
		under.close();
	});

	/** The purposes for which no model is asked. */
	async function notAsked(told: object): Promise<AiPurpose[]> {
		const text = JSON.stringify({ formatVersion: 1, flags: told });
		const opened = await openFlags(
			{ kind: 'file', file: '/nonexistent', text, rules: rulesOf(text) },
			randomUUID(),
			log,
		);
		flags = opened;
		const { store, clock } = under;
		const ai = { order: [], providers: {} };
		const switchedOff = switchedOffPurpose(opened);
		const budget = new LazyBudget({ ai, environment: {}, store, limits: serverLimits, switchedOff, clock, log });
		const asked = await Promise.all(AiPurpose.options.map((purpose) => budget.mayAsk(purpose)));
		return AiPurpose.options.filter((_, place) => asked[place]?.kind === 'poolOnly');
	}

	it('is what is switched off for everybody, so that nothing is made ahead either', async () => {
		assert.deepEqual(await notAsked({ forge: false, closerReviews: false }), ['forge', 'review']);
	});

	it('is not what some may have', async () => {
		assert.deepEqual(await notAsked({ forge: { roles: ['admin'] }, madeHints: { percent: 0 }, drafts: false }), [
			'draft',
		]);
	});
});

function rulesOf(text: string): FlagRules {
	const read = readFlagFile(text);
	assert.ok(read.kind === 'rules');
	return read.rules;
}
