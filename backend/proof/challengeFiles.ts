import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { draftNoteFile } from '#contract/drafts.ts';
import { type CheckResult, checked, type Finding } from './finding.ts';

/** The files of one challenge as text, wherever they came from: a folder, a packed set, a model's answer. */
export interface ChallengeFiles {
	/** Where they lie, or a name for it; shown to people only. */
	place: string;
	/** Last part of the folder's path, which has to be the slug. */
	folderName: string;
	/** The folder above it, which has to be the first topic. */
	topicFolderName: string;
	/** Path inside the folder (forward slashes) to content. */
	contents: ReadonlyMap<string, string>;
}

/** No text of a challenge is anywhere near this large. */
export const fileLimitBytes = 1_000_000;

/** What editors and interpreters leave behind; no part of a challenge. */
const ignored = new Set(['__pycache__', 'node_modules']);

/** Whether a file or folder of this name is no part of a challenge, whatever is in it. */
export function isIgnored(name: string): boolean {
	return ignored.has(name) || name.startsWith('.');
}

/**
 * Reads a challenge folder. What can't be read as text is a finding, not an error. `isDraft`: a model wrote it, and nobody has vouched for it yet.
 * @throws whatever the file system throws for the folder itself.
 */
export async function readChallengeFiles(
	folder: string,
): Promise<{ files: ChallengeFiles; readable: CheckResult; isDraft: boolean }> {
	const absolute = path.resolve(folder);
	const contents = new Map<string, string>();
	const findings: Finding[] = [];
	let isDraft = false;
	const walk = async (inside: string): Promise<void> => {
		const entries = await readdir(path.join(absolute, inside), { withFileTypes: true });
		for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
			if (isIgnored(entry.name)) continue;
			const file = inside === '' ? entry.name : `${inside}/${entry.name}`;
			if (file === draftNoteFile) isDraft = true;
			else if (entry.isDirectory()) await walk(file);
			else if (!entry.isFile()) findings.push({ file, line: 1, message: 'Only plain files belong in a challenge.' });
			else {
				const text = await readText(path.join(absolute, file));
				if (text.kind === 'text') contents.set(file, text.text);
				else findings.push({ file, line: 1, message: text.message });
			}
		}
	};
	await walk('');
	return {
		files: {
			place: folder,
			folderName: path.basename(absolute),
			topicFolderName: path.basename(path.dirname(absolute)),
			contents,
		},
		readable: checked('files are readable', findings),
		isDraft,
	};
}

type Text = { kind: 'text'; text: string } | { kind: 'unreadable'; message: string };

async function readText(file: string): Promise<Text> {
	const bytes = await readFile(file);
	if (bytes.length > fileLimitBytes) {
		return { kind: 'unreadable', message: `The file is larger than ${String(fileLimitBytes / 1000)} kB.` };
	}
	// Buffer replaces what is not UTF-8 by U+FFFD, so only text that survives the way there and back was UTF-8.
	const text = bytes.toString('utf8');
	if (!Buffer.from(text, 'utf8').equals(bytes)) return { kind: 'unreadable', message: 'The file is not UTF-8 text.' };
	if (text.includes('\0')) return { kind: 'unreadable', message: 'The file contains a NUL byte.' };
	return { kind: 'text', text };
}
