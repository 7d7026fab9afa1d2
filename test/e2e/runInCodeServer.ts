/** Runs the suite in the extension host of a real VS Code in the browser: `node test/e2e/runInCodeServer.ts REPORT_FILE`. */
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { ToolFailure, runTool } from '../../tools/toolFailure.ts';
import { bundleSuite } from './bundleSuite.ts';
import { installVsix } from './installVsix.ts';
import { runInExtensionHost } from './runInExtensionHost.ts';
import { reportVariable } from './suite/reportVariable.ts';

await runTool(async () => {
	const [reportFile] = process.argv.slice(2);
	if (reportFile === undefined) throw new ToolFailure('runInCodeServer needs a report file.');
	const [bundle, extensionsFolder] = await Promise.all([bundleSuite(), installVsix()]);
	try {
		const { exitCode, log } = await runInExtensionHost({
			bundle,
			extensionsFolder,
			env: { [reportVariable]: path.resolve(reportFile) },
			limitMs: 8 * 60_000,
			evidenceFolder: path.join(import.meta.dirname, '../../artifacts/e2e-host'),
		});
		process.stdout.write(`${log.join('\n')}\n`);
		return exitCode === 0 && !existsSync(reportFile) ? 1 : exitCode;
	} finally {
		rmSync(path.dirname(extensionsFolder), { recursive: true, force: true });
	}
});
