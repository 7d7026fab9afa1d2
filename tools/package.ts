/** `npm run package`: builds and packs code-sensei.vsix by the allow-list in .vscodeignore. */
import { spawn } from 'node:child_process';
import { stat } from 'node:fs/promises';
import path from 'node:path';

const root = path.join(import.meta.dirname, '..');

/** Builds and packs. @returns the absolute path of the VSIX. */
export async function packageVsix(options: { build: boolean; onOutput?: (text: string) => void }): Promise<string> {
	if (options.build) await run(process.execPath, ['esbuild.config.mjs'], options.onOutput);
	const vsix = path.join(root, 'code-sensei.vsix');
	const vsce = path.join(root, 'node_modules/@vscode/vsce/vsce');
	await run(
		process.execPath,
		[
			vsce,
			'package',
			'--no-dependencies',
			'--no-rewrite-relative-links',
			'--skip-license',
			'--allow-missing-repository',
			'--out',
			vsix,
		],
		options.onOutput,
	);
	return vsix;
}

function run(program: string, args: string[], onOutput: ((text: string) => void) | undefined): Promise<void> {
	return new Promise((resolve, reject) => {
		const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
		let output = '';
		for (const stream of [child.stdout, child.stderr])
			stream.on('data', (data: Buffer) => {
				output += data.toString();
				onOutput?.(data.toString());
			});
		child.once('error', reject);
		child.once('close', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`${path.basename(args[0] ?? program)} ended with ${code ?? 'a signal'}:\n${output}`));
		});
	});
}

if (import.meta.main) {
	const vsix = await packageVsix({ build: true, onOutput: (text) => process.stdout.write(text) });
	console.log(`${vsix}: ${(await stat(vsix)).size} bytes`);
}
