import assert from 'node:assert/strict';
import { opened } from './challengeStates.ts';
import { arrange, looks } from './looks.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { themes } from './themes.ts';

/** Where Tab led: which control, and what was wrong with how it showed that. */
interface Step {
	control: string;
	complaint: string | undefined;
}

/** Everything that can be operated, in the order of the document. */
async function controls({ page }: Panel): Promise<string[]> {
	return await page.evaluate(() => {
		const operable =
			'button:not([tabindex="-1"]), vscode-button, vscode-text-area, vscode-text-field, vscode-dropdown, a[href], summary, [tabindex="0"]';
		const visible = [...document.querySelectorAll(operable)].filter((one) => one.checkVisibility());
		return visible.map((one, index) => {
			const name = `${index} ${one.localName} ${(one.getAttribute('aria-label') ?? one.textContent).trim().slice(0, 40)}`;
			one.setAttribute('data-walk', name);
			return name;
		});
	});
}

async function step({ page }: Panel): Promise<Step | undefined> {
	await page.keyboard.press('Tab');
	return await page.evaluate(() => {
		const control = document.activeElement;
		if (control === null || control === document.body) return undefined;
		const inner = control.shadowRoot?.activeElement ?? control;
		// The control's inner part, or a frame around it, has the outline or the border of the focus.
		const shows = [inner, inner.parentElement ?? inner, control].some((element) => {
			const style = getComputedStyle(element);
			const focusBorder = getComputedStyle(document.documentElement).getPropertyValue('--vscode-focusBorder');
			const probe = document.createElement('i');
			probe.style.setProperty('color', focusBorder);
			document.body.append(probe);
			const colour = getComputedStyle(probe).color;
			probe.remove();
			return (
				(style.outlineStyle !== 'none' && style.outlineWidth !== '0px' && style.outlineColor === colour) ||
				style.borderTopColor === colour
			);
		});
		const { top, bottom } = control.getBoundingClientRect();
		const row = document.querySelector('.actions');
		const hidden =
			row !== null && !row.contains(control) && bottom <= row.getBoundingClientRect().bottom && bottom > 0
				? row.getBoundingClientRect().top <= 0
				: top > window.innerHeight;
		return {
			control: control.getAttribute('data-walk') ?? control.outerHTML.slice(0, 80),
			complaint: hidden ? 'is out of sight' : shows ? undefined : 'does not show its focus',
		};
	});
}

describe('the keyboard', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	const all = { ...looks['results'], ...looks['work'], ...looks['pressed'] };
	const walks = [
		['wrongAnswer', 'dark', 620],
		['ranExamples', 'highContrast', 620],
		['notRun', 'light', 360],
		['openEditorial', 'dark', 360],
		['manySubmissions', 'light', 1180],
		['caseEditor', 'dark', 620],
		['givingUp', 'highContrastLight', 360],
		['proofOpen', 'light', 1180],
	] as const;
	for (const [name, theme, width] of walks) {
		it(`reaches every control in order, in sight and with a visible focus: ${name}, ${theme}, ${width} px`, async () => {
			const look = all[name];
			assert.ok(look);
			const panel = await browser.open(opened, { theme: themes[theme], width, height: 600 });
			await arrange(panel, look);
			await panel.page.evaluate(() => {
				// Tab goes on from what had the focus last: now from the top.
				document.body.tabIndex = -1;
				document.body.focus();
			});
			const expected = await controls(panel);
			const steps: Step[] = [];
			for (let next = await step(panel); next !== undefined && steps.length < 100; next = await step(panel)) {
				steps.push(next);
			}
			assert.deepEqual(
				steps.filter(({ complaint }) => complaint !== undefined),
				[],
			);
			assert.deepEqual(
				steps.map(({ control }) => control),
				expected,
			);
			await panel.close();
		});
	}

	it('goes through the tabs by arrows, Home and End', async () => {
		const panel = await browser.open(opened);
		await panel.page.getByRole('tab', { name: 'Results' }).focus();
		for (const [key, name] of [
			['ArrowRight', 'Submissions'],
			['End', 'Cases'],
			['ArrowRight', 'Results'],
			['ArrowLeft', 'Cases'],
			['Home', 'Results'],
		] as const) {
			await panel.page.keyboard.press(key);
			const selected = panel.page.getByRole('tab', { name, selected: true });
			await selected.waitFor();
			assert.ok(await selected.evaluate((tab) => tab === document.activeElement));
		}
		await panel.close();
	});

	it('chooses a section of a narrow page', async () => {
		const panel = await browser.open(opened, { width: 400 });
		await panel.page.getByRole('combobox', { name: 'Section' }).focus();
		await panel.page.keyboard.press('Enter');
		await panel.page.keyboard.press('ArrowDown');
		await panel.page.keyboard.press('ArrowDown');
		await panel.page.keyboard.press('Enter');
		await panel.page.getByRole('region', { name: 'Hints' }).waitFor();
		assert.deepEqual((await panel.question('selectTab')).body, { tab: 'hints' });
		await panel.close();
	});
});
