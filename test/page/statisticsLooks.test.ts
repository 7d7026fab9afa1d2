import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { axeFindings, overflow } from './pageFindings.ts';
import * as states from './statisticsStates.ts';
import { type StatisticsBrowser, startStatisticsBrowser } from './statisticsPage.ts';
import { themes } from './themes.ts';

/** With CODE_SENSEI_PICTURES=1 every look is written there in every theme and width, for looking at. */
const takesPictures = process.env['CODE_SENSEI_PICTURES'] === '1';
const pictures = path.join(import.meta.dirname, '../../artifacts/page');
const widths = { wide: 1180, middle: 620, narrow: 400 } as const;

describe('the statistics', () => {
	let browser: StatisticsBrowser;
	let axe: string;
	before(async () => {
		browser = await startStatisticsBrowser();
		axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
		if (takesPictures) await mkdir(pictures, { recursive: true });
	});
	after(() => browser.stop());

	for (const [themeName, theme] of Object.entries(themes)) {
		for (const [widthName, width] of Object.entries(widths)) {
			// Colours differ by theme, order and names by width.
			const rules = themeName === 'dark' ? 'all' : widthName === 'middle' ? 'contrast' : 'none';
			if (rules === 'none' && !takesPictures) continue;
			it(`fit, are accessible and break no policy: ${themeName}, ${widthName}`, async () => {
				const shown = await browser.open(states.loading, { theme, width });
				const problems: string[] = [];
				const look = async (name: string): Promise<void> => {
					const found = [...(await overflow(shown.page)), ...(await axeFindings(shown.page, rules))];
					problems.push(...found.map((problem) => `${name}: ${problem}`));
					if (!takesPictures) return;
					const picture = await shown.page.screenshot({ fullPage: true });
					await writeFile(path.join(pictures, `statistics-${name}-${themeName}-${widthName}.png`), picture);
				};
				await shown.page.evaluate(axe);
				for (const [name, state] of Object.entries(states)) {
					await shown.show(state);
					await look(name);
				}
				await shown.show(states.practised);
				const closed = shown.page.getByRole('button', { name: 'Show as table' });
				while ((await closed.count()) > 0) await closed.first().click();
				await shown.settle();
				await look('tables');
				problems.push(...shown.complaints);
				await shown.close();
				assert.deepEqual(problems, []);
			});
		}
	}
});
