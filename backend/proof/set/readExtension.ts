import path from 'node:path';
import * as z from 'zod';
import { codeSenseiExtension, rulesOfEntry, SetFile, SetManifest, Slug, sourceOf } from '#contract/challengeSet.ts';
import { JsonPath, type ProofFix } from '#contract/proofLines.ts';
import { setFormat } from '../fileFormat.ts';
import type { Finding } from '../finding.ts';
import { type LineOf, readJsonFile } from '../readJsonFile.ts';
import type { ChallengeOfSet, ChallengeSet, ReadExtension } from './challengeSet.ts';
import { findCircles } from './circles.ts';
import { filesOnDisk, type SetFiles } from './setFiles.ts';

const manifestFile = 'package.json';
/** More topics, and more challenges of a topic, than any set has; a folder of a stranger may be anything. */
const foldersMax = 2_000;

/**
 * Reads an extension that carries challenge sets: its manifest and every set.json, and finds the challenges that they name. Nothing is run, no link is followed, nothing
 * outside of the folder is read.
 * @param folder of the extension
 * @throws what the file system throws for the folder itself
 */
export function readExtension(folder: string): Promise<ReadExtension> {
	return readExtensionFiles(filesOnDisk(path.resolve(folder)));
}

/** As `readExtension`, of files that need not lie on the disk. */
export async function readExtensionFiles(files: SetFiles): Promise<ReadExtension> {
	const found = await files.readText(manifestFile);
	if (found.kind === 'refused') return refused(manifestFile, 1, found.message);
	const read = readJsonFile(manifestFile, found.text, SetManifest);
	if (read.kind === 'misfits') return { kind: 'refused', findings: read.findings };
	const { value: manifest, lineOf } = read;
	const findings: Finding[] = checkDependency(manifest, lineOf);
	const source = sourceOf(manifest);
	const sets: ChallengeSet[] = [];
	for (const [place, { path: given, server }] of manifest.contributes.codeSensei.challengeSets.entries()) {
		const line = lineOf(['contributes', 'codeSensei', 'challengeSets', place, 'path']);
		const file = given.replace(/^\.\//, '');
		if (sets.some((set) => set.path === file)) {
			findings.push({ file: manifestFile, line, message: `${given} stands here twice.` });
			continue;
		}
		const text = await files.readText(file);
		if (text.kind === 'refused') {
			findings.push({ file: manifestFile, line, message: `${given}: ${text.message}` });
			continue;
		}
		const set = await readSet({ files, source, file, text: text.text });
		findings.push(...set.findings);
		if (set.kind === 'set') sets.push(server === undefined ? set.set : { ...set.set, server });
	}
	findings.push(...namedTwice(sets));
	return { kind: 'extension', extension: { folder: files.place, manifest, source, sets, findings } };
}

function refused(file: string, line: number, message: string): ReadExtension {
	return { kind: 'refused', findings: [{ file, line, message }] };
}

function checkDependency(manifest: SetManifest, lineOf: LineOf): Finding[] {
	const depends = z.array(z.string()).safeParse(manifest['extensionDependencies']);
	if (depends.data?.some((id) => id.toLowerCase() === codeSenseiExtension) === true) return [];
	const message = `extensionDependencies has to name ${codeSenseiExtension}, so that it is installed with the set.`;
	const fix: ProofFix = { kind: 'addDependency', extension: codeSenseiExtension };
	return [{ file: manifestFile, line: lineOf(['extensionDependencies']), message, fix }];
}

type ReadSet = { kind: 'set'; set: ChallengeSet; findings: Finding[] } | { kind: 'refused'; findings: Finding[] };

interface GivenSet {
	files: SetFiles;
	source: string;
	/** Path of the set.json. */
	file: string;
	text: string;
}

async function readSet({ files, source, file, text }: GivenSet): Promise<ReadSet> {
	const read = readJsonFile(file, text, SetFile, setFormat, fixOfIssue);
	if (read.kind === 'misfits') return { kind: 'refused', findings: read.findings };
	const { value: set, lineOf } = read;
	const root = path.posix.join(path.posix.dirname(file), 'challenges');
	const { folders, findings } = await challengeFolders(files, root);
	const challenges: ChallengeOfSet[] = [];
	const lines = new Map<string, number>();
	const find = (line: number, message: string, fix?: ProofFix): void =>
		void findings.push({ file, line, message, ...(fix === undefined ? {} : { fix }) });
	for (const [sectionPlace, section] of set.sections.entries()) {
		for (const [place, entry] of section.challenges.entries()) {
			const slug = entry.challenge;
			const at = ['sections', sectionPlace, 'challenges', place];
			const line = lineOf([...at, 'challenge']);
			const inside = folders.get(slug);
			const remove: ProofFix = { kind: 'removeEntry', path: at, challenge: slug };
			if (lines.has(slug)) find(line, `"${slug}" stands in the set twice.`, remove);
			else if (inside === undefined) find(line, `There is no folder ${root}/<topic>/${slug}.`, remove);
			else challenges.push({ slug, id: `${source}.${slug}`, folder: inside, rules: rulesOfEntry(set, section, entry) });
			if (!lines.has(slug)) lines.set(slug, line);
		}
	}
	const requires = new Map<string, readonly string[]>();
	for (const [sectionPlace, section] of set.sections.entries()) {
		for (const [place, entry] of section.challenges.entries()) {
			requires.set(entry.challenge, entry.requires);
			for (const [position, required] of entry.requires.entries()) {
				if (lines.has(required)) continue;
				const line = lineOf(['sections', sectionPlace, 'challenges', place, 'requires', position]);
				find(line, `"${required}" is required and is not in the set.`);
			}
		}
	}
	for (const circle of findCircles(requires)) {
		const [first = ''] = circle;
		find(lines.get(first) ?? 1, `These require each other, so none can be begun: ${wayText(circle)}.`);
	}
	for (const [slug, inside] of folders) {
		if (lines.has(slug)) continue;
		// A folder of another name can be no entry.
		const isSlug = Slug.safeParse(slug).success;
		find(
			lineOf(['sections']),
			`${inside} is in no section.`,
			isSlug ? { kind: 'addEntry', challenge: slug } : undefined,
		);
	}
	return { kind: 'set', set: { key: `${source}/${file}`, path: file, file: set, challenges }, findings };
}

/** A time that lacks only its zone gets one; whether that is what is wrong with it is seen where the zone is known. */
function fixOfIssue(issue: z.core.$ZodIssue): ProofFix | undefined {
	if (issue.code !== 'invalid_format' || issue.format !== 'datetime') return undefined;
	const place = JsonPath.safeParse(issue.path);
	return place.success ? { kind: 'addZone', path: place.data } : undefined;
}

/** Longer ways are of nobody who wants to read them. */
const namesShown = 10;

function wayText(circle: readonly string[]): string {
	const shown = circle.slice(0, namesShown);
	const left = circle.length - shown.length;
	return [...shown, ...(left > 0 ? [`${String(left)} more`] : []), ...circle.slice(0, 1)].join(' -> ');
}

/** The folders of challenges below those of their topics, by name. A link is a finding and is not followed. */
async function challengeFolders(
	files: SetFiles,
	root: string,
): Promise<{ folders: Map<string, string>; findings: Finding[] }> {
	const folders = new Map<string, string>();
	const findings: Finding[] = [];
	if (await files.isLink(root)) {
		return { folders, findings: [{ file: root, line: 1, message: 'It is a link; a set has none.' }] };
	}
	const below = async (inside: string): Promise<string[]> => {
		const found: string[] = [];
		for (const entry of await files.entries(inside)) {
			const place = `${inside}/${entry.name}`;
			if (entry.kind === 'folder' && !entry.name.startsWith('.')) found.push(place);
			else if (entry.kind === 'link') findings.push({ file: place, line: 1, message: 'It is a link; a set has none.' });
		}
		return found.sort().slice(0, foldersMax);
	};
	for (const topic of await below(root)) {
		for (const place of await below(topic)) {
			const slug = path.posix.basename(place);
			const other = folders.get(slug);
			if (other === undefined) folders.set(slug, place);
			else findings.push({ file: `${place}/challenge.json`, line: 1, message: `${other} has the same name.` });
		}
	}
	return { folders, findings };
}

/** Two sets of an extension may share a challenge's folder; two folders of one name would have the same id. */
function namedTwice(sets: readonly ChallengeSet[]): Finding[] {
	const first = new Map<string, { folder: string }>();
	return sets.flatMap((set) =>
		set.challenges.flatMap(({ id, folder }): Finding[] => {
			const other = first.get(id);
			if (other === undefined) first.set(id, { folder });
			if (other === undefined || other.folder === folder) return [];
			return [{ file: `${folder}/challenge.json`, line: 1, message: `${other.folder} has the same name.` }];
		}),
	);
}
