import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { writeExamplesOnly } from '#backend/sets/authoring/examplesOnlyFolder.ts';
import { codeSenseiExtension, type SetFile, sourceOf } from '#contract/challengeSet.ts';
import { readChallengeFiles } from '#proof/challengeFiles.ts';
import { contentSha256 } from '#proof/contentSha256.ts';
import { readExtension } from '#proof/set/readExtension.ts';
import { textsIn } from '../unit/sets/authoring/authorsDesk.ts';

const bank = path.join(import.meta.dirname, '../../backend/bank');

export interface ChallengeOfSomeSet {
	/** Path inside the bank; its last part is the slug unless one is given. */
	from: string;
	slug?: string;
	/** What is otherwise in its files; a proof is made to fit them, unless they are changed after it. */
	change?: (files: Map<string, string>) => void;
	changeAfterProof?: (files: Map<string, string>) => void;
}

export interface SomeSet {
	publisher?: string;
	name?: string;
	version?: string;
	/** Of set.json; the sections hold all challenges in one unless given. */
	set?: Partial<z.input<typeof SetFile>>;
	challenges?: readonly ChallengeOfSomeSet[];
}

export const someSource = 'jane~algorithms-101';

/** The id of a challenge of such a set. */
export function idInSomeSet(slug: string): string {
	return `${someSource}.${slug}`;
}

const twoChallenges: readonly ChallengeOfSomeSet[] = [{ from: 'arrays/two-sum' }, { from: 'arrays/moved-seats' }];

/** Writes an extension with one set of challenges out of the bank. @returns its folder */
export async function writeSomeSet(parent: string, given: SomeSet = {}): Promise<string> {
	const { publisher = 'jane', name = 'algorithms-101', version = '1.0.0', challenges = twoChallenges } = given;
	const folder = path.join(parent, `${publisher}.${name}-${version}`);
	mkdirSync(folder, { recursive: true });
	write(folder, 'package.json', {
		...{ publisher, name, version, description: 'A set of a test.', engines: { vscode: '^1.105.0' } },
		// Where Code Sensei runs.
		...{ extensionKind: ['workspace'], license: 'MIT', private: true },
		extensionDependencies: [codeSenseiExtension],
		contributes: { codeSensei: { challengeSets: [{ path: 'set.json' }] } },
	});
	const slugs = challenges.map(({ from, slug }) => slug ?? path.posix.basename(from));
	write(folder, 'set.json', {
		formatVersion: 1,
		title: 'Algorithms 101',
		description: 'The first course in algorithms, week by week.',
		sections: [{ title: 'Week 1', challenges: slugs.map((challenge) => ({ challenge })) }],
		...given.set,
	});
	const source = sourceOf({ publisher, name });
	for (const one of challenges) await writeChallenge(path.join(folder, 'challenges'), source, one);
	return folder;
}

/** Of such a set what learners get when its tests lie on a server. @returns the folder of that extension */
export async function writeExamplesOf(parent: string, folder: string, server: string): Promise<string> {
	const read = await readExtension(folder);
	if (read.kind === 'refused') throw new Error(JSON.stringify(read.findings));
	const target = mkdtempSync(path.join(parent, 'examples-'));
	await writeExamplesOnly(read.extension, await textsIn(folder), server, target);
	return target;
}

/** A folder for them, and how to be rid of it. */
export function foldersForSets(): { parent: string; remove: () => void } {
	const parent = mkdtempSync(path.join(os.tmpdir(), 'code-sensei-sets-'));
	return { parent, remove: () => rmSync(parent, { recursive: true, force: true }) };
}

/** Puts another proof.json beside files that were changed since. */
export async function proveAnew(folder: string): Promise<void> {
	const { files } = await readChallengeFiles(folder);
	const file = path.join(folder, 'proof.json');
	const proof = z.looseObject({}).parse(JSON.parse(readFileSync(file, 'utf8')));
	writeFileSync(file, JSON.stringify({ ...proof, contentSha256: contentSha256(files.contents) }));
}

async function writeChallenge(root: string, source: string, given: ChallengeOfSomeSet): Promise<void> {
	const slug = given.slug ?? path.posix.basename(given.from);
	const folder = path.join(root, path.posix.dirname(given.from), slug);
	mkdirSync(path.dirname(folder), { recursive: true });
	cpSync(path.join(bank, given.from), folder, { recursive: true });
	const challenge = z.looseObject({}).parse(JSON.parse(readFileSync(path.join(folder, 'challenge.json'), 'utf8')));
	write(folder, 'challenge.json', { ...challenge, id: `${source}.${slug}` });
	await changeFiles(folder, given.change);
	await proveAnew(folder);
	await changeFiles(folder, given.changeAfterProof);
}

async function changeFiles(folder: string, change: ChallengeOfSomeSet['change']): Promise<void> {
	if (change === undefined) return;
	const { files } = await readChallengeFiles(folder);
	const changed = new Map(files.contents);
	change(changed);
	for (const [file, text] of changed)
		if (files.contents.get(file) !== text) writeFileSync(path.join(folder, file), text);
	for (const file of files.contents.keys()) if (!changed.has(file)) rmSync(path.join(folder, file));
}

function write(folder: string, file: string, content: object): void {
	writeFileSync(path.join(folder, file), JSON.stringify(content, null, '\t'));
}
