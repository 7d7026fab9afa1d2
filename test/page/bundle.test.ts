import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { pageWords } from '#webview/words.ts';
import { assertWordsUsed, pageBundle } from './pageBundle.ts';

const webview = path.join(import.meta.dirname, '../../webview');

describe('the bundle of the page', () => {
	it('stays under 250,000 bytes, toolkit included, without zod', async () => {
		const { bytes, files } = await pageBundle(path.join(webview, 'panel.ts'));
		assert.ok(bytes > 10_000 && bytes < 250_000, `it has ${bytes} bytes`);
		assert.deepEqual(
			files.filter((file) => file.includes('/zod/')),
			[],
		);
	});

	it('uses every word that the host translates, and lists none twice', async () => {
		await assertWordsUsed(webview, pageWords, 'words.ts');
	});

	it('never turns text into markup or a string into a style', async () => {
		const names = (await readdir(webview, { recursive: true })).filter((name) => name.endsWith('.ts'));
		for (const name of names) {
			const source = await readFile(path.join(webview, name), 'utf8');
			assert.doesNotMatch(
				source,
				/innerHTML|outerHTML|insertAdjacentHTML|document\.write|cssText|\.style\b|setAttribute\('style'/,
				name,
			);
		}
	});
});
