/**
 * Proves the challenges that ship, bank and sample set, without writing, and reports each as a test: `node tools/checkBank.ts REPORT_FILE`. Where tests
 * take turns, those that are not as their proof left them, and an eighth of the rest.
 */
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { findChallengeFolders } from '#proof/findChallengeFolders.ts';
import { proofText } from '#proof/proofText.ts';
import type { FolderProof } from '#proof/proveFolder.ts';
import { runProgram } from './runProgram.ts';
import { type SuiteReportLine, suiteReportLine } from './suiteReport.ts';
import { ToolFailure, runTool } from './toolFailure.ts';
import { hasTurn, isWhole } from './turn.ts';

const root = path.join(import.meta.dirname, '..');
/** The bank, and the set that instructors begin from. */
const shipped = ['backend/bank', 'samples'];
const parts = 8;

/** What `prove --format json` prints. */
interface ProveAnswer {
	proved: boolean;
	sets: FolderProof[];
	challenges: (FolderProof & { seconds: number })[];
	/** Why it could not be done, or not to its end. */
	failed?: { message: string };
}

await runTool(async () => {
	const [reportFile] = process.argv.slice(2);
	if (reportFile === undefined) throw new ToolFailure('checkBank needs a report file.');
	const report = (line: SuiteReportLine) => appendFileSync(reportFile, suiteReportLine(line));
	const anew = isWhole() ? shipped : await partOfShipped();
	const exitCodes = [await prove(anew, [], report)];
	if (!isWhole()) exitCodes.push(await prove(shipped, ['--changed'], report, anew));
	report({ kind: 'end' });
	return Math.max(...exitCodes);
});

/** The folders that are this commit's turn. */
async function partOfShipped(): Promise<string[]> {
	const found = await Promise.all(shipped.map((folder) => findChallengeFolders(path.join(root, folder))));
	return found
		.flat()
		.toSorted()
		.filter((_, place) => hasTurn('bank', place % parts, parts))
		.map((folder) => path.relative(root, folder));
}

/** @param told folders that are reported already */
async function prove(
	folders: readonly string[],
	flags: readonly string[],
	report: (line: SuiteReportLine) => void,
	told: readonly string[] = [],
): Promise<number> {
	const args = ['backend/main.ts', 'prove', ...folders, '--check', ...flags, '--format', 'json'];
	const { exitCode, stdout, output } = await runProgram(process.execPath, args, { cwd: root });
	if (exitCode !== 0 && exitCode !== 1) throw new ToolFailure(`prove ended with ${exitCode ?? 'a signal'}:\n${output}`);
	// The form is documented by `prove --help`; its types are the proof's own.
	const { sets, challenges, failed } = JSON.parse(stdout) as ProveAnswer;
	if (failed !== undefined) throw new ToolFailure(`prove failed: ${failed.message}`);
	const ownTold = new Set(told.map((folder) => path.resolve(root, folder)));
	for (const { seconds, ...proof } of [...sets.map((set) => ({ ...set, seconds: 0 })), ...challenges]) {
		if (ownTold.has(path.resolve(root, proof.folder))) continue;
		const text = proofText(proof, seconds);
		process.stdout.write(text);
		const title = `${proof.id} is proved`;
		report(
			proof.result.state === 'passed'
				? { kind: 'passed', title, ms: Math.round(seconds * 1000) }
				: { kind: 'failed', title, detail: text },
		);
	}
	return exitCode;
}
