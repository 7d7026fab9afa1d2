import { promises as fs } from 'node:fs';
import * as path from 'node:path';
import { languageOfFile } from './languageFacts.ts';
import { readSolutionMark, type SolutionMark } from './solutionHeader.ts';
import { slugOf } from './solutionName.ts';

export interface FoundSolution extends SolutionMark {
	path: string;
	modifiedMs: number;
}

const depthMax = 4;
const filesMax = 5_000;
const headerBytesMax = 4_096;

/**
 * The solutions of a challenge below a folder, known by their header. Files that still have the name they were given are looked at first,
 * all others only when none of those is it, so that a large folder costs nothing as long as nothing was renamed. Folders that can't be read are
 * passed over.
 */
export async function findSolutions(folder: string, challengeId: string): Promise<FoundSolution[]> {
	const paths: string[] = [];
	await collect(folder, 0, paths);
	const slug = slugOf(challengeId);
	const named = paths.filter((one) => path.basename(one).startsWith(slug));
	const ofChallenge = async (candidates: readonly string[]): Promise<FoundSolution[]> => {
		const found = await Promise.all(candidates.map(solutionAt));
		return found.flatMap((one) => (one?.challengeId === challengeId ? [one] : []));
	};
	const asNamed = await ofChallenge(named);
	return asNamed.length > 0 ? asNamed : ofChallenge(paths);
}

/** What a file says about itself; undefined when it is gone or no solution. */
export async function solutionAt(file: string): Promise<FoundSolution | undefined> {
	if (languageOfFile(file) === undefined) return undefined;
	try {
		const handle = await fs.open(file, 'r');
		try {
			const { buffer, bytesRead } = await handle.read(Buffer.alloc(headerBytesMax), 0, headerBytesMax, 0);
			const mark = readSolutionMark(path.basename(file), buffer.toString('utf8', 0, bytesRead));
			return mark && { ...mark, path: file, modifiedMs: (await handle.stat()).mtimeMs };
		} finally {
			await handle.close();
		}
	} catch {
		// Gone, or not readable: for the learner the same as not there.
		return undefined;
	}
}

async function collect(folder: string, depth: number, paths: string[]): Promise<void> {
	const entries = await fs.readdir(folder, { withFileTypes: true }).catch(() => []);
	for (const entry of entries) {
		if (paths.length >= filesMax) return;
		const place = path.join(folder, entry.name);
		if (entry.isFile() && languageOfFile(entry.name) !== undefined) paths.push(place);
		else if (entry.isDirectory() && depth < depthMax && !entry.name.startsWith('.') && entry.name !== 'node_modules')
			await collect(place, depth + 1, paths);
	}
}
