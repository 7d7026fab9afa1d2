import assert from 'node:assert/strict';
import { settingsOf } from './everyTheme.ts';
import { type DashboardBrowser, startDashboardBrowser } from './dashboardPage.ts';
import { states } from './dashboardStates.ts';

describe('the dashboards', () => {
	let browser: DashboardBrowser;
	before(async () => {
		browser = await startDashboardBrowser();
	});
	after(() => browser.stop());

	for (const { theme, width, prepare, look } of settingsOf({ wide: 1180, middle: 620, narrow: 400 })) {
		it(`fit, are accessible and break no policy: ${theme.name}, ${width.name}`, async () => {
			const first = states['loading'] ?? assert.fail();
			const shown = await browser.open(first, { theme: theme.value, width: width.value });
			const problems: string[] = [];
			await prepare(shown.page);
			for (const [name, state] of Object.entries(states)) {
				await shown.show(state);
				problems.push(...(await look(shown.page, name, { prefix: 'dashboard-' })));
			}
			problems.push(...shown.complaints);
			await shown.close();
			assert.deepEqual(problems, []);
		});
	}
});
