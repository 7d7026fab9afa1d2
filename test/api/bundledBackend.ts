import { cpSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { writeBankIndex } from '#backend/challenges/bankIndex.ts';
import { realBank } from './soloUnderTest.ts';

/** Builds the backend into the folder as it ships, because a bundle starts in half the time of the sources; answers with its parts. */
export async function bundledBackend(folder: string): Promise<{ entry: string; bankFolder: string }> {
	const root = path.join(import.meta.dirname, '../..');
	const dist = path.join(folder, 'dist');
	const bankFolder = path.join(dist, 'bank');
	mkdirSync(dist, { recursive: true });
	cpSync(path.join(root, 'package.json'), path.join(folder, 'package.json'));
	cpSync(realBank, bankFolder, { recursive: true });
	await writeBankIndex(bankFolder);
	const entry = path.join(dist, 'backend.mjs');
	await build({
		absWorkingDir: root,
		entryPoints: ['backend/main.ts'],
		outdir: dist,
		entryNames: 'backend',
		outExtension: { '.js': '.mjs' },
		bundle: true,
		minify: true,
		splitting: true,
		platform: 'node',
		format: 'esm',
		target: 'node22',
		banner: {
			js: "import{createRequire as __createRequire}from'node:module';const require=__createRequire(import.meta.url);",
		},
	});
	return { entry, bankFolder };
}
