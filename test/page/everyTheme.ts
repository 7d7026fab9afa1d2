import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { axeSource } from '../e2e/axe.ts';
import { axeFindings, overflow } from './pageFindings.ts';
import { type Theme, themes } from './themes.ts';

/** With CODE_SENSEI_PICTURES=1 every look is written there in every theme and width, for looking at. */
const takesPictures = process.env['CODE_SENSEI_PICTURES'] === '1';
const pictures = path.join(import.meta.dirname, '../../artifacts/page');

/** A theme and a width in which a page is looked at. */
export interface Setting {
	/** For the names of tests and pictures. */
	theme: { name: string; value: Theme };
	width: { name: string; value: number };
	/** To be called once a page is open. */
	prepare: (page: Page) => Promise<void>;
	/** What is wrong with what the page shows now; a picture is taken where they are wanted. */
	look: (page: Page, name: string, picture?: { prefix?: string; caret?: 'initial' }) => Promise<string[]>;
}

/** Every theme and width that says something of its own, or all of them for pictures. */
export function settingsOf(widths: Readonly<Record<'wide' | 'middle' | 'narrow', number>>): Setting[] {
	return Object.entries(themes).flatMap(([themeName, theme]) =>
		Object.entries(widths).flatMap(([widthName, width]): Setting[] => {
			// Colours differ by theme, order and names by width.
			const rules = themeName === 'dark' ? 'all' : widthName === 'middle' ? 'contrast' : 'none';
			if (rules === 'none' && !takesPictures) return [];
			return [
				{
					theme: { name: themeName, value: theme },
					width: { name: widthName, value: width },
					async prepare(page) {
						await page.evaluate(axeSource);
						if (takesPictures) await mkdir(pictures, { recursive: true });
					},
					async look(page, name, { prefix = '', caret } = {}) {
						const found = [...(await overflow(page)), ...(await axeFindings(page, rules))];
						if (takesPictures) {
							const picture = await page.screenshot({ fullPage: true, ...(caret === undefined ? {} : { caret }) });
							await writeFile(path.join(pictures, `${prefix}${name}-${themeName}-${widthName}.png`), picture);
						}
						return found.map((problem) => `${name}: ${problem}`);
					},
				},
			];
		}),
	);
}
