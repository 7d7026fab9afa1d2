import path from 'node:path';
import type { CheckResult } from './finding.ts';
import type { FolderProof } from './proveFolder.ts';

const words = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' } as const;

/** A challenge's proof for a terminal: a line for each check, and under it each finding with its file and line. */
export function proofText({ folder, id, result }: FolderProof, seconds: number): string {
	const head = `${result.state === 'failed' ? 'NOT PROVED' : 'proved'}  ${id}${result.detail === '' ? '' : `  ${result.detail}`}`;
	const lines = result.children.flatMap((check) => checkLines(check, folder, 1));
	return `${head}  (${seconds.toFixed(1)} s)\n${lines.join('\n')}\n`;
}

function checkLines(result: CheckResult, folder: string, depth: number): string[] {
	const indent = '  '.repeat(depth);
	const detail = result.detail === '' ? '' : `  ${result.detail}`;
	// The parts of what passed are of no interest on a terminal, only those of a failure; --json has them all.
	const shown = result.children.filter((child) => child.state === 'failed');
	const summary = shown.length > 0 ? '' : partsOf(result);
	return [
		`${indent}${words[result.state].padEnd(8)}${result.check}${detail}${summary}`,
		...result.findings.map(({ file, line, message }) => {
			return `${indent}        ${path.join(folder, file)}:${String(line)}  ${message}`;
		}),
		...shown.flatMap((child) => checkLines(child, folder, depth + 1)),
	];
}

function partsOf({ children }: CheckResult): string {
	const parts = children.map((child) => `${child.check}${child.detail === '' ? '' : ` (${child.detail})`}`);
	return parts.length === 0 ? '' : `  ${parts.join(', ')}`;
}
