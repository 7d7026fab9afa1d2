import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import { analyticsPage, analyticsPolicy } from '#backend/admin/page/analyticsPage.ts';
import { barChart, lineChart } from '#backend/admin/page/charts.ts';
import { someFigures } from './someFigures.ts';

describe('the page on which an admin reads how the server is used', () => {
	it('has every part, each number with its words where it is hidden', () => {
		const html = analyticsPage({ figures: someFigures() });
		for (const title of ['Engagement', 'Completion', 'Mastery gained', 'What AI did', 'What AI cost'])
			assert.match(html, new RegExp(`<h2 id="[a-z]+">${title}</h2>`));
		assert.match(html, /<td class="quiet">fewer than 5<\/td>/);
		assert.match(html, /<td class="quiet">withheld<\/td>/);
		assert.match(html, />at least 205</);
		assert.match(html, /26 Nov 2026, 13:00 \(Europe\/Berlin\)/);
	});

	it('holds no script, no style but its sheet, and nothing from elsewhere, whatever a challenge is called', () => {
		const html = analyticsPage({ figures: someFigures(), refusal: '<img src=x>' });
		assert.doesNotMatch(html, /<script|<img|<[^>]* (style|src)=|href="(?!#)/);
		assert.match(html, /Two Sum &lt;script&gt;/);
		assert.match(analyticsPolicy, /^default-src 'none'; style-src 'sha256-[^']+'; base-uri 'none'; form-action 'self'/);
	});

	it('is read by keyboard: what scrolls can be reached, and every chart has its table', () => {
		const html = analyticsPage({ figures: someFigures() });
		const tables = html.match(/<table>/g)?.length ?? 0;
		assert.equal(
			html.match(/<div class="scroll" tabindex="0" role="region" aria-label="[^"]+"><table>/g)?.length,
			tables,
		);
		assert.equal(html.match(/<svg /g)?.length, html.match(/<\/svg><details>/g)?.length);
	});

	it('asks for address and password again when it shows something, and keeps the period that was asked for', () => {
		const html = analyticsPage({ figures: someFigures() });
		assert.match(html, /<input name="password" type="password" autocomplete="current-password" required>/);
		assert.match(html, /<input name="to" type="date" value="2026-11-26">/);
	});
});

describe('a chart of the page', () => {
	const points = [3, undefined, 5].map((value, place) => ({ name: `d${place}`, value, tip: `<${place}>` }));

	it('marks what is hidden without giving it a height of its own', () => {
		const heights = (value: number | undefined) =>
			barChart({ points: [...points, { name: 'x', value, tip: '' }], format: String }).match(
				/class="hidden-bar"[^>]+height="([\d.]+)"/g,
			);
		assert.equal(heights(4)?.length, 1);
		assert.deepEqual(
			new Set(heights(undefined)?.map((one) => /height="[\d.]+"/.exec(one)?.[0])),
			new Set(['height="3.0"']),
		);
	});

	it('breaks its line there', () => {
		const path = /class="line" d="([^"]+)"/.exec(lineChart({ points, format: String }))?.[1] ?? '';
		assert.equal(path.match(/M/g)?.length, 2);
	});

	it('can be empty, and of one point, and of values that are all the same', () => {
		for (const some of [[], points.slice(0, 1), [points[0], points[0]].flatMap((one) => one ?? [])]) {
			for (const chart of [barChart, lineChart])
				assert.doesNotMatch(chart({ points: some, format: String }), /NaN|undefined/);
		}
	});
});
