import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { arrange, type Look, looks } from './looks.ts';
import { axeFindings, overflow } from './pageFindings.ts';
import { type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { opened } from './challengeStates.ts';
import { themes } from './themes.ts';

/** With CODE_SENSEI_PICTURES=1 every look is written there in every theme and width, for looking at. */
const takesPictures = process.env['CODE_SENSEI_PICTURES'] === '1';
const pictures = path.join(import.meta.dirname, '../../artifacts/page');
const widths = { wide: 1180, middle: 620, narrow: 360 } as const;

describe('every state of the panel', () => {
	let browser: PanelBrowser;
	let axe: string;
	before(async () => {
		browser = await startPanelBrowser();
		axe = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
		if (takesPictures) await mkdir(pictures, { recursive: true });
	});
	after(() => browser.stop());

	for (const [themeName, theme] of Object.entries(themes)) {
		for (const [widthName, width] of Object.entries(widths)) {
			// Colours differ by theme, order and names by width.
			const rules = themeName === 'dark' ? 'all' : widthName === 'middle' ? 'contrast' : 'none';
			if (rules === 'none' && !takesPictures) continue;
			for (const [groupName, group] of Object.entries(looks)) {
				it(`fits, is accessible and breaks no policy: ${groupName}, ${themeName}, ${widthName}`, async () => {
					const problems: string[] = [];
					let look: Look = { state: opened };
					const panel = await browser.open(opened, { theme, width, answer: () => look.answer ?? 'yes' });
					await panel.page.evaluate(axe);
					for (const [name, next] of Object.entries(group)) {
						look = next;
						await arrange(panel, look);
						const found = [...(await overflow(panel.page)), ...(await axeFindings(panel.page, rules))];
						problems.push(...found.map((problem) => `${name}: ${problem}`));
						if (!takesPictures) continue;
						const picture = await panel.page.screenshot({ fullPage: true, caret: 'initial' });
						await writeFile(path.join(pictures, `${name}-${themeName}-${widthName}.png`), picture);
					}
					problems.push(...panel.complaints);
					await panel.close();
					assert.deepEqual(problems, []);
				});
			}
		}
	}
});
