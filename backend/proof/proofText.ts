import path from 'node:path';
import type { CheckResult } from './finding.ts';
import type { FolderProof } from './proveFolder.ts';
import type { SetProof } from './set/proveSet.ts';

const words = { passed: 'ok', failed: 'FAILED', skipped: 'skipped' } as const;

/** A challenge's proof for a terminal: a line for each check, and under it each finding with its file and line. */
export function proofText(proof: FolderProof, seconds: number): string {
	const word = proof.result.state === 'failed' ? 'NOT PROVED' : 'proved';
	return treeText(word, `  (${seconds.toFixed(1)} s)`, proof);
}

/** The same for what was found of a set but in its challenges. */
export function setText(proof: SetProof): string {
	return treeText(proof.result.state === 'failed' ? 'BROKEN SET' : 'set', '', proof);
}

function treeText(word: string, end: string, { folder, id, result }: FolderProof | SetProof): string {
	const head = `${word}  ${id}${result.detail === '' ? '' : `  ${result.detail}`}`;
	const lines = result.children.flatMap((check) => checkLines(check, folder, 1));
	return `${head}${end}\n${lines.join('\n')}\n`;
}

function checkLines(result: CheckResult, folder: string, depth: number): string[] {
	const indent = '  '.repeat(depth);
	const detail = result.detail === '' ? '' : `  ${result.detail}`;
	// The parts of what passed are of no interest on a terminal, only those of a failure; --format json has them all.
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
