import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'esbuild';

/** A page's script as it ships: how large it is, and which files are in it. */
export async function pageBundle(entry: string): Promise<{ bytes: number; files: string[] }> {
	const result = await build({
		entryPoints: [entry],
		bundle: true,
		minify: true,
		format: 'iife',
		write: false,
		metafile: true,
		legalComments: 'none',
	});
	return { bytes: result.outputFiles[0]?.contents.byteLength ?? 0, files: Object.keys(result.metafile.inputs) };
}

/**
 * Every word that the host translates for the sources of a folder stands in one of them, and none is listed twice.
 * @param shared files elsewhere whose words are said too
 */
export async function assertWordsUsed(
	folder: string,
	words: readonly string[],
	wordsFile: string,
	shared: readonly string[] = [],
): Promise<void> {
	const names = (await readdir(folder)).filter((name) => name.endsWith('.ts') && name !== wordsFile);
	const files = [...names.map((name) => path.join(folder, name)), ...shared];
	const sources = (await Promise.all(files.map((file) => readFile(file, 'utf8')))).join('\n');
	assert.deepEqual(
		words.filter((word) => !sources.includes(`'${word}'`)),
		[],
	);
	assert.equal(new Set(words).size, words.length);
}
