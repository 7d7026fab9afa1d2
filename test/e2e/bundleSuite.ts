import { globSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.join(import.meta.dirname, 'suite');

/** Bundles the suite that runs inside the extension host, every suite/*.test.ts in it. @returns the file that VS Code loads. */
export async function bundleSuite(): Promise<string> {
	const specs = globSync('*.test.ts', { cwd: folder }).sort();
	if (specs.length === 0) throw new Error(`No spec was found in ${folder}.`);
	const loaders = specs.map((spec) => `() => import(${JSON.stringify(`./${spec}`)})`);
	const outfile = path.join(import.meta.dirname, 'out/suite.cjs');
	await build({
		stdin: {
			contents: `import { runSuite } from './runSuite.ts'; export const run = () => runSuite([${loaders.join(', ')}]);`,
			resolveDir: folder,
			sourcefile: 'suite.ts',
			loader: 'ts',
		},
		outfile,
		bundle: true,
		platform: 'node',
		format: 'cjs',
		target: 'node22',
		sourcemap: 'inline',
		// vscode is given by the extension host; mocha is found in the checkout's node_modules.
		external: ['vscode', 'mocha'],
		logLevel: 'warning',
	});
	return outfile;
}
