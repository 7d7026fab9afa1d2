import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { AppError } from '#contract/appError.ts';
import { Tier, Trust } from '#contract/verdict.ts';
import { checkTrust, refuseStranger } from '#judge/checkTrust.ts';

/** What happens to code of each trust in each tier: docs/SECURITY.md has the same table. */
function answer(trust: Trust, tier: Tier, consented: boolean): string {
	try {
		checkTrust(trust, { tier, reason: 'Because.', consented });
		return 'runs';
	} catch (error) {
		assert.ok(error instanceof AppError);
		assert.ok(error.message.includes('Because.'), 'the reason is told');
		return error.code;
	}
}

describe('what may run in a tier', () => {
	for (const tier of ['bubblewrap', 'piston', 'sandbox-exec'] as const) {
		it(`everything runs in ${tier}, asked or not`, () => {
			for (const trust of Trust.options) assert.equal(answer(trust, tier, false), 'runs');
		});
	}

	it('without a sandbox a stranger’s code never runs, everything else after consent', () => {
		assert.equal(answer('stranger', 'trusted', true), 'sandboxRefused');
		assert.equal(answer('stranger', 'trusted', false), 'sandboxRefused');
		for (const trust of ['learner', 'bank', 'author'] as const) {
			assert.equal(answer(trust, 'trusted', true), 'runs');
			assert.equal(answer(trust, 'trusted', false), 'consentNeeded');
		}
	});

	it('nothing runs where running is off', () => {
		for (const trust of Trust.options) assert.equal(answer(trust, 'none', true), 'sandboxRefused');
	});

	it('the way out is named to whom a stranger’s code was refused', () => {
		assert.throws(
			() => {
				checkTrust('stranger', { tier: 'trusted', reason: 'Because.', consented: true });
			},
			(error) => error instanceof AppError && error.message.includes('Piston'),
		);
	});

	it('a stranger’s code is refused before there is any, in the same tiers', () => {
		for (const tier of Tier.options) {
			const early = (): void => refuseStranger({ tier, reason: 'Because.' });
			if (answer('stranger', tier, true) === 'runs') assert.doesNotThrow(early);
			else assert.throws(early, (error) => error instanceof AppError && error.code === 'sandboxRefused');
		}
	});

	it('every tier of the contract was asked', () => {
		assert.deepEqual([...Tier.options].sort(), ['bubblewrap', 'none', 'piston', 'sandbox-exec', 'trusted']);
	});
});
