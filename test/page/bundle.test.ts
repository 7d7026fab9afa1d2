import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';
import { pageWords } from '#webview/words.ts';

const webview = path.join(import.meta.dirname, '../../webview');

describe('the bundle of the page', () => {
	it('stays under 250,000 bytes, toolkit included, without zod', async () => {
		const result = await build({
			entryPoints: [path.join(webview, 'panel.ts')],
			bundle: true,
			minify: true,
			format: 'iife',
			write: false,
			metafile: true,
			legalComments: 'none',
		});
		const size = result.outputFiles[0]?.contents.byteLength ?? 0;
		assert.ok(size > 10_000 && size < 250_000, `it has ${size} bytes`);
		assert.deepEqual(
			Object.keys(result.metafile.inputs).filter((file) => file.includes('/zod/')),
			[],
		);
	});

	it('uses every word that the host translates, and lists none twice', async () => {
		const names = (await readdir(webview)).filter((name) => name.endsWith('.ts') && name !== 'words.ts');
		const sources = (await Promise.all(names.map((name) => readFile(path.join(webview, name), 'utf8')))).join('\n');
		assert.deepEqual(
			pageWords.filter((word) => !sources.includes(`'${word}'`)),
			[],
		);
		assert.equal(new Set(pageWords).size, pageWords.length);
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
