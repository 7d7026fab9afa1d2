import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { ProofFile } from '#contract/challengeFile.ts';
import { type SetManifest, sourceOf } from '#contract/challengeSet.ts';
import { contentSha256, proofFileName } from '#proof/contentSha256.ts';
import { parseJsonText } from '#proof/jsonText.ts';
import { asMarkdown, fillText } from './fillText.ts';
import type { NewFiles } from './writeFolder.ts';

export interface NewSet extends Pick<SetManifest, 'publisher' | 'name'> {
	title: string;
	/** Of the license. */
	year: number;
}

/** The challenge of the template, which every new set begins with. */
export const firstChallenge = 'challenges/arrays/longest-dry-spell';

const templateSource = 'publisher~extension';

/**
 * The files of a new set, made of the template's.
 * @param templateFolder backend/setTemplate, or where the build has put it
 */
export async function setFiles(templateFolder: string, set: NewSet): Promise<NewFiles> {
	const source = sourceOf(set);
	const description = `A set of challenges for Code Sensei: ${set.title}`;
	const words = { ...set, title: asMarkdown(set.title), year: String(set.year), source };
	const files = new Map<string, string | Uint8Array>();
	const challenge = new Map<string, string>();
	for (const file of await filesIn(templateFolder)) {
		const bytes = await readFile(path.join(templateFolder, file));
		// Names that mean something to git are theirs in a set only, not in our repository.
		const name = file.replace(/^_/, '.');
		if (file.startsWith(`${firstChallenge}/`)) {
			challenge.set(file.slice(firstChallenge.length + 1), bytes.toString('utf8'));
		} else if (file === 'package.json') {
			const { name: extension, publisher, title: displayName } = set;
			files.set(name, withValues(bytes.toString('utf8'), { name: extension, publisher, displayName, description }));
		} else if (file === 'set.json') {
			files.set(name, withValues(bytes.toString('utf8'), { title: set.title, description }));
		} else {
			files.set(name, file.endsWith('.png') ? bytes : fillText(bytes.toString('utf8'), words));
		}
	}
	for (const [file, text] of withSource(challenge, source)) files.set(`${firstChallenge}/${file}`, text);
	return files;
}

/**
 * The template's challenge under an id of the set. Its proof stays true: the id is in no program and no input, so that running the same programs again would give
 * the same cases and the same counts. Only the hash of the files is another one.
 */
function withSource(challenge: ReadonlyMap<string, string>, source: string): ReadonlyMap<string, string> {
	const text = (challenge.get('challenge.json') ?? '').replace(`"${templateSource}.`, `"${source}.`);
	const files = new Map([...challenge, ['challenge.json', text]]);
	const proof = ProofFile.parse(JSON.parse(challenge.get(proofFileName) ?? ''));
	const hashed = { ...proof, contentSha256: contentSha256(files) };
	return files.set(proofFileName, `${JSON.stringify(hashed, undefined, '\t')}\n`);
}

/** The template's text with other values behind some of its outermost keys; all else stays as it is laid out. */
function withValues(text: string, values: Readonly<Record<string, string>>): string {
	let changed = text;
	for (const [key, value] of Object.entries(values)) {
		const json = parseJsonText(changed);
		const span = json.kind === 'parsed' ? json.spanOf([key]) : undefined;
		if (span === undefined) throw new TypeError(`the template has no ${key}`);
		changed = changed.slice(0, span.start) + JSON.stringify(value) + changed.slice(span.end);
	}
	return changed;
}

/** Paths with forward slashes. */
async function filesIn(folder: string): Promise<string[]> {
	const entries = await readdir(folder, { recursive: true, withFileTypes: true });
	return entries
		.filter((entry) => entry.isFile() && !entry.parentPath.includes('__pycache__'))
		.map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'))
		.sort();
}
