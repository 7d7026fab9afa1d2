import assert from 'node:assert/strict';
import { failures } from '#backend/forge/providers/providerFailure.ts';
import { refusalReasons } from '#backend/forge/refusalReason.ts';
import { AiUsage } from '#contract/aiUsage.ts';
import { failureWord, refusalWord } from '#extension/forge/usageReasons.ts';
import { monthLine, usageText } from '#extension/forge/usageText.ts';
import { english } from '../english.ts';

const line = {
	calls: 31,
	served: 29,
	failed: 2,
	tokensIn: 12_345,
	tokensOut: 67_890,
	costUsd: 0.4182,
	estimatedUsd: 0.02,
};
const period = { softUsd: 8, unpricedCalls: 3, unpricedCallsMax: 200 };
const model = { provider: 'openai', model: 'gpt-5.4-mini' } as const;

function usage(changes: { spentUsd?: number; calls?: number; note?: string; model?: string } = {}): AiUsage {
	const { spentUsd = 0.4182, calls = 31, note } = changes;
	const by = { ...model, model: changes.model ?? model.model };
	const total = { ...line, calls, medianMs: 4_200, p95Ms: 11_000 };
	const figures = {
		total,
		byPurpose: [{ purpose: 'forge', ...total }],
		byModel: [{ ...by, pricing: 'priced', ...total }],
		failures: [{ reason: 'rateLimited', count: 2 }],
		drafts: {
			...{ written: 8, accepted: 5, yieldShare: 0.625 },
			refusals: [
				{ reason: 'disagreement', count: 2 },
				{ reason: 'notJson', count: 1 },
			],
			byModel: [{ ...by, written: 7, accepted: 5, refusals: [{ reason: 'disagreement', count: 2 }] }],
		},
	};
	return AiUsage.parse({
		asOf: '2026-11-26T12:00:00.000Z',
		budget: {
			...{ state: 'within', ...(note === undefined ? {} : { note }) },
			day: {
				...period,
				from: '2026-11-26T00:00:00.000Z',
				until: '2026-11-27T00:00:00.000Z',
				spentUsd: 0.1,
				hardUsd: 1,
			},
			month: { ...period, from: '2026-11-01T00:00:00.000Z', until: '2026-12-01T00:00:00.000Z', spentUsd, hardUsd: 10 },
		},
		day: { date: '2026-11-26', ...figures },
		month: { month: '2026-11', ...figures },
	});
}

const none = { calls: 0, served: 0, failed: 0, tokensIn: 0, tokensOut: 0, costUsd: 0, estimatedUsd: 0 };

/** The cells of the first row that begins with this. */
function row(text: string, first: string): string[] | undefined {
	const found = text.split('\n').find((one) => one.startsWith(`| ${first} |`));
	return found?.split(' | ').map((one) => one.replaceAll(/^\| | \|$/g, ''));
}

describe('what AI cost this month', () => {
	it('is one line of money, its limit and calls, and keeps fractions of a cent', () => {
		assert.equal(monthLine(english, usage(), 'en'), 'This month: $0.4182 of $10.00, 31 calls');
		assert.equal(monthLine(english, usage({ spentUsd: 0.5, calls: 1 }), 'en'), 'This month: $0.50 of $10.00, 1 call');
	});

	it('is a page with the budget, and calls, tokens, cost and latency of each model', () => {
		const text = usageText(english, 'AI this month', usage({ note: 'Soon used up.' }), 'en');
		assert.match(text, /^# AI this month\n\nSoon used up\.\n/);
		assert.deepEqual(row(text, 'November 2026'), ['November 2026', '$0.4182', '$10.00', '3 of 200']);
		const rows = ['calls', 'answered', 'tokens in', 'tokens out', 'cost', 'half of them within', '95 of 100 within'];
		assert.match(text, /\| {2}\| OpenAI, gpt-5\.4-mini \|/);
		assert.deepEqual(
			rows.map((name) => row(text, name)?.[1]),
			['31', '29', '12,345', '67,890', '$0.4182', '4.2 sec', '11 sec'],
		);
		assert.deepEqual(row(text, 'challenges'), ['challenges', '31', '$0.4182']);
		assert.match(text, /\$0\.02 of it are an estimate/);
		assert.deepEqual(row(text, 'it took no more requests for a while')?.[1], '2');
	});

	it('says how many challenges passed their proof, and why whose did not, without losing those of nobody', () => {
		const text = usageText(english, 'AI this month', usage(), 'en');
		assert.match(text, /5 of 8 \(63%\) passed their proof/);
		assert.deepEqual(row(text, 'two independent solutions disagreed')?.slice(1), ['OpenAI, gpt-5.4-mini', '2']);
		assert.deepEqual(row(text, 'the answer was cut off or no JSON')?.slice(1), ['nobody in particular', '1']);
	});

	it('says so where no model was asked', () => {
		const { month, ...rest } = usage();
		const drafts = { written: 0, accepted: 0, refusals: [], byModel: [] };
		const empty = { ...month, total: none, byPurpose: [], byModel: [], failures: [], drafts };
		const text = usageText(english, 'AI this month', { ...rest, month: empty }, 'en');
		assert.match(text, /No model was asked in this month\./);
		assert.doesNotMatch(text, /##|NaN/);
	});

	it('lets the name of a model neither break the table nor bring in Markdown', () => {
		const text = usageText(english, 'AI this month', usage({ model: 'a|b [x](command:y) <img>\n# c' }), 'en');
		assert.ok(text.includes(String.raw`OpenAI, a\|b \[x\]\(command:y\) \<img\> \# c`));
	});

	it('has a word for every reason for which a challenge is refused or a call fails', () => {
		for (const reason of refusalReasons) assert.notEqual(refusalWord(english, reason), reason);
		// The last four are said of calls that were never sent.
		const unsent = ['resting', 'onTrial', 'overBudget', 'busy'];
		const sent = Object.keys(failures).filter((kind) => !unsent.includes(kind));
		for (const reason of [...sent, 'cancelled']) assert.notEqual(failureWord(english, reason), reason);
		assert.equal(refusalWord(english, 'newReason'), 'newReason');
	});
});
