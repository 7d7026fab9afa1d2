import path from 'node:path';
import { endText, isSound, type ProofFormat } from '../proofRun.ts';
import type { CheckResult } from '../finding.ts';
import { placedFindings } from './linesFormat.ts';

/**
 * Workflow commands of GitHub Actions: each finding becomes an annotation on its line.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
 * @param folder to which paths are relative; the root of a checkout, if the command runs there
 */
export function githubFormat(out: (text: string) => void, folder = process.cwd()): ProofFormat {
	const tell = (place: string, id: string, result: CheckResult): void => {
		for (const { file, line, message, check } of placedFindings(place, result)) {
			const properties = { file: shownPath(folder, file), line: String(line), title: `${id}: ${check}` };
			out(command('error', properties, message));
		}
	};
	return {
		began: () => undefined,
		set: (proof) => tell(proof.folder, proof.id, proof.result),
		proving: () => undefined,
		proved: ({ proof, seconds }) => {
			tell(proof.folder, proof.id, proof.result);
			const word = isSound(proof.result) ? 'proved' : 'NOT PROVED';
			out(`${word}  ${oneLine(proof.id)}  (${seconds.toFixed(1)} s)\n`);
		},
		failed: (_code, message) => out(command('error', { title: 'prove' }, message)),
		ended: (run) => out(endText(run)),
	};
}

function command(name: string, properties: Readonly<Record<string, string>>, message: string): string {
	const listed = Object.entries(properties).map(([key, value]) => `${key}=${escapedProperty(value)}`);
	return `::${name} ${listed.join(',')}::${escapedData(message)}\n`;
}

/** Messages quote what programs print, and a line of their own could be a command of its own. */
function escapedData(text: string): string {
	return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
	return escapedData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** An id may be the name of a folder, which may be anything. */
function oneLine(text: string): string {
	return text.replace(/\s+/g, ' ');
}

function shownPath(folder: string, file: string): string {
	const relative = path.relative(folder, file);
	const outside = relative.startsWith('..') || path.isAbsolute(relative);
	return (outside ? file : relative).split(path.sep).join('/');
}
