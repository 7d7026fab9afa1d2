import assert from 'node:assert/strict';
import { opened } from './challengeStates.ts';
import { settingsOf } from './everyTheme.ts';
import { arrange, type Look, looks } from './looks.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';

describe('every state of the panel', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	for (const { theme, width, prepare, look } of settingsOf({ wide: 1180, middle: 620, narrow: 360 })) {
		for (const [groupName, group] of Object.entries(looks)) {
			it(`fits, is accessible and breaks no policy: ${groupName}, ${theme.name}, ${width.name}`, async () => {
				const problems: string[] = [];
				let shown: Look = { state: opened };
				const answer = () => shown.answer ?? 'yes';
				const panel = await browser.open(opened, { theme: theme.value, width: width.value, answer });
				await prepare(panel.page);
				for (const [name, next] of Object.entries(group)) {
					shown = next;
					await arrange(panel, shown);
					problems.push(...(await look(panel.page, name, { caret: 'initial' })));
				}
				problems.push(...panel.complaints);
				await panel.close();
				assert.deepEqual(problems, []);
			});
		}
	}
});
