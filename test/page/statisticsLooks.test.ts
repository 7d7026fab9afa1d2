import assert from 'node:assert/strict';
import { settingsOf } from './everyTheme.ts';
import * as states from './statisticsStates.ts';
import { type StatisticsBrowser, startStatisticsBrowser } from './statisticsPage.ts';

describe('the statistics', () => {
	let browser: StatisticsBrowser;
	before(async () => {
		browser = await startStatisticsBrowser();
	});
	after(() => browser.stop());

	for (const { theme, width, prepare, look } of settingsOf({ wide: 1180, middle: 620, narrow: 400 })) {
		it(`fit, are accessible and break no policy: ${theme.name}, ${width.name}`, async () => {
			const shown = await browser.open(states.loading, { theme: theme.value, width: width.value });
			const problems: string[] = [];
			const picture = { prefix: 'statistics-' };
			await prepare(shown.page);
			for (const [name, state] of Object.entries(states)) {
				await shown.show(state);
				problems.push(...(await look(shown.page, name, picture)));
			}
			await shown.show(states.practised);
			const closed = shown.page.getByRole('button', { name: 'Show as table' });
			while ((await closed.count()) > 0) await closed.first().click();
			await shown.settle();
			problems.push(...(await look(shown.page, 'tables', picture)), ...shown.complaints);
			await shown.close();
			assert.deepEqual(problems, []);
		});
	}
});
