/** Proves every challenge that ships, without writing, and reports each as a test: `node tools/checkBank.ts REPORT_FILE`. */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { proofText } from '#proof/proofText.ts';
import type { FolderProof } from '#proof/proveFolder.ts';
import { runProgram } from './runProgram.ts';
import { type SuiteReportLine, suiteReportLine } from './suiteReport.ts';
import { ToolFailure, runTool } from './toolFailure.ts';

const root = path.join(import.meta.dirname, '..');

/** What `prove --format json` prints. */
interface ProveAnswer {
	proved: boolean;
	challenges: (FolderProof & { seconds: number })[];
	/** Why it could not be done, or not to its end. */
	failed?: { message: string };
}

await runTool(async () => {
	const [reportFile] = process.argv.slice(2);
	if (reportFile === undefined) throw new ToolFailure('checkBank needs a report file.');
	const args = ['backend/main.ts', 'prove', 'backend/bank', '--check', '--format', 'json'];
	const { exitCode, stdout, output } = await runProgram(process.execPath, args, { cwd: root });
	if (exitCode !== 0 && exitCode !== 1) throw new ToolFailure(`prove ended with ${exitCode ?? 'a signal'}:\n${output}`);
	// The form is documented by `prove --help`; its types are the proof's own.
	const { challenges, failed } = JSON.parse(stdout) as ProveAnswer;
	if (failed !== undefined) throw new ToolFailure(`prove failed: ${failed.message}`);
	const report = (line: SuiteReportLine) => appendFileSync(reportFile, suiteReportLine(line));
	for (const { seconds, ...proof } of challenges) {
		const text = proofText(proof, seconds);
		process.stdout.write(text);
		const title = `${proof.id} is proved`;
		report(
			proof.result.state === 'passed'
				? { kind: 'passed', title, ms: Math.round(seconds * 1000) }
				: { kind: 'failed', title, detail: text },
		);
	}
	report({ kind: 'end' });
	return exitCode;
});
