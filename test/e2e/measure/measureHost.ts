import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { bundleForHost } from '../bundleSuite.ts';
import { runInExtensionHost } from '../runInExtensionHost.ts';
import { type HostMeasures, measuresVariable, opensVariable, smallVariable, submitsVariable } from './hostMeasures.ts';

/** Measures inside a fresh extension host of a fresh VS Code. @param extensionsFolder from installVsix. @param small from keepSmallCases. */
export async function measureHost(
	extensionsFolder: string,
	small: string,
	rounds: { opens: number; submits: number },
): Promise<HostMeasures> {
	const source = "export { run } from './measureInHost.ts';";
	const bundle = await bundleForHost('measure', import.meta.dirname, source);
	const folder = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-measures-'));
	const file = path.join(folder, 'measures.json');
	try {
		const { exitCode, log } = await runInExtensionHost({
			bundle,
			extensionsFolder,
			env: {
				[measuresVariable]: file,
				[smallVariable]: small,
				[opensVariable]: String(rounds.opens),
				[submitsVariable]: String(rounds.submits),
			},
			limitMs: 3 * 60_000,
			evidenceFolder: path.join(import.meta.dirname, '../../../artifacts/bench'),
		});
		if (exitCode !== 0) throw new Error(`Measuring in the extension host failed:\n${log.join('\n')}`);
		// Written by measureInHost.ts.
		return JSON.parse(readFileSync(file, 'utf8')) as HostMeasures;
	} finally {
		rmSync(folder, { recursive: true, force: true });
	}
}
