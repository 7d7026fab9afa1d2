import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import type { LedgerCall } from '#backend/forge/budget/ledgerEntry.ts';
import { variantPrompt, variantSystem } from '#backend/forge/variant/variantPrompt.ts';
import { costs, pricedAt, usdAt } from '../../../bench/aiSimulation/costs.ts';
import { TokenCount } from '../../../bench/aiSimulation/tokenCount.ts';
import { tokensFigures } from '../../../bench/aiSimulation/tokensFigures.ts';
import { readSupply } from '../../../bench/aiSimulation/candidateSupply.ts';
import { variantTokens } from '../../../bench/aiSimulation/variantTokens.ts';
import { bankKernel, barrelsText, canoes } from '../../forge/variant/someKernel.ts';

const call = (changes: Partial<LedgerCall> = {}): LedgerCall => ({
	kind: 'call',
	id: '00000000-0000-4000-8000-000000000000',
	at: '2026-11-03T00:00:00.000Z',
	provider: 'gemini',
	model: 'gemini-3.8-flash',
	purpose: 'forge',
	outcome: 'served',
	tokensIn: 1_000_000,
	tokensOut: 1_000_000,
	nanoUsd: 1,
	pricing: 'priced',
	isEstimated: false,
	latencyMs: 1,
	...changes,
});

describe('what simulated calls cost', () => {
	it('is what their models cost in the month that is asked for', () => {
		const calls = [call(), call({ provider: 'openai', model: 'gpt-5.4-mini' })];
		assert.equal(usdAt(calls, pricedAt.november2026), 0.75 + 3.75 + 0.75 + 4.5);
		assert.equal(usdAt(calls, pricedAt.january2027), 1.5 + 7.5 + 0.75 + 4.5);
	});

	it('is nothing for what no provider takes money for', () => {
		assert.equal(usdAt([call({ outcome: 'serverError', tokensIn: 0, tokensOut: 0, nanoUsd: 0 })], 0), 0);
	});

	it('is told for each model as if it had answered everything, and for each challenge that came of it', () => {
		const { 'gpt-6-luna': luna } = costs([call(), call()], 4);
		assert.deepEqual(luna, {
			usd: { november2026: 1.2, january2027: 1.2 },
			usdPerChallenge: { november2026: 0.3, january2027: 0.3 },
		});
	});
});

describe('tokens for each accepted challenge', () => {
	it('are held against as many one-shot answers as it takes at the same yield, and leave out what was stopped half-way', async () => {
		const kernels = [await bankKernel(canoes)];
		const surroundings = { supply: await readSupply(), tokens: new TokenCount(), kernels };
		const calls = [
			call({ tokensIn: 300, tokensOut: 100 }),
			call({ tokensIn: 300, tokensOut: 500 }),
			call({ outcome: 'cancelled', isEstimated: true }),
		];
		const saved = (yieldShare: number): number =>
			1 - (tokensFigures(surroundings, { calls, made: 2 }, yieldShare).figures.tokens_saved ?? 0);
		// Twice the yield is half the baseline.
		assert.ok(Math.abs(saved(1) / saved(0.5) - 2) < 1e-9);
		const { ours, callsStoppedHalfWay } = tokensFigures(surroundings, { calls, made: 2 }, 1).context;
		assert.deepEqual([ours, callsStoppedHalfWay], [{ tokensIn: 300, tokensOut: 300 }, 1]);
	});
});

describe('tokens for a new story', () => {
	it('are those of one question and an answer about as long as the kernel', async () => {
		const tokens = new TokenCount();
		const kernel = await bankKernel(canoes);
		const { tokensIn, tokensOut } = variantTokens([kernel], tokens);
		const told = tokens.of(barrelsText());
		assert.ok(Math.abs(tokensOut / told - 1) < 0.3, `${tokensOut} for the kernel, ${told} for a story`);
		assert.ok(tokensIn > tokens.of(variantSystem) + tokens.of(variantPrompt(kernel)));
	});

	it('are counted for none of the classes, whose cases call them by name', async () => {
		const tokens = new TokenCount();
		const [kernel, crates] = [await bankKernel(canoes), await bankKernel('stack/lightest-crate')];
		assert.deepEqual(variantTokens([kernel, crates], tokens), variantTokens([kernel], tokens));
		assert.throws(() => variantTokens([crates], tokens), /no kernel/);
	});
});
