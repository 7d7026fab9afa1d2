import { globSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const suiteFolder = path.join(import.meta.dirname, 'suite');

/** Bundles the suite that runs inside the extension host, every suite/*.test.ts in it. @returns the file that VS Code loads. */
export async function bundleSuite(): Promise<string> {
	const specs = globSync('*.test.ts', { cwd: suiteFolder }).sort();
	if (specs.length === 0) throw new Error(`No spec was found in ${suiteFolder}.`);
	const loaders = specs.map((spec) => `() => import(${JSON.stringify(`./${spec}`)})`);
	const source = `import { runSuite } from './runSuite.ts'; export const run = () => runSuite([${loaders.join(', ')}]);`;
	return await bundleForHost('suite', suiteFolder, source);
}

/**
 * Bundles a module whose `run` VS Code calls inside its extension host.
 * @param source its text; relative imports start at `folder`
 * @returns the bundle, below out/.
 */
export async function bundleForHost(name: string, folder: string, source: string): Promise<string> {
	const outfile = path.join(import.meta.dirname, `out/${name}.cjs`);
	await build({
		stdin: { contents: source, resolveDir: folder, sourcefile: `${name}.ts`, loader: 'ts' },
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
