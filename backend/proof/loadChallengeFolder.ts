import { type ChallengeFiles, readChallengeFiles } from './challengeFiles.ts';
import { checkSchema } from './checks/schema.ts';
import { type CheckResult, grouped } from './finding.ts';
import type { ParsedChallenge } from './parsedChallenge.ts';

/** A challenge folder as its author sees it: one typed object, or what keeps it from being one. */
export type LoadedFolder =
	{ kind: 'loaded'; parsed: ParsedChallenge; check: CheckResult } | { kind: 'refused'; check: CheckResult };

/**
 * Reads and parses a challenge folder.
 * @throws whatever the file system throws when the folder can't be read.
 */
export async function loadChallengeFolder(folder: string): Promise<LoadedFolder> {
	const { files, readable } = await readChallengeFiles(folder);
	const loaded = loadChallengeFiles(files);
	if (readable.state === 'passed') return loaded;
	return { kind: 'refused', check: grouped('schema', [readable, loaded.check]) };
}

/** The same for files that did not come from a folder. */
export function loadChallengeFiles(files: ChallengeFiles): LoadedFolder {
	const { check, parsed } = checkSchema(files);
	if (parsed === undefined || check.state === 'failed') return { kind: 'refused', check };
	return { kind: 'loaded', parsed, check };
}
