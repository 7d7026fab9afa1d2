import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { Page } from 'playwright-core';
import { type Panel, panelOf } from './panel.ts';
import { nativeEditor, pick, quickInput, runCommand } from './workbench.ts';

const reference = path.join(import.meta.dirname, '../../backend/bank/stack/lightest-crate/reference.py');
const header = '# Code Sensei: bank.lightest-crate\n';
const right = header + readFileSync(reference, 'utf8');

/** A challenge in which a class is written, with a right solution and one that answers a call wrongly. */
export const lightestCrate = {
	title: 'Lightest Crate',
	file: 'lightest-crate.py',
	right,
	wrong: right.replace('self.crates[-1][1] if self.crates else None', 'self.crates[0][1] if self.crates else None'),
};

/** Opens it through the palette and waits for the panel and for the solution file beside it. */
export async function openLightestCrate(page: Page): Promise<Panel> {
	await runCommand(page, 'Code Sensei: Open Challenge ...');
	await quickInput(page).fill(lightestCrate.title);
	await pick(page, lightestCrate.title);
	const panel = panelOf(page);
	await panel.title.filter({ hasText: lightestCrate.title }).waitFor({ timeout: 60_000 });
	await nativeEditor(page, lightestCrate.file);
	return panel;
}
