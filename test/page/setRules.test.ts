import assert from 'node:assert/strict';
import type { ChallengeDetail } from '#contract/challenge.ts';
import { minutesAgo, opened } from './challengeStates.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { wrongAnswer } from './resultStates.ts';

const set: NonNullable<ChallengeDetail['set']> = {
	...{ title: 'Algorithms 101', section: 'Week 3', points: 2, due: minutesAgo(-2 * 24 * 60), shows: 'all' },
	...{ hints: { upTo: 4, solution: true }, waitsFor: [] },
};

describe('a challenge of a set', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	it('says where it comes from, until when, and for how many points', async () => {
		const panel = await browser.open({ ...opened, challenge: { ...opened.challenge, set } });
		const line = panel.page.getByText('From Algorithms 101, Week 3');
		assert.match((await line.textContent()) ?? '', /^From Algorithms 101, Week 3 · due Wed 25 Nov, .+ · 2 points$/);
		const over = { ...set, points: 1, due: minutesAgo(5) };
		await panel.show({ ...opened, challenge: { ...opened.challenge, set: over } });
		assert.match((await line.textContent()) ?? '', / · was due Mon 23 Nov, .+ · 1 point$/);
		await panel.close();
	});

	it('says below the failing case what its set keeps back', async () => {
		const { result } = wrongAnswer;
		assert.ok(result?.report.failing);
		const { expected: _expected, ...failing } = result.report.failing;
		const report = { ...result.report, failing };
		const challenge = { ...wrongAnswer.challenge, set: { ...set, shows: 'input' as const } };
		const panel = await browser.open({
			...wrongAnswer,
			challenge,
			result: { ...result, difference: undefined, report },
		});
		const failingSection = panel.page.locator('#failing');
		await failingSection.getByText('This set does not show what was expected of hidden cases.').waitFor();
		await panel.show({ ...wrongAnswer, challenge });
		assert.equal(await failingSection.getByText('This set does not show').count(), 0, 'it is shown');
		await panel.close();
	});

	it('offers neither hints nor the solution where its set has none', async () => {
		const rules = { ...set, hints: { upTo: 0, solution: false } };
		const challenge = { ...opened.challenge, hintCount: 0, set: rules };
		const panel = await browser.open({ ...opened, challenge, tab: 'hints' });
		await panel.page.getByText('This set allows no hints here.').waitFor();
		assert.equal(await panel.page.getByRole('button', { name: /hint|give up/i }).count(), 0);
		await panel.close();
	});
});
