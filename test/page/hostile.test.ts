import assert from 'node:assert/strict';
import type { DocumentNode } from '#messages';
import { minutesAgo, opened, paragraph, text } from './challengeStates.ts';
import { saying } from './hostileState.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';

const markup = '<img src=x onerror="window.broken=1"><script>window.broken=1</script><style>*{display:none}</style>';
const long = 'x'.repeat(100_000);
const hostileTexts = {
	markup,
	'100 kB without a space': long,
	'100 kB of lines': 'line\n'.repeat(20_000),
	emoji: '👩‍👩‍👧‍👦🏳️‍🌈'.repeat(200),
	'right to left, with overrides': '\u202eעברית \u2066عربي\u2069 abc'.repeat(50),
	'control characters': '\u0000\u0007\u001b[31m\u2028',
	'a template': '${window.broken=1} {{constructor.constructor("window.broken=1")()}} {0}',
};

async function findings(panel: Panel): Promise<unknown> {
	const seen = await panel.page.evaluate(() => ({
		broken: 'broken' in window,
		strangers: document.querySelectorAll('main :is(img, script, style, iframe, object, embed, form[action])').length,
		tooWide: Math.max(0, document.documentElement.scrollWidth - window.innerWidth),
	}));
	return { ...seen, complaints: panel.complaints };
}

const harmless = { broken: false, strangers: 0, tooWide: 0, complaints: [] };

describe('hostile text', () => {
	let browser: PanelBrowser;
	before(async () => {
		browser = await startPanelBrowser();
	});
	after(() => browser.stop());

	for (const [name, hostile] of Object.entries(hostileTexts)) {
		// Laying out that much text in every place takes its time: once is enough.
		for (const width of hostile.length < 50_000 ? [360, 400, 1180] : [360]) {
			it(`is only text and fits the page: ${name}, ${width} px`, async () => {
				const state = saying(hostile);
				const panel = await browser.open(state, { width });
				for (const tab of ['results', 'hints', 'editorial', 'cases'] as const) {
					await panel.send({ kind: 'focusTab', tab });
					await panel.settle();
					assert.deepEqual(await findings(panel), harmless, tab);
				}
				await panel.show({
					...state,
					result: state.result && { ...state.result, what: 'run', finishedAt: minutesAgo(0) },
				});
				await panel.show({ ...state, activity: { kind: 'failed', message: hostile, canShowLog: true } });
				assert.deepEqual(await findings(panel), harmless);
				await panel.close();
			});
		}
	}

	it('reaches the eye as it is', async () => {
		const panel = await browser.open(saying(markup));
		assert.equal(await panel.page.getByRole('heading', { level: 1 }).textContent(), markup);
		await panel.close();
	});

	it('in a link leads nowhere but to the web', async () => {
		const hrefs = [
			'javascript:window.broken=1',
			'data:text/html,x',
			'command:workbench.action.quit',
			'file:///etc/passwd',
			'//x',
			'#',
			'',
		];
		const links = hrefs.map((href): DocumentNode => ({ kind: 'link', href, children: [text(`to ${href} `)] }));
		const web: DocumentNode = { kind: 'link', href: 'https://example.com/a?b#c', children: [text('web')] };
		const panel = await browser.open({ ...opened, statement: [paragraph(...links, web)] });
		const drawn = await panel.page
			.locator('.statement a')
			.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
		assert.deepEqual(drawn, ['https://example.com/a?b#c']);
		await panel.page.getByText('javascript:window.broken=1').click();
		await panel.page.getByRole('link', { name: 'web' }).click({ modifiers: ['Control'] });
		await panel.question('openLink');
		assert.deepEqual(await findings(panel), harmless);
		await panel.close();
	});

	it('does not open headings without their parents', async () => {
		const headings = [4, 1, 6, 3].map((level): DocumentNode => ({
			kind: 'heading',
			level,
			children: [text(`level ${level}`)],
		}));
		const panel = await browser.open({ ...opened, statement: headings });
		const levels = await panel.page
			.locator('.statement .prose :is(h1, h2, h3, h4, h5, h6)')
			.evaluateAll((all) => all.map((one) => one.localName));
		assert.deepEqual(levels, ['h3', 'h3', 'h4', 'h4']);
		await panel.close();
	});
});
