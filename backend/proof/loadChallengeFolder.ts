import { type ChallengeFiles, readChallengeFiles } from './challengeFiles.ts';
import { checkSchema } from './checks/schema.ts';
import { type CheckResult, checked, grouped } from './finding.ts';
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
	return { kind: 'refused', check: schemaOf(readable, loaded.check) };
}

/** What of a folder can't be read and what does not fit the format as one check: what can't be read is not missing as well. */
export function schemaOf(readable: CheckResult, check: CheckResult): CheckResult {
	if (readable.state === 'passed') return check;
	const told = new Set(readable.findings.map(({ file }) => file));
	const rest = check.findings.filter(({ file }) => !told.has(file));
	return grouped('schema', [readable, checked('format', rest)]);
}

/** The same for files that did not come from a folder. */
export function loadChallengeFiles(files: ChallengeFiles): LoadedFolder {
	const { check, parsed } = checkSchema(files);
	if (parsed === undefined || check.state === 'failed') return { kind: 'refused', check };
	return { kind: 'loaded', parsed, check };
}
