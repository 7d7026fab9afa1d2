import Mocha from 'mocha';
import { reportTo } from '../../../tools/suiteReporter.ts';
import { reportVariable } from './reportVariable.ts';

/** Runs specs inside the extension host; the same in code-server and on the desktop. Throws when a test failed, which VS Code turns into its exit code. */
export async function runSuite(specs: readonly (() => Promise<unknown>)[]): Promise<void> {
	const reportFile = process.env[reportVariable];
	if (reportFile === undefined) throw new Error(`${reportVariable} is not set.`);
	const mocha = new Mocha({ timeout: 60_000, reporter: 'spec', color: false, forbidOnly: true });
	// What mocha does before it loads a file: gives it describe, it and the hooks.
	mocha.suite.emit('pre-require', globalThis, 'suite', mocha);
	for (const load of specs) await load();
	const failures = await new Promise<number>((resolve) => reportTo(reportFile, mocha.run(resolve)));
	if (failures > 0) throw new Error(`${failures} tests failed`);
}
