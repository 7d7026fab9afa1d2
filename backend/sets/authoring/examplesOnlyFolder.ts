import { copyFile, mkdir, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as z from 'zod';
import { SetManifest } from '#contract/challengeSet.ts';
import type { SetExtension } from '#proof/set/challengeSet.ts';
import { statOf } from './statOf.ts';
import { examplesOnly } from '../pushed/examplesOnly.ts';

/** What an extension shows of itself. Everything else is its author's, and might tell of tests. */
const shownFiles =
	/^(?:(?:readme|changelog|licen[cs]e|support|notice)(?:\.(?:md|txt))?|package\.nls(?:\.[\w-]+)?\.json)$/i;
/** Never meant for learners, so nobody asks where it is. */
const notMeant = /^(?:\..*|node_modules|challenges|tools|.*\.vsix)$/i;

const Manifest = SetManifest.extend({ icon: z.string().optional() });

export interface ExamplesOnlyFolder {
	/** Path inside the folder to text: what has to be in the package as it is. */
	needed: ReadonlyMap<string, string>;
	/** Files and folders of the extension that were not taken over. */
	leftOut: string[];
}

/**
 * Writes the extension that learners get of a set whose tests lie on a server. It begins from nothing: only what is meant for learners is taken over, no script is left.
 * @param texts of the set.json files and of all challenges, checked by `checkBeforePacking`: path inside the extension's folder to text
 * @param server address under which learners submit
 * @param target an empty folder
 * @throws what the file system throws
 */
export async function writeExamplesOnly(
	{ folder, manifest, sets }: SetExtension,
	texts: ReadonlyMap<string, string>,
	server: string,
	target: string,
): Promise<ExamplesOnlyFolder> {
	const challenges = sets.flatMap((set) => set.challenges);
	const needed = examplesOnly(texts, challenges, server);
	const { icon } = Manifest.parse(manifest);
	const leftOut: string[] = [];
	for (const name of (await readdir(folder)).sort()) {
		if (name === 'package.json' || needed.has(name) || name === topOf(icon)) continue;
		if (shownFiles.test(name)) await copyPlain(folder, name, target);
		else if (!notMeant.test(name)) leftOut.push(name);
	}
	if (icon !== undefined) await copyPlain(folder, icon, target);
	const written = new Map([...needed, ['package.json', manifestText(manifest, server)], ['.vscodeignore', '*.vsix\n']]);
	for (const [file, text] of written) {
		await mkdir(path.dirname(path.join(target, file)), { recursive: true });
		await writeFile(path.join(target, file), text);
	}
	return { needed, leftOut };
}

/** The first part of a path. */
function topOf(file: string | undefined): string | undefined {
	return file?.replace(/^\.\//, '').split('/')[0];
}

/** Nothing behind a link, and nothing from outside; what is missing is for vsce to say. */
async function copyPlain(folder: string, file: string, target: string): Promise<void> {
	const from = path.join(folder, file);
	const inside = path.relative(folder, from);
	if (inside.startsWith('..') || path.isAbsolute(inside)) return;
	const found = await statOf(from);
	if (found?.isFile() !== true) return;
	await mkdir(path.dirname(path.join(target, inside)), { recursive: true });
	await copyFile(from, path.join(target, inside));
}

/** The same extension, which says where its sets are judged, and runs nothing when it is packed. */
function manifestText({ contributes, ...manifest }: SetManifest, server: string): string {
	const { codeSensei } = contributes;
	const challengeSets = codeSensei.challengeSets.map((set) => ({ ...set, server }));
	const { scripts: _scripts, devDependencies: _devDependencies, ...rest } = manifest;
	return `${JSON.stringify({ ...rest, contributes: { ...contributes, codeSensei: { ...codeSensei, challengeSets } } }, undefined, '\t')}\n`;
}
